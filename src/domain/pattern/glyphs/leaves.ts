import type { Glyph, Ink, Random } from '../glyph.ts';
import { at, dots, fill, line, petal, shape, toward } from '../shape.ts';
import type { Point } from '../shape.ts';
import { tints } from './petals.ts';

export const leaves: Record<string, Glyph> = {
  leaf: drawLeaf,
  sprig: drawSprig,
  tendril: drawTendril,
  fern: drawFern,
  'bamboo-shoot': drawBambooShoot,
  thorn: drawThorn,
};

/** One leaf, stalk down, its two halves shaded differently and ribbed. */
function drawLeaf(ink: Ink): string {
  return leafAt(ink, [0, 46], 0, 94, 44, ink.accent);
}

/** A leaf from its stalk point: half pale, half full, a midrib, side veins and a row of dots. */
export function leafAt(ink: Ink, foot: Point, degrees: number, length: number, width: number, colour: string): string {
  const { pale, full } = tints(ink, colour);
  const p = (along: number, across: number): string => at(toward(degrees, along, across, foot));
  const outline = petal(degrees, 0, length, width, 0.46, foot);
  const half = `M${p(0, 0)}C${p(length * 0.06, width * 0.57)} ${p(length * 0.82, width * 0.57)} ${p(length * 0.95, 0)}Q${p(length * 0.5, width * 0.08)} ${p(0, 0)}Z`;
  const ribs = [0.2, 0.36, 0.52, 0.68]
    .map(
      (s) =>
        `M${p(length * s, 0)}L${p(length * (s + 0.13), -width * 0.27)}M${p(length * s, 0)}L${p(length * (s + 0.13), width * 0.27)}`,
    )
    .join('');
  return (
    shape(outline, full, ink.line, ink.stroke) +
    fill(half, pale) +
    line(
      `M${p(-length * 0.05, 0)}Q${p(length * 0.5, width * 0.08)} ${p(length * 0.9, 0)}`,
      ink.line,
      ink.stroke * 0.8,
    ) +
    line(ribs, ink.line, ink.stroke * 0.45)
  );
}

/** A stem with five leaves and a berry. */
function drawSprig(ink: Ink): string {
  const stem = line('M0 49C6 20-6 0 0-18', ink.line, ink.stroke * 1.3);
  const pairs = (
    [
      [30, -62, 36],
      [24, 58, 36],
      [4, -52, 34],
      [-2, 50, 34],
    ] as const
  ).map(([y, a, length]) => leafAt(ink, [0, y], a, length, 17, ink.accent));
  return (
    stem +
    pairs.join('') +
    leafAt(ink, [0, -14], 0, 34, 17, ink.accent) +
    dots(
      [
        [12, -22],
        [-12, -20],
        [16, -30],
      ],
      ink.detail,
      4.5,
    )
  );
}

/** A curling shoot ("lung") with small leaves along its outside and a rolled tip. */
function drawTendril(ink: Ink): string {
  const stem = 'M-30 48C-44 18-34-22-4-32C22-40 40-20 34 0C29 18 8 18 4 4C2-6 10-13 17-8';
  const buds: [Point, number, number][] = [
    [[-36, 26], -70, 20],
    [[-34, 4], -40, 22],
    [[-24, -18], -20, 22],
    [[0, -33], 14, 20],
    [[24, -28], 52, 20],
    [[35, -6], 100, 18],
    [[-33, 14], 60, 20],
    [[-22, -14], 110, 18],
  ];
  return (
    line(stem, ink.line, 5 + ink.stroke) +
    line(stem, ink.main, 4) +
    buds.map(([foot, a, length], i) => bladelet(ink, foot, a, length, i % 3 === 2 ? ink.detail : ink.accent)).join('') +
    dots([[17, -8]], ink.detail, 8) +
    dots(
      [
        [-20, 34],
        [-22, 22],
        [-16, 4],
        [-6, -12],
        [10, -20],
      ],
      ink.line,
      2.6,
    )
  );
}

function bladelet(ink: Ink, foot: Point, degrees: number, length: number, colour: string): string {
  return (
    shape(petal(degrees, 0, length, length * 0.52, 0.5, foot), colour, ink.line, ink.stroke) +
    line(`M${at(foot)}L${at(toward(degrees, length * 0.7, 0, foot))}`, ink.line, ink.stroke * 0.5)
  );
}

function drawFern(ink: Ink, random: Random): string {
  const parts: string[] = [];
  for (let i = 8; i >= 0; i--) {
    const y = 40 - i * 9;
    const length = (30 - i * 2.4) * (0.95 + random() * 0.1);
    for (const side of [-1, 1])
      parts.push(bladelet(ink, [Math.sin(i / 3) * 3, y], side * (62 - i * 3), length, i % 2 ? ink.accent : ink.main));
  }
  return (
    line('M0 49C4 24-3-4 2-38', ink.line, ink.stroke * 1.6) +
    parts.join('') +
    bladelet(ink, [2, -34], 4, 15, ink.accent)
  );
}

/** A young bamboo ("pucuk rebung"): a tall triangle of overlapping sheaths. */
function drawBambooShoot(ink: Ink): string {
  const { pale, full, deep } = tints(ink, ink.main);
  const sheath = (y: number, w: number, top: number, colour: string): string =>
    shape(
      `M${-w} ${y}C${-w * 0.9} ${(y + top) / 2} ${-w * 0.3} ${top + 8} 0 ${top}C${w * 0.3} ${top + 8} ${w * 0.9} ${(y + top) / 2} ${w} ${y}Q0 ${y + 9} ${-w} ${y}Z`,
      colour,
      ink.line,
      ink.stroke,
    );
  const veins = [-16, -8, 0, 8, 16].map((x) => `M${x} 42Q${x * 0.7} 26 ${x * 0.25} 12`).join('');
  return (
    sheath(44, 30, -49, ink.accent) +
    sheath(44, 27, -30, deep) +
    sheath(44, 25, -10, full) +
    sheath(44, 22, 8, pale) +
    line(veins, ink.line, ink.stroke * 0.6) +
    dots(
      [
        [0, -32],
        [0, -18],
        [-6, -8],
        [6, -8],
        [-14, 8],
        [14, 8],
      ],
      ink.light,
      2.8,
    )
  );
}

function drawThorn(ink: Ink): string {
  const spikes = [-34, -12, 10, 32].map((y, i) => {
    const side = i % 2 ? 1 : -1;
    return shape(
      `M0 ${y - 7}Q${side * 12} ${y - 6} ${side * 28} ${y - 18}Q${side * 16} ${y + 4} 0 ${y + 8}Z`,
      ink.accent,
      ink.line,
      ink.stroke,
    );
  });
  return (
    line('M0 48C6 20-6-20 0-48', ink.line, 5 + ink.stroke) +
    line('M0 48C6 20-6-20 0-48', ink.main, 4.4) +
    spikes.join('')
  );
}
