import type { Glyph } from '../glyph.ts';
import { blooms } from './blooms.ts';
import { bouquets } from './bouquet.ts';
import { flowers } from './flowers.ts';
import { leaves } from './leaves.ts';

export const flora: Record<string, Glyph> = { ...flowers, ...blooms, ...leaves, ...bouquets };
