import { DATABASE, DRAFTS, KEYS, NOTES, PHOTOS, PHOTO_BYTES, WALKS, answered, change, openDatabase, write } from './database.js';
import { PhotoStore, removePhotosOf } from './photo-store.js';
import type { Draft, KeptWalk, Note, Photo } from './types.js';

/**
 * Notes of safety walks in this browser's IndexedDB, shared by all tabs of the site. Nothing is sent that is
 * not here first. Every promise resolves only after its transaction is on disk, and rejects where the browser
 * could not write.
 */
export class WalkStore {
  readonly photos: PhotoStore;
  readonly #listeners = new Set<() => void>();
  readonly #otherTabs: BroadcastChannel;

  private constructor(
    private readonly database: IDBDatabase,
    private readonly joinCode: string,
  ) {
    this.#otherTabs = new BroadcastChannel(database.name);
    this.#otherTabs.onmessage = () => this.#tell();
    this.photos = new PhotoStore(database, joinCode, () => this.#changed());
    database.onversionchange = () => this.close();
  }

  /** @throws DOMException where the browser keeps no databases, as some do in private windows */
  static async open(joinCode: string, name = DATABASE): Promise<WalkStore> {
    return new WalkStore(await openDatabase(name), joinCode);
  }

  /** This walk's notes, oldest first. */
  async list(): Promise<Note[]> {
    const notes = this.database.transaction(NOTES).objectStore(NOTES).index('joinCode');
    const found: Note[] = await answered(notes.getAll(this.joinCode));
    return found.sort((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id));
  }

  async put(note: Note): Promise<void> {
    await write(this.database, [NOTES], (store) => store(NOTES).put(note));
    this.#changed();
  }

  /** Puts in what is not there yet; what is there is newer or the same, and stays. */
  async putMissing(note: Note): Promise<void> {
    await write(this.database, [NOTES], (store) => {
      const reading = store(NOTES).get(note.id);
      reading.onsuccess = () => {
        if (!reading.result) store(NOTES).put(note);
      };
    });
    this.#changed();
  }

  /**
   * Changes a note in one transaction with reading it, so that an edit made while a sending was under way is
   * never overwritten by its answer. A note that has been removed stays removed.
   */
  async update(id: string, how: (note: Note) => Note): Promise<void> {
    await write(this.database, [NOTES], (store) => change(store(NOTES), id, how));
    this.#changed();
  }

  /** With its photos. */
  async remove(id: string): Promise<void> {
    await write(this.database, [NOTES, PHOTOS, PHOTO_BYTES], (store) => {
      store(NOTES).delete(id);
      removePhotosOf(store, 'noteId', id);
    });
    this.#changed();
  }

  /** Puts a new note in the place of another, with the photos that it still has bytes of; they are sent anew. */
  async replace(id: string, note: Note): Promise<void> {
    await write(this.database, [NOTES, PHOTOS], (store) => {
      store(NOTES).delete(id);
      store(NOTES).put(note);
      const found = store(PHOTOS).index('noteId').getAll(id);
      found.onsuccess = () => {
        for (const photo of found.result as Photo[]) {
          const { confirmedAt: _, trouble: __, ...kept } = photo;
          if (photo.secured || photo.state === 'removing') store(PHOTOS).delete(photo.id);
          else store(PHOTOS).put({ ...kept, noteId: note.id, state: 'unsent' } satisfies Photo);
        }
      };
    });
    this.#changed();
  }

  /** The note that was begun and not yet saved, if any. */
  async draft(): Promise<Draft | undefined> {
    return answered(this.database.transaction(DRAFTS).objectStore(DRAFTS).get(this.joinCode));
  }

  keepDraft(draft: Draft): Promise<void> {
    return write(this.database, [DRAFTS], (store) => store(DRAFTS).put(draft, this.joinCode));
  }

  dropDraft(): Promise<void> {
    return write(this.database, [DRAFTS], (store) => store(DRAFTS).delete(this.joinCode));
  }

  /** The walk as it was last fetched, so that it opens without a network. */
  async walk(): Promise<KeptWalk | undefined> {
    return answered(this.database.transaction(WALKS).objectStore(WALKS).get(this.joinCode));
  }

  keepWalk(how: (now: KeptWalk | undefined) => KeptWalk | undefined): Promise<void> {
    return write(this.database, [WALKS], (store) => {
      const reading = store(WALKS).get(this.joinCode);
      reading.onsuccess = () => {
        const kept = how(reading.result);
        if (kept) store(WALKS).put(kept, this.joinCode);
      };
    });
  }

  /** Everything of this walk goes, and with the last walk's photos the key that they were locked with. */
  async clear(): Promise<void> {
    await write(this.database, [NOTES, DRAFTS, WALKS, PHOTOS, PHOTO_BYTES, KEYS], (store) => {
      const notes = store(NOTES).index('joinCode').getAllKeys(this.joinCode);
      notes.onsuccess = () => notes.result.forEach((id) => store(NOTES).delete(id));
      store(DRAFTS).delete(this.joinCode);
      store(WALKS).delete(this.joinCode);
      removePhotosOf(store, 'joinCode', this.joinCode, () => {
        const left = store(PHOTO_BYTES).count();
        left.onsuccess = () => {
          if (left.result === 0) store(KEYS).clear();
        };
      });
    });
    this.#changed();
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

  #changed(): void {
    this.#otherTabs.postMessage('changed');
    this.#tell();
  }

  #tell(): void {
    this.#listeners.forEach((listener) => listener());
  }
}
