import type { Problem } from '../../elements/survey-form/answers.js';
import type { Answers } from '../../elements/survey-form/questionnaire.js';
import type { Failure, Survey } from '../../elements/survey-form/survey.js';
import type { SurveyForm } from '../../elements/survey-form/survey-form.element.js';
import { textsIn, type Key } from '../../elements/survey-form/texts.js';
import type { Keeper } from './keeper.js';

/** RFC 9457, as the API answers. */
interface ProblemDetail {
  code?: string;
  title?: string;
  detail?: string;
  problems?: Problem[];
}

/** Seconds between automatic attempts where the server names none: soon, then more seldom. */
const patience_s = [5, 15, 30, 60];

/** Sends the answers once, and again by itself where that may help; tells the form how it went. */
export class Sender {
  private attempts = 0;
  private timer?: ReturnType<typeof setTimeout>;
  private underWay = new AbortController();

  constructor(
    private readonly form: SurveyForm,
    private readonly survey: Survey,
    private readonly kept: Keeper,
    private readonly fetcher: typeof fetch = (...call) => fetch(...call),
  ) {}

  /** A newer sending takes the place of one under way: the submission id makes that harmless. */
  async send(answers: Answers, code: string): Promise<void> {
    this.form.state = 'sending';
    await this.attempt(answers, code);
  }

  private async attempt(answers: Answers, code: string): Promise<void> {
    clearTimeout(this.timer);
    this.underWay.abort();
    const { signal } = (this.underWay = new AbortController());
    try {
      const response = await this.post(answers, code, signal);
      if (response.ok) await this.received(response);
      else await this.refused(response, answers, code);
    } catch (error) {
      if (signal.aborted) return;
      console.warn('the answers could not be sent', error);
      this.fail('failed.heading', 'failed.network', { again: true });
      this.attemptLater(answers, code);
    }
  }

  private post(answers: Answers, code: string, signal: AbortSignal): Promise<Response> {
    const { slug, version } = this.survey;
    return this.fetcher(`/api/v1/surveys/${encodeURIComponent(slug)}/responses`, {
      method: 'POST',
      signal,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', 'Accept-Language': this.form.lang },
      body: JSON.stringify({
        submissionId: this.kept.submissionId(),
        questionnaireVersion: version,
        language: this.form.lang,
        ...(code && { code }),
        channel: 'web',
        answers,
      }),
    });
  }

  private async received(response: Response): Promise<void> {
    this.attempts = 0;
    const { receipt } = (await response.json()) as { receipt: string };
    this.kept.clear();
    this.form.receipt = receipt;
    this.form.state = 'sent';
  }

  private async refused(response: Response, answers: Answers, code: string): Promise<void> {
    const problem = await problemIn(response);
    switch (response.status) {
      case 403: return this.fail('failed.refused', 'failed.code', { code: true }, problem);
      case 409:
        if (problem.code === 'code.spent') return this.fail('failed.refused', 'failed.spent', { code: true }, problem);
        return this.fail('failed.refused', 'failed.conflict', {}, problem);
      case 410: return this.fail('failed.refused', 'failed.closed', {}, problem);
      case 413: return this.fail('failed.refused', 'failed.tooLarge', {}, problem);
      case 422:
        if (problem.problems && this.form.refuse(problem.problems)) return;
        return this.fail('failed.refused', 'failed.other', {}, problem);
      case 429:
      case 502:
      case 503:
      case 504:
        this.fail('failed.heading', 'failed.busy', { again: true }, problem);
        return this.attemptLater(answers, code, secondsIn(response.headers.get('Retry-After')));
      default: return this.fail('failed.heading', 'failed.other', { again: true }, problem);
    }
  }

  private fail(title: Key, text: Key, way: Partial<Failure>, { detail }: ProblemDetail = {}): void {
    const { t } = textsIn(this.form.lang);
    this.form.failure = { again: false, ...way, title: t(title), text: detail ?? t(text) };
    this.form.state = 'failed';
  }

  /** Quietly, and not if the respondent has gone back to change something meanwhile. */
  private attemptLater(answers: Answers, code: string, wait_s?: number): void {
    const usual = patience_s[Math.min(this.attempts++, patience_s.length - 1)] ?? 60;
    this.timer = setTimeout(() => {
      if (this.form.state === 'failed') void this.attempt(answers, code);
    }, (wait_s ?? usual) * 1000);
  }
}

async function problemIn(response: Response): Promise<ProblemDetail> {
  try {
    return (await response.json()) as ProblemDetail;
  } catch {
    return {};
  }
}

/** `Retry-After` is seconds or a date. */
export function secondsIn(header: string | null, now = Date.now()): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(1, seconds) : undefined;
}
