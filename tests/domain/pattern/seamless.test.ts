import { describe, expect, it, vi } from 'vitest';
import { renderBorder } from '#src/domain/pattern/border.ts';
import { renderTile } from '#src/domain/pattern/tile.ts';
import { motifOf, slugs } from './motifs.ts';
import { seamDamage } from './seams.ts';

vi.setConfig({ testTimeout: 30_000 });

const bearable = 0.01;

describe('a tile repeats without a seam', () => {
  it.each(slugs)('%s', async (slug) => {
    expect(await seamDamage(renderTile(motifOf(slug)))).toBeLessThan(bearable);
  });

  it('and the check notices one ornament that is cut off at the edge', async () => {
    const tile = renderTile(motifOf('buketan'));
    const cut = {
      ...tile,
      body: `${tile.body}<circle cx="${tile.width}" cy="${tile.height / 3}" r="24" fill="#a31621"/>`,
    };
    expect(await seamDamage(cut)).toBeGreaterThan(bearable);
  });

  it('and the check notices a tile whose edges were moved', async () => {
    const tile = renderTile(motifOf('kupu-kupu'));
    const uses = [...tile.body.matchAll(/<use [^>]*>/g)].map(([use]) => use);
    const beyond = uses.filter((use) => / transform="translate\(-/.test(use));
    expect(beyond.length).toBeGreaterThan(0);
    const cut = { ...tile, body: beyond.reduce((body, use) => body.replace(use, ''), tile.body) };
    expect(await seamDamage(cut)).toBeGreaterThan(bearable);
  });

  it.each(slugs)('the border of %s repeats sideways', async (slug) => {
    const border = renderBorder(motifOf(slug));
    expect(await seamDamage(border, true)).toBeLessThan(bearable);
  });
});
