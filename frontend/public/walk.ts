import '../elements/walk-logger/index.js';
import { observationApi } from '../elements/walk-logger/observation-api.js';
import { SendQueue } from '../elements/walk-logger/send-queue.js';
import type { Walk } from '../elements/walk-logger/types.js';
import type { WalkLogger } from '../elements/walk-logger/walk-logger.element.js';
import { WalkStore } from '../elements/walk-logger/walk-store.js';

/** The page of one walk: gives the logger its walk and its store, and runs the queue that sends. */
const logger = document.querySelector('walk-logger')!;
const walk: Walk = JSON.parse(document.getElementById('walk')!.textContent!);

logger.lang = document.documentElement.lang;
logger.walk = walk;
WalkStore.open(walk.joinCode).then(
  (store) => run(logger, store),
  (failure) => {
    console.error(failure);
    logger.storeless = true;
  },
);

async function run(element: WalkLogger, store: WalkStore): Promise<void> {
  const show = async () => {
    element.notes = await store.list();
  };
  const queue = new SendQueue(store, observationApi(walk.joinCode, () => element.lang), (sending) => {
    element.sending = sending;
  });
  const broken = (failure: unknown) => {
    console.error(failure);
    element.sending = { state: 'broken' };
  };

  store.onChange(() => {
    show().catch(broken);
    void queue.wake();
  });
  element.addEventListener('note-saved', () => void navigator.storage?.persist?.());
  element.addEventListener('send-asked', () => void queue.hurry());
  addEventListener('online', () => void queue.hurry());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void queue.hurry();
  });

  await show().catch(broken);
  element.store = store;
  await alone(() => queue.start());
}

/** Runs in one tab at a time, for as long as the tab lives; the next tab takes over after it. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(`walk-queue-${walk.joinCode}`, async () => {
    await work();
    await new Promise(() => {});
  });
}
