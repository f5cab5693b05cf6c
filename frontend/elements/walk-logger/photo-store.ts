import { KEYS, PHOTOS, PHOTO_BYTES, answered, change, write } from './database.js';
import { newId } from './draft.js';
import type { Photo } from './types.js';

const KEY = 'photos';
const ALGORITHM = 'AES-GCM';

interface Locked {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/**
 * Photos of one walk, locked with a key that this browser keeps and no script can read out. Each is bound to
 * its id: bytes moved to another photo do not open.
 */
export class PhotoStore {
  constructor(
    private readonly database: IDBDatabase,
    private readonly joinCode: string,
    private readonly changed: () => void,
  ) {}

  /** Without their bytes, oldest first. */
  async list(): Promise<Photo[]> {
    const photos = this.database.transaction(PHOTOS).objectStore(PHOTOS).index('joinCode');
    const found: Photo[] = await answered(photos.getAll(this.joinCode));
    return found.sort((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id));
  }

  /** Resolves when the photo is locked and on disk. With an id that is there already it does nothing. */
  async add(noteId: string, jpeg: Blob, id = newId(), createdAt = Date.now()): Promise<Photo> {
    const locked = await this.#lock(id, await jpeg.arrayBuffer());
    const photo: Photo = { id, noteId, joinCode: this.joinCode, createdAt, size: jpeg.size, state: 'unsent', maybeSent: false };
    await write(this.database, [PHOTOS, PHOTO_BYTES], (store) => {
      const reading = store(PHOTOS).count(id);
      reading.onsuccess = () => {
        if (reading.result) return;
        store(PHOTOS).put(photo);
        store(PHOTO_BYTES).put(locked, id);
      };
    });
    this.changed();
    return photo;
  }

  /**
   * The photo itself; nothing once its bytes are gone.
   * @throws DOMException where the bytes or the key have been tampered with or lost
   */
  async open(id: string): Promise<Blob | undefined> {
    const locked: Locked | undefined = await answered(this.database.transaction(PHOTO_BYTES).objectStore(PHOTO_BYTES).get(id));
    if (!locked) return undefined;
    const data = await crypto.subtle.decrypt(how(id, locked.iv), await this.#key(), locked.data);
    return new Blob([data], { type: 'image/jpeg' });
  }

  async update(id: string, how: (photo: Photo) => Photo): Promise<void> {
    await write(this.database, [PHOTOS], (store) => change(store(PHOTOS), id, how));
    this.changed();
  }

  /** The server has it for certain: the bytes go, that there was a photo stays. */
  async secure(id: string): Promise<void> {
    await write(this.database, [PHOTOS, PHOTO_BYTES], (store) => {
      change<Photo>(store(PHOTOS), id, (photo) => ({ ...photo, secured: true }));
      store(PHOTO_BYTES).delete(id);
    });
    this.changed();
  }

  async remove(id: string): Promise<void> {
    await write(this.database, [PHOTOS, PHOTO_BYTES], (store) => {
      store(PHOTOS).delete(id);
      store(PHOTO_BYTES).delete(id);
    });
    this.changed();
  }

  async #lock(id: string, bytes: ArrayBuffer): Promise<Locked> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await crypto.subtle.encrypt(how(id, iv), await this.#key(), bytes) };
  }

  async #key(): Promise<CryptoKey> {
    const find = () => answered<CryptoKey | undefined>(this.database.transaction(KEYS).objectStore(KEYS).get(KEY));
    const found = await find();
    if (found) return found;
    const made = await crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);
    await write(this.database, [KEYS], (store) => {
      const reading = store(KEYS).count(KEY);
      reading.onsuccess = () => {
        if (!reading.result) store(KEYS).put(made, KEY);
      };
    });
    return (await find())!;
  }
}

function how(id: string, iv: BufferSource): AesGcmParams {
  return { name: ALGORITHM, iv, additionalData: new TextEncoder().encode(id) };
}

/** Part of a transaction over the photos and their bytes. */
export function removePhotosOf(
  store: (name: string) => IDBObjectStore,
  index: 'noteId' | 'joinCode',
  value: string,
  then: () => void = () => {},
): void {
  const found = store(PHOTOS).index(index).getAllKeys(value);
  found.onsuccess = () => {
    for (const id of found.result) {
      store(PHOTOS).delete(id);
      store(PHOTO_BYTES).delete(id);
    }
    then();
  };
}
