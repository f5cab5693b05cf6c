import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { misplaced, note, observation, photo, walk } from './examples.js';
import type { Rescued } from './rescue-view.js';
import { buttons, eachWithItsOwnLogger, form, labelled, logger, press, show, text } from './shown-logger.js';
import type { Note, Readiness } from './types.js';

eachWithItsOwnLogger();

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(logger, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const troubled: Note[] = [
  note({ state: 'sent', version: 1 }),
  note({ state: 'sending' }),
  note({ observation: { ...observation, valence: 'safe', category: 'liked', severity: 0 } }),
  note({ state: 'failed', trouble: { kind: 'conflict' } }),
  misplaced,
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

test.each<Readiness>([
  { state: 'working', app: true },
  { state: 'done', app: true, walk: true, persisted: false, tiles: { wanted: 120, count: 120, bytes: 2_400_000 } },
  { state: 'failed', app: false, walk: true, tiles: { wanted: 120, count: 30, bytes: 600_000 } },
])('is accessible while it is prepared: $state', async (readiness) => {
  const context = { tiles: { kind: 'xyz' as const, url: '/{z}/{x}/{y}', attribution: '' } };
  await show({ readiness, walk: { ...walk, context }, participant: 'resident' });

  expect(await faults()).toEqual([]);
  if (readiness.tiles) expect(text()).toContain(`${readiness.tiles.count} av 120 rutor`);
});

test.each<Rescued>([{ kind: 'saved' }, { kind: 'failed' }, { kind: 'not-ours' }, { kind: 'other-walk', joinCode: 'x' }, { kind: 'read', notes: 2, photos: 4 }])(
  'says what came of a rescue file: $kind',
  async (rescued) => {
    await show({ rescued, notes: [note()] });

    expect(logger.shadowRoot!.querySelector('.rescue .notice')!.textContent).not.toBe('');
    expect(await faults()).toEqual([]);
  },
);

test('a role is chosen among six and never a name asked for', async () => {
  await show();
  const chosen = vi.fn();
  logger.addEventListener('role-chosen', chosen);
  const roles = logger.shadowRoot!.querySelectorAll<HTMLInputElement>('.roles input');
  roles[2]!.click();

  expect([...roles].map(({ type }) => type)).toEqual(Array(6).fill('radio'));
  expect(chosen.mock.calls[0]![0].detail).toBe('police');
});

test('photos that wait are counted beside the notes', async () => {
  const kept = note({ state: 'sent', version: 1 });
  await show({ notes: [kept], photos: [photo(kept.id), photo(kept.id, { state: 'sent' })] });

  expect(text()).toContain('1 bild inte skickad');
  expect(text()).toContain('2 bilder · 1 kvar att skicka');
});

test('says what the walk is, that it is about places, and where to call', async () => {
  await show();

  expect(text()).toContain(walk.purpose);
  expect(text()).toContain('onsdag 14 oktober klockan 18:30–20:30 · mörker');
  expect(text()).toContain('Platser, inte människor');
  expect(text()).toContain('Påhittat exempel');
  const calls = [...logger.shadowRoot!.querySelectorAll('a')].map(({ href }) => href);
  expect(calls).toEqual(['tel:112', 'tel:11414']);
});

test('Arabic is written from right to left', async () => {
  await show({ lang: 'ar' });

  expect(logger.dir).toBe('rtl');
  expect(text()).toContain('أماكن لا أشخاص');
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

test('a walk that is over takes no new notes', async () => {
  await show({ walk: { ...walk, status: 'CLOSED' }, notes: [note({ state: 'sent' })] });

  expect(text()).toContain('tar inte emot fler');
  expect(labelled('Anteckna här')).toBeUndefined();
});

test('a browser that keeps nothing takes no notes and says why', async () => {
  await show({ store: undefined, storeless: true });

  expect(text()).toContain('kan inte spara anteckningar');
  expect(labelled('Börja')).toBeUndefined();
});
