import type { Complaint, Observation, ObservationField, Trouble } from './types.js';

/** What came of one `PUT`: taken (`created` where it was not there before), refused for good, or out of reach for now. */
export type Answer =
  | { kind: 'taken'; version: number; created: boolean; receipt?: string }
  | { kind: 'troubled'; trouble: Trouble }
  | { kind: 'away'; retryAfter_ms: number; reached: boolean; notOpen?: true };

/** Puts one observation; never rejects. `version` is the one the change builds on. */
export type PutObservation = (id: string, observation: Observation, version?: number) => Promise<Answer>;

const TIMEOUT_MS = 30_000;
const FIELDS: ObservationField[] = [
  'position',
  'category',
  'severity',
  'valence',
  'observedAt',
  'stopId',
  'description',
  'cause',
  'proposal',
  'private',
];

/**
 * The walk API's `PUT …/observations/{uuid}`. An answer counts as taken only when it is 200 or 201 *and*
 * carries the stored version (`ETag: "3"`, or `version` in the body): a captive portal's friendly page is
 * no confirmation.
 */
export function observationApi(joinCode: string, lang: () => string, request: typeof fetch = fetch): PutObservation {
  return (id, observation, version) =>
    ask(
      () =>
        request(`/api/v1/walks/${encodeURIComponent(joinCode)}/observations/${id}`, {
          method: 'PUT',
          headers: {
            'Content-Type': 'application/json',
            'Accept-Language': lang(),
            ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
          },
          body: JSON.stringify(observation),
          credentials: 'omit',
          redirect: 'error',
          signal: AbortSignal.timeout(TIMEOUT_MS),
        }),
      versionOf,
    );
}

/** The version that an answer vouches for; nothing where it is not the server's own. */
type ReadVersion = (response: Response, body: Record<string, unknown>) => number | undefined;

/** Asks once; never rejects. An answer that breaks off on the way is none: its receipt, or why it was refused, is lost. */
export async function ask(request: () => Promise<Response>, versionIn: ReadVersion): Promise<Answer> {
  try {
    return await read(await request(), versionIn);
  } catch {
    return { kind: 'away', retryAfter_ms: 0, reached: false };
  }
}

async function read(response: Response, versionIn: ReadVersion): Promise<Answer> {
  const body = parsed(await response.text());
  switch (response.status) {
    case 200:
    case 201: {
      const version = versionIn(response, asRecord(body));
      return version === undefined ? away(response) : { kind: 'taken', version, created: response.status === 201, ...receiptIn(body) };
    }
    case 409:
    case 412:
      return { kind: 'troubled', trouble: { kind: 'conflict' } };
    case 410:
      return { kind: 'troubled', trouble: { kind: asRecord(body).code === 'walk.called_off' ? 'calledOff' : 'closed' } };
    case 422:
      return { kind: 'troubled', trouble: { kind: 'invalid', complaints: complaintsOf(body) } };
    case 408:
    case 425:
    case 429:
      return away(response);
    default:
      if (asRecord(body).code === 'walk.not_open') return { kind: 'away', retryAfter_ms: 0, reached: false, notOpen: true };
      return response.status >= 400 && response.status < 500
        ? { kind: 'troubled', trouble: { kind: 'refused', status: response.status } }
        : away(response);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function versionOf(response: Response, body: Record<string, unknown>): number | undefined {
  const tag = /^(?:W\/)?"(\d+)/.exec(response.headers.get('ETag') ?? '')?.[1];
  const version = tag === undefined ? body.version : Number(tag);
  return Number.isInteger(version) ? (version as number) : undefined;
}

function receiptIn(body: unknown): { receipt?: string } {
  const { receipt } = asRecord(body);
  return typeof receipt === 'string' ? { receipt } : {};
}

function away(response: Response): Answer {
  const told = response.headers.get('Retry-After') ?? '';
  const seconds = /^\d+$/.test(told) ? Number(told) : 0;
  return { kind: 'away', retryAfter_ms: seconds * 1000, reached: ![429, 503].includes(response.status) };
}

/** The problem details' `problems`; a single problem without a list speaks for the whole note. */
function complaintsOf(body: unknown): Complaint[] {
  const problem = asRecord(body);
  const listed = Array.isArray(problem.problems) ? problem.problems.map(asRecord) : [];
  return (listed.length ? listed : [problem]).map((item) => ({
    field: FIELDS.find((field) => String(item.field ?? '').startsWith(field)) ?? '',
    code: String(item.code ?? ''),
    ...(typeof item.detail === 'string' ? { detail: item.detail } : {}),
  }));
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
