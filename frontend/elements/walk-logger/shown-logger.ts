import { afterEach, beforeEach, vi } from 'vitest';
import { walk } from './examples.js';
import './index.js';
import type { Draft, Note } from './types.js';
import type { NoteStore, WalkLogger } from './walk-logger.element.js';
import type { WalkNote } from './walk-note.element.js';

/** A store that keeps notes in memory, and can be full. */
class HeldStore implements NoteStore {
  notes: Note[] = [];
  begun?: Draft;
  full = false;
  async put(added: Note) {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.notes = [...this.notes.filter(({ id }) => id !== added.id), added];
  }
  async update(id: string, change: (now: Note) => Note) {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.notes = this.notes.map((kept) => (kept.id === id ? change(kept) : kept));
  }
  async remove(id: string) {
    this.notes = this.notes.filter((kept) => kept.id !== id);
  }
  async replace(id: string, note: Note) {
    await this.remove(id);
    await this.put(note);
  }
  draft = async () => this.begun;
  keepDraft = async (draft: Draft) => void (this.begun = draft);
  dropDraft = async () => void (this.begun = undefined);
}

export let logger: WalkLogger;
export let store: HeldStore;
let device: { success: PositionCallback; failure: PositionErrorCallback };

/** Gives every test of the file a store and a device position of its own, and clears up after it. */
export function eachWithItsOwnLogger(): void {
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
}

export async function show(properties: Partial<WalkLogger> = {}): Promise<void> {
  logger = document.createElement('walk-logger');
  store.notes = [...(properties.notes ?? [])];
  Object.assign(logger, { walk, store, ...properties });
  document.body.append(logger);
  await logger.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
  await logger.updateComplete;
}

export const form = () => logger.shadowRoot!.querySelector<WalkNote>('walk-note');
const roots = () => [logger.shadowRoot!, ...(form() ? [form()!.shadowRoot!] : [])];
export const text = () => roots().map((root) => root.textContent).join(' ').replace(/\s+/g, ' ');
export const buttons = () => roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>('button, vaadin-button')]);
export const labelled = (label: string) => buttons().find((button) => button.textContent!.trim().startsWith(label));

export async function press(...labels: string[]): Promise<void> {
  for (const label of labels) {
    const button = labelled(label);
    if (!button) throw new Error(`no button "${label}" among ${buttons().map((b) => b.textContent!.trim())}`);
    button.click();
    await logger.updateComplete;
    await form()?.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export async function deviceAt(latitude: number, longitude: number, accuracy: number): Promise<void> {
  device.success({ coords: { latitude, longitude, accuracy } } as GeolocationPosition);
  await form()?.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
  await form()?.updateComplete;
}
