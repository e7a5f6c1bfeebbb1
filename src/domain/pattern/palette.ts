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
  const of = (role: string): string[] => colours.filter((colour) => colour.role === role).map((colour) => colour.hex.toLowerCase());
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
    line: contrast(dark, ground) >= contrast(light, ground) || luminance(ground) > 0.22 ? dark : light,
    leaf: greenness(leaf) > 8 && leaf !== ground ? leaf : accent,
  };
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
