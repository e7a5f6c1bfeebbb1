import type { PatternMotif } from '#src/domain/pattern/motif.ts';
import type { Technique } from './technique.ts';

/** A picture of one cloth. Plain data: it crosses to a worker thread. */
export interface PictureJob {
  /** `cloth`: as it lies, 4:5. `detail`: the same, closer. `swatch`: the motif flat, 1:1, however it was made. */
  kind?: 'cloth' | 'detail' | 'swatch';
  name: string;
  motif: PatternMotif;
  technique: Technique;
  /** Which of the motif's palettes: 0 is the one of the reference data, 1 and up its recolourings. */
  variant: number;
  seed: string;
  /** How the cloth lies (see compositions); chosen by the seed when left out. */
  lie?: string;
}

/** What a page needs to know to show a picture without a layout shift. */
export interface PictureFacts {
  name: string;
  /** Size of the largest file, in pixels. */
  width: number;
  height: number;
  /** The average colour, `#rrggbb`, to show until the picture arrives. */
  colour: string;
}

interface Shape {
  width: number;
  height: number;
  avif: readonly number[];
  webp: readonly number[];
  /** Whether there is a `<name>-og.jpg`, 800×420, for link previews. */
  og: boolean;
}

/**
 * Widths of the files in pixels, as few as a first start has time for: AVIF for what pages show (wider ones take longer
 * than all the rest together), WebP for browsers without AVIF and for looking closely.
 */
const widths = { avif: [320, 640], webp: [320, 800] } as const;

/** Sizes in pixels. */
export const shapes: Readonly<Record<NonNullable<PictureJob['kind']>, Shape>> = {
  cloth: { width: 800, height: 1000, ...widths, og: true },
  detail: { width: 800, height: 1000, ...widths, og: false },
  swatch: { width: 800, height: 800, ...widths, og: true },
};

/** The files of a picture; the last one is written last. */
export function filesOf(name: string, kind: PictureJob['kind'] = 'cloth'): string[] {
  const { avif, webp, og } = shapes[kind];
  return [
    ...avif.map((width) => `${name}-${width}.avif`),
    ...webp.map((width) => `${name}-${width}.webp`),
    ...(og ? [`${name}-og.jpg`] : []),
  ];
}
