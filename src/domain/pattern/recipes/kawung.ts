import { Cloth } from '../cloth.ts';
import { speckle, openSites } from '../isen.ts';
import type { PatternMotif } from '../motif.ts';
import { at, circlePoints, dots, line, n, petal, polygon, shape, toward } from '../shape.ts';
import type { Point } from '../shape.ts';

/** Four ovals on the diagonals of every cell, meeting near its corners; Jenggot's ovals wear a beard of fine lines. */
export function drawKawung(motif: PatternMotif): Cloth {
  const bearded = motif.pattern.elements.some((element) => element.type === 'ray');
  const cell = bearded ? 140 : 120;
  const cloth = new Cloth(motif, cell * 2, cell * 2);
  const oval = bearded ? drawBearded(cloth, cell) : drawOval(cloth, cell, 0.93);
  const id = cloth.define((name) => `<g id="${name}">${oval}</g>`);
  const ovals: string[] = [];
  for (let i = -1; i <= 4; i++) {
    for (let j = -1; j <= 4; j++) {
      const turn = (i + j) % 2 ? 45 : -45;
      const [x, y] = [(i + 0.5) * (cell / 2), (j + 0.5) * (cell / 2)];
      ovals.push(`<use href="#${id}" transform="translate(${n(x)} ${n(y)})rotate(${turn})"/>`);
      cloth.reserve(x, y, cell * 0.25);
    }
  }
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++) {
      const point: Point = [i * (cell / 2), j * (cell / 2)];
      if ((i + j) % 2 === 0) cloth.wrap(drawHeart(cloth, point, cell), ...point, cell * 0.2);
      else cloth.wrap(drawGapSign(cloth, point, cell), ...point, cell * 0.25);
    }
  }
  if (bearded) cloth.under(speckle(openSites(cloth, 8, 6), cloth.palette.detail, 2));
  cloth.over(ovals.join(''));
  return cloth;
}

function drawOval(cloth: Cloth, cell: number, share: number): string {
  const { main, light, line: dark, accent } = cloth.palette;
  const half = (cell / Math.SQRT2 / 2) * share;
  const leaf = (grow: number): string => petal(0, -half + grow, half - grow, half * 1.3 - grow * 1.7, 0.5);
  return (
    shape(leaf(0), main, dark, 1.6) +
    line(leaf(4.5), light, 2.2) +
    line(leaf(8), dark, 0.7) +
    dots(
      [
        [0, -half * 0.34],
        [0, half * 0.34],
      ],
      light,
      8.5,
    ) +
    dots(
      [
        [0, -half * 0.34],
        [0, half * 0.34],
      ],
      accent,
      4.4,
    ) +
    line(`M0 ${n(-half * 0.12)}V${n(half * 0.12)}`, light, 1.4)
  );
}

function drawBearded(cloth: Cloth, cell: number): string {
  const { accent } = cloth.palette;
  const half = (cell / Math.SQRT2 / 2) * 0.93;
  const hairs: string[] = [];
  for (const side of [-1, 1]) {
    for (let i = 0; i < 17; i++) {
      const t = (i / 16) * 2 - 1;
      const edge: Point = [side * half * 0.5 * (1 - t * t) ** 0.9, t * half * 0.78];
      const tip = toward(side * (90 + t * 42), 8.5, 0, edge);
      hairs.push(`M${at(edge)}L${at(tip)}`);
    }
  }
  return line(hairs.join(''), accent, 1.1) + drawOval(cloth, cell, 0.8);
}

function drawHeart(cloth: Cloth, point: Point, cell: number): string {
  const { accent, light, line: dark, main } = cloth.palette;
  const arms = [0, 90, 180, 270].map((a) =>
    shape(petal(a, 2, cell * 0.13, cell * 0.07, 0.6, point), accent, dark, 0.8),
  );
  return arms.join('') + dots(circlePoints(4, cell * 0.062, 45, point), main, 3) + dots([point], light, 4);
}

function drawGapSign(cloth: Cloth, point: Point, cell: number): string {
  const { accent, line: dark, light, main } = cloth.palette;
  const r = cell * 0.14;
  return (
    shape(polygon(circlePoints(4, r, 0, point)), accent, dark, 1) +
    line(polygon(circlePoints(4, r * 0.66, 0, point)), light, 1.2) +
    dots([point], light, 3.6) +
    dots(circlePoints(4, r * 1.42, 0, point), main, 3.2) +
    dots(circlePoints(8, r * 1.3, 22.5, point), dark, 1.8)
  );
}
