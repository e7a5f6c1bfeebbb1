import type { Glyph } from '../glyph.ts';
import { figure } from './figure.ts';
import { fit } from './fit.ts';
import { house } from './house.ts';
import { mountain } from './mountain.ts';
import { coral, seaweed } from './reef.ts';
import { ship } from './ship.ts';
import { cloud, moon, sun } from './sky.ts';
import { stone } from './stone.ts';
import { tree } from './tree.ts';
import { wave } from './wave.ts';

/** Land, sea and sky and the people in them, by their names in the motifs' pattern hints. */
export const scenery: Record<string, Glyph> = {
  mountain: fit(mountain, 0.87),
  tree: fit(tree, 0.95),
  house: fit(house, 0.84),
  ship: fit(ship, 0.93),
  figure: fit(figure, 0.86),
  cloud: fit(cloud, 0.98),
  sun: fit(sun, 0.98),
  moon: fit(moon, 0.98),
  wave: fit(wave, 0.9),
  coral: fit(coral, 0.92),
  seaweed: fit(seaweed, 0.97),
  stone: fit(stone),
};
