import '@vaadin/button';
import '@vaadin/progress-bar';
import { html, nothing, type TemplateResult } from 'lit';
import { questionOf } from '../answer-sheet.js';
import { fieldId, type Surroundings } from '../kinds/field.js';
import { fields } from '../kinds/index.js';
import { problemText } from '../problem-text.js';
import type { Answers, Page, Question } from '../questionnaire.js';
import type { Survey } from '../survey.js';

export interface PageView {
  survey: Survey;
  pages: Page[];
  /** Which of the pages, from 0. */
  at: number;
  answers: Answers;
  surroundings: Surroundings;
  sending: boolean;
  change(key: string, value: unknown): void;
  goTo(id: string): void;
  back(): void;
  next(): void;
}

/** One page of questions, with what is wrong on it first. */
export function page(view: PageView): TemplateResult {
  const { survey, pages, at, surroundings, sending, surroundings: { texts: { t, language } } } = view;
  const current = pages[at];
  const progress = t('page.progress', { page: at + 1, pages: pages.length });
  const last = at === pages.length - 1;
  return html`
    <div class="progress">
      <span class="title">${survey.title}</span>
      <span>${progress}</span>
      <vaadin-progress-bar .value=${(at + 1) / pages.length} aria-label=${progress}></vaadin-progress-bar>
    </div>
    ${survey.madeUp ? html`<p class="madeUpTag">${t('madeUp.heading')}</p>` : nothing}
    <h1 id="heading" tabindex="-1">${current?.title ?? survey.title}</h1>
    ${summary(view, current?.questions ?? [])}
    ${fields(current?.questions ?? [], view.answers, surroundings, view.change)}
    <div class="buttons" lang=${language}>
      <vaadin-button theme="primary" id="next" ?disabled=${sending} @click=${view.next}>
        ${t(sending ? 'page.sending' : last ? 'page.send' : 'page.next')}</vaadin-button>
      <vaadin-button id="back" ?disabled=${sending} @click=${view.back}>${t('page.back')}</vaadin-button>
    </div>
    <div role="status" class="hidden">${sending ? t('page.sending') : nothing}</div>`;
}

/** Links to every problem on the page. */
function summary({ surroundings: { problems, texts }, goTo }: PageView, questions: Question[]): TemplateResult | typeof nothing {
  const here = problems.flatMap((problem) => {
    const question = questionOf(questions, problem);
    return question ? [{ problem, question }] : [];
  });
  if (here.length === 0) return nothing;
  const { t } = texts;
  return html`
    <div class="summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-heading">
      <h2 id="summary-heading">${t('error.heading')}</h2>
      <ul>${here.map(({ problem, question }) => {
        const text = problemText(texts, question, problem);
        const about = problem.place === undefined ? text : t('error.place', { number: problem.place + 1, text });
        const id = fieldId(problem);
        return html`<li><a href="#${id}" @click=${(event: Event) => {
          event.preventDefault();
          goTo(id);
        }}>${question.text}</a> <span>${about}</span></li>`;
      })}</ul>
    </div>`;
}
