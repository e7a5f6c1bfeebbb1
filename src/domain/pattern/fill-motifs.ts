import { mix } from './colour.ts';
import type { FillInk, Repeat } from './fills.ts';
import { bladePath, bladeSpine } from './parang.ts';
import { circlePoints, dots, fill, line, petal, shape, toward } from './shape.ts';
import type { Point } from './shape.ts';

/** Motifs small enough to fill a patch, a band or a big shape. */
export const motifRepeats: Readonly<Record<string, Repeat>> = {
  kawung: { width: 40, height: 40, draw: drawKawung },
  parang: { width: 18, height: 40, draw: drawParang },
  liris: { width: 20, height: 30, draw: drawLiris },
  kembang: { width: 36, height: 36, draw: drawKembang },
};

function drawKawung({ ground, main, accent }: FillInk): string {
  const centres: Point[] = [
    [10, 10],
    [30, 10],
    [10, 30],
    [30, 30],
  ];
  const ovals = centres.map(([x, y], i) => {
    const a = i === 0 || i === 3 ? 135 : 45;
    const foot = toward(a, -12.6, 0, [x, y]);
    const seeds: Point[] = [toward(a, 3, 0, [x, y]), toward(a, -3, 0, [x, y])];
    return fill(petal(a, 0, 25.2, 17, 0.5, foot), main) + dots(seeds, ground, 2.2);
  });
  return (
    ovals.join('') +
    dots(
      [
        [20, 20],
        [0, 20],
        [20, 0],
        [40, 20],
        [20, 40],
      ],
      accent,
      4,
    ) +
    dots(
      [
        [0, 0],
        [40, 0],
        [0, 40],
        [40, 40],
      ],
      accent,
      3,
    )
  );
}

function drawParang({ ground, main, accent }: FillInk): string {
  const blades = [-18, 0, 18].map((x) => {
    const move = (points: Point[]): Point[] => points.map(([px, py]) => [px + x + 4, py + 17]);
    return (
      `<g transform="translate(${x + 4} 17)">${fill(bladePath(18, 32), main)}</g>` +
      dots(move(bladeSpine(18, 32, 5)), ground, 1.5)
    );
  });
  return (
    blades.join('') +
    line('M0 35.2H18M0 38.6H18', accent, 1) +
    dots(
      [
        [4.5, 36.9],
        [13.5, 36.9],
      ],
      main,
      1.8,
    )
  );
}

function drawLiris({ main, accent }: FillInk): string {
  return (
    line('M0 .8H20M0 10H20M0 20H20', main, 1.1) +
    dots(
      [
        [2.5, 5.4],
        [7.5, 5.4],
        [12.5, 5.4],
        [17.5, 5.4],
      ],
      accent,
      2.4,
    ) +
    fill('M5 11.5L9 15L5 18.5L1 15ZM15 11.5L19 15L15 18.5L11 15Z', main) +
    line('M0 25Q5 20 10 25T20 25', accent, 1.4) +
    dots(
      [
        [5, 26.4],
        [15, 23.6],
      ],
      main,
      1.6,
    )
  );
}

function drawKembang({ ground, main, accent }: FillInk): string {
  const flower = (x: number, y: number, r: number, colour: string): string =>
    fill(
      circlePoints(5, 1)
        .map((_, i) => petal(i * 72, 1, r, r * 0.85, 0.65, [x, y]))
        .join(''),
      colour,
    ) + dots([[x, y]], ground, r * 0.4);
  const leaf = (x: number, y: number, a: number): string =>
    shape(petal(a, 0, 11, 5, 0.5, [x, y]), mix(accent, main, 0.15), ground, 0.4);
  return (
    flower(11, 11, 9, main) +
    flower(29, 29, 7, accent) +
    leaf(16, 18, 135) +
    leaf(26, 10, 60) +
    leaf(8, 28, -20) +
    dots(
      [
        [28, 4],
        [33, 16],
        [4, 20],
        [16, 32],
      ],
      main,
      2.2,
    )
  );
}
