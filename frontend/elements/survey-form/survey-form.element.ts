import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { directionOf } from '../../i18n/texts.js';
import { AnswerSheet, questionOf } from './answer-sheet.js';
import type { Problem } from './answers.js';
import { Attention } from './attention.js';
import { grouped, readCode } from './code.js';
import { arranged, newSeed } from './order.js';
import { Pause } from './pause.js';
import { Room } from './room.js';
import type { State, Survey, SurveyFormEvents } from './survey.js';
import { SurveyFormProperties } from './survey-form.properties.js';
import { styles } from './survey-form.styles.js';
import { textsIn, type SurveyTexts } from './texts.js';
import { codeText, type CodeEntry } from './views/code.js';
import { failed } from './views/failed.js';
import { nextPerson } from './views/next-person.js';
import { page } from './views/page.js';
import { pauseWarning } from './views/pause-warning.js';
import { sent } from './views/sent.js';
import { start } from './views/start.js';
import { waiting } from './views/waiting.js';

/** States in which most words are the survey's own. */
const asked = new Set<State>(['start', 'answering', 'sending']);

/**
 * A survey to answer, one page at a time. It fetches and keeps nothing itself: give it `survey`, and `draft` where
 * there is one; keep what `survey-draft-changed` carries, send what `survey-submitted` carries, and set `state`
 * to tell how it went (`sent` with `receipt`, `waiting` with `waiting`, `failed` with `failure`), or call `refuse`.
 *
 * @fires survey-draft-changed - an answer or the page changed
 * @fires survey-submitted - all is answered that must be: `{answers, code}`
 * @fires survey-restarted - all answers are gone
 * @fires survey-page-turned - another page is shown; `open` shows it again
 * @fires survey-language-asked - somebody wants the survey in another language: set `survey` and `lang`
 */
export class SurveyForm extends SurveyFormProperties {
  static override readonly styles = styles;

  @state() private sheet?: AnswerSheet;
  @state() private at = 0;
  @state() private problems: Problem[] = [];
  @state() private codeError = '';
  @state() private sharedDevice = false;
  @state() private said = '';
  private seed = newSeed();
  private begun = false;
  private readonly room = new Room(this);
  private readonly attention = new Attention(this);
  private readonly pause = new Pause(this, () => this.meeting && this.state === 'answering', () => this.reset('next'));

  /** The server found problems: shows the first page that has one. False when none is about a question here. */
  refuse(problems: Problem[]): boolean {
    const first = this.pages.findIndex(({ questions }) => problems.some((problem) => questionOf(questions, problem)));
    if (first < 0) return false;
    this.state = 'answering';
    if (first !== this.at) this.turnTo(first, first < this.at);
    this.showProblems(problems);
    return true;
  }

  /** Shows the page with this id, or the start, as the browser's own back and forward ask. */
  open(id: string): void {
    if (!this.begun || !['start', 'answering', 'waiting', 'failed'].includes(this.state)) return;
    const at = this.pages.findIndex((candidate) => candidate.id === id);
    const there = at < 0 ? this.state === 'start' : this.state === 'answering' && at === this.at;
    if (there) return;
    this.problems = [];
    this.at = at < 0 ? this.at : at;
    this.state = at < 0 ? 'start' : 'answering';
    this.draftChanged();
    this.announce();
  }

  /** Goes on with the draft where it was left. */
  resume(): void {
    this.begun = true;
    this.state = 'answering';
  }

  /** Forgets everything, for somebody else to begin. */
  restart(): void {
    this.reset('start');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft')) {
      this.seed = this.draft?.seed ?? this.seed;
      this.code ||= this.draft?.code ?? '';
      this.at = this.draft?.page ?? 0;
    }
    if (changed.has('draft') || changed.has('survey')) this.newSheet((changed.has('draft') ? this.draft : this.sheet)?.answers);
    if (changed.has('lang')) this.dir = directionOf(this.lang);
    if (changed.has('state') && (this.state === 'sent' || this.state === 'next')) this.forget();
    this.at = Math.max(0, Math.min(this.at, this.pages.length - 1));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('state') !== undefined && this.state !== 'sending') this.announce();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.survey) return nothing;
    const texts = textsIn(this.lang);
    const { left_s } = this.pause;
    return html`
      <div class="form" lang=${asked.has(this.state) ? this.lang : texts.language}>${this.view(this.survey, texts)}</div>
      <div role="status" class="hidden" lang=${texts.language}>${this.said}</div>
      ${left_s === undefined ? nothing : pauseWarning(texts, left_s, () => this.pause.stay())}`;
  }

  private view(survey: Survey, texts: SurveyTexts): TemplateResult {
    const { meeting, unsent, unsentTrouble: trouble } = this;
    switch (this.state) {
      case 'start':
        return start({
          survey, texts, lang: this.lang, meeting, unsent, trouble, codeEntry: this.codeEntry(texts), hasDraft: !this.sheet?.isEmpty,
          sharedDevice: this.sharedDevice, languageFailed: this.languageFailed, corrected: this.corrected,
          languageAsked: (language) => this.emit('survey-language-asked', { language }),
          sharedChanged: (shared) => this.share(shared),
          begin: () => this.begin(),
          startOver: () => this.startOver(),
        });
      case 'answering':
      case 'sending':
        return page({
          survey, pages: this.pages, at: this.at, answers: this.sheet?.answers ?? {}, sending: this.state === 'sending',
          surroundings: {
            texts, wide: this.room.isWide, context: survey.context ?? {}, around: this.sheet?.before(this.pages[this.at]) ?? {},
            problems: this.problems, say: (text) => this.say(text),
          },
          change: (key, value) => this.change(key, value),
          goTo: (id) => void this.attention.to(id),
          back: () => this.back(),
          next: () => this.next(),
        });
      case 'waiting':
        return waiting({ texts, waiting: this.waiting ?? { reason: 'network', wait_s: 0, kept: false }, again: () => this.submit(), review: () => this.review() });
      case 'sent':
        return sent({
          survey, texts, receipt: this.receipt, earlier: this.receivedEarlier, say: (text) => this.say(text),
          restart: this.sharedDevice ? () => this.restart() : undefined,
        });
      case 'failed':
        return failed({
          survey, texts, failure: this.failure ?? { kind: 'other' }, codeEntry: this.codeEntry(texts),
          again: () => this.submit(), review: () => this.review(), discard: () => this.discard(), hasAnswers: !this.sheet?.isEmpty,
        });
      case 'next':
        return nextPerson({ texts, unsent, trouble, go: () => this.restart() });
    }
  }

  private codeEntry(texts: SurveyTexts): CodeEntry {
    return {
      code: this.code, texts, error: this.codeError,
      required: Boolean(this.survey?.requiresCode),
      change: (code) => {
        this.code = code;
        this.codeError = '';
      },
      leave: () => {
        this.code = grouped(this.code);
        if (this.begun) this.draftChanged();
      },
    };
  }

  private get pages(): AnswerSheet['pages'] {
    return this.sheet?.pages ?? [];
  }

  private newSheet(answers?: AnswerSheet['answers']): void {
    this.sheet = this.survey && new AnswerSheet({ ...this.survey, pages: arranged(this.survey.pages, this.seed) }, answers);
  }

  private change(key: string, value: unknown): void {
    this.sheet = this.sheet?.with(key, value);
    this.problems = this.problems.filter(({ question, place }) => question !== key && place === undefined);
    this.draftChanged();
  }

  /** Leads to the code where it is missing or mistyped. */
  private codeIsFine(): boolean {
    const needed = this.survey?.requiresCode || this.code.trim() !== '';
    this.codeError = needed ? codeText(this.code, textsIn(this.lang)) : '';
    if (this.codeError) void this.attention.to('code');
    return !this.codeError;
  }

  private begin(): void {
    if (!this.codeIsFine()) return;
    this.begun = true;
    this.state = 'answering';
    this.turnTo(this.at);
  }

  private startOver(): void {
    this.forget(this.code);
    this.begin();
  }

  private reset(to: 'start' | 'next'): void {
    this.forget();
    this.state = to;
    this.emit('survey-page-turned', { page: '', title: '', back: true });
    this.emit('survey-restarted', null);
  }

  private discard(): void {
    this.forget();
    this.emit('survey-restarted', null);
    this.say(textsIn(this.lang).t('failed.discarded'));
    this.announce();
  }

  private forget(code = ''): void {
    this.seed = newSeed();
    this.newSheet();
    this.at = 0;
    this.problems = [];
    this.code = code;
    this.codeError = '';
    this.begun = false;
  }

  private share(shared: boolean): void {
    this.sharedDevice = shared;
    this.draftChanged();
  }

  private back(): void {
    if (this.at > 0) return this.turnTo(this.at - 1, true);
    this.problems = [];
    this.state = 'start';
    this.emit('survey-page-turned', { page: '', title: '', back: true });
  }

  private next(): void {
    const questions = this.pages[this.at]?.questions ?? [];
    const here = (this.sheet?.problems ?? []).filter((problem) => questionOf(questions, problem));
    if (here.length > 0) this.showProblems(here);
    else if (this.at < this.pages.length - 1) this.turnTo(this.at + 1);
    else this.submit();
  }

  private submit(): void {
    const problems = this.sheet?.problems ?? [];
    if (problems.length > 0 && this.refuse(problems)) return;
    if (this.state === 'failed' && !this.codeIsFine()) return;
    this.problems = [];
    const read = readCode(this.code);
    this.emit('survey-submitted', { answers: this.sheet?.toSend ?? {}, code: 'code' in read ? read.code : '' });
  }

  private review(): void {
    this.begun = true;
    this.state = 'answering';
    this.draftChanged();
  }

  private turnTo(at: number, back = false): void {
    this.problems = [];
    this.at = at;
    this.draftChanged();
    const { id = '', title = '' } = this.pages[at] ?? {};
    this.emit('survey-page-turned', { page: id, title, back });
    this.announce();
  }

  private announce(): void {
    void this.attention.toHeading(() => this.problems.length === 0);
  }

  private showProblems(problems: Problem[]): void {
    this.problems = problems;
    void this.attention.to('summary');
  }

  /** Aloud, for those who do not see what changed elsewhere on the page. */
  private say(text: string): void {
    this.said = this.said === text ? `${text}\u00a0` : text;
  }

  private draftChanged(): void {
    const { at, code, seed, sharedDevice } = this;
    this.emit('survey-draft-changed', { answers: this.sheet?.answers ?? {}, page: at, code, seed, sharedDevice });
  }

  private emit<Name extends keyof SurveyFormEvents>(name: Name, detail: SurveyFormEvents[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-form': SurveyForm;
  }
}
