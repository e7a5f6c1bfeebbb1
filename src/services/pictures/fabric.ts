import sharp from 'sharp';
import { renderBorder } from '#src/domain/pattern/border.ts';
import type { PatternMotif } from '#src/domain/pattern/motif.ts';
import { paletteOf, paletteVariants } from '#src/domain/pattern/palette.ts';
import { renderTile } from '#src/domain/pattern/tile.ts';

export type Rgb = readonly [number, number, number];

/** Red, green and blue bytes, row by row. */
export interface Raster {
  data: Uint8Array;
  width: number;
  height: number;
}

/** What is dyed into a cloth, apart from how it was done and how it lies. */
export interface Fabric {
  tile: Raster;
  /** One repeat of the strip along the hem. */
  border: Raster | null;
  ground: Rgb;
  /** The darkest dye: what crackle and stamp seams are made of. */
  dye: Rgb;
  /** The reference data's share of wax crackle, 0…1. */
  crackle: number;
}

/** A hem strip is drawn for page dividers; on a cloth it is broader. */
const HEM_SCALE = 1.5;

let last: { key: string; fabric: Fabric } | undefined;

/**
 * Draws the motif's tile and border in one of its palettes, at `scale` pixels for a pattern unit.
 * The latest one is kept: drawing it takes as long as dyeing a cloth, and jobs come sorted by motif.
 */
export async function fabricOf(motif: PatternMotif, variant: number, scale: number): Promise<Fabric> {
  const key = JSON.stringify([motif, variant, scale]);
  if (last?.key !== key) last = { key, fabric: await weave(dyedIn(motif, variant), scale) };
  return last.fabric;
}

/** The motif in its reference colours (0) or in one of its recolourings (1 and up; any number will do). */
function dyedIn(motif: PatternMotif, variant: number): PatternMotif {
  const others = variant > 0 ? paletteVariants(motif) : [];
  const other = others[(variant - 1) % Math.max(1, others.length)];
  return other ? { ...motif, colours: other.colours } : motif;
}

async function weave(motif: PatternMotif, scale: number): Promise<Fabric> {
  const tile = renderTile(motif);
  return {
    tile: await rasterise(tile, scale),
    border: hasHem(motif) ? await rasterise(renderBorder(motif), scale * HEM_SCALE) : null,
    ground: rgb(tile.ground),
    dye: rgb(paletteOf(motif.colours).dark),
    crackle: motif.pattern.crackle,
  };
}

/** A strip along the hem, unless the tile itself is made of strips. */
function hasHem({ pattern }: PatternMotif): boolean {
  return pattern.border.type !== 'none' && !['band', 'border'].includes(pattern.symmetry);
}

export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1, 7), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

async function rasterise(drawing: { body: string; width: number; height: number }, scale: number): Promise<Raster> {
  const [width, height] = [Math.round(drawing.width * scale), Math.round(drawing.height * scale)];
  const view = `viewBox="0 0 ${drawing.width} ${drawing.height}" preserveAspectRatio="none"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${view} width="${width}" height="${height}">${drawing.body}</svg>`;
  const data = await sharp(Buffer.from(svg)).removeAlpha().toColourspace('srgb').raw().toBuffer();
  return { data, width, height };
}
