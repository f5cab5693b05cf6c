import { expect, test, vi } from 'vitest';
import { note, observation, walk } from './examples.js';
import { buttons, deviceAt, eachWithItsOwnLogger, form, labelled, logger, press, show, store, text } from './shown-logger.js';
import type { Observation } from './types.js';

eachWithItsOwnLogger();

test('three taps make a note at the device position, which waits a while for more to be said', async () => {
  await show();
  const saved = vi.fn();
  logger.addEventListener('note-saved', saved);
  await press('Börja anteckna', 'Anteckna här', 'Otrygg', 'Belysning');
  expect(store.notes).toEqual([]);
  await deviceAt(59.058, 16.586, 12);
  await expect.poll(() => store.notes).toHaveLength(1);
  expect(store.notes[0]!.notBefore! - Date.now()).toBeGreaterThan(60_000);
  expect(text()).toContain('Sparat. Vill du säga mer?');
  await press('Klar');

  expect(store.notes).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      joinCode: 'flen-kvall',
      state: 'unsent',
      unanswered: [],
      createdAt: expect.any(Number),
      observation: {
        position: { lat: 59.058, lon: 16.586, accuracy_m: 12 },
        observedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        valence: 'unsafe',
        category: 'lighting',
        severity: 2,
        description: '',
      },
    },
  ]);
  expect(store.notes[0]).not.toHaveProperty('notBefore');
  expect(saved.mock.lastCall![0].detail).toEqual(store.notes[0]);
  expect(store.begun).toBeUndefined();
});

test('a note without a place is not saved, and says so', async () => {
  await show();
  await press('Börja anteckna', 'Anteckna här', 'Trygg', 'Omtyckt plats', 'Spara');

  expect(store.notes).toEqual([]);
  expect(text()).toContain('Platsen saknas');
});

test('a position abroad is refused with a way on', async () => {
  await show();
  await press('Börja anteckna', 'Anteckna här');
  await deviceAt(48.85, 2.35, 5);

  expect(text()).toContain('utanför Sverige');
  await press('Byt');
  expect(text()).toContain('Var är det?');
});

test('at a planned stop the note carries the stop and its position', async () => {
  await show();
  await press('Börja anteckna', 'Annan plats');
  buttons().find((button) => button.textContent!.includes('Stationen'))!.click();
  await form()!.updateComplete;
  await press('Trygg', 'Omtyckt plats', 'Klar');

  expect(store.notes[0]!.observation).toMatchObject({
    stopId: 's1',
    position: { lat: 59.058, lon: 16.586 },
    valence: 'safe',
    severity: 0,
  });
});

test('a liked place is no reason to feel unsafe', async () => {
  await show();
  await press('Börja anteckna', 'Anteckna här', 'Otrygg');

  expect(labelled('Omtyckt plats')).toBeUndefined();
  expect(labelled('Belysning')).toBeDefined();
});

test('severity, description, cause and proposal go along, blanks do not', async () => {
  await show();
  await press('Börja anteckna', 'Anteckna här', 'Otrygg', 'Belysning');
  await deviceAt(59.058, 16.586, 12);
  const fields = form()!.shadowRoot!.querySelectorAll('vaadin-text-area');
  const write = (index: number, words: string) => {
    const area = fields[index]!.querySelector('textarea')!;
    area.value = words;
    area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  write(0, '  Mörkt vid trappan ');
  write(1, '   ');
  write(2, 'Ny lampa');
  form()!.shadowRoot!.querySelector<HTMLInputElement>('vaadin-radio-button[label="Allvarligt"] input, vaadin-radio-button:nth-of-type(3) input')!.click();
  await press('Klar');

  expect(store.notes[0]!.observation).toMatchObject({ severity: 3, description: 'Mörkt vid trappan', proposal: 'Ny lampa' });
  expect(store.notes[0]!.observation).not.toHaveProperty('cause');
});

test('a number plate in the text brings a reminder, not a stop', async () => {
  await show();
  await press('Börja anteckna', 'Anteckna här', 'Otrygg', 'Trafik');
  await deviceAt(59.058, 16.586, 12);
  const area = form()!.shadowRoot!.querySelector('vaadin-text-area textarea') as HTMLTextAreaElement;
  area.value = 'Bilen ABC123';
  area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await form()!.updateComplete;

  expect(text()).toContain('registreringsnummer. Ta bort det');
  await press('Klar');
  expect(store.notes).toHaveLength(1);
});

test('a full phone loses nothing in silence', async () => {
  await show();
  await press('Börja anteckna', 'Anteckna här', 'Otrygg', 'Belysning');
  store.full = true;
  await deviceAt(59.058, 16.586, 12);
  await expect.poll(text).toContain('Telefonens lagring är full');
  await press('Spara');
  expect(text()).toContain('Telefonens lagring är full');
  expect(store.notes).toEqual([]);

  store.full = false;
  await press('Spara');
  expect(store.notes).toHaveLength(1);
});

test('a note begun before the page was reloaded can be finished', async () => {
  store.begun = { id: 'begun', observedAt: observation.observedAt, position: { lat: 59, lon: 16 }, valence: 'unsafe', severity: 1 };
  await show();
  await press('Börja anteckna');
  expect(text()).toContain('påbörjad anteckning');
  expect(labelled('Anteckna här')).toBeUndefined();

  await press('Fortsätt', 'Belysning', 'Klar');
  expect(store.notes[0]).toMatchObject({ id: 'begun', observation: { category: 'lighting' } });
});

test('a place pointed out on the map is used as it stands, one abroad is refused', async () => {
  await show();
  await press('Börja anteckna', 'Annan plats', 'Peka ut');
  const map = await vi.waitUntil(() => form()!.shadowRoot!.querySelector('place-map'), { timeout: 10_000 });
  const use = () => labelled('Använd platsen')!;
  const look = () => getComputedStyle(use()).backgroundColor;
  const idle = look();
  expect(use().getAttribute('aria-disabled')).toBe('true');
  expect(text()).toContain('Peka ut en plats på kartan först');
  use().click();
  await form()!.updateComplete;
  expect(form()!.step).toBe('map');

  map.dispatchEvent(new CustomEvent('place-picked', { detail: { lat: 40, lon: 10 } }));
  await form()!.updateComplete;
  expect(text()).toContain('utanför Sverige');
  expect(use().hasAttribute('disabled')).toBe(true);

  map.dispatchEvent(new CustomEvent('place-picked', { detail: { lat: 59.0612345, lon: 16.6 } }));
  await form()!.updateComplete;
  expect(use().hasAttribute('disabled')).toBe(false);
  expect(look()).not.toBe(idle);
  expect(text()).not.toContain('Peka ut en plats på kartan först');
  await press('Använd platsen', 'Otrygg', 'Belysning', 'Klar');
  const saved: Observation = store.notes[0]!.observation;
  expect(saved.position).toEqual({ lat: 59.061235, lon: 16.6 });
  expect(saved).not.toHaveProperty('stopId');
});

test('a private note is private from the moment it is ticked, takes no photos and shows whom to call', async () => {
  await show();
  await press('Börja anteckna', 'Anteckna här', 'Otrygg', 'Trafik');
  await deviceAt(59.058, 16.586, 12);
  form()!.shadowRoot!.querySelector<HTMLInputElement>('.private input')!.click();
  await expect.poll(() => store.notes[0]?.observation.private).toBe(true);
  expect(text()).toContain('raderas 30 dagar efter vandringen');
  expect([...form()!.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a.call')].map(({ href }) => href)).toEqual(['tel:112', 'tel:11414']);
  expect(form()!.shadowRoot!.querySelector('walk-photos')).toBeNull();
  await press('Klar');

  expect(store.notes).toMatchObject([{ state: 'unsent', observation: { private: true } }]);
  expect(text()).toContain('Privat');
  expect(text()).toContain('1 inte skickad');
});

test('a number plate leads to making the note private', async () => {
  await show();
  await press('Börja anteckna', 'Anteckna här', 'Otrygg', 'Trafik');
  await deviceAt(59.058, 16.586, 12);
  expect(labelled('Gör anteckningen privat')).toBeUndefined();
  form()!.dispatchEvent(new CustomEvent('draft-changed', { detail: { ...form()!.draft, description: 'Bilen ABC 123 kör för fort' } }));
  await logger.updateComplete;
  await press('Gör anteckningen privat');

  expect(store.notes).toMatchObject([{ observation: { private: true, description: 'Bilen ABC 123 kör för fort' } }]);
});

test('a note that an older app promised to keep on the phone stays there when it is changed', async () => {
  await show({ notes: [note({ state: 'private' })] });
  await press('Ändra', 'Spara');

  expect(store.notes).toMatchObject([{ state: 'private' }]);
});

test('what is asked at a stop stands beside a note made there, chosen or near, and what is asked everywhere does so too', async () => {
  const questions = [{ text: 'Ser du vem som kommer?', stopId: null }, { text: 'Hur är ljuset i tunneln?', stopId: 's2' }];
  await show({ walk: { ...walk, questions } });
  expect(text()).not.toContain('Att tänka på här');
  await press('Börja anteckna');
  expect(text()).toContain('Frågor på vägen');
  await press('Annan plats', '1Stationen', 'Otrygg', 'Belysning');
  expect(text()).toContain('Ser du vem som kommer?');
  expect(text()).not.toContain('Hur är ljuset i tunneln?');
  await press('Klar', 'Anteckna här', 'Otrygg', 'Belysning');
  await deviceAt(59.0603, 16.592, 8);
  expect(text()).toContain('Hur är ljuset i tunneln?');
});

test('a note of a category that is no longer in use is changed from that question on', async () => {
  const refused = note({
    state: 'failed',
    observation: { ...observation, category: 'aliens' },
    trouble: { kind: 'invalid', complaints: [{ field: 'category', code: 'category.not_in_use' }] },
  });
  await show({ notes: [refused] });
  expect(text()).toContain('välj något annat');
  await press('Ändra');
  expect(text()).toContain('Vad gäller det?');
  await press('Trafik', 'Spara');

  expect(store.notes).toMatchObject([{ state: 'unsent', observation: { category: 'traffic' } }]);
});

test('a note that may have been sent can no longer be made private', async () => {
  await show({ notes: [note({ state: 'sent', version: 1 })] });
  await press('Ändra');

  expect(form()!.shadowRoot!.querySelector('.private')).toBeNull();
});
