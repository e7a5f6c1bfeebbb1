import { describe, expect, it } from 'vitest';
import { contrast } from '#src/domain/pattern/colour.ts';
import { paletteOf, paletteVariants } from '#src/domain/pattern/palette.ts';
import { renderTile } from '#src/domain/pattern/tile.ts';
import { motifOf, motifs, slugs } from './motifs.ts';

describe('the palette of a motif', () => {
  it.each(slugs)('%s has outlines that read on its ground', (slug) => {
    const { line, ground } = paletteOf(motifOf(slug).colours);
    expect(contrast(line, ground)).toBeGreaterThan(3);
  });
});

describe('the recolourings of a motif', () => {
  it('are four, the same every time, and keep every role', () => {
    for (const motif of motifs) {
      const variants = paletteVariants(motif);
      expect(variants).toEqual(paletteVariants(motif));
      expect(new Set(variants.map(({ key }) => key)).size).toBe(4);
      for (const { colours } of variants)
        expect(colours.map(({ role }) => role)).toEqual(motif.colours.map(({ role }) => role));
    }
  });

  it('draw the same motif in other colours, with ids of their own', () => {
    const motif = motifOf('buketan');
    const tiles = [motif, ...paletteVariants(motif).map(({ colours }) => ({ ...motif, colours }))].map(
      (each) => renderTile(each).svg,
    );
    const firstIds = tiles.map((svg) => / id="([^"]+)"/.exec(svg)?.[1]);
    expect(new Set(firstIds).size).toBe(tiles.length);
    expect(new Set(tiles).size).toBe(tiles.length);
  });

  it('keep their outlines readable', () => {
    for (const motif of motifs) {
      for (const { colours } of paletteVariants(motif)) {
        const { line, ground } = paletteOf(colours);
        expect(contrast(line, ground)).toBeGreaterThan(3);
      }
    }
  });
});
