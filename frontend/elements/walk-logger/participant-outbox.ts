import { ask, type Answer } from './observation-api.js';
import type { Outbox } from './outbox.js';
import type { KeptWalk, Role } from './types.js';
import type { WalkStore } from './walk-store.js';

/** Tells the role of one device; never rejects. */
export type PutParticipant = (id: string, role: Role) => Promise<Answer>;

const TIMEOUT_MS = 30_000;

/** The walk API's `PUT …/participants/{uuid}`. It counts as told only when the answer names the id. */
export function participantApi(joinCode: string, lang: () => string, request: typeof fetch = (...given) => fetch(...given)): PutParticipant {
  return (id, role) =>
    ask(
      () =>
        request(`/api/v1/walks/${encodeURIComponent(joinCode)}/participants/${id}`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json', 'Accept-Language': lang() },
          body: JSON.stringify({ role }),
          credentials: 'omit',
          redirect: 'error',
          signal: AbortSignal.timeout(TIMEOUT_MS),
        }),
      (_, body) => (body.id === id ? 1 : undefined),
    );
}

/**
 * The role that one has chosen, on its way to be counted. It is told once, under an id that no note has. A role
 * that the server will not count is let go: nothing else hangs on it.
 */
export class ParticipantOutbox implements Outbox {
  constructor(
    private readonly store: Pick<WalkStore, 'walk' | 'keepWalk'>,
    private readonly put: PutParticipant,
  ) {}

  async due(): Promise<string[]> {
    const waiting = untold(await this.store.walk());
    return waiting ? [waiting.id] : [];
  }

  async nextDue(now: number): Promise<number | undefined> {
    return untold(await this.store.walk()) ? now : undefined;
  }

  async send(id: string): Promise<Answer | undefined> {
    const waiting = untold(await this.store.walk());
    if (waiting?.id !== id) return undefined;
    const answer = await this.put(id, waiting.role);
    if (answer.kind !== 'away') {
      await this.store.keepWalk((now) => now && { ...now, joined: { id, told: waiting.role } });
    }
    return answer;
  }
}

function untold(kept: KeptWalk | undefined): { id: string; role: Role } | undefined {
  const { role, joined } = kept ?? {};
  return role && joined && joined.told !== role ? { id: joined.id, role } : undefined;
}
