import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { check, type Problem } from './answers.js';
import { answersToSend, visibleQuestions, allQuestions } from './conditions.js';
import type { Answers, Page } from './questionnaire.js';
import { questionnaireOf, type Draft, type Failure, type State, type Survey, type SurveyFormEvents } from './survey.js';
import { styles } from './survey-form.styles.js';
import { textsIn } from './texts.js';
import { failed, sent } from './views/outcome.js';
import { find, page } from './views/page.js';
import { start } from './views/start.js';

/**
 * A survey to answer, one page at a time. It fetches and keeps nothing itself: give it `survey`, and `draft` where
 * there is one; keep what `survey-draft-changed` carries, send what `survey-submitted` carries, and set `state`
 * to tell how it went (`sent` with `receipt`, `failed` with `failure`), or call `refuse`.
 *
 * @fires survey-draft-changed - an answer or the page changed: `{answers, page, sharedDevice}`
 * @fires survey-submitted - all is answered that must be: `{answers, code}`
 * @fires survey-restarted - the next person begins, on a shared device
 */
export class SurveyForm extends LitElement {
  static override readonly styles = styles;

  @property({ attribute: false }) survey?: Survey;
  @property({ attribute: false }) draft?: Draft;
  @property() override lang = 'sv';
  @property() state: State = 'start';
  @property() receipt = '';
  @property() code = '';
  @property({ attribute: false }) failure?: Failure;
  @state() private answers: Answers = {};
  @state() private at = 0;
  @state() private problems: Problem[] = [];
  @state() private codeError = '';
  @state() private sharedDevice = false;
  @state() private wide = false;
  @query('#heading') private heading?: HTMLElement;
  private readonly room = window.matchMedia('(min-width: 640px)');

  override connectedCallback(): void {
    super.connectedCallback();
    this.room.addEventListener('change', this.measure);
    this.measure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.room.removeEventListener('change', this.measure);
  }

  /** The server found problems: shows the first page that has one. False when none is about a question here. */
  refuse(problems: Problem[]): boolean {
    const first = this.pages.findIndex(({ questions }) => problems.some((problem) => find(questions, problem)));
    if (first < 0) return false;
    this.state = 'answering';
    this.at = first;
    void this.showProblems(problems);
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft')) {
      this.answers = this.draft?.answers ?? {};
      this.at = this.draft?.page ?? 0;
    }
    if (changed.has('lang')) this.dir = textsIn(this.lang).direction;
    this.at = Math.max(0, Math.min(this.at, this.pages.length - 1));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const settled = changed.get('state');
    if (settled !== undefined && this.state !== 'sending' && this.state !== 'start') void this.announce();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.survey) return nothing;
    return html`<div class="form">${this.view(this.survey)}</div>`;
  }

  private view(survey: Survey): TemplateResult {
    const texts = textsIn(this.lang);
    const codeChanged = (code: string) => {
      this.code = code;
    };
    switch (this.state) {
      case 'start':
        return start({
          survey, texts, codeChanged, code: this.code, codeError: this.codeError, sharedDevice: this.sharedDevice,
          hasDraft: Object.keys(this.answers).length > 0,
          sharedChanged: (shared) => this.share(shared),
          begin: () => this.begin(),
          startOver: () => this.startOver(),
        });
      case 'answering':
      case 'sending':
        return page({
          survey, pages: this.pages, at: this.at, answers: this.answers, sending: this.state === 'sending',
          surroundings: {
            texts, wide: this.wide, context: survey.context ?? {}, around: this.answersBefore(), problems: this.problems,
          },
          change: (key, value) => this.change(key, value),
          goTo: (id) => this.focusOn(id),
          back: () => this.back(),
          next: () => this.next(),
        });
      case 'sent':
        return sent(survey, texts, this.receipt, this.sharedDevice || survey.mode.toLowerCase() === 'meeting' ? () => this.restart() : undefined);
      case 'failed':
        return failed({
          texts, codeChanged, code: this.code,
          failure: this.failure ?? { title: texts.t('failed.heading'), text: texts.t('failed.other'), again: true },
          again: () => this.submit(),
          review: () => {
            this.state = 'answering';
          },
        });
    }
  }

  /** Pages with anything on them to see. */
  private get pages(): Page[] {
    if (!this.survey) return [];
    const visible = new Set(visibleQuestions(allQuestions(this.survey), this.answers));
    return this.survey.pages.filter(({ questions }) => questions.some((question) => visible.has(question)));
  }

  /** What conditions on this page may see of earlier ones. */
  private answersBefore(): Answers {
    const current = this.pages[this.at];
    const before = this.survey?.pages.slice(0, current && this.survey.pages.indexOf(current)) ?? [];
    return answersToSend({ pages: before }, this.answers);
  }

  private change(key: string, value: unknown): void {
    this.answers = { ...this.answers, [key]: value };
    this.problems = this.problems.filter(({ question, place }) => question !== key && place === undefined);
    this.draftChanged();
  }

  private begin(): void {
    this.codeError = this.survey?.requiresCode && !this.code.trim() ? textsIn(this.lang).t('error.code') : '';
    if (this.codeError) return this.focusOn('code');
    this.state = 'answering';
    this.draftChanged();
  }

  private startOver(): void {
    this.answers = {};
    this.at = 0;
    this.begin();
  }

  private restart(): void {
    this.answers = {};
    this.at = 0;
    this.code = '';
    this.state = 'start';
    this.emit('survey-restarted', null);
  }

  private share(shared: boolean): void {
    this.sharedDevice = shared;
    this.draftChanged();
  }

  private back(): void {
    this.problems = [];
    if (this.at === 0) this.state = 'start';
    else this.turnTo(this.at - 1);
  }

  private next(): void {
    const questions = this.pages[this.at]?.questions ?? [];
    const here = this.check().filter((problem) => find(questions, problem));
    if (here.length > 0) void this.showProblems(here);
    else if (this.at < this.pages.length - 1) this.turnTo(this.at + 1);
    else this.submit();
  }

  private submit(): void {
    const problems = this.check();
    if (problems.length > 0 && this.refuse(problems)) return;
    this.problems = [];
    this.emit('survey-submitted', { answers: this.toSend(), code: this.code.trim() });
  }

  private check(): Problem[] {
    return this.survey ? check(questionnaireOf(this.survey), this.toSend()) : [];
  }

  private toSend(): Answers {
    return this.survey ? answersToSend(this.survey, this.answers) : {};
  }

  private turnTo(at: number): void {
    this.problems = [];
    this.at = at;
    this.draftChanged();
    void this.announce();
  }

  private async announce(): Promise<void> {
    await this.updateComplete;
    if (this.problems.length > 0) return;
    this.scrollIntoView();
    this.heading?.focus({ preventScroll: true });
  }

  private async showProblems(problems: Problem[]): Promise<void> {
    this.problems = problems;
    await this.updateComplete;
    this.focusOn('summary');
  }

  private focusOn(id: string): void {
    const target = this.shadowRoot?.getElementById(id);
    const control = target?.querySelector<HTMLElement>('input:checked') ?? target?.querySelector<HTMLElement>('input, textarea');
    (target?.localName.startsWith('vaadin-') ? control : target)?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  }

  private draftChanged(): void {
    this.emit('survey-draft-changed', { answers: this.answers, page: this.at, sharedDevice: this.sharedDevice });
  }

  private emit<Name extends keyof SurveyFormEvents>(name: Name, detail: SurveyFormEvents[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private readonly measure = (): void => {
    this.wide = this.room.matches;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-form': SurveyForm;
  }
}
