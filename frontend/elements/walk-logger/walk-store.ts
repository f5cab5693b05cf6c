import type { Draft, Note } from './types.js';

const NOTES = 'notes';
const DRAFTS = 'drafts';

/**
 * Notes of safety walks in this browser's IndexedDB, shared by all tabs of the site. Nothing is sent that is
 * not here first. Every promise resolves only after its transaction is on disk, and rejects where the browser
 * could not write.
 */
export class WalkStore {
  readonly #listeners = new Set<() => void>();
  readonly #otherTabs: BroadcastChannel;

  private constructor(
    private readonly database: IDBDatabase,
    private readonly joinCode: string,
  ) {
    this.#otherTabs = new BroadcastChannel(database.name);
    this.#otherTabs.onmessage = () => this.#tell();
    database.onversionchange = () => this.close();
  }

  /** @throws DOMException where the browser keeps no databases, as some do in private windows */
  static async open(joinCode: string, name = 'roda-traden-walks'): Promise<WalkStore> {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(NOTES, { keyPath: 'id' }).createIndex('joinCode', 'joinCode');
      opening.result.createObjectStore(DRAFTS);
    };
    return new WalkStore(await answered(opening), joinCode);
  }

  /** This walk's notes, oldest first. */
  async list(): Promise<Note[]> {
    const notes = this.database.transaction(NOTES).objectStore(NOTES).index('joinCode');
    const found: Note[] = await answered(notes.getAll(this.joinCode));
    return found.sort((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id));
  }

  put(note: Note): Promise<void> {
    return this.#write(NOTES, (notes) => notes.put(note));
  }

  /**
   * Changes a note in one transaction with reading it, so that an edit made while a sending was under way is
   * never overwritten by its answer. A note that has been removed stays removed.
   */
  update(id: string, change: (note: Note) => Note): Promise<void> {
    return this.#write(NOTES, (notes) => {
      const reading = notes.get(id);
      reading.onsuccess = () => {
        if (reading.result) notes.put(change(reading.result));
      };
    });
  }

  remove(id: string): Promise<void> {
    return this.#write(NOTES, (notes) => notes.delete(id));
  }

  /** The note that was begun and not yet saved, if any. */
  async draft(): Promise<Draft | undefined> {
    return answered(this.database.transaction(DRAFTS).objectStore(DRAFTS).get(this.joinCode));
  }

  keepDraft(draft: Draft): Promise<void> {
    return this.#write(DRAFTS, (drafts) => drafts.put(draft, this.joinCode));
  }

  dropDraft(): Promise<void> {
    return this.#write(DRAFTS, (drafts) => drafts.delete(this.joinCode));
  }

  /** Calls back after every change, in this tab or another. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#otherTabs.close();
    this.database.close();
  }

  async #write(store: string, work: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = this.database.transaction(store, 'readwrite');
    work(transaction.objectStore(store));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    });
    if (store === NOTES) {
      this.#otherTabs.postMessage('changed');
      this.#tell();
    }
  }

  #tell(): void {
    this.#listeners.forEach((listener) => listener());
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
