import { SurveyPlaces } from './places.element.js';
import { SurveyForm } from './survey-form.element.js';

customElements.define('survey-places', SurveyPlaces);
customElements.define('survey-form', SurveyForm);
