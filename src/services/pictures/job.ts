import type { PatternMotif } from '#src/domain/pattern/motif.ts';
import type { Technique } from './technique.ts';

/** A photograph-like picture of one cloth, 4:5. */
export interface ClothJob {
  /** A detail is a smaller picture, closer to the cloth. */
  kind?: 'cloth' | 'detail';
  name: string;
  motif: PatternMotif;
  technique: Technique;
  /** Which of the motif's palettes: 0 is the one of the reference data. */
  variant: number;
  seed: string;
  /** How the cloth lies (see compositions); chosen by the seed when left out. */
  lie?: string;
}

/** The motif itself, flat, 1:1. */
export interface SwatchJob {
  kind: 'swatch';
  name: string;
  motif: PatternMotif;
  variant: number;
}

/** Folded cloths on a workshop's shelf, 8:3, the first motif on top. */
export interface CoverJob {
  kind: 'cover';
  name: string;
  motifs: PatternMotif[];
  technique: Technique;
  seed: string;
}

/** Plain data: it crosses to a worker thread. */
export type PictureJob = ClothJob | SwatchJob | CoverJob;

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
  /** Widths of the files. AVIF takes four times as long as WebP, which serves the largest size and old browsers. */
  avif: readonly number[];
  webp: readonly number[];
  /** Whether there is a `<name>-og.jpg`, 1200×630, for link previews. */
  og: boolean;
}

/** Sizes in pixels. */
export const shapes: Readonly<Record<NonNullable<PictureJob['kind']>, Shape>> = {
  cloth: { width: 960, height: 1200, avif: [320, 640], webp: [640, 960], og: true },
  detail: { width: 640, height: 800, avif: [320, 640], webp: [640], og: false },
  swatch: { width: 640, height: 640, avif: [320, 640], webp: [320, 640], og: true },
  cover: { width: 1280, height: 480, avif: [640, 1280], webp: [640, 1280], og: true },
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
