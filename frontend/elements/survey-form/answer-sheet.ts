import { check, type Problem } from './answers.js';
import { allQuestions, answersToSend, visibleQuestions } from './conditions.js';
import type { Answers, Page, Question } from './questionnaire.js';
import { questionnaireOf, type Survey } from './survey.js';

/** A survey with answers as they stand. A changed answer makes a new sheet; what follows from it is worked out once. */
export class AnswerSheet {
  #pages?: Page[];
  #toSend?: Answers;

  constructor(readonly survey: Survey, readonly answers: Answers = {}) {}

  with(key: string, value: unknown): AnswerSheet {
    return new AnswerSheet(this.survey, { ...this.answers, [key]: value });
  }

  get isEmpty(): boolean {
    return Object.keys(this.answers).length === 0;
  }

  /** Pages with anything on them to see. */
  get pages(): Page[] {
    return (this.#pages ??= this.#visiblePages());
  }

  #visiblePages(): Page[] {
    const visible = new Set(visibleQuestions(allQuestions(this.survey), this.answers));
    return this.survey.pages.filter(({ questions }) => questions.some((question) => visible.has(question)));
  }

  /** Without what conditions hide. */
  get toSend(): Answers {
    return (this.#toSend ??= answersToSend(this.survey, this.answers));
  }

  get problems(): Problem[] {
    return check(questionnaireOf(this.survey), this.toSend);
  }

  /** What conditions on a page may see of earlier ones. */
  before(page: Page | undefined): Answers {
    const earlier = page ? this.survey.pages.slice(0, this.survey.pages.indexOf(page)) : [];
    return answersToSend({ pages: earlier }, this.answers);
  }
}

/** The question that a problem is about, among these or their sub-questions. */
export function questionOf(questions: Question[], { question, place }: Problem): Question | undefined {
  const candidates = place === undefined ? questions : questions.flatMap(({ sub }) => sub ?? []);
  return candidates.find(({ key }) => key === question);
}
