import type { Box, Size } from './types';

/** A box is never smaller than this, so that it can be seen and taken hold of. */
export const SMALLEST_PX = 8;

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The same box in whole pixels, as large as it was, wholly within the picture. */
export function fitted({ x, y, width, height }: Box, picture: Size): Box {
  const w = within(Math.round(width), Math.min(SMALLEST_PX, picture.width), picture.width);
  const h = within(Math.round(height), Math.min(SMALLEST_PX, picture.height), picture.height);
  return { x: within(Math.round(x), 0, picture.width - w), y: within(Math.round(y), 0, picture.height - h), width: w, height: h };
}

/** What lies between two corners, opened outwards to whole pixels and cut at the picture's edges. */
export function between(a: { x: number; y: number }, b: { x: number; y: number }, picture: Size): Box {
  const left = within(Math.floor(Math.min(a.x, b.x)), 0, picture.width);
  const top = within(Math.floor(Math.min(a.y, b.y)), 0, picture.height);
  const right = within(Math.ceil(Math.max(a.x, b.x)), 0, picture.width);
  const bottom = within(Math.ceil(Math.max(a.y, b.y)), 0, picture.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A new one for those who do not draw: in the middle, a fifth of the picture each way. */
export function inTheMiddle(picture: Size): Box {
  const [width, height] = [picture.width / 5, picture.height / 5];
  return fitted({ x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height }, picture);
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** What an arrow key makes of a box: it moves, or with `resize` its lower right corner does. */
export function byKey(box: Box, key: string, picture: Size, { resize, fine }: { resize: boolean; fine: boolean }): Box | undefined {
  const direction = directions[key];
  if (!direction) return undefined;
  const step = fine ? 1 : Math.max(1, Math.round(Math.max(picture.width, picture.height) / 100));
  const [dx, dy] = [direction[0] * step, direction[1] * step];
  if (!resize) return fitted({ ...box, x: box.x + dx, y: box.y + dy }, picture);
  return fitted({
    ...box,
    width: Math.min(box.width + dx, picture.width - box.x),
    height: Math.min(box.height + dy, picture.height - box.y),
  }, picture);
}
