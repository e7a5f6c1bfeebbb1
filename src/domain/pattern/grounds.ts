import type { Cloth } from './cloth.ts';
import { mix } from './colour.ts';
import { fillPaint } from './fills.ts';
import { bladePath } from './parang.ts';
import { dots, line, n, toward } from './shape.ts';
import type { Point } from './shape.ts';
import { cellOf, inset } from './voronoi.ts';

/** Lays the fine all-over ground ("tanahan") that the motif asks for under its ornaments. */
export function layGround(cloth: Cloth): void {
  const kind = cloth.motif.pattern.background;
  if (kind === 'tanahan-parang') layParang(cloth);
  if (kind === 'tanahan-liris') layLiris(cloth);
}

function layParang(cloth: Cloth): void {
  const { ground, accent, light } = cloth.palette;
  const half = cloth.width / Math.SQRT2;
  const [pitch, height] = [half / 18, half / 9];
  const blade = `<path d="${bladePath(pitch, height * 0.82)}"/>`;
  const id = cloth.define((name) => {
    const blades = Array.from({ length: 6 }, (_, i) => `<use href="#${name}-b" x="${n(i * pitch)}"/>`).join('');
    return `<g id="${name}-b">${blade}</g><g id="${name}" fill="${mix(ground, accent, 0.32)}">${blades}</g>`;
  });
  cloth.under(
    diagonal(cloth, 9, (y) => {
      const row = Array.from(
        { length: 7 },
        (_, i) => `<use href="#${id}" x="${n((i - 3.5) * 6 * pitch)}" y="${n(y)}"/>`,
      ).join('');
      return row + line(`M${n(-half)} ${n(y + height * 0.5)}H${n(half)}`, mix(ground, light, 0.7), 1.6);
    }),
  );
}

function layLiris(cloth: Cloth): void {
  const { ground, detail, accent } = cloth.palette;
  const half = cloth.width / Math.SQRT2;
  const pitch = half / 16;
  cloth.under(
    diagonal(cloth, 16, (y, index) => {
      const rule = line(`M${n(-half)} ${n(y)}H${n(half)}`, mix(ground, detail, 0.45), 1);
      const beads = Array.from({ length: 48 }, (_, i): [number, number] => [
        (i - 24 + 0.5) * (half / 24),
        y + pitch / 2,
      ]);
      return rule + (index % 2 ? dots(beads, mix(ground, accent, 0.45), 2.4) : '');
    }),
  );
}

/** Veins where the wax cracked and dye crept in, for cloths known for them. */
export function layCrackle(cloth: Cloth): void {
  const { crackle } = cloth.motif.pattern;
  if (crackle < 0.2) return;
  const { ground, accent } = cloth.palette;
  for (let i = 0; i < crackle * 80; i++) {
    const [x, y] = [cloth.random() * cloth.width, cloth.random() * cloth.height];
    let heading = cloth.random() * 360;
    const steps = Array.from({ length: 6 }, () => {
      heading += (cloth.random() - 0.5) * 90;
      const [dx, dy] = toward(heading, 6 + cloth.random() * 9);
      return `l${n(dx)} ${n(dy)}`;
    });
    cloth.wrap(line(`M${n(x)} ${n(y)}${steps.join('')}`, mix(ground, accent, 0.4), 0.6), x, y, 92, 'under');
  }
}

/** Parts the cloth among some places and gives the part around each the next of the motif's isen, in a quiet tint. */
export function layIsen(cloth: Cloth, places: readonly Point[]): void {
  const { palette, width, height } = cloth;
  const { ground } = palette;
  const { isen } = cloth.motif.pattern;
  const dyes = [palette.main, palette.accent, palette.detail, palette.extra];
  for (const [i, [x, y]] of places.entries()) {
    const dye = dyes[i % dyes.length] ?? palette.main;
    const paint = fillPaint(cloth, isen[i % isen.length] ?? 'cecek', {
      ground: mix(ground, dye, 0.16),
      main: mix(ground, dye, 0.62),
      accent: mix(ground, dye, 0.75),
    });
    const cell = cellOf(places, i, width, height);
    const edge = line(inset(cell, 2, true), mix(ground, dye, 0.8), 1.4);
    cloth.wrap(
      `<path d="${inset(cell, 2, true)}" fill="${paint}"/>${edge}`,
      x,
      y,
      Math.max(...cell.map(([cx, cy]) => Math.hypot(cx - x, cy - y))),
      'under',
    );
  }
}

/** Covers a square cloth with a small repeat, hardly darker or lighter than the cloth itself. */
export function layFilling(cloth: Cloth, name: string): void {
  const { ground, light, accent } = cloth.palette;
  const paint = fillPaint(
    cloth,
    name,
    { ground, main: mix(ground, light, 0.5), accent: mix(ground, accent, 0.5) },
    0.7,
    45,
    cloth.width / Math.SQRT2,
  );
  cloth.under(`<path d="M-4-4H${cloth.width + 4}V${cloth.height + 4}H-4Z" fill="${paint}"/>`);
}

/** Hair-fine waves from edge to edge, the Cirebon proof of a steady hand. */
export function layHairlines(cloth: Cloth): void {
  const { width, height, palette } = cloth;
  const rules = Array.from(
    { length: height / 8 },
    (_, i) => `M0 ${i * 8 + 4}q${width / 8}-${4 + (i % 3)} ${width / 4} 0${`t${width / 4} 0`.repeat(3)}`,
  );
  cloth.under(line(rules.join(''), mix(palette.ground, palette.accent, 0.5), 0.7));
}

/**
 * Draws lanes at 45 degrees on a square cloth: `draw` gets each lane's y in a frame turned so that lanes run along x,
 * from minus to plus half a diagonal. `count` lanes fit between two repeats, so whatever `draw` repeats along x
 * must divide width / √2, and lanes must repeat after `count`.
 */
export function diagonal(cloth: Cloth, count: number, draw: (y: number, index: number) => string): string {
  const pitch = cloth.width / Math.SQRT2 / count;
  const lanes = Array.from({ length: 2 * count + 2 }, (_, i) => draw((i - 0.5) * pitch, (i + count - 1) % count));
  return `<g transform="rotate(-45)">${lanes.join('')}</g>`;
}
