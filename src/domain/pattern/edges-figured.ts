import type { Cloth } from './cloth.ts';
import { mix } from './colour.ts';
import { dots, fill, line, n, petal, shape } from './shape.ts';
import type { Point } from './shape.ts';
import { box, every, rules, step } from './rhythm.ts';

/** Scallops with eyelets, after European lace. */
export function drawLace(cloth: Cloth, h: number): string {
  const { main, accent, detail, line: dark, light } = cloth.palette;
  const pitch = step(cloth, h * 1.15);
  const r = pitch / 2;
  const arcs = (k: number): string =>
    every(cloth, pitch)
      .map(
        (x) =>
          `M${n(x + r - r * k)} ${n(-h * 0.4)}A${n(r * k)} ${n(h * 0.58 * k)} 0 0 1 ${n(x + r + r * k)} ${n(-h * 0.4)}Z`,
      )
      .join('');
  const flowers = every(cloth, pitch)
    .map((x) =>
      [-72, -36, 0, 36, 72].map((a) => petal(a, h * 0.04, h * 0.25, h * 0.12, 0.6, [x + r, -h * 0.42])).join(''),
    )
    .join('');
  const eyelets = every(cloth, pitch).flatMap((x) =>
    [-60, -30, 0, 30, 60].map((a): Point => [
      x + r + Math.sin((a * Math.PI) / 180) * r * 0.84,
      -h * 0.4 - Math.cos((a * Math.PI) / 180) * h * 0.48,
    ]),
  );
  return (
    shape(arcs(1), light, dark, 1.2) +
    shape(arcs(0.7), mix(light, main, 0.35), dark, 0.8) +
    shape(flowers, accent, dark, 0.6) +
    dots(eyelets, main, h * 0.07) +
    fill(box(cloth, 0, -h * 0.4), light) +
    rules(cloth, [0, -h * 0.4], dark, 1.4) +
    rules(cloth, [-h * 0.07, -h * 0.33], accent, 1) +
    dots(
      every(cloth, pitch / 4).map((x): Point => [x + pitch / 8, -h * 0.2]),
      main,
      h * 0.09,
    ) +
    dots(
      every(cloth, pitch).map((x): Point => [x, -h * 0.2]),
      detail,
      h * 0.15,
    )
  );
}

/** Tumpal points, each with an inner point and a sprout. */
export function drawPoints(cloth: Cloth, h: number): string {
  const { main, accent, detail, line: dark, light } = cloth.palette;
  const pitch = step(cloth, h * 0.8);
  const tents = (k: number): string =>
    every(cloth, pitch)
      .map(
        (x) =>
          `M${n(x + pitch / 2 - pitch * 0.48 * k)} ${n(-h * 0.2)}L${n(x + pitch / 2)} ${n(-h * 0.2 - h * 0.78 * k)}L${n(x + pitch / 2 + pitch * 0.48 * k)} ${n(-h * 0.2)}Z`,
      )
      .join('');
  const sprouts = every(cloth, pitch)
    .map((x) =>
      [-38, 0, 38].map((a) => petal(a, h * 0.02, h * 0.26, h * 0.1, 0.55, [x + pitch / 2, -h * 0.22])).join(''),
    )
    .join('');
  return (
    shape(tents(1), main, dark, 1.2) +
    shape(tents(0.74), light, dark, 0.8) +
    shape(sprouts, detail, dark, 0.6) +
    fill(box(cloth, 0, -h * 0.2), accent) +
    rules(cloth, [0, -h * 0.2], dark, 1.5) +
    dots(
      every(cloth, pitch / 4).map((x): Point => [x + pitch / 8, -h * 0.1]),
      light,
      h * 0.07,
    ) +
    dots(
      every(cloth, pitch).map((x): Point => [x, -h * 0.5]),
      accent,
      h * 0.08,
    )
  );
}

/** A running garland of five-petalled flowers and leaf pairs. */
export function drawGarland(cloth: Cloth, h: number): string {
  const { main, accent, detail, leaf, line: dark, light } = cloth.palette;
  const pitch = step(cloth, h * 1.5);
  const stem = `M0 ${n(-h * 0.5)}${every(cloth, pitch)
    .map(() => `q${n(pitch / 4)}-${n(h * 0.34)} ${n(pitch / 2)} 0t${n(pitch / 2)} 0`)
    .join('')}`;
  const flower = (x: number, y: number, r: number): string =>
    [0, 72, 144, 216, 288].map((a) => petal(a, r * 0.1, r, r * 0.85, 0.6, [x, y])).join('');
  const heads = every(cloth, pitch)
    .map((x) => flower(x + pitch * 0.25, -h * 0.62, h * 0.26))
    .join('');
  const small = every(cloth, pitch)
    .map((x) => flower(x + pitch * 0.75, -h * 0.36, h * 0.19))
    .join('');
  const leaves = every(cloth, pitch)
    .map((x) =>
      [
        [0.5, -140],
        [0.5, 40],
        [0.02, 40],
        [0.02, 220],
      ]
        .map(([k = 0, a = 0]) => petal(a, 0, h * 0.36, h * 0.16, 0.5, [x + pitch * k, -h * 0.5]))
        .join(''),
    )
    .join('');
  const hearts = every(cloth, pitch).flatMap((x): Point[] => [
    [x + pitch * 0.25, -h * 0.62],
    [x + pitch * 0.75, -h * 0.36],
  ]);
  return (
    line(stem, dark, 2.4) +
    shape(leaves, leaf, dark, 0.8) +
    shape(heads, main, dark, 1) +
    shape(small, detail, dark, 0.9) +
    dots(hearts, light, h * 0.11) +
    rules(cloth, [0], dark, 1.4) +
    rules(cloth, [-h * 0.08], accent, 1)
  );
}
