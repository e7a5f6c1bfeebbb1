import fc from 'fast-check';
import type { Contender, Limits } from '#src/domain/exhibitions/selection.ts';

/** Few values each, so that ties and reached limits are the rule, not the exception. */
export function contenders(maxLength = 40): fc.Arbitrary<Contender[]> {
  return fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,6}$/),
      score: fc.option(fc.constantFrom(40, 55.5, 70, 70.25, 88, 100), { freq: 9 }),
      points: fc.integer({ min: 0, max: 3 }),
      newcomer: fc.boolean(),
      kelurahan: fc.constantFrom('jenggot', 'kauman', 'landungsari'),
      technique: fc.constantFrom('tulis', 'cap'),
    }),
    { selector: ({ id }) => id, maxLength },
  );
}

export const limits: fc.Arbitrary<Limits> = fc.record({
  places: fc.integer({ min: 0, max: 12 }),
  newcomers: fc.integer({ min: 0, max: 14 }),
  caps: fc.array(
    fc.oneof(
      fc.record({
        by: fc.constant('kelurahan' as const),
        value: fc.constantFrom('any', 'jenggot', 'kauman'),
        most: fc.integer({ min: 0, max: 4 }),
      }),
      fc.record({
        by: fc.constant('technique' as const),
        value: fc.constantFrom('any', 'tulis'),
        most: fc.integer({ min: 0, max: 6 }),
      }),
    ),
    { maxLength: 3 },
  ),
  leastScore: fc.option(fc.constantFrom(0, 50, 70.25)),
  waiting: fc.option(fc.integer({ min: 0, max: 8 })),
});

export const seed = fc.stringMatching(/^[0-9a-f]{8}$/);

/** Which limits a set of workshops that hold a place break; empty: none. */
export function broken(holding: readonly Contender[], { places, newcomers, caps }: Limits, opened = false): string[] {
  const found: string[] = [];
  if (holding.length > places) found.push(`${holding.length} in ${places} places`);
  const others = holding.filter(({ newcomer }) => !newcomer).length;
  if (!opened && others > Math.max(0, places - Math.min(newcomers, places))) found.push(`${others} on others' places`);
  for (const { by, value, most } of caps) {
    const values = value === 'any' ? [...new Set(holding.map((one) => one[by]))] : [value];
    for (const each of values)
      if (holding.filter((one) => one[by] === each).length > most) found.push(`more than ${most} of ${each}`);
  }
  return found;
}
