import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import type { PatternMotif } from '../motif.ts';
import { circlePoints, dots, line, polygon, shape } from '../shape.ts';
import type { Point } from '../shape.ts';

const cell = 80;

/** Kotak kitir: framed squares, a pinwheel in each, lozenges where the frames meet. */
export function drawPinwheels(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, cell * 4, cell * 4);
  const { main, accent, detail, light, line: dark } = cloth.palette;
  const squares = [
    [main, accent],
    [accent, main],
  ].map(([first = main, second = accent]) =>
    cloth.define((id) => `<g id="${id}">${drawSquare(cloth, first, second)}</g>`),
  );
  const box = (r: number): string => polygon(circlePoints(4, r));
  const corner = cloth.define(
    (id) =>
      `<g id="${id}">${shape(box(12), accent, dark, 1.1)}${shape(box(6), light, dark, 0.7)}${dots([[0, 0]], main, 3)}</g>`,
  );
  const lane: Point[] = [-24, -16, -8, 0, 8, 16, 24].map((d) => [cell / 2 + d, 0]);
  const beads = cloth.define(
    (id) =>
      `<g id="${id}">${dots(lane, detail, 3)}${dots(
        lane.map(([x]): Point => [0, x]),
        detail,
        3,
      )}</g>`,
  );
  for (let i = 0; i <= 4; i++) {
    for (let j = 0; j <= 4; j++) {
      const place = `x="${i * cell}" y="${j * cell}"`;
      if (i < 4 && j < 4)
        cloth.under(`<use href="#${squares[(i + j) % 2]}" x="${(i + 0.5) * cell}" y="${(j + 0.5) * cell}"/>`);
      cloth.over(`<use href="#${beads}" ${place}/><use href="#${corner}" ${place}/>`);
    }
  }
  return cloth;
}

function drawSquare(cloth: Cloth, first: string, second: string): string {
  const { detail, light, line: dark, ground } = cloth.palette;
  const box = (r: number): string => polygon(circlePoints(4, r * Math.SQRT2, 45));
  const ticks = [-25, -15, -5, 5, 15, 25].map((d) => `M${d}-30v5M${d} 25v5M-30 ${d}h5M25 ${d}h5`).join('');
  const vane = (turn: number, colour: string): string =>
    `<g transform="rotate(${turn})">${shape('M0 0L0-23Q13-23 16-10Z', colour, dark, 1)}${dots([[4.8, -14]], light, 2.8)}</g>`;
  const vanes = [0, 90, 180, 270].map((turn) => vane(turn, first) + vane(turn + 45, mix(detail, light, 0.15)));
  return (
    shape(box(34), mix(ground, first, 0.14), dark, 1.4) +
    line(box(31), first, 2) +
    line(ticks, second, 1.2) +
    vanes.join('') +
    dots([[0, 0]], light, 8) +
    dots([[0, 0]], dark, 3.4)
  );
}
