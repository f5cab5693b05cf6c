import { expect, test } from 'vitest';
import { personalTraces } from './personal-traces.js';

test.each([
  ['En röd bil, ABC123, stod kvar', ['plate']],
  ['bilen abc 12d', ['plate']],
  ['19850101-1234 bor där', ['personNumber']],
  ['8501011234', ['personNumber']],
  ['Ring 070-123 45 67', ['phone']],
  ['ring +46701234567', ['phone']],
])('%s', (text, traces) => {
  expect(personalTraces(text)).toEqual(traces);
});

test.each([
  'Lampa nummer 12 är trasig sedan 2024-11-03',
  'Hus 14, port 3',
  'Väg E22 och buss 123',
  'Stolpe 123456',
  'ring 114 14',
])('%s names no one', (text) => {
  expect(personalTraces(text)).toEqual([]);
});
