import type { Outcome, SentMark } from './types.js';

/** Puts one mark under its id; never rejects. */
export type PutMark = (id: string, mark: SentMark) => Promise<Outcome>;

const timeout_ms = 30_000;

/**
 * The API's `PUT /api/v1/maps/{code}/marks/{uuid}`. It counts as taken only where the answer names the mark: a captive
 * portal's friendly page is no confirmation.
 */
export function markApi(code: string, lang: string, request: typeof fetch = fetch): PutMark {
  return async (id, mark) => {
    try {
      const response = await request(`/api/v1/maps/${encodeURIComponent(code)}/marks/${id}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': lang },
        body: JSON.stringify(mark),
        credentials: 'omit',
        redirect: 'error',
        signal: AbortSignal.timeout(timeout_ms),
      });
      return await read(id, response);
    } catch {
      return { kind: 'away', wait_s: 0 };
    }
  };
}

async function read(id: string, response: Response): Promise<Outcome> {
  const body: unknown = await response.json().catch(() => undefined);
  switch (response.status) {
    case 200:
    case 201:
      return asRecord(body).id === id ? { kind: 'taken' } : { kind: 'away', wait_s: 0 };
    case 409:
      return { kind: 'conflict' };
    case 410:
      return { kind: 'closed' };
    case 422:
      return { kind: 'invalid', fields: fieldsOf(body) };
    case 408:
    case 425:
    case 429:
      return away(response);
    default:
      return response.status >= 400 && response.status < 500
        ? { kind: 'refused', status: response.status }
        : away(response);
  }
}

function away(response: Response): Outcome {
  const told = response.headers.get('Retry-After') ?? '';
  return { kind: 'away', wait_s: /^\d+$/.test(told) ? Number(told) : 0 };
}

function fieldsOf(body: unknown): string[] {
  const { problems } = asRecord(body);
  return Array.isArray(problems) ? problems.map((problem) => String(asRecord(problem).field ?? '')) : [];
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
