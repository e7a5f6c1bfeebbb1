import { Cloth } from '../cloth.ts';
import { leafAt } from '../glyphs/leaves.ts';
import { inkFor } from '../palette.ts';
import type { PatternMotif } from '../motif.ts';
import { circlePoints, dots, n, petal, shape } from '../shape.ts';

/**
 * An endless key-fret: from every crossing four arms step sideways into the next crossing, so no hooked cross stands
 * alone; each window of the fret holds a small flower or a pair of leaves.
 */
export function drawBanji(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 340, 340);
  const { main, light, detail, line: dark } = cloth.palette;
  const half = cloth.width / Math.SQRT2;
  const cells = 3;
  const pitch = half / cells;
  const u = n(pitch / 4);
  const v = n(pitch / 2);
  const arms = `v-${u}h${v}v-${u}M0 0h${u}v${v}h${u}M0 0v${u}h-${v}v${u}M0 0h-${u}v-${v}h-${u}`;
  const fret = cloth.define((id) => `<path id="${id}" d="M0 0${arms}"/>`);
  const crossings = everyCell(cells, pitch, 0, 0)
    .map(([x, y]) => `<use href="#${fret}" x="${n(x)}" y="${n(y)}"/>`)
    .join('');
  const layer = (colour: string, width: number): string =>
    `<g fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="square">${crossings}</g>`;
  const leaves = cloth.define((id) => `<g id="${id}">${drawLeaves(cloth, pitch * 0.15)}</g>`);
  const flower = cloth.define((id) => `<g id="${id}">${drawFlower(cloth, pitch * 0.15)}</g>`);
  const place =
    (id: string, turn: number) =>
    ([x, y]: readonly [number, number]): string =>
      `<use href="#${id}" transform="translate(${n(x)} ${n(y)})rotate(${turn})"/>`;
  const corner =
    everyCell(cells, pitch, 0.5, 0).map(place(leaves, 45)).join('') +
    everyCell(cells, pitch, 0, 0.5).map(place(flower, 45)).join('');
  const beads = dots([...everyCell(cells, pitch, 0, 0), ...everyCell(cells, pitch, 0.5, 0.5)], detail, 4);
  cloth.over(
    `<g transform="rotate(-45)">${layer(dark, 12.5)}${layer(light, 10)}${layer(main, 7)}${layer(light, 1)}${corner}${beads}</g>`,
  );
  return cloth;
}

function everyCell(cells: number, pitch: number, dx: number, dy: number): [number, number][] {
  const found: [number, number][] = [];
  for (let i = -cells - 1; i <= cells + 1; i++)
    for (let j = -1; j <= 2 * cells + 1; j++) found.push([(i + dx) * pitch, (j + dy) * pitch]);
  return found;
}

function drawLeaves(cloth: Cloth, r: number): string {
  const ink = { ...inkFor(cloth.palette, 60, 1), stroke: 0.9 };
  return (
    [45, 225].map((a) => leafAt(ink, [0, 0], a, r * 1.25, r * 0.72, cloth.palette.accent)).join('') +
    dots(
      [
        [-r * 0.5, -r * 0.5],
        [r * 0.5, r * 0.5],
      ],
      cloth.palette.detail,
      3,
    )
  );
}

function drawFlower(cloth: Cloth, r: number): string {
  const { accent, light, line: dark } = cloth.palette;
  return (
    [0, 90, 180, 270].map((a) => shape(petal(a, 1, r, r * 0.8, 0.6), accent, dark, 0.9)).join('') +
    dots([[0, 0]], light, 4.4) +
    dots(circlePoints(4, r * 0.75, 45), cloth.palette.detail, 2.4)
  );
}
