import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { visibleQuestions } from '../conditions.js';
import type { Answers, Question } from '../questionnaire.js';
import { area } from './area.js';
import { stops, takeBack } from './aside.js';
import { callable } from './callable.js';
import { fieldId, problemOf, type Field, type Surroundings } from './field.js';
import { matrix } from './matrix.js';
import { multiChoice } from './multi-choice.js';
import { ranking } from './ranking.js';
import { singleChoice } from './single-choice.js';
import { date, number, text } from './written.js';

/** The visible ones of some questions, each with its answer. */
export function fields(
  questions: Question[], answers: Answers, surroundings: Surroundings, change: (key: string, value: unknown) => void,
): TemplateResult {
  const visible = visibleQuestions(questions, answers, surroundings.around);
  return html`${repeat(visible, ({ key }) => key, (question) => {
    const field: Field = {
      ...surroundings,
      id: fieldId({ question: question.key, place: surroundings.place }),
      question,
      value: answers[question.key],
      change: (value) => change(question.key, value),
    };
    return html`<div class="question ${problemOf(field) ? 'wrong' : ''}">${kind(field)}${stops(field)}${takeBack(field)}</div>`;
  })}`;
}

function kind(field: Field): TemplateResult {
  switch (field.question.kind) {
    case 'singleChoice':
    case 'scale': return singleChoice(field);
    case 'multiChoice': return multiChoice(field);
    case 'matrix': return matrix(field);
    case 'area': return area(field);
    case 'text': return text(field);
    case 'number': return number(field);
    case 'date': return date(field);
    case 'ranking': return ranking(field);
    case 'places': return html`<survey-places .field=${field}></survey-places>`;
    case 'information': return information(field);
  }
}

function information({ question }: Field): TemplateResult {
  return html`<div class="information"><p>${callable(question.text)}</p>${question.help ? html`<p>${callable(question.help)}</p>` : nothing}</div>`;
}
