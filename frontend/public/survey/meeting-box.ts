import type { Answers } from '../../elements/survey-form/questionnaire.js';
import type { SurveyForm } from '../../elements/survey-form/survey-form.element.js';
import { backoff_s, post, type Submission } from './post.js';
import type { SenderTools } from './sender.js';

/**
 * Sends what several persons answer at one screen, without keeping the next one waiting. Answers that are not sent
 * yet lie in memory alone; the form shows how many, and the page asks before it is closed.
 */
export class MeetingBox {
  private readonly unsent: Submission[] = [];
  private failures = 0;
  private timer?: ReturnType<typeof setTimeout>;
  private running = false;
  private notBefore = 0;

  constructor(
    private readonly form: SurveyForm,
    private readonly tools: SenderTools,
  ) {}

  /** The next person may come at once. */
  async take(answers: Answers): Promise<void> {
    this.unsent.push({
      submissionId: crypto.randomUUID(),
      questionnaireVersion: this.form.survey?.version ?? 0,
      language: this.form.lang,
      channel: 'meeting',
      answers,
    });
    this.form.state = 'next';
    await this.run();
  }

  isEmpty(): boolean {
    return this.unsent.length === 0;
  }

  async hurry(): Promise<void> {
    if (this.tools.now() >= this.notBefore) await this.run();
  }

  private async run(): Promise<void> {
    this.tell();
    if (this.running) return;
    clearTimeout(this.timer);
    this.running = true;
    while (this.unsent[0] && (await this.offer(this.unsent[0]))) this.tell();
    this.running = false;
    this.tell();
  }

  /** True when the next may be tried. */
  private async offer(first: Submission): Promise<boolean> {
    const outcome = await post(this.form.survey?.slug ?? '', first, this.tools.fetcher);
    if (outcome.kind === 'taken') {
      this.unsent.shift();
      this.failures = 0;
      this.form.unsentTrouble = undefined;
      return true;
    }
    if (outcome.kind === 'refused' && outcome.why === 'changed' && (await this.corrected(first))) return true;
    if (outcome.kind === 'refused') this.form.unsentTrouble = outcome.why;
    if (outcome.kind === 'invalid') this.form.unsentTrouble = 'other';
    this.later(outcome.kind === 'away' ? outcome.retryAfter_s : undefined);
    return false;
  }

  /** A correction changes no key and no rule, so the answers stand. */
  private async corrected(first: Submission): Promise<boolean> {
    try {
      await this.tools.renew();
    } catch {
      return false;
    }
    const version = this.form.survey?.version ?? 0;
    if (version === first.questionnaireVersion) return false;
    first.questionnaireVersion = version;
    return true;
  }

  private later(asked_s?: number): void {
    this.notBefore = asked_s ? this.tools.now() + asked_s * 1000 : 0;
    this.timer = setTimeout(() => void this.run(), backoff_s(++this.failures, this.tools.random(), asked_s) * 1000);
  }

  private tell(): void {
    this.form.unsent = this.unsent.length;
  }
}
