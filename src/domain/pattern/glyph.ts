/** The colours one drawing uses; every value is a `#rrggbb` string taken from the motif's reference colours. */
export interface Ink {
  ground: string;
  main: string;
  accent: string;
  detail: string;
  light: string;
  /** The outline colour ("klowong"), chosen for contrast with the ground. */
  line: string;
  /** Outline width in glyph units (a glyph is 100 units across). */
  stroke: number;
}

/** A deterministic source of numbers in [0, 1). */
export type Random = () => number;

/**
 * Draws one ornament upright inside the circle of radius 50 around (0, 0).
 * Returns an SVG fragment that uses presentation attributes only: no ids, no `style`, no text.
 * The same ink and the same random sequence give the same string.
 */
export type Glyph = (ink: Ink, random: Random) => string;

/** mulberry32: a small, fast, seedable generator; good enough for ornament, never for secrets. */
export function randomFrom(seed: string): Random {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
