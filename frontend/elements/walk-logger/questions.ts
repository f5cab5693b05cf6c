import { html, nothing, type TemplateResult } from 'lit';
import type { WalkTexts } from './texts.js';
import type { Draft, Point, Question, Walk } from './types.js';

/** Who stands within this of a stop is at it. */
const NEAR_M = 75;
const METRES_PER_DEGREE = 111_200;

/** What to think about where a note is made: the questions of its stop, or of one that is near, and those for every stop. */
export function questionsAt(walk: Walk, { stopId, position }: Pick<Draft, 'stopId' | 'position'>): Question[] {
  const stop = stopId ?? (position && nearestStop(walk, position));
  return (walk.questions ?? []).filter((question) => !question.stopId || question.stopId === stop);
}

function nearestStop({ stops }: Walk, at: Point): string | undefined {
  const near = stops
    .map(({ id, position }) => ({ id, apart_m: apart_m(position, at) }))
    .filter((stop) => stop.apart_m <= NEAR_M)
    .sort((a, b) => a.apart_m - b.apart_m);
  return near[0]?.id;
}

function apart_m(a: Point, b: Point): number {
  const north = (a.lat - b.lat) * METRES_PER_DEGREE;
  const east = (a.lon - b.lon) * METRES_PER_DEGREE * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east);
}

/** Beside the note that is being made. */
export function questionsBeside(walk: Walk, draft: Draft, { t }: WalkTexts): TemplateResult | typeof nothing {
  const asked = questionsAt(walk, draft);
  return asked.length
    ? html`<section class="questions" aria-labelledby="questions">
        <h2 id="questions">${t('questions.here')}</h2>
        ${listed(asked)}
      </section>`
    : nothing;
}

/** All of them, each where it belongs, folded away until asked for. */
export function questionsOf({ questions = [], stops }: Walk, { t }: WalkTexts): TemplateResult | typeof nothing {
  if (!questions.length) return nothing;
  const everywhere = questions.filter(({ stopId }) => !stopId);
  const group = (title: string, asked: Question[]) => (asked.length ? html`<h2 dir="auto">${title}</h2>${listed(asked)}` : nothing);
  return html`<details class="rescue questions">
    <summary>${t('questions.title')}</summary>
    ${group(t('questions.everywhere'), everywhere)}
    ${stops.map(({ id, text }) => group(text, questions.filter(({ stopId }) => stopId === id)))}
  </details>`;
}

function listed(questions: Question[]): TemplateResult {
  return html`<ul>
    ${questions.map(({ text }) => html`<li dir="auto">${text}</li>`)}
  </ul>`;
}
