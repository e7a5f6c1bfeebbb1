import type { Entries } from './entries.ts';
import type { Target } from './targets.ts';
import type { Values } from './values.ts';

/** By code, how many of the named values it holds. */
export function targetedCodes(targets: Target[], values: Values, entries: Entries): Uint8Array {
  const worth = new Uint8Array(targets.length > 0 ? values.facets.length : 0);
  for (const { facet, values: named } of targets) {
    if (facet === 'kelurahan') {
      for (const [code, id] of values.workshops) {
        if (entries.workshop(id)?.facets.kelurahan?.some((slug) => named.includes(slug)))
          worth[code] = (worth[code] ?? 0) + 1;
      }
      continue;
    }
    const wanted = named.map((value) => values.find(facet, value));
    for (const code of values.codesOf(facet)) {
      if (values.numbers[code]?.some((number) => wanted.includes(number))) worth[code] = (worth[code] ?? 0) + 1;
    }
  }
  return worth;
}
