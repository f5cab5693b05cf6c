import type { SurveyFormEvents } from '../../elements/survey-form/survey.js';
import type { SurveyForm } from '../../elements/survey-form/survey-form.element.js';

/** Lies in the history's entries: the pages on the way here, '' for the start. No answers. */
interface Place {
  surveyTrail?: string[];
}

/**
 * Lets the browser's own back and forward turn the pages of the form, and the form's "back" go back in history, so
 * that both always mean the same. Also tells each page in the window's title.
 */
export function followTrail(form: SurveyForm, browser: Window = window): void {
  const { history, document } = browser;
  let trail = (form.state !== 'start' && trailOf(history.state)) || [''];
  let goingBack = 0;
  const mark = () => history.replaceState({ surveyTrail: trail } satisfies Place, '');
  mark();

  form.addEventListener('survey-page-turned', ((event: SurveyFormEvents['survey-page-turned']) => {
    const { page, back, title: heading } = event.detail;
    document.title = [heading, form.survey?.title, 'Röda tråden'].filter(Boolean).join(' – ');
    if (page === trail.at(-1)) return;
    if (!back) {
      trail = [...trail, page];
      history.pushState({ surveyTrail: trail } satisfies Place, '');
    } else if (page === trail.at(-2)) {
      trail = trail.slice(0, -1);
      goingBack++;
      history.back();
    } else {
      trail = [...trail.slice(0, -1), page];
      mark();
    }
  }) as EventListener);

  browser.addEventListener('popstate', ({ state }) => {
    if (goingBack > 0) {
      goingBack--;
      return;
    }
    const there = trailOf(state);
    // A link within the page, such as the one past the header, makes an entry of its own.
    if (!there) return mark();
    trail = there;
    form.open(trail.at(-1) ?? '');
  });
}

/** A page of questions was shown when this page was left or reloaded. */
export function wasUnderWay(history: History): boolean {
  return Boolean(trailOf(history.state)?.at(-1));
}

function trailOf(state: unknown): string[] | undefined {
  return (state as Place | null)?.surveyTrail;
}
