import { lotOf } from '../selection.ts';

/**
 * Who gets which stand: the application with the lowest lot the first free seat, and so on. A lot is SHA-256 of
 * `<seed>:<id>`, the seed that of the call with `:stands` behind it; seats go in the order of the stands' numbers, read
 * as people do (A-2 before A-10). Pure.
 */
export function drawLots(
  seed: string,
  ids: readonly string[],
  seats: readonly string[],
): { id: string; stand: string }[] {
  const order = ids.map((id) => ({ id, lot: lotOf(seed, id) })).sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const inOrder = [...seats].sort(byNumber);
  return order.slice(0, inOrder.length).map(({ id }, index) => ({ id, stand: inOrder[index] ?? '' }));
}

export function byNumber(a: string, b: string): number {
  return collator.compare(a, b);
}

const collator = new Intl.Collator('en', { numeric: true });
