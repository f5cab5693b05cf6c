import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { between, byKey, fitted } from './boxes';
import './index';
import type { PhotoCover } from './photo-cover.element';
import type { Box, BoxesChanged } from './types';

const PICTURE = { width: 800, height: 600 };
const GREY = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#888"/></svg>')}`;

let cover: PhotoCover;
let told: readonly Box[];

beforeEach(async () => {
  told = [];
  cover = document.createElement('photo-cover');
  Object.assign(cover, { src: GREY, name: 'Foto 1 av 1. Belysning', pictureWidth: 800, pictureHeight: 600, mostBoxes: 3 });
  cover.style.width = '400px';
  cover.addEventListener('boxes-changed', (event) => (told = (event as CustomEvent<BoxesChanged>).detail.boxes));
  document.body.append(cover);
  await cover.updateComplete;
});
afterEach(() => cover.remove());

const one = <E extends Element>(selector: string) => cover.shadowRoot!.querySelector<E>(selector)!;
const all = (selector: string) => [...cover.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const press = async (selector: string) => {
  one<HTMLElement>(selector).click();
  await cover.updateComplete;
};

async function key(target: HTMLElement, key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...modifiers }));
  await cover.updateComplete;
}

/** By pointer, in shares of the picture. */
async function drag(from: readonly [number, number], to: readonly [number, number], on: Element = one('.stage')): Promise<void> {
  const stage = one<HTMLElement>('.stage');
  stage.setPointerCapture = () => {};
  const { left, top, width, height } = stage.getBoundingClientRect();
  const send = (type: string, [x, y]: readonly [number, number], target: Element) =>
    target.dispatchEvent(new PointerEvent(type, {
      bubbles: true, composed: true, cancelable: true, button: 0, pointerId: 1, clientX: left + x * width, clientY: top + y * height,
    }));
  send('pointerdown', from, on);
  send('pointermove', to, stage);
  send('pointerup', to, stage);
  await cover.updateComplete;
}

test('is accessible, empty and with boxes', async () => {
  const check = async () => (await axe.run(cover, { rules: { region: { enabled: false } } })).violations.map(({ id }) => id);
  expect(await check()).toEqual([]);
  await press('#add');
  await press('#add');
  expect(await check()).toEqual([]);
  await press('#preview');
  expect(await check()).toEqual([]);
});

test('what is dragged over becomes a box, in pixels of the picture whatever size it is shown at', async () => {
  await drag([0.25, 0.5], [0.5, 0.75]);
  expect(told).toHaveLength(1);
  const [box] = told;
  expect(Math.abs(box!.x - 200)).toBeLessThanOrEqual(2);
  expect(Math.abs(box!.y - 300)).toBeLessThanOrEqual(2);
  expect(Math.abs(box!.width - 200)).toBeLessThanOrEqual(3);
  expect(Math.abs(box!.height - 150)).toBeLessThanOrEqual(3);
});

test('it may be drawn from any corner and out over the edge', async () => {
  await drag([0.9, 0.9], [0.75, 1.4]);
  const [box] = told;
  expect(box!.y + box!.height).toBe(600);
  expect(Math.abs(box!.x - 600)).toBeLessThanOrEqual(2);
});

test('a press without a pull draws nothing', async () => {
  await drag([0.5, 0.5], [0.5, 0.5]);
  expect(told).toEqual([]);
});

test('a box is moved by pulling it and resized by its corner', async () => {
  await drag([0.1, 0.1], [0.3, 0.3]);
  const [before] = told;
  await drag([0.2, 0.2], [0.4, 0.2], one('.box'));
  expect(Math.abs(told[0]!.x - before!.x - 160)).toBeLessThanOrEqual(2);
  expect(told[0]!.width).toBe(before!.width);
  await drag([0.5, 0.3], [0.6, 0.4], one('.corner'));
  expect(Math.abs(told[0]!.width - before!.width - 80)).toBeLessThanOrEqual(2);
});

test('everything goes by keyboard', async () => {
  await press('#add');
  const [first] = told;
  expect(cover.shadowRoot!.activeElement).toBe(one('.box'));
  await key(one('.box'), 'ArrowRight');
  expect(told[0]!.x).toBe(first!.x + 8);
  await key(one('.box'), 'ArrowDown', { shiftKey: true });
  expect(told[0]!.height).toBe(first!.height + 8);
  await key(one('.box'), 'ArrowUp', { altKey: true });
  expect(told[0]!.y).toBe(first!.y - 1);
  expect(one('[role=status]').textContent).toContain('bildpunkter');
  await key(one('.box'), 'Delete');
  expect(told).toEqual([]);
  expect(cover.shadowRoot!.activeElement).toBe(one('#add'));
});

test('figures do the same, and are brought within the picture', async () => {
  await press('#add');
  const write = async (name: string, value: string) => {
    const input = one<HTMLInputElement>(`input[name=${name}]`);
    input.value = value;
    input.dispatchEvent(new Event('change'));
    await cover.updateComplete;
    return input.value;
  };
  expect(await write('x', '10')).toBe('10');
  expect(await write('width', '5000')).toBe('800');
  expect(told[0]).toEqual({ x: 0, y: 240, width: 800, height: 120 });
  expect(await write('height', '')).toBe('120');
});

test('the preview shows the boxes black, and nothing can be drawn meanwhile', async () => {
  await press('#add');
  await press('#preview');
  expect(one('#preview').getAttribute('aria-pressed')).toBe('true');
  expect(getComputedStyle(one('.box')).backgroundColor).toBe('rgb(0, 0, 0)');
  await drag([0.1, 0.1], [0.2, 0.2]);
  expect(told).toHaveLength(1);
});

test('there are no more boxes than may be', async () => {
  await press('#add');
  await press('#add');
  await press('#add');
  await drag([0.1, 0.1], [0.2, 0.2]);
  expect(told).toHaveLength(3);
  expect(one<HTMLButtonElement>('#add').disabled).toBe(true);
  expect(one('[role=status]').textContent).toContain('högst 3 rutor');
  expect(all('fieldset')).toHaveLength(3);
});

test('boxes are whole pixels within the picture, whatever is asked for', () => {
  expect(fitted({ x: -5, y: 590, width: 0.2, height: 900 }, PICTURE)).toEqual({ x: 0, y: 0, width: 8, height: 600 });
  expect(between({ x: 10.4, y: 20.6 }, { x: 5.5, y: 700 }, PICTURE)).toEqual({ x: 5, y: 20, width: 6, height: 580 });
  expect(byKey({ x: 0, y: 0, width: 800, height: 10 }, 'ArrowRight', PICTURE, { resize: true, fine: false })!.width).toBe(800);
  expect(byKey({ x: 0, y: 0, width: 8, height: 8 }, 'a', PICTURE, { resize: false, fine: false })).toBeUndefined();
});
