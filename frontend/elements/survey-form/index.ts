import { SurveyPlaceList } from './place-list.element.js';
import { SurveyPlaces } from './places.element.js';
import { SurveyForm } from './survey-form.element.js';

customElements.define('survey-place-list', SurveyPlaceList);
customElements.define('survey-places', SurveyPlaces);
customElements.define('survey-form', SurveyForm);
