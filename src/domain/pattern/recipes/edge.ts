import { fillGaps, single } from '../arrange.ts';
import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import { drawEdge } from '../edges.ts';
import { fillGround, openSites, speckle } from '../isen.ts';
import type { PatternMotif } from '../motif.ts';
import { circlePoints, dots, polygon } from '../shape.ts';
import type { Point } from '../shape.ts';

/** Untu walang: rows of grasshopper teeth and comb lines framing a quiet field. */
export function drawTeeth(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 240, 300);
  const { width, height } = cloth;
  const { main, accent } = cloth.palette;
  cloth.over(drawEdge(cloth, 'comb', height, 40) + drawEdge(cloth, 'comb', 0, 40, true));
  cloth.over(drawEdge(cloth, 'tooth', height - 64, 44) + drawEdge(cloth, 'tooth', 64, 44, true));
  const small = (x: number, y: number, r: number): Point[] => circlePoints(4, r, 0, [x, y]);
  const lozenges: string[] = [];
  for (let i = 0; i < 8; i++)
    for (const [row, y] of [130, 150, 170].entries())
      lozenges.push(polygon(small((i + (row % 2) / 2 + 0.25) * 30, y, row === 1 ? 6.4 : 4)));
  cloth.over(`<path d="${lozenges.join('')}" fill="${main}"/>`);
  cloth.over(
    dots(
      Array.from({ length: 16 }, (_, i): Point => [(i + 0.25) * 15 + 3.7, 150]).filter((_, i) => i % 2 === 0),
      accent,
      4.4,
    ),
  );
  const rows = [52, 116, 184, 248].flatMap((y) => Array.from({ length: 24 }, (_, i): Point => [i * 10 + 5, y]));
  cloth.over(dots(rows, accent, 3));
  for (let i = 0; i < width; i += 8)
    for (const y of [20, 40, 60, 80, 100, 200, 220, 240, 260, 280]) cloth.reserve(i, y, 16);
  return cloth;
}

/** Terang bulan: ornament rises from the lower edge into a night field that stays nearly empty under its moon. */
export function drawMoonlight(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 440, 480);
  const { width, height, palette } = cloth;
  const { light, detail, extra, accent, main } = palette;
  const place = (type: string, x: number, y: number, size: number, rest: object = {}): void =>
    cloth.stamp(type, { x: x * width, y: y * height, size, ...rest });
  cloth.over(drawEdge(cloth, 'tooth', height - 1, 40));
  place('moon', 0.27, 0.16, 88, { ink: { main: light, accent: detail, detail } });
  for (const [x, y] of [
    [0.62, 0.1],
    [0.84, 0.24],
    [0.5, 0.28],
    [0.06, 0.33],
    [0.74, 0.36],
    [0.34, 0.38],
    [0.93, 0.06],
  ] as const)
    place('ray', x, y, 13, { ink: { main: detail, detail: light } });
  for (const [x, y, size, turn, flip] of [
    [0.16, 0.77, 132, -14, false],
    [0.5, 0.74, 148, 4, true],
    [0.85, 0.78, 128, 16, false],
  ] as const)
    place('tendril', x, y, size, {
      rotate: turn,
      flip,
      room: 0.7,
      ink: { main: extra, accent: extra, detail: accent },
    });
  place('butterfly', 0.3, 0.59, 124, { rotate: -22, ink: { main: accent, accent: detail, detail: main } });
  place('butterfly', 0.7, 0.57, 106, { rotate: 24, variant: 1, ink: { main: detail, accent, detail: main } });
  for (const [x, y, size] of [
    [0.05, 0.84, 62],
    [0.33, 0.83, 74],
    [0.67, 0.83, 76],
    [0.97, 0.7, 46],
    [0.5, 0.86, 50],
  ] as const)
    place('flower-5', x, y, size, { ink: { main: size > 60 ? accent : light, accent: extra, detail } });
  keepDark(cloth, 0.02, 0.5);
  fillGaps(
    cloth,
    {
      types: ['leaf', 'sprig', 'flower-5'],
      count: 26,
      min: 12,
      max: 40,
      inks: [{ accent: extra }, { accent: extra, main: detail }],
      within: { left: 0, right: 1, top: 0.66, bottom: 0.9 },
    },
    single,
  );
  const low = openSites(cloth, 9, 2).filter(
    ([, y]) => y > height * 0.62 && y < height - 44 && cloth.random() < (y / height - 0.58) * 3,
  );
  cloth.under(speckle(low, mix(palette.ground, light, 0.6), 2));
  cloth.under(
    dots(
      Array.from({ length: 9 }, (_, i): Point => [((i * 97 + 40) % 400) + 20, 24 + ((i * 61) % 200)]),
      mix(palette.ground, light, 0.7),
      1.6,
    ),
  );
  return cloth;
}

/** Cranes among lotus on a rippled shore, open sky above. */
export function drawCranes(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 440, 480);
  const { width, height, palette } = cloth;
  const { main, detail, extra, light } = palette;
  const place = (type: string, x: number, y: number, size: number, rest: object = {}): void =>
    cloth.stamp(type, { x: x * width, y: y * height, size, ...rest });
  cloth.over(drawEdge(cloth, 'lace', height - 1, 46));
  place('crane', 0.27, 0.53, 236, { room: 0.8 });
  place('crane', 0.76, 0.47, 204, { flip: true, variant: 1, room: 0.8 });
  place('crane', 0.48, 0.17, 150, { rotate: -12, variant: 2, room: 0.9 });
  for (const [x, y, size] of [
    [0.06, 0.76, 84],
    [0.51, 0.75, 104],
    [0.92, 0.77, 80],
  ] as const)
    place('lotus', x, y, size, { ink: { main: detail, accent: extra, detail: main } });
  for (const [x, y, size, rotate] of [
    [0.4, 0.68, 70, -24],
    [0.62, 0.67, 76, 20],
    [0.98, 0.6, 84, 10],
    [0.02, 0.58, 84, -10],
    [0.83, 0.74, 60, 34],
    [0.16, 0.77, 56, -34],
  ] as const)
    place('leaf', x, y, size, { rotate, ink: { accent: extra } });
  for (let i = 0; i < 8; i++)
    place('wave', (i + 0.5) / 8, 0.872, 58, { flip: i % 2 === 0, room: 0.7, ink: { main, accent: light } });
  for (const [x, y] of [
    [0.1, 0.14],
    [0.86, 0.15],
  ] as const)
    place('cloud', x, y, 74, { ink: { main: light, accent: main, detail: main } });
  fillGaps(
    cloth,
    {
      types: ['leaf', 'bud', 'flower-5'],
      count: 24,
      min: 13,
      max: 30,
      inks: [
        { accent: extra, main: detail },
        { accent: extra, main },
      ],
      within: { left: 0, right: 1, top: 0.04, bottom: 0.9 },
    },
    single,
  );
  fillGround(cloth, 10);
  return cloth;
}

/** Reserves a horizontal band of the tile, given in shares of its height, so that nothing grows into it. */
function keepDark(cloth: Cloth, from: number, to: number): void {
  for (let y = from * cloth.height; y < to * cloth.height; y += 24)
    for (let x = 0; x < cloth.width; x += 24) cloth.reserve(x, y, 20);
}
