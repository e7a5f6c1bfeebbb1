import type { Entries } from './entries.ts';
import type { Target } from './targets.ts';
import type { Values } from './values.ts';

/** By code, how many of the named values it holds; null when the text names none. */
export function targetedCodes(targets: Target[], values: Values, entries: Entries): Uint8Array | null {
  if (targets.length === 0) return null;
  const worth = new Uint8Array(values.facets.length);
  for (const { facet, values: named } of targets) {
    if (facet === 'kelurahan') {
      for (const [code, id] of values.workshops) {
        if (entries.workshop(id)?.facets.kelurahan?.some((slug) => named.includes(slug))) worth[code] = (worth[code] ?? 0) + 1;
      }
      continue;
    }
    const wanted = new Set(named.map((value) => values.find(facet, value)));
    values.facets.forEach((one, code) => {
      if (one === facet && values.numbers[code]?.some((number) => wanted.has(number))) worth[code] = (worth[code] ?? 0) + 1;
    });
  }
  return worth;
}
