import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { define } from './card';

const ORIGIN = 'https://lofte.example';
const answer = {
  municipality: { name: 'Flen', links: { page: `${ORIGIN}/flen` } },
  promises: [{
    id: 'p1', title: { sv: 'Medborgarlöfte 2018' }, validity: { text: { sv: '2018' } }, activities: [],
    links: { page: `${ORIGIN}/flen/loften/p1` },
  }],
};

const fetched = vi.spyOn(window, 'fetch');

beforeAll(() => {
  document.documentElement.lang = 'sv';
  define(ORIGIN);
  define('https://another.example');
});

afterEach(() => {
  document.body.replaceChildren();
  fetched.mockReset();
});

function put(code: string): HTMLElement {
  document.body.innerHTML = `<medborgarlofte-kort kommun="${code}"></medborgarlofte-kort>`;
  return document.querySelector<HTMLElement>('medborgarlofte-kort')!;
}

const said = (card: HTMLElement) => () => card.shadowRoot!.textContent;

test('the card asks the site that its script came from, without cookies', async () => {
  fetched.mockResolvedValue(Response.json(answer));
  const card = put('0482');
  await expect.poll(said(card)).toContain('Medborgarlöfte 2018');
  expect(fetched).toHaveBeenCalledOnce();
  expect(fetched).toHaveBeenCalledWith(
    `${ORIGIN}/api/v1/municipalities/0482/promises`, expect.objectContaining({ credentials: 'omit' }));
});

test('another municipality is asked for anew, and an answer that comes late is not shown', async () => {
  let answerFirst: (response: Response) => void = () => undefined;
  fetched.mockImplementationOnce(() => new Promise((resolve) => { answerFirst = resolve; }));
  const card = put('1261');
  fetched.mockResolvedValueOnce(Response.json(answer));
  card.setAttribute('kommun', '0482');
  await expect.poll(said(card)).toContain('Flen');
  answerFirst(Response.json({ ...answer, municipality: { ...answer.municipality, name: 'Kävlinge' } }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(said(card)()).not.toContain('Kävlinge');
});

test('an unknown municipality is named', async () => {
  fetched.mockResolvedValue(new Response('{}', { status: 404 }));
  await expect.poll(said(put('9999'))).toContain('Ingen kommun som deltar har koden 9999.');
});

test('a card without a municipality asks for nothing', async () => {
  await expect.poll(said(put(''))).toContain('Ingen kommun');
  expect(fetched).not.toHaveBeenCalled();
});

test.each([
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a broken server', () => Promise.resolve(new Response('', { status: 503 }))],
  ['something else than JSON', () => Promise.resolve(new Response('<html>'))],
])('%s is told, and another try helps', async (_what, failing) => {
  fetched.mockImplementationOnce(failing);
  const card = put('0482');
  await expect.poll(said(card)).toContain('Löftena går inte att visa just nu.');
  fetched.mockResolvedValueOnce(Response.json(answer));
  card.shadowRoot!.querySelector('button')!.click();
  await expect.poll(said(card)).toContain('Medborgarlöfte 2018');
});
