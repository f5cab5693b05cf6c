import type { Bounds, Outline } from '../place-map/types.js';

/** The box around an area; nothing without one. */
export function frameOf(outline: Outline | undefined): Bounds | undefined {
  if (!outline) return undefined;
  const corners = cornersIn(outline.geometry.coordinates);
  const lat = corners.map(([, north]) => north);
  const lon = corners.map(([east]) => east);
  return { south: Math.min(...lat), west: Math.min(...lon), north: Math.max(...lat), east: Math.max(...lon) };
}

/** A position is the innermost list, longitude first. */
function cornersIn(coordinates: unknown): [number, number][] {
  const list = coordinates as unknown[];
  return typeof list[0] === 'number' ? [list as [number, number]] : list.flatMap(cornersIn);
}
