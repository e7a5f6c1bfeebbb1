import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import { fillPaint } from '../fills.ts';
import type { FillInk } from '../fills.ts';
import type { PatternMotif } from '../motif.ts';
import { dots, line, polygon } from '../shape.ts';
import type { Point } from '../shape.ts';

/** Tambal: every square cut along both diagonals, every triangle patched with another motif. */
export function drawTambal(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 420, 420);
  const { main, accent, detail, extra, ground, light, line: dark } = cloth.palette;
  const list: [string, FillInk, number, number][] = [
    ['kawung', { ground: main, main: ground, accent }, 0.8, 0],
    ['parang', { ground: accent, main: light, accent: extra }, 0.8, -45],
    ['gringsing', { ground: main, main: detail, accent }, 0.9, 0],
    ['kembang', { ground, main: light, accent: extra }, 1, 0],
    ['truntum', { ground: accent, main: light, accent: extra }, 0.7, 0],
    ['ceplok', { ground: detail, main: light, accent: extra }, 0.7, 45],
    ['galaran', { ground: main, main: ground, accent: detail }, 1, -45],
    ['banji', { ground: extra, main: accent, accent: detail }, 0.7, 45],
    ['nitik', { ground: main, main: accent, accent: detail }, 0.8, 45],
    ['ukel', { ground, main: light, accent: extra }, 0.9, 0],
    ['blarak', { ground: accent, main: light, accent: extra }, 1, 0],
  ];
  const paints = list.map(([name, ink, scale, turn]) => fillPaint(cloth, name, ink, scale, turn));
  const [cells, cell] = [3, 140];
  let next = 0;
  for (let i = 0; i < cells; i++) {
    for (let j = 0; j < cells; j++) {
      const [x, y] = [i * cell, j * cell];
      const corners: Point[] = [
        [x, y],
        [x + cell, y],
        [x + cell, y + cell],
        [x, y + cell],
      ];
      for (const [k, corner] of corners.entries()) {
        const triangle = polygon([corner, corners[(k + 1) % 4] ?? corner, [x + cell / 2, y + cell / 2]]);
        cloth.over(`<path d="${triangle}" fill="${paints[next % paints.length]}"/>`);
        next += 7;
      }
      next += 3;
    }
  }
  const seams =
    [0, 1, 2, 3].map((i) => `M${i * cell} 0V420M0 ${i * cell}H420`).join('') +
    [-2, -1, 0, 1, 2].map((i) => `M${i * cell} 0l420 420M${i * cell + 420} 0l-420 420`).join('');
  cloth.over(line(seams, dark, 7) + line(seams, light, 4.6) + line(seams, mix(ground, dark, 0.3), 1));
  const studs = [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].map((j): Point => [i * cell, j * cell]));
  for (const [x, y] of studs.filter(([px, py]) => px < 420 && py < 420))
    cloth.stamp('flower-5', { x, y, size: 34, ink: { main: light, detail } });
  cloth.over(
    dots(
      [0, 1, 2].flatMap((i) => [0, 1, 2].map((j): Point => [(i + 0.5) * cell, (j + 0.5) * cell])),
      dark,
      15,
    ) +
      dots(
        [0, 1, 2].flatMap((i) => [0, 1, 2].map((j): Point => [(i + 0.5) * cell, (j + 0.5) * cell])),
        light,
        10,
      ),
  );
  return cloth;
}
