import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { photo, picture } from './examples.js';
import './index.js';
import { LONGEST_SIDE_PX, scaled } from './photo-scale.js';
import type { Photo } from './types.js';
import type { PhotoKeeper, WalkPhotos } from './walk-photos.element.js';

let shown: WalkPhotos;
afterEach(() => shown.remove());

const keeper = (changes: Partial<PhotoKeeper> = {}): PhotoKeeper => ({
  add: vi.fn(async (noteId: string) => photo(noteId)),
  open: async () => picture(400, 300),
  remove: vi.fn(async () => {}),
  update: vi.fn(async () => {}),
  ...changes,
});

async function show(photos: Photo[], kept = keeper()): Promise<PhotoKeeper> {
  shown = document.createElement('walk-photos');
  Object.assign(shown, { photos, keeper: kept, noteId: 'n', editable: true });
  document.body.append(shown);
  await shown.updateComplete;
  return kept;
}

const text = () => shown.shadowRoot!.textContent!.replace(/\s+/g, ' ');
const button = (label: string) => [...shown.shadowRoot!.querySelectorAll('vaadin-button')].find((b) => b.textContent!.includes(label))!;

test('is accessible with photos in every state', async () => {
  await show([photo('n'), photo('n', { state: 'sent' }), photo('n', { state: 'sent', secured: true }),
    photo('n', { state: 'failed', trouble: { kind: 'refused', status: 415 } })]);
  const { violations } = await axe.run(shown, { rules: { region: { enabled: false } } });

  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the camera looks outwards, and takes in pictures only', async () => {
  await show([]);
  const input = shown.shadowRoot!.querySelector('input')!;

  expect([input.accept, input.getAttribute('capture')]).toEqual(['image/*', 'environment']);
});

test('a large picture is scaled down on the device, a small one is not scaled up', async () => {
  for (const [width, height, expected] of [[4000, 3000, [2048, 1536]], [300, 5000, [123, 2048]], [640, 480, [640, 480]]] as const) {
    const jpeg = await scaled(await picture(width, height, 'image/png'));
    const { width: w, height: h } = await createImageBitmap(jpeg);

    expect(jpeg.type).toBe('image/jpeg');
    expect([w, h]).toEqual(expected);
    expect(Math.max(w, h)).toBeLessThanOrEqual(LONGEST_SIDE_PX);
  }
});

test('a picture is kept for its note as soon as it is taken', async () => {
  const kept = await show([]);
  await shown.take(await picture(100, 80));

  expect(kept.add).toHaveBeenCalledExactlyOnceWith('n', expect.objectContaining({ type: 'image/jpeg' }));
});

test('what is no picture is refused in words', async () => {
  const kept = await show([]);
  await shown.take(new Blob(['ej bild'], { type: 'image/jpeg' }));
  await shown.updateComplete;

  expect(text()).toContain('gick inte att läsa som en bild');
  expect(kept.add).not.toHaveBeenCalled();
});

test('a full phone says so, and that the note is still there', async () => {
  await show([], keeper({ add: async () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }));
  await shown.take(await picture(100, 80));
  await shown.updateComplete;

  expect(text()).toContain('lagring är full');
  expect(text()).toContain('Anteckningen finns kvar');
});

test('ten photos are enough', async () => {
  await show(Array.from({ length: 10 }, () => photo('n')));

  expect(shown.shadowRoot!.querySelector('input')).toBeNull();
  expect(text()).toContain('har 10 bilder');
});

test('a photo that never left the phone is removed there, one that may have left is taken back', async () => {
  const kept = await show([photo('n')]);
  button('Ta bort').click();
  expect(kept.remove).toHaveBeenCalledOnce();

  shown.remove();
  const gone = await show([photo('n', { state: 'sent', maybeSent: true })]);
  button('Ta bort').click();
  expect(gone.remove).not.toHaveBeenCalled();
  expect(gone.update).toHaveBeenCalledOnce();
});
