import { colourFamily } from '#db/reference/colours.ts';

const most = 4;

/** Colour families the photos show, strongest first, at most four. Palettes are `#rrggbb`, strongest first. */
export function seenColours(photos: readonly { palette: readonly string[] }[]): string[] {
  const weights = new Map<string, number>();
  for (const { palette } of photos)
    for (const [rank, hex] of palette.entries()) {
      if (!/^#[0-9a-f]{6}$/i.test(hex)) continue;
      const family = colourFamily(hex);
      weights.set(family, (weights.get(family) ?? 0) + 1 / (rank + 1));
    }
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([family]) => family);
}
