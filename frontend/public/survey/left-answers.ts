import type { Keeper } from './keeper.js';
import { post } from './post.js';

/**
 * Answers that were not sent before a survey closed. Where they were on their way they may have come through
 * without this device knowing: the server still tells. Else the respondent sees that they are here, and may
 * remove them.
 *
 * @param place holds what may be told, `[data-case=arrived]` and `[data-case=unsent]` with a button
 */
export async function tellOfLeftAnswers(place: HTMLElement, kept: Keeper, slug: string, fetcher: typeof fetch): Promise<void> {
  if (!kept.draft || Object.keys(kept.draft.answers).length === 0) return;
  const outcomes = [];
  for (const submission of kept.unanswered()) outcomes.push(await post(slug, submission, fetcher));
  const arrived = outcomes.some(({ kind }) => kind === 'taken');
  if (arrived) kept.clear();
  for (const told of place.querySelectorAll<HTMLElement>('[data-case]')) told.hidden = told.dataset.case !== (arrived ? 'arrived' : 'unsent');
  place.querySelector('button')?.addEventListener('click', () => {
    kept.clear();
    place.hidden = true;
  });
  place.hidden = false;
}
