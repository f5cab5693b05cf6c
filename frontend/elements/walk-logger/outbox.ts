import type { Answer } from './observation-api.js';
import type { Clock } from './send-queue.js';

/** What waits to be sent or asked about again, of one kind. */
export interface Outbox {
  /** Ids of what is to be sent now, in order. */
  due(now: number): Promise<string[]>;
  /** Sends one; nothing where it no longer needs to be. What it takes to send passes on the clock. */
  send(id: string, clock: Pick<Clock, 'now'>): Promise<Answer | undefined>;
  /** When something is next due though nothing changes; milliseconds since the epoch. */
  nextDue(now: number): Promise<number | undefined>;
}

/** How long the server has to have had something before it is asked again whether it has. */
export const SECOND_LOOK_MS = 60_000;

interface Confirmable {
  state: string;
  confirmedAt?: number;
  secured?: boolean;
}

export function waitsForSecondLook({ state, secured }: Confirmable): boolean {
  return state === 'sent' && !secured;
}

/** When it is to be asked about again. A time ahead of the clock, which has then been set back, is no time. */
export function secondLookAt({ confirmedAt }: Confirmable, now: number): number {
  return confirmedAt === undefined || confirmedAt > now ? now : confirmedAt + SECOND_LOOK_MS;
}

/** Whether an answer confirms what was there a good while before it: a device's clock may have been moved. */
export function isSecondLook(confirmedAt: number | undefined, now: number): boolean {
  return confirmedAt !== undefined && now - confirmedAt >= SECOND_LOOK_MS;
}
