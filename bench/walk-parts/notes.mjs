// What is noted on the walk: thought out beforehand, and taken down in the app as its writer would.
import { EVERYWHERE, QUESTION, STOPS } from './application.mjs';
import { Chance } from './chance.mjs';

const CATEGORIES = {
  lighting: 'Belysning', sightLines: 'Sikt och växtlighet', walkways: 'Gångvägar och framkomlighet', traffic: 'Trafik',
  vandalism: 'Skadegörelse och klotter', litter: 'Nedskräpning', maintenance: 'Skötsel och underhåll', orientation: 'Orientering och skyltar',
};
const SEVERITIES = ['', 'Lindrigt', 'Påtagligt', 'Allvarligt'];
const WORDS = [
  'Två lampor är släckta.', 'Häcken skymmer sikten åt båda håll.', 'Det känns tomt här på kvällen 🌙', 'Man hör "steg" bakom sig – men ser inget.',
  "Robert'); DROP TABLE observation;--", '<b>Mörkt</b> & halt', 'Här är det fint.\nSträck på benen en stund.', 'Öppet, ljust och lätt att hitta. 100 % bra \\o/',
  'مظلم جدا هنا', 'Cyklarna kommer fort nerför backen; ingen hinner se dem.',
];

/** Every tenth is private and has no photos; the others share twice as many photos as there are notes. */
export function thinkOut(count, seed) {
  const chance = new Chance(seed, 'notes');
  const numbers = Array.from({ length: count }, (_, number) => number);
  const secret = new Set(chance.some(Math.floor(count / 10), numbers));
  const open = numbers.filter((number) => !secret.has(number));
  const third = new Set(chance.some(2 * secret.size, open));
  let picture = 0;
  return numbers.map((number) => {
    const isPrivate = secret.has(number);
    const photos = Array.from({ length: isPrivate ? 0 : third.has(number) ? 3 : 2 }, () => picture++);
    return noteOf(number, isPrivate, photos, chance);
  });
}

function noteOf(number, isPrivate, photos, chance) {
  const way = chance.one(['stop', 'stop', 'here', 'here', 'map']);
  const stop = chance.one(STOPS);
  const asked = way === 'stop' && stop === STOPS[1];
  const valence = chance.one(['unsafe', 'unsafe', 'safe']);
  return {
    number, way, photos, valence, stop, asked,
    private: isPrivate,
    at: { lat: micro(59.05 + 0.015 * chance.next()), lon: micro(16.58 + 0.02 * chance.next()), accuracy_m: chance.between(3, 15) },
    press: { x: chance.between(60, 240), y: chance.between(60, 160) },
    category: chance.one(Object.keys(CATEGORIES)),
    severity: valence === 'safe' ? 0 : chance.between(1, 3),
    description: `Plats ${number}: ${asked ? 'Svar: raka vägen hem. ' : ''}${chance.one(WORDS)}`,
    cause: chance.next() < 0.4 ? `Orsak ${number}: ${chance.one(WORDS)}` : undefined,
    proposal: chance.next() < 0.4 ? `Förslag ${number}: ${chance.one(WORDS)}` : undefined,
  };
}

function micro(degrees) {
  return Math.round(degrees * 1e6) / 1e6;
}

/** Takes one down from the list of notes, and is back there when it is done. */
export async function take(phone, note, pictures, beforePhotos = () => {}) {
  const { page } = phone;
  await choosePlace(phone, note);
  await page.getByRole('button', { name: note.valence === 'safe' ? 'Trygg' : 'Otrygg', exact: true }).click();
  await phone.press(CATEGORIES[note.category]);
  await page.getByText('Sparat. Vill du säga mer?').waitFor();
  await page.getByText(EVERYWHERE).waitFor();
  if (note.asked) await page.getByText(QUESTION).waitFor();
  if (note.private) await page.locator('walk-note label.private').click();
  if (note.severity > 0) await page.getByRole('radio', { name: SEVERITIES[note.severity] }).check();
  await page.getByLabel('Beskriv platsen').fill(note.description);
  await beforePhotos();
  for (const [index, picture] of note.photos.entries()) {
    await page.locator('walk-photos input').setInputFiles(pictures.file(picture));
    await page.locator('walk-photos li').nth(index).waitFor();
  }
  if (note.cause) await page.getByLabel('Vad kan det bero på?').fill(note.cause);
  if (note.proposal) await page.getByLabel('Vad skulle göra skillnad?').fill(note.proposal);
  await phone.press('Klar');
  await page.getByRole('button', { name: 'Anteckna här', exact: true }).waitFor();
}

async function choosePlace(phone, { way, stop, at, press }) {
  const { page } = phone;
  if (way === 'here') {
    await phone.stand(at);
    return phone.press('Anteckna här');
  }
  await phone.press('Annan plats');
  if (way === 'stop') return page.locator('walk-note .stops button').filter({ hasText: stop.name }).click();
  await phone.press('Peka ut på kartan');
  await page.locator('place-map #map').click({ position: press });
  await phone.press('Använd platsen');
}

/** Changes what has been saved: its words, and what is thought to lie behind it. */
export async function change(phone, note) {
  const { page } = phone;
  const changed = { ...note, description: `${note.description} Ändrat.`, cause: `Orsak ${note.number}: tänkt efter en gång till.` };
  const item = page.locator('walk-logger li').filter({ hasText: new RegExp(`Plats ${note.number}:`) });
  await item.getByRole('button', { name: 'Ändra', exact: true }).click({ timeout: 5_000 });
  await page.getByLabel('Beskriv platsen').fill(changed.description);
  await page.getByLabel('Vad kan det bero på?').fill(changed.cause);
  await phone.press('Spara');
  await page.getByRole('button', { name: 'Anteckna här', exact: true }).waitFor();
  return changed;
}

/** @returns what differs between what was to be noted and what the phone has noted, in words */
export function differences(note, { observation }) {
  const where = note.way === 'stop' ? { lat: note.stop.lat, lon: note.stop.lon } : note.way === 'here' ? note.at : undefined;
  const expected = {
    stopId: note.way === 'stop' ? note.stop.id : undefined,
    valence: note.valence,
    category: note.category,
    severity: note.severity,
    description: note.description.trim(),
    cause: note.cause,
    proposal: note.proposal,
    private: note.private || undefined,
    ...(where ? { lat: where.lat, lon: where.lon, accuracy_m: where.accuracy_m } : {}),
  };
  const noted = { ...observation, ...observation.position };
  return Object.entries(expected)
    .filter(([field, value]) => noted[field] !== value)
    .map(([field, value]) => `${field} must be ${JSON.stringify(value)}, is ${JSON.stringify(noted[field])}`);
}
