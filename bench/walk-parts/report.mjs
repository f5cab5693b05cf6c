// What came of it, in Markdown.

export function report({ taken, size_bytes, offline, sending, network, took_s }) {
  const { kills, updatedWith, coverages, full, changed, opened, slowestAfterKill } = offline.facts;
  const { counts, statuses } = network;
  rows(
    ['eight hours without a network', ''],
    [
      ['notes', taken.notes.size],
      ['photos', taken.photos.length],
      ['private notes', [...taken.notes.values()].filter(({ content }) => content.private).length],
      ['browser killed', kills.length],
      ['and found', counted(kills)],
      ['app updated with', updatedWith.join(', then with ')],
      ['moments of coverage for that', coverages],
      ['storage full', full],
      ['notes changed before they were sent', changed],
    ],
  );
  rows(
    ['sending', ''],
    [
      ['requests of the phone', counts.requests - counts.refusedWhileUpdating],
      ['lost', counts.lost],
      ['cut off before the application had it whole', counts.cutBefore],
      ['cut off after it had answered', counts.cutAfter],
      ['brought twice', counts.doubled],
      ['of which later, among others', counts.late],
      ['answers to the phone', counted(statuses.phone)],
      ['answers to second copies', counted(statuses.copies)],
      ['browser killed', sending.facts.kills],
      ['notes changed meanwhile', sending.facts.changed],
      ['until all was confirmed twice', `${sending.facts.took_s.toFixed(0)} s`],
    ],
  );
  rows(
    ['opened with all in the queue', 'times', 'p50 ms', 'longest ms'],
    Object.entries(opened).map(([state, times]) => [state === 'gone' ? 'no network' : 'a network that never answers', times.length, at(times, 0.5), at(times, 1)]),
  );
  const slowest = Math.max(slowestAfterKill, ...Object.values(opened).flat());
  console.log(`The app with its map, compressed: ${size_bytes.toLocaleString('en')} bytes.`);
  console.log(`The slowest opening after any kill took ${slowest.toFixed(0)} ms; all of it took ${(took_s / 60).toFixed(0)} minutes.`);
  if (slowest > 2_000) console.log('**The aim of opening within 2 s was not met.**');
}

function rows(head, body) {
  console.log(`| ${head.join(' | ')} |\n|---|${'---:|'.repeat(head.length - 1)}`);
  for (const row of body) console.log(`| ${row.join(' | ')} |`);
  console.log();
}

function counted(things) {
  const counts = Array.isArray(things) ? things.reduce((sum, thing) => ({ ...sum, [thing]: (sum[thing] ?? 0) + 1 }), {}) : things;
  return Object.entries(counts).map(([thing, times]) => `${thing}: ${times}`).join(', ');
}

function at(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1].toFixed(0);
}
