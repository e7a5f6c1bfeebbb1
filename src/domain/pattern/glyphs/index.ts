import type { Glyph } from '../glyph.ts';
import { beasts } from './beasts.ts';
import { birds } from './birds.ts';
import { company } from './company.ts';
import { flora } from './flora.ts';
import { geometry } from './geometry.ts';
import { scenery } from './scenery.ts';
import { strips } from './strips.ts';
import { symbols } from './symbols.ts';
import { tales } from './tales.ts';
import { wadas } from './wadas.ts';

/** Every ornament that can be drawn, by the `type` that the reference data uses. */
export const glyphs: Readonly<Record<string, Glyph>> = {
  ...geometry,
  ...strips,
  ...flora,
  ...birds,
  ...beasts,
  ...scenery,
  ...symbols,
  ...tales,
  ...company,
  ...wadas,
};

/** The drawing for a type; an unknown one becomes an eight-petalled flower, at home in any Pekalongan cloth. */
export function glyphOf(type: string): Glyph {
  return (Object.hasOwn(glyphs, type) ? glyphs[type] : glyphs['flower-8']) as Glyph;
}
