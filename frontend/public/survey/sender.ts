import { isLinked } from '../../elements/survey-form/code.js';
import type { Answers } from '../../elements/survey-form/questionnaire.js';
import type { FailureKind, Waiting } from '../../elements/survey-form/survey.js';
import type { SurveyForm } from '../../elements/survey-form/survey-form.element.js';
import type { Keeper } from './keeper.js';
import { backoff_s, post, type Outcome, type Submission } from './post.js';

export interface SenderTools {
  fetcher: typeof fetch;
  random: () => number;
  now: () => number;
  /** Gives the form the questionnaire as it is now. */
  renew: () => Promise<void>;
}

/** Sends one person's answers, and again by itself until they are taken or refused; tells the form how it goes. */
export class Sender {
  private failures = 0;
  private timer?: ReturnType<typeof setTimeout>;
  private underWay = new AbortController();
  /** The server has asked not to be asked before. */
  private notBefore = 0;
  private queued?: Submission;

  constructor(
    private readonly form: SurveyForm,
    private readonly kept: Keeper,
    private readonly tools: SenderTools,
  ) {}

  /** A newer sending takes the place of one under way: the submission id makes that harmless. */
  async send(answers: Answers, code: string): Promise<void> {
    const submission: Submission = {
      submissionId: this.kept.submissionId(),
      questionnaireVersion: this.form.survey?.version ?? 0,
      language: this.form.lang,
      ...(code && { code }),
      channel: 'web',
      answers,
    };
    this.kept.queue(submission);
    if (this.form.state !== 'waiting') this.form.state = 'sending';
    await this.attempt(submission);
  }

  /** Goes on with what was on its way when the page was left. */
  async resume(submission: Submission): Promise<void> {
    this.wait('network', 0);
    await this.attempt(submission);
  }

  /** The network is back, or somebody looks at the page again. */
  async hurry(): Promise<void> {
    if (this.queued && this.form.state === 'waiting' && !this.form.waiting?.trying && this.tools.now() >= this.notBefore) {
      await this.attempt(this.queued);
    }
  }

  private async attempt(submission: Submission): Promise<void> {
    clearTimeout(this.timer);
    this.underWay.abort();
    const { signal } = (this.underWay = new AbortController());
    this.queued = submission;
    if (this.form.state === 'waiting' && this.form.waiting) this.form.waiting = { ...this.form.waiting, trying: true };
    this.kept.addUnanswered(submission);
    const outcome = await this.offer(submission, signal);
    if (!signal.aborted) await this.settle(outcome, submission);
  }

  private async settle(outcome: Outcome, submission: Submission): Promise<void> {
    switch (outcome.kind) {
      case 'taken': return this.received(outcome.receipt, false);
      case 'away': return this.wait(outcome.reason, outcome.retryAfter_s);
      case 'invalid':
        this.kept.unqueue();
        if (!this.form.refuse(outcome.problems)) this.fail('other');
        return;
      case 'refused': return this.refused(outcome.why, submission, outcome.detail);
    }
  }

  /** What was refused may have come before, as it was then or with its answer lost: that one counts. */
  private async refused(why: FailureKind, submission: Submission, detail?: string): Promise<void> {
    const { signal } = this.underWay;
    for (const earlier of this.kept.unanswered().filter((one) => one.submissionId === submission.submissionId)) {
      if (same(earlier, submission) || !mayHaveCome.has(why)) continue;
      const outcome = await this.offer(earlier, signal);
      if (signal.aborted) return;
      if (outcome.kind === 'taken') return this.received(outcome.receipt, !same(earlier.answers, submission.answers));
      if (outcome.kind === 'away') return this.wait(outcome.reason, outcome.retryAfter_s);
    }
    this.kept.unqueue();
    if (why === 'changed') await this.tools.renew().catch((failure: unknown) => console.warn('the questions could not be fetched anew', failure));
    if ((why === 'code' || why === 'spent') && isLinked(this.form.code)) this.form.code = '';
    this.fail(why, detail);
  }

  private offer(submission: Submission, signal: AbortSignal): Promise<Outcome> {
    return post(this.form.survey?.slug ?? '', submission, this.tools.fetcher, signal);
  }

  private received(receipt: string, earlier: boolean): void {
    this.failures = 0;
    this.queued = undefined;
    this.kept.clear();
    this.form.receipt = receipt;
    this.form.receivedEarlier = earlier;
    this.form.state = 'sent';
  }

  private fail(kind: FailureKind, detail?: string): void {
    this.queued = undefined;
    this.form.failure = { kind, ...(detail && { detail }) };
    this.form.state = 'failed';
  }

  /** Quietly, and not if the respondent has gone back to change something meanwhile. */
  private wait(reason: Waiting['reason'], asked_s?: number): void {
    if (this.form.state === 'answering') return;
    const wait_s = backoff_s(++this.failures, this.tools.random(), asked_s);
    this.notBefore = asked_s ? this.tools.now() + asked_s * 1000 : 0;
    this.form.waiting = { reason, wait_s, kept: this.kept.isKept() };
    this.form.state = 'waiting';
    this.timer = setTimeout(() => {
      if (this.queued && this.form.state === 'waiting') void this.attempt(this.queued);
    }, wait_s * 1000);
  }
}

const mayHaveCome = new Set<FailureKind>(['conflict', 'spent', 'changed', 'closed']);

function same(one: unknown, two: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(two);
}
