import type { Glyph } from '../glyph.ts';
import { butterfly } from './butterfly.ts';
import { fit } from './fit.ts';
import { peacock, tailFeather } from './peacock.ts';
import { phoenix } from './phoenix.ts';
import { roosterHeart, wing } from './sawat.ts';
import { bird, crane } from './songbird.ts';

/** Everything feathered or winged, by its name in the motifs' pattern hints. */
export const birds: Record<string, Glyph> = {
  bird: fit(bird, 0.98),
  phoenix: fit(phoenix, 0.9),
  peacock: fit(peacock, 0.97),
  crane: fit(crane, 0.96),
  'rooster-heart': fit(roosterHeart, 0.97),
  'tail-feather': fit(tailFeather, 0.98),
  wing: fit(wing, 0.91),
  butterfly: fit(butterfly, 0.9),
};
