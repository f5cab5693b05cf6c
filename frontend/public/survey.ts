import '../elements/survey-form/index.js';
import { openPage } from './survey/page.js';

openPage(document.querySelector('survey-form')!);
