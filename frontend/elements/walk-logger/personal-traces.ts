export type PersonalTrace = 'plate' | 'personNumber' | 'phone';

const TRACES: [PersonalTrace, RegExp][] = [
  ['plate', /(?<![\p{L}\d])[A-HJ-PR-UW-Z]{3}[ -]?\d{2}[A-HJ-PR-UW-Z\d](?![\p{L}\d])/iu],
  ['personNumber', /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/],
  ['phone', /(?<!\d)(?:\+46|0)[ -]?7(?:[ -]?\d){8}(?!\d)/],
];

/**
 * Signs in a free text that it names someone: a Swedish number plate, a personal identity number or a mobile
 * number. A reason to ask, never to refuse: it also hits what only looks alike.
 */
export function personalTraces(text: string): PersonalTrace[] {
  const found = TRACES.filter(([, pattern]) => pattern.test(text)).map(([trace]) => trace);
  return found.includes('phone') ? found.filter((trace) => trace !== 'personNumber') : found;
}
