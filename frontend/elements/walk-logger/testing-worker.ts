import { note } from './examples.js';
import { WalkStore } from './walk-store.js';

/** Writes notes with photos as fast as it can, and tells of each once it is safe; a test kills it in the middle. */
self.onmessage = async ({ data: name }: MessageEvent<string>) => {
  const store = await WalkStore.open('flen-kvall', name);
  for (;;) {
    const made = note();
    await store.put(made);
    await store.photos.add(made.id, new Blob([new Uint8Array(20_000)]));
    postMessage(made.id);
  }
};
