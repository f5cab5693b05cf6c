import { expect, test, vi } from 'vitest';
import { misplaced, note, observation } from './examples.js';
import { deviceAt, eachWithItsOwnLogger, labelled, logger, press, show, store, text } from './shown-logger.js';

eachWithItsOwnLogger();

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

test('a change that is called off leaves the note as it was', async () => {
  const kept = note({ state: 'sent', version: 1 });
  await show({ notes: [kept] });
  await press('Ändra', 'Byt', 'Peka ut', 'Tillbaka', 'Tillbaka', 'Avbryt');

  expect(store.notes).toEqual([kept]);
  expect(store.begun).toBeUndefined();
  expect(labelled('Anteckna här')).toBeDefined();
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
  await show({ notes: [misplaced] });

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
