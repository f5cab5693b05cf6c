/** Object stores; a later version may add to them, and never takes one away or changes what lies in it. */
export const NOTES = 'notes';
export const DRAFTS = 'drafts';
export const WALKS = 'walks';
export const PHOTOS = 'photos';
export const PHOTO_BYTES = 'photo-bytes';
export const KEYS = 'keys';

export const DATABASE = 'roda-traden-walks';
const VERSION = 2;

/**
 * Opens the database, and brings an older one up to date with all that lies in it. One that a newer version of
 * the app has been at is used as it is: the service worker may bring back the older app where there is no
 * network, and its participants' notes are in there.
 *
 * @throws DOMException where the browser keeps no databases, as some do in private windows
 */
export async function openDatabase(name: string): Promise<IDBDatabase> {
  try {
    return await open(name, VERSION);
  } catch (failure) {
    if ((failure as DOMException).name !== 'VersionError') throw failure;
    return open(name);
  }
}

function open(name: string, version?: number): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = ({ oldVersion }) => {
    const database = opening.result;
    if (oldVersion < 1) {
      database.createObjectStore(NOTES, { keyPath: 'id' }).createIndex('joinCode', 'joinCode');
      database.createObjectStore(DRAFTS);
    }
    if (oldVersion < 2) {
      database.createObjectStore(WALKS);
      const photos = database.createObjectStore(PHOTOS, { keyPath: 'id' });
      photos.createIndex('joinCode', 'joinCode');
      photos.createIndex('noteId', 'noteId');
      database.createObjectStore(PHOTO_BYTES);
      database.createObjectStore(KEYS);
    }
  };
  return answered(opening);
}

export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Does all of the work or none of it. Resolves when it is on the disk itself, not only handed to the system. */
export async function write(
  database: IDBDatabase,
  stores: string[],
  work: (store: (name: string) => IDBObjectStore) => void,
): Promise<void> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const over = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
  try {
    work((name) => transaction.objectStore(name));
  } catch (failure) {
    transaction.abort();
    await over.catch(() => {});
    throw failure;
  }
  await over;
}

/** Changes one thing in one transaction with reading it; what is not there stays away. */
export function change<T>(store: IDBObjectStore, key: string, how: (now: T) => T): void {
  const reading = store.get(key);
  reading.onsuccess = () => {
    if (reading.result) store.put(how(reading.result));
  };
}

export function isFull(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'QuotaExceededError';
}
