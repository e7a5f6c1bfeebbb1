import { Cloth } from './cloth.ts';
import { drawEdge } from './edges.ts';
import type { PatternMotif, Tile } from './motif.ts';
import { finishTile } from './tile.ts';

/** Edgings that a motif without one of its own borrows, by family resemblance of its layout. */
const borrowed: Record<string, string> = {
  grid: 'comb',
  diagonal: 'tooth',
  scatter: 'flower-corner',
  'half-drop': 'lace',
  ogee: 'flower-corner',
  patchwork: 'tumpal',
  mirror: 'tumpal',
};

/** Draws the motif's edging as a strip, 240 by 48 units, that repeats sideways: a page divider or the edge of a cloth. */
export function renderBorder(motif: PatternMotif): Tile {
  const { border, symmetry } = motif.pattern;
  const type = border.type === 'none' ? (borrowed[symmetry] ?? 'tooth') : border.type;
  const cloth = new Cloth(motif, 240, 48, '-border');
  cloth.over(drawEdge(cloth, type, 47, 42));
  return finishTile(cloth);
}
