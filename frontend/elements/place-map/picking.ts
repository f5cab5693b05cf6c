import { isInside, nearest, sweden } from './geo';
import type { MapTexts } from './panel';
import type { Bounds, Picked, Place, PlacePicked, Position } from './types';

/** A press this close to a known place is described by it. */
const near_m = 250;

export interface PickingRules {
  bounds?: Bounds;
  maxPicked: number;
  picked: readonly Picked[];
}

/** Why a position cannot be picked, in words; undefined when it can. */
export function refusal(position: Position, { bounds, maxPicked, picked }: PickingRules, { t }: MapTexts): string | undefined {
  if (!isInside(position, sweden)) return t('refused.sweden');
  if (bounds && !isInside(position, bounds)) return t('refused.bounds');
  // A single place is replaced; only several can be too many.
  return maxPicked > 1 && picked.length >= maxPicked ? t('refused.full', { max: maxPicked }) : undefined;
}

export function pickOf({ lat, lon, key, name }: Place): PlacePicked {
  return { lat, lon, placeKey: key, label: name };
}

/** A pressed position, named after a place nearby so that it can be recognised in the list. */
export function pickAt(position: Position, places: readonly Place[], { t }: MapTexts): PlacePicked {
  const neighbour = nearest(position, places, near_m);
  return neighbour ? { ...position, label: t('picked.near', { name: neighbour.name }) } : position;
}
