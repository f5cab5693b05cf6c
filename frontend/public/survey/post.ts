import type { Problem } from '../../elements/survey-form/answers.js';
import type { Answers } from '../../elements/survey-form/questionnaire.js';
import type { FailureKind } from '../../elements/survey-form/survey.js';

/** The body of `POST /api/v1/surveys/{slug}/responses`. */
export interface Submission {
  submissionId: string;
  questionnaireVersion: number;
  language: string;
  code?: string;
  channel: 'web' | 'meeting';
  answers: Answers;
}

export type Outcome =
  | { kind: 'taken'; receipt: string }
  /** Not now; whether it arrived nobody knows, but where the server itself said no. */
  | { kind: 'away'; reason: 'offline' | 'network' | 'busy'; retryAfter_s?: number }
  | { kind: 'invalid'; problems: Problem[] }
  | { kind: 'refused'; why: FailureKind; detail?: string };

/** RFC 9457, as the API answers. */
interface ProblemDetail {
  code?: string;
  detail?: string;
  problems?: Problem[];
}

/** A network that loses everything must not hold an answer for ever. */
const patience_ms = 45_000;

/** Sends once and tells how it went; never rejects. `signal` gives it up. */
export async function post(slug: string, submission: Submission, fetcher: typeof fetch, signal?: AbortSignal): Promise<Outcome> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience_ms);
  signal?.addEventListener('abort', () => giveUp.abort());
  try {
    const response = await fetcher(`/api/v1/surveys/${encodeURIComponent(slug)}/responses`, {
      method: 'POST',
      signal: giveUp.signal,
      headers: {
        'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', 'Accept-Language': submission.language,
      },
      body: JSON.stringify(submission),
    });
    return response.ok ? await taken(response) : refused(response, await problemIn(response));
  } catch (error) {
    console.warn('the answers could not be sent', error);
    return { kind: 'away', reason: navigator.onLine ? 'network' : 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

/** A hotel's sign-in page is also "OK", but no receipt. */
async function taken(response: Response): Promise<Outcome> {
  const { receipt } = (await response.json()) as { receipt?: unknown };
  if (typeof receipt !== 'string') throw new Error('a receipt must come back, and none did');
  return { kind: 'taken', receipt };
}

function refused({ status, headers }: Response, { code, detail, problems }: ProblemDetail): Outcome {
  if (status === 429 || status >= 500) return { kind: 'away', reason: 'busy', retryAfter_s: secondsIn(headers.get('Retry-After')) };
  if (status === 422 && problems) return { kind: 'invalid', problems };
  const why = whyOf(status, code);
  return { kind: 'refused', why, ...(why === 'other' && detail && { detail }) };
}

function whyOf(status: number, code = ''): FailureKind {
  const known: Record<string, FailureKind> = {
    'code.unknown': 'code', 'code.spent': 'spent', 'questionnaire.changed': 'changed',
    'questionnaire.unknown': 'changed', 'response.conflict': 'conflict',
    'survey.closed': 'closed', 'survey.unknown': 'closed',
  };
  const usual: Record<number, FailureKind> = { 403: 'code', 409: 'conflict', 410: 'closed', 413: 'tooLarge' };
  return known[code] ?? usual[status] ?? 'other';
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

const first_s = 4;
const longest_s = 300;

/** The wait after the nth failure: doubling from 4 s to 5 min, spread over its upper half, and as long as was asked for. */
export function backoff_s(failures: number, random: number, asked_s = 0): number {
  const full = Math.min(first_s * 2 ** (failures - 1), longest_s);
  return Math.max(asked_s, Math.round(full / 2 + (full / 2) * random));
}
