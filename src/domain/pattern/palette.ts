import { contrast, greenness, luminance, mix } from './colour.ts';
import type { Ink } from './glyph.ts';
import type { MotifColour } from './motif.ts';

/** A motif's colours by the job they do in a drawing. */
export interface Palette {
  ground: string;
  main: string;
  accent: string;
  detail: string;
  extra: string;
  light: string;
  dark: string;
  line: string;
  leaf: string;
}

export function paletteOf(colours: readonly MotifColour[]): Palette {
  const of = (role: string): string[] =>
    colours.filter((colour) => colour.role === role).map((colour) => colour.hex.toLowerCase());
  const ground = of('ground')[0] ?? '#f5e9d0';
  const main = of('main')[0] ?? '#24427a';
  const accent = of('accent')[0] ?? main;
  const [detail = mix(main, accent, 0.5), extra = detail] = of('detail');
  const all = colours.map((colour) => colour.hex.toLowerCase()).sort((a, b) => luminance(a) - luminance(b));
  const dark = deepen(all[0] ?? main);
  const light = paler(all.at(-1) ?? ground);
  const leaf = all.reduce((best, hex) => (greenness(hex) > greenness(best) ? hex : best), accent);
  return {
    ground,
    main,
    accent,
    detail,
    extra,
    light,
    dark,
    line: lineOn(ground, dark, light),
    leaf: greenness(leaf) > 8 && leaf !== ground ? leaf : accent,
  };
}

/** Dark outlines wherever they read (WCAG 3:1 for graphics), as on most coastal cloths; the wax-white line on dark grounds. */
function lineOn(ground: string, dark: string, light: string): string {
  if (luminance(ground) < 0.16) return light;
  let line = dark;
  for (let step = 0; step < 6 && contrast(line, ground) < 3.2; step++) line = mix(line, '#1c1714', 0.4);
  return contrast(line, ground) >= 3.2 ? line : light;
}

/** The ink for one ornament drawn `size` units wide with outlines `width` units thick on the cloth. */
export function inkFor(palette: Palette, size: number, width: number, change: Partial<Ink> = {}): Ink {
  const { ground, main, accent, detail, light, line } = palette;
  return { ground, main, accent, detail, light, line, stroke: Math.round((width * 1000) / size) / 10, ...change };
}

/** Outlines must read on cream: a palette whose darkest colour is a pastel gets a deepened one. */
function deepen(hex: string): string {
  let deep = hex;
  for (let step = 0; step < 6 && luminance(deep) > 0.08; step++) deep = mix(deep, '#1c1714', 0.35);
  return deep;
}

function paler(hex: string): string {
  return luminance(hex) > 0.7 ? hex : mix(hex, '#fbf7ec', 0.75);
}

export { paletteVariants } from './dyes.ts';
export type { PaletteVariant } from './dyes.ts';
