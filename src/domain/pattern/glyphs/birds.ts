import type { Glyph } from '../glyph.ts';
import { butterfly } from './butterfly.ts';
import { peacock, tailFeather } from './peacock.ts';
import { phoenix } from './phoenix.ts';
import { roosterHeart, wing } from './sawat.ts';
import { bird, crane } from './songbird.ts';

/** Everything feathered or winged, by its name in the motifs' pattern hints. */
export const birds: Record<string, Glyph> = {
  bird,
  phoenix,
  peacock,
  crane,
  'rooster-heart': roosterHeart,
  'tail-feather': tailFeather,
  wing,
  butterfly,
};
