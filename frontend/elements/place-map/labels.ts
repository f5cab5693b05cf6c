interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const gap_px = 4;

/**
 * Shows as many labels as there is room for, the first ones first, and hides those that would cover another
 * or lie beneath one of the symbols.
 * Everything is measured before anything is changed, so that the page is laid out once.
 */
export function declutter(labels: readonly HTMLElement[], symbols: readonly Element[]): void {
  const boxes = labels.map((label) => label.getBoundingClientRect());
  const taken: Box[] = symbols.map((symbol) => symbol.getBoundingClientRect());
  labels.forEach((label, i) => {
    const box = boxes[i]!;
    const crowded = taken.some((other) => overlap(box, other));
    label.classList.toggle('crowded', crowded);
    if (!crowded) taken.push(withGap(box));
  });
}

function withGap({ left, top, right, bottom }: Box): Box {
  return { left: left - gap_px, top: top - gap_px, right: right + gap_px, bottom: bottom + gap_px };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
