import { fillGaps, single } from '../arrange.ts';
import type { Gap } from '../arrange.ts';
import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import { fillPaint } from '../fills.ts';
import { openSites, speckle } from '../isen.ts';
import { layGround } from '../grounds.ts';
import type { PatternMotif } from '../motif.ts';
import { dots, line } from '../shape.ts';
import type { Point } from '../shape.ts';

/** Morning and evening on one cloth: slanting halves of different palette and different pattern. */
export function drawPagiSore(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 480, 480);
  const { width, palette } = cloth;
  const { ground, main, accent, detail, extra, light } = palette;
  const pale = mix(main, light, 0.55);
  const bright = fillPaint(
    cloth,
    'parang',
    { ground: pale, main: mix(main, extra, 0.25), accent: detail },
    1.5,
    -45,
    width / Math.SQRT2,
  );
  cloth.under(half(width, width / 2, bright));
  seam(cloth, width / 2, pale);
  seam(cloth, 0, pale);
  keepOff(cloth, width * 0.5, width);
  cloth.stamp('bouquet', {
    x: width * 0.08,
    y: width * 0.16,
    size: 170,
    rotate: -34,
    ink: { main, accent: mix(detail, light, 0.25), detail: accent, line: light },
    room: 0.86,
  });
  cloth.stamp('bouquet', {
    x: width * 0.6,
    y: width * 0.66,
    size: 170,
    rotate: -34,
    flip: true,
    ink: { main, accent: mix(detail, light, 0.25), detail: accent, line: light },
    room: 0.86,
  });
  cloth.stamp('butterfly', {
    x: width * 0.36,
    y: width * 0.9,
    size: 88,
    rotate: 20,
    ink: { main: accent, accent: main },
  });
  cloth.stamp('butterfly', { x: width * 0.86, y: width * 0.4, size: 88, rotate: -30, ink: { main: detail, accent } });
  fillGaps(
    cloth,
    {
      types: ['flower-5', 'leaf', 'sprig', 'leaf'],
      count: 40,
      min: 12,
      max: 40,
      inks: [{ accent: detail }, { accent: main, main: accent }],
    },
    single,
  );
  cloth.under(speckle(openSites(cloth, 9, 1), mix(ground, light, 0.6), 2));
  for (const [i, t] of [0.06, 0.31, 0.56, 0.81].entries()) {
    cloth.stamp(i % 2 ? 'flower-8' : 'chrysanthemum', {
      x: t * width,
      y: (0.75 - t) * width,
      size: 84,
      rotate: i * 30,
      ink: { main: extra, accent: main, detail, light: pale, line: extra, ground: pale },
      room: 0,
    });
  }
  return cloth;
}

/** Jawa Hokokai: susomoyo corners crowded with blossom that thin out over a parang ground, the other half on kawung. */
export function drawHokokai(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 480, 480);
  const { width, palette } = cloth;
  const { ground, main, accent, detail, extra, light } = palette;
  layGround(cloth);
  const kawung = fillPaint(
    cloth,
    'kawung',
    { ground: mix(detail, light, 0.08), main: mix(detail, light, 0.34), accent: main },
    1,
    0,
  );
  cloth.under(half(width, width / 2, kawung));
  seam(cloth, width / 2, ground);
  seam(cloth, 0, ground);
  const at = (type: string, x: number, y: number, size: number, ink: object = {}, rest: object = {}): void =>
    cloth.stamp(type, { x: x * width, y: y * width, size, ink: { light: '#fbf7ec', ...ink }, room: 0.94, ...rest });
  at('peacock', 0.17, 0.13, 176, { main: accent, accent: detail, detail: main }, { rotate: -8, room: 0.9 });
  at(
    'peacock',
    0.67,
    0.13 + 0.5,
    0,
    {},
    { size: 150, flip: true, rotate: 8, room: 0.9, ink: { main: extra, accent: main, detail: accent } },
  );
  for (const [x, y, size, c] of [
    [0.02, 0.38, 104, 0],
    [0.38, 0.02, 96, 1],
    [0.52, 0.9, 104, 1],
    [0.88, 0.46, 92, 0],
  ] as const)
    at('chrysanthemum', x, y, size, { main: c ? main : extra, detail: accent });
  for (const [x, y, size] of [
    [0.28, 0.33, 80],
    [0.86, 0.84, 84],
    [0.72, 0.42, 74],
    [0.4, 0.66, 78],
    [0.14, 0.62, 70],
  ] as const)
    at('cherry-blossom', x, y, size, { main: '#fbf7ec', accent, detail: extra });
  for (const [x, y, size, turn] of [
    [0.62, 0.1, 82, 30],
    [0.26, 0.84, 86, -24],
    [0.9, 0.2, 72, -40],
  ] as const)
    at('butterfly', x, y, size, { main, accent }, { rotate: turn });
  const gaps: Gap[] = [
    {
      types: ['aster', 'flower-5'],
      count: 10,
      min: 26,
      max: 50,
      inks: [
        { main: light, detail: extra },
        { main, detail: accent },
      ],
    },
    {
      types: ['leaf', 'sprig', 'leaf', 'flower-5'],
      count: 44,
      min: 12,
      max: 32,
      inks: [
        { accent: mix(detail, '#12182b', 0.4), main },
        { accent, main: extra },
      ],
    },
  ];
  for (const gap of gaps) fillGaps(cloth, gap, single);
  return cloth;
}

/** Half of the cloth as slanting bands: the points whose x + y lies within half a repeat from `from`. */
function half(width: number, from: number, paint: string): string {
  const band = (start: number): string =>
    `M${start + 9}-9H${start + width / 2 + 9}L${start - width / 2 - 9} ${width + 9}H${start - width - 9}Z`;
  return `<path d="${band(from)}${band(from + width)}${band(from - width)}" fill="${paint}"/>`;
}

/** The edge between two halves: rules and dots, again one repeat on. */
function seam(cloth: Cloth, start: number, pale: string): void {
  const { width, palette } = cloth;
  const rules = [0, width]
    .map((shift) => `M${start + shift + 20}-20L${start + shift - width - 20} ${width + 20}`)
    .join('');
  const beads: Point[] = [];
  for (let x = -width; x < 2 * width; x += 12)
    for (const s of [start, start + width]) if (Math.abs(s - x - width / 2) < width) beads.push([x, s - x]);
  cloth.under(
    line(rules, palette.dark, 15) +
      line(rules, palette.light, 12.4) +
      line(rules, palette.detail, 9) +
      line(rules, mix(palette.dark, palette.ground, 0.2), 6.4) +
      dots(beads, pale, 3.6),
  );
}

function keepOff(cloth: Cloth, from: number, to: number): void {
  const r = 26;
  for (let s = from + r * 0.4; s < to; s += r)
    for (let x = 0; x < cloth.width; x += r) cloth.reserve(x, s - x, r * 0.72);
}
