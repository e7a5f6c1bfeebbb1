import type { PatternMotif, Tile } from './motif.ts';
import type { Cloth } from './cloth.ts';
import { drawCloth } from './recipes/index.ts';

/** Draws one seamless repeat of a motif. The same motif gives the same text, character by character. */
export function renderTile(motif: PatternMotif): Tile {
  return finishTile(drawCloth(motif));
}

export function finishTile(cloth: Cloth): Tile {
  const { width, height } = cloth;
  const body = cloth.body();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${body}</svg>`;
  return { svg, width, height, body, ground: cloth.palette.ground };
}
