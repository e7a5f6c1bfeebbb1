import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import { fillPaint } from '../fills.ts';
import type { FillInk } from '../fills.ts';
import type { PatternMotif } from '../motif.ts';
import { line, n } from '../shape.ts';
import type { Point } from '../shape.ts';
import { cellOf, centre, inset, relax } from '../voronoi.ts';

/** Sekar jagad: island patches with white rims, each with another motif. Watu pecah: broken stones, white cracks, stars. */
export function drawPatchwork(motif: PatternMotif): Cloth {
  const stones = motif.pattern.elements.some((element) => element.type === 'stone');
  const cloth = new Cloth(motif, 420, 420);
  const { width, height, palette } = cloth;
  const across = stones ? 5 : 3;
  let sites: Point[] = [];
  for (let i = 0; i < across; i++) {
    for (let j = 0; j < across; j++) {
      const jitter = (): number => (cloth.random() - 0.5) * 0.9;
      sites.push([((i + 0.5 + (j % 2) * 0.4 + jitter()) * width) / across, ((j + 0.5 + jitter()) * height) / across]);
    }
  }
  if (!stones) sites.push([width * 0.06, height * 0.1], [width * 0.5, height * 0.6]);
  for (let round = 0; round < (stones ? 1 : 2); round++) sites = relax(sites, width, height);
  const paints = stones ? stonePaints(cloth) : islandPaints(cloth);
  cloth.under(
    `<path d="M0 0H${width}V${height}H0Z" fill="${stones ? palette.light : mix(palette.main, palette.dark, 0.72)}"/>`,
  );
  for (const [i] of sites.entries()) {
    const cell = cellOf(sites, i, width, height);
    const [cx, cy] = centre(cell);
    const reach = Math.max(...cell.map(([x, y]) => Math.hypot(x - cx, y - cy))) + 6;
    const paint = paints[(i * (stones ? 5 : 1)) % paints.length] ?? palette.main;
    cloth.wrap(stones ? drawStone(cloth, cell, paint) : drawIsland(cloth, cell, paint), cx, cy, reach);
    if (stones && i % 3 === 0)
      cloth.stamp('star-8', { x: cx, y: cy, size: 30, ink: { main: palette.light, accent: palette.main } });
    if (!stones && i % 3 === 1)
      cloth.stamp('flower-8', { x: cx, y: cy, size: 66, ink: { main: palette.light, accent: palette.main } });
  }
  return cloth;
}

function drawIsland(cloth: Cloth, cell: readonly Point[], paint: string): string {
  const { light, line: dark, accent } = cloth.palette;
  const rim = (gap: number): string => inset(cell, gap, true);
  return (
    line(rim(5), dark, 8) +
    `<path d="${rim(5)}" fill="${paint}" stroke="${light}" stroke-width="5.6"/>` +
    line(rim(5), accent, 0.9) +
    line(rim(9), dark, 1.1)
  );
}

function drawStone(cloth: Cloth, cell: readonly Point[], paint: string): string {
  const { light, line: dark } = cloth.palette;
  const body = inset(cell, 5, false);
  return (
    `<path d="${body}" fill="${paint}" stroke="${dark}" stroke-width="1.6" stroke-linejoin="round"/>` +
    line(inset(cell, 10, false), light, 1.1) +
    line(cracks(cloth, cell), light, 1.3)
  );
}

/** Two jagged cracks from the heart of a stone towards its corners. */
function cracks(cloth: Cloth, cell: readonly Point[]): string {
  const [cx, cy] = centre(cell);
  return [0, Math.floor(cell.length / 2)]
    .map((i) => {
      const [x, y] = cell[i] ?? [cx, cy];
      const steps = [0.3, 0.5, 0.7, 0.86].map(
        (k) =>
          `L${n(cx + (x - cx) * k + (cloth.random() - 0.5) * 9)} ${n(cy + (y - cy) * k + (cloth.random() - 0.5) * 9)}`,
      );
      return `M${n(cx + (x - cx) * 0.24)} ${n(cy + (y - cy) * 0.24)}${steps.join('')}`;
    })
    .join('');
}

function islandPaints(cloth: Cloth): string[] {
  const { main, accent, detail, extra, ground, light, line: dark } = cloth.palette;
  const list: [string, FillInk, number, number][] = [
    ['kawung', { ground: light, main, accent }, 0.9, 0],
    ['kembang', { ground: dark, main: extra, accent: light }, 1.3, 0],
    ['parang', { ground: light, main: accent, accent: main }, 0.9, -45],
    ['ceplok', { ground: main, main: light, accent: extra }, 0.85, 45],
    ['kembang', { ground: mix(detail, light, 0.15), main: light, accent }, 1.25, 20],
    ['gringsing', { ground: light, main: extra, accent: main }, 1, 0],
    ['truntum', { ground: accent, main: light, accent: extra }, 0.8, 0],
    ['liris', { ground: extra, main: dark, accent: light }, 1, -45],
    ['banji', { ground, main: accent, accent: main }, 0.8, 45],
    ['ukel', { ground: main, main: light, accent: extra }, 1, 0],
    ['nitik', { ground: light, main, accent: detail }, 0.85, 45],
  ];
  return list.map(([name, ink, scale, turn]) => fillPaint(cloth, name, ink, scale, turn));
}

function stonePaints(cloth: Cloth): string[] {
  const { main, accent, detail, ground, light } = cloth.palette;
  const list: [string, FillInk, number, number][] = [
    ['cecek', { ground: main, main: light, accent: light }, 1, 0],
    ['galaran', { ground: accent, main: light, accent: light }, 1, 30],
    ['cacah-gori', { ground: main, main: light, accent: light }, 1, 0],
    ['cecek', { ground: mix(ground, main, 0.12), main, accent }, 1, 0],
    ['sawut', { ground: accent, main: light, accent: light }, 1, 0],
    ['cacah-gori', { ground: mix(detail, main, 0.25), main: light, accent }, 1, 20],
    ['truntum', { ground: main, main: light, accent: ground }, 0.7, 0],
  ];
  return list.map(([name, ink, scale, turn]) => fillPaint(cloth, name, ink, scale, turn));
}
