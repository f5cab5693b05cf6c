import { isLinked } from '../../elements/survey-form/code.js';
import type { Survey, SurveyFormEvents } from '../../elements/survey-form/survey.js';
import type { SurveyForm } from '../../elements/survey-form/survey-form.element.js';
import { addressIn, dressAs, fetchPage, surveyIn } from './fetched.js';
import { keeper } from './keeper.js';
import { MeetingBox } from './meeting-box.js';
import { Sender, type SenderTools } from './sender.js';
import { followTrail, wasUnderWay } from './trail.js';

/** In the address of a screen that several share at a meeting: `/svara/{slug}#mote`. */
const meetingMark = '#mote';

/** Runs the page `/svara/{slug}`, which carries the survey as JSON and a `<survey-form>`. */
export function openPage(form: SurveyForm, fetcher: typeof fetch = (...call) => fetch(...call)): void {
  const survey = surveyIn(document);
  show(form, survey);
  form.meeting = isMeeting(survey);
  const tools: SenderTools = {
    fetcher, random: Math.random, now: () => Date.now(),
    renew: async () => show(form, surveyIn(await fetchPage(location.pathname + location.search, fetcher))),
  };
  const speak = (language: string) => changeLanguage(form, language, fetcher);
  on(form, 'survey-language-asked', ({ language }) => void speak(language));
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.languages a[hreflang]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void speak(link.hreflang);
  });
  if (form.meeting) hold(form, tools);
  else answer(form, survey, tools);
  followTrail(form);
}

/** One person, on a device of their own or a borrowed one. */
function answer(form: SurveyForm, survey: Survey, tools: SenderTools): void {
  const carried = takeCode();
  const kept = keeper(survey, isLinked(carried) ? carried : '');
  form.draft = kept.draft;
  form.code = carried || (kept.draft?.code ?? '');
  form.corrected = kept.version !== undefined && kept.version !== survey.version;
  const sender = new Sender(form, kept, tools);
  let shared = false;
  on(form, 'survey-draft-changed', ({ sharedDevice, ...draft }) => {
    shared = sharedDevice;
    kept.write(draft, sharedDevice);
  });
  on(form, 'survey-submitted', ({ answers, code }) => void sender.send(answers, code));
  on(form, 'survey-restarted', () => kept.clear());
  window.addEventListener('hashchange', () => {
    form.code = takeCode() || form.code;
  });
  whenItMayHelp(() => void sender.hurry());
  askBeforeLeaving(() => form.state === 'waiting' && !kept.isKept());
  whenBroughtBack(() => {
    if (shared) form.restart();
  });
  if (kept.queued) void sender.resume(kept.queued);
  else if (kept.draft && !form.corrected && wasUnderWay(history)) form.resume();
}

/** Several persons, one after another. */
function hold(form: SurveyForm, tools: SenderTools): void {
  const box = new MeetingBox(form, tools);
  document.body.classList.add('meeting');
  on(form, 'survey-submitted', ({ answers }) => void box.take(answers));
  whenItMayHelp(() => void box.hurry());
  askBeforeLeaving(() => !box.isEmpty());
  whenBroughtBack(() => form.restart());
}

function show(form: SurveyForm, survey: Survey): void {
  form.survey = survey;
  form.lang = survey.language ?? (document.documentElement.lang || 'sv');
}

async function changeLanguage(form: SurveyForm, language: string, fetcher: typeof fetch): Promise<void> {
  const address = addressIn(language);
  form.languageFailed = false;
  try {
    const page = await fetchPage(address, fetcher);
    const survey = surveyIn(page);
    dressAs(page, address);
    show(form, survey);
  } catch (failure) {
    console.warn('the survey could not be fetched in', language, failure);
    form.languageFailed = true;
  }
}

/** Where a round has no other way in, every screen is a shared one. */
function isMeeting({ mode, modes = [mode] }: Survey): boolean {
  return modes.includes('meeting') && (modes.length === 1 || location.hash === meetingMark);
}

/** Taken out of the address bar, so that the code is in no history and no shared link. */
function takeCode(): string {
  const code = new URLSearchParams(location.hash.slice(1)).get('c') ?? '';
  if (code) history.replaceState(history.state, '', location.pathname + location.search);
  return code;
}

function whenItMayHelp(hurry: () => void): void {
  window.addEventListener('online', hurry);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') hurry();
  });
}

/** The browser may keep a page that was left, and show it again with all that stood in it. */
function whenBroughtBack(forget: () => void): void {
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) forget();
  });
}

function askBeforeLeaving(asks: () => boolean): void {
  window.addEventListener('beforeunload', (event) => {
    if (asks()) event.preventDefault();
  });
}

function on<Name extends keyof SurveyFormEvents>(form: SurveyForm, name: Name, listener: (detail: SurveyFormEvents[Name]['detail']) => void): void {
  form.addEventListener(name, ((event: SurveyFormEvents[Name]) => listener(event.detail)) as EventListener);
}
