import { setTimeout as sleep } from 'node:timers/promises';

export interface Bites {
  /** Of how many at a time. */
  size: number;
  /** Milliseconds of rest after work that took so long: others' requests have their turn. */
  rest(took: number): number;
  /** Asked after each bite; what is left is for the next run. */
  stopped(): boolean;
}

/** Works through a long list in short writes, each as long as a page may wait. */
export async function inBites<T>(
  list: readonly T[],
  { size, rest = (took) => took / 4, stopped = () => false }: Pick<Bites, 'size'> & Partial<Bites>,
  work: (some: T[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < list.length && !stopped(); start += size) {
    const begun = performance.now();
    await work(list.slice(start, start + size));
    await sleep(rest(performance.now() - begun));
  }
}
