import { readRescued, rescueFile } from '../../elements/walk-logger/rescue.js';
import type { WalkLogger } from '../../elements/walk-logger/walk-logger.element.js';
import type { WalkStore } from '../../elements/walk-logger/walk-store.js';

/** Gives the participant a file with what the municipality has not got. */
export async function saveRescue(logger: WalkLogger, store: WalkStore): Promise<void> {
  const { joinCode } = logger.walk!;
  try {
    const now = new Date();
    const address = URL.createObjectURL(await rescueFile(store, joinCode, now));
    const link = document.createElement('a');
    link.href = address;
    link.download = `vandring-${joinCode}-${now.toISOString().slice(0, 16).replace(':', '')}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    logger.rescued = { kind: 'saved' };
  } catch (failure) {
    console.error(failure);
    logger.rescued = { kind: 'failed' };
  }
}

export async function takeRescue(logger: WalkLogger, store: WalkStore, file: File): Promise<void> {
  try {
    logger.rescued = await readRescued(store, logger.walk!.joinCode, file);
  } catch (failure) {
    console.error(failure);
    logger.rescued = { kind: 'failed' };
  }
}
