export interface MotifColour {
  hex: string;
  role: 'ground' | 'main' | 'accent' | 'detail';
  name: { id: string; en: string };
}

export interface PatternElement {
  type: string;
  role: 'main' | 'secondary' | 'filler' | 'border';
  count?: number;
}

export interface Pattern {
  symmetry: string;
  cell: string;
  scale: string;
  density: number;
  elements: readonly PatternElement[];
  isen: readonly string[];
  background: string;
  border: { type: string; position: string };
  crackle: number;
  line: string;
  note?: string;
}

/** The part of a motif's reference record that drawing needs. */
export interface PatternMotif {
  slug: string;
  colours: readonly MotifColour[];
  pattern: Pattern;
}

/** One seamless repeat: tiling `svg` or `body` every `width` by `height` units leaves no seam. */
export interface Tile {
  /** A complete standalone document whose viewBox is `0 0 width height`. */
  svg: string;
  width: number;
  height: number;
  /** The inside of `svg`, to be wrapped in a `<pattern>` or a `<symbol>`. */
  body: string;
  /** The colour of the bare cloth, `#rrggbb`: a page shows it before the drawing arrives. */
  ground: string;
}
