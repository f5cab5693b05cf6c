import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { note, observation, walk } from './examples.js';
import './index.js';
import type { Draft, Note, Observation } from './types.js';
import type { NoteStore, WalkLogger } from './walk-logger.element.js';
import type { WalkNote } from './walk-note.element.js';

class HeldStore implements NoteStore {
  notes: Note[] = [];
  begun?: Draft;
  full = false;
  async put(added: Note) {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.notes.push(added);
  }
  async update(id: string, change: (now: Note) => Note) {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.notes = this.notes.map((kept) => (kept.id === id ? change(kept) : kept));
  }
  async remove(id: string) {
    this.notes = this.notes.filter((kept) => kept.id !== id);
  }
  draft = async () => this.begun;
  keepDraft = async (draft: Draft) => void (this.begun = draft);
  dropDraft = async () => void (this.begun = undefined);
}

let logger: WalkLogger;
let store: HeldStore;
let device: { success: PositionCallback; failure: PositionErrorCallback };

beforeEach(() => {
  store = new HeldStore();
  vi.spyOn(navigator.geolocation, 'watchPosition').mockImplementation((success, failure) => {
    device = { success, failure: failure! };
    return 1;
  });
});

afterEach(() => {
  logger.remove();
  vi.restoreAllMocks();
});

async function show(properties: Partial<WalkLogger> = {}): Promise<void> {
  logger = document.createElement('walk-logger');
  store.notes = properties.notes ?? [];
  Object.assign(logger, { walk, store, ...properties });
  document.body.append(logger);
  await logger.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
  await logger.updateComplete;
}

const form = () => logger.shadowRoot!.querySelector<WalkNote>('walk-note');
const roots = () => [logger.shadowRoot!, ...(form() ? [form()!.shadowRoot!] : [])];
const text = () => roots().map((root) => root.textContent).join(' ').replace(/\s+/g, ' ');
const buttons = () => roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>('button, vaadin-button')]);
const labelled = (label: string) => buttons().find((button) => button.textContent!.trim().startsWith(label));

async function press(...labels: string[]): Promise<void> {
  for (const label of labels) {
    const button = labelled(label);
    if (!button) throw new Error(`no button "${label}" among ${buttons().map((b) => b.textContent!.trim())}`);
    button.click();
    await logger.updateComplete;
    await form()?.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

async function deviceAt(latitude: number, longitude: number, accuracy: number): Promise<void> {
  device.success({ coords: { latitude, longitude, accuracy } } as GeolocationPosition);
  await form()?.updateComplete;
}

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(logger, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const troubled: Note[] = [
  note({ state: 'sent', version: 1 }),
  note({ state: 'sending' }),
  note({ observation: { ...observation, valence: 'safe', category: 'liked', severity: 0 } }),
  note({ state: 'failed', trouble: { kind: 'conflict' } }),
  note({ state: 'failed', trouble: { kind: 'invalid', complaints: [{ field: 'position', code: 'x', detail: 'Utanför området' }] } }),
];

test('is accessible on every screen, in Swedish and in Arabic', async () => {
  for (const lang of ['sv', 'ar']) {
    await show({ lang });
    expect(await faults()).toEqual([]);
    logger.remove();

    await show({ lang, notes: troubled, sending: { state: 'waiting', retryAt: 0 } });
    expect(await faults()).toEqual([]);
    buttons().at(-1)!.click();
    for (const step of ['where', 'valence', 'category', 'details'] as const) {
      await logger.updateComplete;
      form()!.draft = { ...observation, id: 'd' };
      form()!.step = step;
      await form()!.updateComplete;
      expect(await faults(), step).toEqual([]);
    }
    logger.remove();
  }
});

test('says what the walk is, that it is about places, and where to call', async () => {
  await show();

  expect(text()).toContain(walk.purpose);
  expect(text()).toContain('onsdag 14 oktober klockan 18:30 · mörker');
  expect(text()).toContain('Platser, inte människor');
  expect(text()).toContain('Påhittat exempel');
  const calls = [...logger.shadowRoot!.querySelectorAll('a')].map(({ href }) => href);
  expect(calls).toEqual(['tel:112', 'tel:11414']);
});

test('three taps and a save make a note at the device position', async () => {
  await show();
  const saved = vi.fn();
  logger.addEventListener('note-saved', saved);
  await press('Börja anteckna', 'Anteckna här', 'Otrygg', 'Belysning');
  await deviceAt(59.058, 16.586, 12);
  await press('Spara');

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
  expect(saved.mock.calls[0]![0].detail).toEqual(store.notes[0]);
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
  await press('Trygg', 'Omtyckt plats', 'Spara');

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
  await press('Spara');

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
  await press('Spara');
  expect(store.notes).toHaveLength(1);
});

test('how many notes are unsent stands on every screen', async () => {
  await show({ notes: [note(), note({ state: 'sending' }), note({ state: 'sent', version: 1 })] });
  expect(text()).toContain('2 inte skickade');

  await press('Anteckna här');
  expect(text()).toContain('2 inte skickade');
});

test('a wait for coverage is told and can be cut short', async () => {
  await show({ notes: [note()], sending: { state: 'waiting', retryAt: 0 } });
  const asked = vi.fn();
  logger.addEventListener('send-asked', asked);
  expect(text()).toContain('Ingen kontakt just nu');

  await press('Skicka nu');
  expect(asked).toHaveBeenCalledOnce();
});

test('a sent note is changed from the version it has', async () => {
  const sent = note({ state: 'sent', version: 3 });
  await show({ notes: [sent] });
  await press('Ändra', 'Byt', 'Här, där jag står');
  await deviceAt(59.06, 16.6, 8);
  await press('Spara');

  expect(store.notes).toEqual([
    {
      ...sent,
      state: 'unsent',
      trouble: undefined,
      observation: { ...observation, position: { lat: 59.06, lon: 16.6, accuracy_m: 8 } },
    },
  ]);
});

test('a note can be removed while unsent, after a question, and not once it is sent', async () => {
  await show({ notes: [note()] });
  const removed = vi.fn();
  logger.addEventListener('note-removed', removed);
  await press('Ta bort', 'Behåll', 'Ta bort');
  expect(store.notes).toHaveLength(1);

  await press('Ja, ta bort');
  expect(store.notes).toEqual([]);
  expect(removed).toHaveBeenCalledOnce();

  logger.remove();
  await show({ notes: [note({ state: 'sent', version: 1 })] });
  expect(labelled('Ta bort')).toBeUndefined();
});

test('a note that may have arrived says so before it is removed', async () => {
  await show({ notes: [note({ unanswered: [observation] })] });
  await press('Ta bort');

  expect(text()).toContain('Den kan redan ha nått kommunen');
});

test('a conflict can be sent as a note of its own', async () => {
  const conflicting = note({ state: 'failed', version: 2, unanswered: [observation], trouble: { kind: 'conflict' } });
  await show({ notes: [conflicting] });
  expect(text()).toContain('Kommunen har redan en annan version');

  await press('Skicka som ny');
  expect(store.notes).toMatchObject([{ state: 'unsent', unanswered: [], observation }]);
  expect(store.notes[0]!.id).not.toBe(conflicting.id);
  expect(store.notes[0]).not.toHaveProperty('version');
});

test('what was wrong is shown, and the note can be changed', async () => {
  await show({ notes: [troubled.at(-1)!] });

  expect(text()).toContain('Se över: platsen. Utanför området');
  expect(text()).toContain('1 behöver ses över');
  expect(labelled('Ändra')).toBeDefined();
});

test('a closed walk keeps the note and lets one try again', async () => {
  await show({ notes: [note({ state: 'failed', trouble: { kind: 'closed' } })] });
  expect(text()).toContain('Den finns kvar i telefonen');

  await press('Försök igen');
  expect(store.notes[0]).toMatchObject({ state: 'unsent', trouble: undefined });
});

test('a walk that is over takes no new notes', async () => {
  await show({ walk: { ...walk, status: 'CLOSED' }, notes: [note({ state: 'sent' })] });

  expect(text()).toContain('tar inte emot fler');
  expect(labelled('Anteckna här')).toBeUndefined();
});

test('a full phone loses nothing in silence', async () => {
  await show();
  await press('Börja anteckna', 'Anteckna här', 'Otrygg', 'Belysning');
  await deviceAt(59.058, 16.586, 12);
  store.full = true;
  await press('Spara');
  expect(text()).toContain('Telefonen kunde inte spara anteckningen');

  store.full = false;
  await press('Spara');
  expect(store.notes).toHaveLength(1);
});

test('a browser that keeps nothing takes no notes and says why', async () => {
  await show({ store: undefined, storeless: true });

  expect(text()).toContain('kan inte spara anteckningar');
  expect(labelled('Börja')).toBeUndefined();
});

test('a note begun before the page was reloaded can be finished', async () => {
  store.begun = { id: 'begun', observedAt: observation.observedAt, position: { lat: 59, lon: 16 }, valence: 'unsafe', severity: 1 };
  await show();
  await press('Börja anteckna');
  expect(text()).toContain('påbörjad anteckning');
  expect(labelled('Anteckna här')).toBeUndefined();

  await press('Fortsätt', 'Belysning', 'Spara');
  expect(store.notes[0]).toMatchObject({ id: 'begun', observation: { category: 'lighting' } });
});

test('a change that is called off leaves the note as it was', async () => {
  const kept = note({ state: 'sent', version: 1 });
  await show({ notes: [kept] });
  await press('Ändra', 'Byt', 'Peka ut', 'Tillbaka', 'Tillbaka', 'Avbryt');

  expect(store.notes).toEqual([kept]);
  expect(store.begun).toBeUndefined();
  expect(labelled('Anteckna här')).toBeDefined();
});

test('a place pointed out on the map is used as it stands, one abroad is refused', async () => {
  await show();
  await press('Börja anteckna', 'Annan plats', 'Peka ut');
  const map = await vi.waitUntil(() => form()!.shadowRoot!.querySelector('place-map'), { timeout: 10_000 });
  await press('Använd platsen');
  expect(text()).toContain('Peka ut en plats på kartan först');

  map.dispatchEvent(new CustomEvent('place-picked', { detail: { lat: 40, lon: 10 } }));
  await form()!.updateComplete;
  expect(text()).toContain('utanför Sverige');

  map.dispatchEvent(new CustomEvent('place-picked', { detail: { lat: 59.0612345, lon: 16.6 } }));
  await press('Använd platsen', 'Otrygg', 'Belysning', 'Spara');
  const saved: Observation = store.notes[0]!.observation;
  expect(saved.position).toEqual({ lat: 59.061235, lon: 16.6 });
  expect(saved).not.toHaveProperty('stopId');
});

test('Arabic is written from right to left', async () => {
  await show({ lang: 'ar' });

  expect(logger.dir).toBe('rtl');
  expect(text()).toContain('أماكن لا أشخاص');
});
