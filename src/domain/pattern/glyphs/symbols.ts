import type { Glyph } from '../glyph.ts';
import { fan } from './fan.ts';
import { fit } from './fit.ts';
import { curl, slogan } from './scroll.ts';
import { basket, vase } from './vessels.ts';

/** Made things and pure ornament, by their names in the motifs' pattern hints. */
export const symbols: Record<string, Glyph> = {
  fan: fit(fan),
  vase: fit(vase, 0.98),
  basket: fit(basket, 0.97),
  curl: fit(curl, 0.93),
  'text-slogan': fit(slogan, 0.98),
};
