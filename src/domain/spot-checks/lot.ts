import { createHash } from 'node:crypto';

/**
 * The order in which a seed draws these ids: by SHA-256 of `<seed>:<id>`. Anyone with the seed and the ids comes to the
 * same order, so a draw can be checked afterwards. Pure.
 */
export function orderByLot<T>(seed: string, all: readonly T[], idOf: (one: T) => string | number): T[] {
  return all
    .map((one) => ({
      one,
      lot: createHash('sha256')
        .update(`${seed}:${idOf(one)}`)
        .digest('hex'),
    }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ one }) => one);
}
