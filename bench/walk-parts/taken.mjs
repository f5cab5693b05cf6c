// What the phone has said that it keeps, exactly as it keeps it: held against the phone each time it comes back, and
// against the database at the end.
import { createHash } from 'node:crypto';
import { differences } from './notes.mjs';

const LEAST_APART_MS = 60_000;

export class Taken {
  /** By the note's number: the plan, the key that the phone gave it, its content, and its photos with their hashes. */
  notes = new Map();

  /** A note is done: what lies in the phone must be what was meant, and stays so. */
  async add(phone, note) {
    const { notes, photos } = await phone.stored();
    const found = notes.filter(({ observation }) => observation.description === note.description.trim());
    if (found.length !== 1) throw new Error(`note ${note.number} must lie in the phone once, was there ${found.length} times`);
    const [kept] = found;
    const its = photos.filter(({ noteId }) => noteId === kept.id);
    const wrong = differences(note, kept);
    if (its.length !== note.photos.length) wrong.push(`it must have ${note.photos.length} photos, has ${its.length}`);
    if (wrong.length) throw new Error(`note ${note.number}: ${wrong.join('; ')}`);
    const before = this.notes.get(note.number);
    const hashes = before ? {} : await phone.hashes(its.map(({ id }) => id));
    this.notes.set(note.number, {
      note,
      key: kept.id,
      content: kept.observation,
      photos: its.map(({ id }, index) => ({ id, picture: note.photos[index], hash: before?.photos[index]?.hash ?? hashes[id] })),
    });
  }

  get photos() {
    return [...this.notes.values()].flatMap(({ photos }) => photos);
  }

  /** @returns notes in the phone that were never finished */
  async compareWithPhone(phone, { withHashes = false } = {}) {
    const { notes, photos } = await phone.stored();
    const wrong = [];
    for (const { note, key, content, photos: its } of this.notes.values()) {
      const kept = notes.find(({ id }) => id === key);
      if (!kept || !same(kept.observation, content)) wrong.push(`note ${note.number} was ${JSON.stringify(content)}, is ${JSON.stringify(kept?.observation)}`);
      const ids = photos.filter(({ noteId }) => noteId === key).map(({ id }) => id);
      if (!same(ids, its.map(({ id }) => id))) wrong.push(`note ${note.number} must have the photos ${its.map(({ id }) => id)}, has ${ids}`);
    }
    if (withHashes) {
      const hashes = await phone.hashes(this.photos.map(({ id }) => id));
      wrong.push(...this.photos.filter(({ id, hash }) => hashes[id] !== hash).map(({ picture }) => `the bytes of picture ${picture} have changed in the phone`));
    }
    fail(wrong, 'the phone');
    const known = new Set([...this.notes.values()].map(({ key }) => key));
    return notes.filter(({ id }) => !known.has(id)).map((kept) => ({ ...kept, photos: photos.filter(({ noteId }) => noteId === kept.id).length }));
  }

  /** Exactly these rows, field by field, and each picture the one that was taken. */
  async compareWithDatabase(application, pictures) {
    const wrong = [];
    const rows = await application.observations();
    if (rows.length !== this.notes.size) wrong.push(`${this.notes.size} observations were noted, ${rows.length} are stored`);
    const stored = await application.photos();
    if (stored.length !== this.photos.length) wrong.push(`${this.photos.length} photos were taken, ${stored.length} are stored`);
    for (const { note, key, content, photos } of this.notes.values()) {
      const id = storedId(key);
      const [row, ...more] = rows.filter((each) => each.id === id);
      if (!row || more.length) wrong.push(`note ${note.number} must be stored once, is ${row ? 1 + more.length : 0} times`);
      else wrong.push(...fieldsThatDiffer(content, row).map((what) => `note ${note.number}: ${what}`));
      for (const photo of photos) wrong.push(...photoDifferences(photo, id, stored.filter(({ upload }) => upload === hex(photo.id))));
    }
    for (let from = 0; from < stored.length; from += 20) {
      for (const [upload, base64] of await application.pictures(stored.slice(from, from + 20).map(({ id }) => id))) {
        const photo = this.photos.find(({ id }) => hex(id) === upload);
        const difference = photo && (await pictures.difference(photo.picture, base64));
        if (difference) wrong.push(`the stored photo ${upload} ${difference}`);
      }
    }
    const roles = await application.roles();
    if (!same(roles, ['ASSOCIATION'])) wrong.push(`one participant must be counted, for an association, was ${roles.join() || 'none'}`);
    fail(wrong, 'the database');
  }

  /** Each was confirmed whole twice, the second time as there already, at least a minute later on the phone's clock. */
  compareWithAnswers(confirmed) {
    const wrong = [];
    const paths = [...this.notes.values()].flatMap(({ key, photos }) => [key, ...photos.map(({ id }) => id)]);
    for (const id of paths) {
      const answers = [...confirmed].filter(([path]) => path.endsWith(`/${id}`)).flatMap(([, each]) => each).filter(({ status }) => status === 200 || status === 201);
      const last = answers.at(-1);
      if (!last || last.status !== 200 || !answers.some(({ at }) => last.at - at >= LEAST_APART_MS))
        wrong.push(`${id} must have been confirmed twice a minute apart, was ${JSON.stringify(answers)}`);
    }
    fail(wrong, 'the answers');
  }
}

function fieldsThatDiffer({ position, ...content }, row) {
  const expected = {
    stopId: content.stopId ?? null,
    lat: position.lat,
    lon: position.lon,
    accuracy_m: position.accuracy_m ?? null,
    observedAt: content.observedAt.replace(/\.\d+Z$/, 'Z'),
    valence: content.valence.toUpperCase(),
    category: content.category.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
    severity: content.severity,
    description: content.description,
    cause: content.cause ?? null,
    proposal: content.proposal ?? null,
    private: content.private ? 1 : 0,
    madeUp: 0,
  };
  return Object.entries(expected)
    .filter(([field, value]) => row[field] !== value)
    .map(([field, value]) => `${field} was ${JSON.stringify(value)}, is stored as ${JSON.stringify(row[field])}`);
}

function photoDifferences({ id, picture, hash }, noteId, [row, ...more]) {
  if (!row || more.length) return [`picture ${picture} (${id}) must be stored once, is ${row ? 1 + more.length : 0} times`];
  return [
    row.noteId === noteId ? '' : `picture ${picture} must belong to ${noteId}, belongs to ${row.noteId}`,
    row.sent === hash ? '' : `picture ${picture} was ${hash} in the phone, came as ${row.sent}`,
    row.whole ? '' : `the stored picture ${picture} must have the hash that stands beside it`,
    row.width === 2048 && row.height === 1536 ? '' : `picture ${picture} must be 2048 by 1536, is ${row.width} by ${row.height}`,
  ].filter(Boolean);
}

/** What the server calls a note with this key: 122 bits of its SHA-256 in a UUID of version 8. */
function storedId(key) {
  const hash = createHash('sha256').update(`observation/${key}`).digest().subarray(0, 16);
  hash[6] = (hash[6] & 0x0f) | 0x80;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  return hash.toString('hex');
}

function hex(uuid) {
  return uuid.replaceAll('-', '');
}

function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

function fail(wrong, where) {
  if (wrong.length) throw new Error(`${where} has ${wrong.length} differences:\n${wrong.slice(0, 40).join('\n')}`);
}
