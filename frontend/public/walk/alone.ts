/** Runs in one tab at a time, for as long as the tab lives; the next tab takes over after it. */
export async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(name, async () => {
    await work();
    await new Promise(() => {});
  });
}
