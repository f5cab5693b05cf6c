import '../elements/survey-form/index.js';
import type { Survey } from '../elements/survey-form/survey.js';
import { textsIn } from '../elements/survey-form/texts.js';

/** What the officials' view around this window asks to have shown. */
interface Shown {
  survey: Survey;
  language: string;
  /** Which page to begin on, from 0; below 0 for the start page. */
  page: number;
}

/** Stands where a receipt would: there is none for what is not sent. */
const NO_RECEIPT = '••••-••••-••••';

/** The page `/forhandsvisning`: a survey form that another window of ours fills, and that sends nothing. */
window.addEventListener('message', ({ origin, source, data }: MessageEvent<Shown>) => {
  if (origin === location.origin && source === parent && source !== window) show(data);
});

function show({ survey, language, page }: Shown): void {
  document.documentElement.lang = language;
  document.documentElement.dir = textsIn(language).direction;
  const form = document.createElement('survey-form');
  form.survey = survey;
  form.lang = language;
  if (page >= 0) {
    form.draft = { answers: {}, page };
    form.state = 'answering';
  }
  form.addEventListener('survey-submitted', () => {
    form.receipt = NO_RECEIPT;
    form.state = 'sent';
  });
  document.querySelector('main')?.replaceChildren(form);
}
