import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import { speckle } from '../isen.ts';
import type { PatternMotif } from '../motif.ts';
import { modulo } from '../room.ts';
import { circlePoints, dots, fill, line, n, petal, polygon, shape, toward } from '../shape.ts';
import type { Point } from '../shape.ts';

/** Patola on cloth: a lozenge net of short dashes with an eight-petalled star in every mesh, all in dots and dashes. */
export function drawNitik(motif: PatternMotif): Cloth {
  const small = motif.pattern.scale === 'small';
  const cloth = new Cloth(motif, small ? 240 : 320, small ? 240 : 320);
  const mesh = small ? 60 : 160;
  const across = cloth.width / mesh;
  layStitches(cloth, small ? 6 : 8);
  layNet(cloth, mesh);
  const stars = [true, false].map((odd) =>
    cloth.define((id) => `<g id="${id}">${star(cloth, mesh * 0.44, odd, small)}</g>`),
  );
  const corner = cloth.define(
    (id) => `<g id="${id}">${small ? square(cloth, mesh * 0.2) : rosette(cloth, mesh * 0.3)}</g>`,
  );
  for (let i = 0; i < across; i++) {
    for (let j = 0; j < across; j++) {
      const [x, y] = [(i + 0.5) * mesh, (j + 0.5) * mesh];
      cloth.over(`<use href="#${stars[(i + j) % 2]}" x="${n(x)}" y="${n(y)}"/>`);
      cloth.wrap(`<use href="#${corner}" x="${n(i * mesh)}" y="${n(j * mesh)}"/>`, i * mesh, j * mesh, mesh * 0.4);
    }
  }
  return cloth;
}

function layStitches(cloth: Cloth, step: number): void {
  const { ground, light, line: dark } = cloth.palette;
  const count = cloth.width / step;
  const points: Point[] = [];
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) if ((i + j) % 2 === 0) points.push([i * step + step / 2, j * step + step / 2]);
  cloth.under(speckle(points, mix(ground, ground === light ? dark : light, 0.5), step * 0.24));
}

/** Lozenge lines through the mesh corners, as double rows of square stitches. */
function layNet(cloth: Cloth, mesh: number): void {
  const { main, light, accent } = cloth.palette;
  const step = mesh / (mesh > 100 ? 20 : 10);
  const count = Math.round(cloth.width / step);
  const rows: [string, number, number][] = [
    [main, 0, 0.62],
    [light, 1.6, 0.4],
    [accent, -1.6, 0.4],
  ];
  for (const [colour, shift, size] of rows) {
    const half = step * size;
    const squares = new Set<string>();
    for (let k = 0; k < cloth.width / mesh; k++) {
      for (let i = 0; i < count * 2; i++) {
        const [along, direction] = [i % count, i < count ? 1 : -1];
        const y = modulo((direction * along + shift) * step + k * mesh + mesh / 2, cloth.height);
        for (const [x, at] of [
          [along * step, y],
          [along === 0 ? cloth.width : -9, y],
          [along * step, y < half ? y + cloth.height : -9],
          [along * step, y > cloth.height - half ? y - cloth.height : -9],
        ] as const) {
          if (x > -9 && at > -9)
            squares.add(`M${n(x)} ${n(at - half)}l${n(half)} ${n(half)}-${n(half)} ${n(half)}-${n(half)}-${n(half)}Z`);
        }
      }
    }
    cloth.under(fill([...squares].join(''), colour));
  }
}

function star(cloth: Cloth, r: number, odd: boolean, small: boolean): string {
  const { main, accent, detail, light, line: dark, ground, extra } = cloth.palette;
  const [first, second] = odd || small ? [main, accent] : [light, detail];
  const petals = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => {
    const a = i * 45;
    const seam = [0.3, 0.5, 0.7, 0.86].map((s) => toward(a, r * s));
    return (
      shape(petal(a, r * 0.16, r, r * 0.4, 0.62), i % 2 ? second : first, dark, small ? 0.6 : 1.2) +
      (small ? '' : stitched(petal(a, r * 0.22, r * 0.94, r * 0.29, 0.62), i % 2 ? light : ground)) +
      dots(seam, i % 2 ? light : ground, r * 0.06)
    );
  });
  const halo = circlePoints(8, r * 0.98, 22.5);
  const beads = small
    ? dots(halo, detail, r * 0.12)
    : halo.map((p) => fill(polygon(circlePoints(4, r * 0.085, 0, p)), light)).join('') +
      dots(circlePoints(16, r * 0.82, 11.25), extra, r * 0.055);
  const core =
    fill(polygon(circlePoints(4, r * 0.24, 0)), detail) +
    fill(polygon(circlePoints(4, r * 0.16, 45)), light) +
    dots([[0, 0]], ground, r * 0.12);
  return petals.join('') + beads + core;
}

/** A line of short dashes, as a split-nib canting lays them. */
function stitched(d: string, colour: string): string {
  return line(d, colour, 1.8).replace('/>', ' stroke-dasharray="3.2 4.4"/>');
}

function rosette(cloth: Cloth, r: number): string {
  const { main, accent, detail, light, line: dark } = cloth.palette;
  const box = (k: number): string => polygon(circlePoints(4, r * k, 0));
  const petals = [45, 135, 225, 315].map((a) => shape(petal(a, r * 0.12, r * 0.62, r * 0.3, 0.6), light, dark, 0.9));
  const ticks = line(
    [0, 90, 180, 270]
      .map((a) =>
        [-0.3, -0.1, 0.1, 0.3]
          .map((s) => {
            const [x1, y1] = toward(a + 45, r * 0.72, s * r * 1.2);
            const [x2, y2] = toward(a + 45, r * 0.84, s * r * 1.2);
            return `M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`;
          })
          .join(''),
      )
      .join(''),
    main,
    2.4,
  );
  return (
    shape(box(1), detail, light, 2) +
    shape(box(0.8), accent, dark, 1) +
    petals.join('') +
    ticks +
    fill(polygon(circlePoints(4, r * 0.16, 0)), main)
  );
}

function square(cloth: Cloth, r: number): string {
  const { accent, light, detail } = cloth.palette;
  const box = (k: number): string => polygon(circlePoints(4, r * k, 0));
  return fill(box(1), accent) + fill(box(0.6), light) + fill(box(0.3), detail);
}
