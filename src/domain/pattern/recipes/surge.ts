import { fillGaps, single } from '../arrange.ts';
import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import { fillGround } from '../isen.ts';
import type { PatternMotif } from '../motif.ts';
import { dots, fill, line, n, shape } from '../shape.ts';
import type { Point } from '../shape.ts';

/** Tsunami: ranks of great breaking waves, each line of water drawn, foam in white dots, a small ship in the trough. */
export function drawSurge(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 440, 440);
  const { width, height, palette } = cloth;
  const { main, ground, accent, detail, extra } = palette;
  const ranks: [number, number, string][] = [
    [0.36, 0, mix(ground, main, 0.45)],
    [0.86, 0.5, main],
  ];
  cloth.stamp('cloud', {
    x: width * 0.16,
    y: height * 0.6,
    size: 96,
    ink: { main: accent, accent: detail, detail: main },
  });
  for (const [y, x, colour] of ranks) {
    const crest = drawCrest(cloth, colour);
    const id = cloth.define((name) => `<g id="${name}">${crest}</g>`);
    const [px, py] = [x * width + 150, y * height];
    cloth.wrap(`<use href="#${id}" transform="translate(${n(px)} ${n(py)})"/>`, px, py, 330);
    for (let i = 0; i < 22; i++) cloth.reserve(px - 220 + i * 20, py + 10, 54);
    for (const [dx, dy, r] of [
      [-70, -60, 46],
      [-20, -88, 46],
      [30, -80, 40],
      [60, -50, 30],
    ] as const)
      cloth.reserve(px + dx, py + dy, r);
  }
  cloth.stamp('ship', {
    x: width * 0.88,
    y: height * 0.17,
    size: 96,
    rotate: -7,
    ink: { main: extra, accent, detail: main },
  });
  cloth.stamp('ship', {
    x: width * 0.42,
    y: height * 0.655,
    size: 78,
    rotate: 8,
    flip: true,
    ink: { main: extra, accent, detail: main },
  });
  fillGaps(
    cloth,
    {
      types: ['cloud', 'curl'],
      count: 7,
      min: 26,
      max: 66,
      lean: 0,
      inks: [{ main: accent, accent: detail, detail: main }, { main: detail }],
    },
    single,
  );
  fillGround(cloth, 10, 0.5);
  return cloth;
}

/** One wave 440 units long: a swell that rears, curls over and falls in claws of foam. */
function drawCrest(cloth: Cloth, colour: string): string {
  const { accent, ground, line: edge, detail } = cloth.palette;
  const body =
    'M-220 44C-180 40-150 20-126-24C-100-74-58-116 0-120C44-122 78-96 84-58C88-34 74-18 58-22C46-26 46-42 58-44C50-66 26-76 4-68C-26-58-34-22-10 4C24 36 90 42 220 44';
  const water = [0.1, 0.22, 0.34, 0.46, 0.58].map((k, i) => {
    const s = 26 * (i + 1) * 0.62;
    return `M${n(-196 + s)} ${n(54 + i * 2)}C${n(-150 + s)} ${n(46 + i * 2)} ${n(-126 + s)} ${n(16 + s * 0.4)} ${n(-104 + s * 0.9)} ${n(-24 + s * 0.2)}C${n(-84 + s * 0.72)} ${n(-66 + s * 0.38)} ${n(-48 + s * 0.4)} ${n(-104 + s * 0.42)} ${n(2 + k * 10)} ${n(-108 + s * 0.42)}`;
  });
  const swell = [0, 1, 2].map((i) => `M-214 ${66 + i * 9}q36 ${9 - i * 2} 72 0t72 0t72 0t72 0t72 0t66 0`).join('');
  const claws: Point[] = [
    [84, -58],
    [90, -44],
    [82, -26],
    [66, -16],
    [52, -20],
    [88, -76],
    [74, -98],
    [54, -114],
    [28, -124],
    [0, -126],
    [-30, -120],
    [-56, -106],
  ];
  const foam = claws
    .map(
      ([x, y], i) =>
        `M${n(x)} ${n(y)}m-${i % 2 ? 6 : 8} 0a${i % 2 ? 6 : 8} ${i % 2 ? 6 : 8} 0 1 1 ${i % 2 ? 12 : 16} 0a${i % 2 ? 6 : 8} ${i % 2 ? 6 : 8} 0 1 1-${i % 2 ? 12 : 16} 0Z`,
    )
    .join('');
  const spray: Point[] = [
    [104, -70],
    [100, -92],
    [88, -112],
    [64, -130],
    [36, -140],
    [102, -36],
    [96, -18],
    [76, -4],
    [112, -52],
    [6, -142],
    [-30, -136],
    [118, -82],
    [50, -6],
  ];
  return (
    fill(`${body}V96C190 80 150 80 110 96S30 112-10 96S-90 80-130 96S-200 108-220 96Z`, colour) +
    line(body, edge, 2) +
    line(water.join(''), mix(colour, accent, 0.7), 2.2) +
    line(swell, mix(colour, accent, 0.55), 1.8) +
    line('M-4 8C-36-22-26-66 8-76C34-82 58-70 64-52', ground, 2) +
    line('M8 14C-22-14-18-52 12-60C30-64 44-58 50-48', mix(ground, accent, 0.4), 1.5) +
    shape(foam, accent, ground, 1.4) +
    dots(claws, detail, 3) +
    dots(spray, accent, 4)
  );
}
