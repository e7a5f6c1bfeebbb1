import type { Glyph } from '../glyph.ts';
import { dragon } from './dragon.ts';
import { elephant } from './elephant.ts';
import { fit } from './fit.ts';
import { lionChariot } from './lion-chariot.ts';
import { naga } from './naga.ts';
import { qilin } from './qilin.ts';
import { fish, shrimp, starfish } from './sealife.ts';

/** Walking, swimming and mythical creatures, by their names in the motifs' pattern hints. */
export const beasts: Record<string, Glyph> = {
  dragon: fit(dragon, 0.88),
  qilin: fit(qilin, 0.9),
  naga: fit(naga, 0.94),
  elephant: fit(elephant, 0.9),
  'lion-chariot': fit(lionChariot, 0.94),
  fish: fit(fish, 0.97),
  shrimp: fit(shrimp, 0.89),
  starfish: fit(starfish, 0.98),
};
