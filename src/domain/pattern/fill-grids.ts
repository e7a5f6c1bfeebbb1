import type { FillInk, Repeat } from './fills.ts';
import { at, circlePoints, dots, fill, line, petal, polygon } from './shape.ts';
import type { Point } from './shape.ts';

/** Motifs of the square grid, small enough to fill a patch or a band. */
export const gridRepeats: Readonly<Record<string, Repeat>> = {
  nitik: { width: 28, height: 28, draw: drawNitik },
  banji: { width: 32, height: 32, draw: drawBanji },
  ceplok: { width: 40, height: 40, draw: drawCeplok },
  truntum: { width: 30, height: 30, draw: drawTruntum },
};

function drawNitik({ main, accent, ground }: FillInk): string {
  const ring = circlePoints(8, 9, 22.5, [14, 14]);
  const corner: Point[] = [
    [0, 0],
    [28, 0],
    [0, 28],
    [28, 28],
  ];
  return (
    dots(ring, main, 3) +
    dots([[14, 14]], accent, 6) +
    dots([[14, 14]], ground, 2) +
    line('M0 14h4M24 14h4M14 0v4M14 24v4', main, 2.4) +
    dots(corner, accent, 6)
  );
}

function drawBanji({ main, accent }: FillInk): string {
  return (
    line('M16 0V32M0 16H32M16 6H26V10M16 26H6V22M6 16V6H10M26 16V26H22', main, 2.2) +
    dots(
      [
        [0, 0],
        [32, 0],
        [0, 32],
        [32, 32],
      ],
      accent,
      5,
    )
  );
}

function drawCeplok({ ground, main, accent }: FillInk): string {
  const petals = circlePoints(8, 1)
    .map((_, i) => petal(i * 45, 2, 15, 8, 0.6, [20, 20]))
    .join('');
  const corners = (
    [
      [0, 0],
      [40, 0],
      [0, 40],
      [40, 40],
    ] as const
  )
    .map((p) => polygon(circlePoints(4, 9, 0, p)))
    .join('');
  return (
    fill(petals, main) +
    dots([[20, 20]], ground, 6) +
    dots([[20, 20]], accent, 3.6) +
    fill(corners, accent) +
    dots(
      [
        [0, 0],
        [40, 0],
        [0, 40],
        [40, 40],
      ],
      ground,
      4,
    )
  );
}

function drawTruntum({ main, accent }: FillInk): string {
  const star = (x: number, y: number): string =>
    circlePoints(8, 6, 0, [x, y])
      .map((p) => `M${at([x, y])}L${at(p)}`)
      .join('');
  return (
    line(star(15, 15), main, 1.2) +
    dots([[15, 15]], accent, 3) +
    dots(
      [
        [0, 0],
        [30, 0],
        [0, 30],
        [30, 30],
        [0, 15],
        [30, 15],
        [15, 0],
        [15, 30],
      ],
      main,
      1.8,
    )
  );
}
