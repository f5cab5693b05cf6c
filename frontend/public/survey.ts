import '../elements/survey-form/index.js';
import type { Draft, Survey } from '../elements/survey-form/survey.js';
import type { SurveyForm } from '../elements/survey-form/survey-form.element.js';
import { keeper } from './survey/keeper.js';
import { Sender } from './survey/sender.js';

/** The page `/svara/{slug}`: carries the survey as JSON and an empty `<survey-form>`, or a place to put one. */
const carried = document.getElementById('survey');
if (!carried?.textContent) throw new Error('the page carries no <script type="application/json" id="survey">');
const survey = JSON.parse(carried.textContent) as Survey;

const form: SurveyForm = document.querySelector('survey-form') ?? document.createElement('survey-form');
const kept = keeper(`survey:${survey.slug}:${survey.version}`);
form.survey = survey;
form.draft = kept.read();
form.lang = document.documentElement.lang || 'sv';
form.code = codeInFragment();

const sender = new Sender(form, survey, kept);
form.addEventListener('survey-draft-changed', ((event: CustomEvent<Draft & { sharedDevice: boolean }>) => {
  const { sharedDevice, ...draft } = event.detail;
  kept.write(draft, sharedDevice);
}) as EventListener);
form.addEventListener('survey-submitted', ((event: CustomEvent<{ answers: Record<string, unknown>; code: string }>) => {
  void sender.send(event.detail.answers, event.detail.code);
}) as EventListener);
form.addEventListener('survey-restarted', () => kept.clear());
if (!form.isConnected) document.querySelector('main')?.append(form);

/** Taken out of the address bar, so that the code is in no history and no shared link. */
function codeInFragment(): string {
  const code = new URLSearchParams(location.hash.slice(1)).get('c') ?? '';
  if (code) history.replaceState(null, '', location.pathname + location.search);
  return code;
}
