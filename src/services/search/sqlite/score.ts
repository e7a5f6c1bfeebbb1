import type { Entry } from './entries.ts';
import type { Slot } from './understand.ts';

export interface Scored {
  entry: Entry;
  score: number;
}

/** A name with all the words before one with some, before the rest. */
export function scoreName({ nameWords }: Entry, slots: Slot[]): number {
  const held = slots.filter(
    ({ alternatives, prefix }) =>
      alternatives.some((one) => one.every((word) => nameWords.includes(word))) ||
      (prefix !== null && nameWords.some((word) => word.startsWith(prefix))),
  );
  return held.length * 20 + (held.length === slots.length ? 50 : 0);
}
