import { keeper } from './survey/keeper.js';
import { tellOfLeftAnswers } from './survey/left-answers.js';

/** The page of a survey that is closed. */
const place = document.getElementById('left')!;
void tellOfLeftAnswers(place, keeper({ slug: place.dataset.slug!, version: 0 }), place.dataset.slug!, (...call) => fetch(...call));
