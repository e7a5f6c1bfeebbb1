import { fillGaps, single } from '../arrange.ts';
import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import { fillPaint } from '../fills.ts';
import { fillGround } from '../isen.ts';
import type { PatternMotif } from '../motif.ts';
import { dots, line, n, polygon, shape } from '../shape.ts';
import type { Point } from '../shape.ts';

/** Pakem Kaumanan: a kepala of facing points, then upright bands of parang, jlamprang, buketan and fret. */
export function drawKaumanan(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 480, 320);
  const { height, palette } = cloth;
  const { main, accent, detail, extra, light, ground, line: dark } = palette;
  const band = (x: number, width: number, paint: string): void => cloth.under(`<path d="M${x} 0h${width}V${height}h-${width}Z" fill="${paint}"/>`);
  band(0, 92, main);
  for (let i = 0; i < 5; i++) {
    const y = (i + 0.5) * 64;
    for (const side of [1, -1]) {
      const foot = side > 0 ? 4 : 88;
      const point = (k: number): string => polygon([[foot, y - 30 * k], [foot + side * 40 * (0.1 + k * 0.9), y], [foot, y + 30 * k]]);
      cloth.over(shape(point(1), light, dark, 1.2) + shape(point(0.72), accent, dark, 0.9) + shape(point(0.42), extra, dark, 0.7) + dots([[foot + side * 8, y], [foot + side * 15, y]], light, 3.4));
    }
    cloth.over(dots([[46, y - 32], [46, y]], extra, 6) + dots([[46, y - 16], [46, y + 16]], light, 3));
  }
  band(104, 84, fillPaint(cloth, 'parang', { ground: light, main: accent, accent: main }, 1.28, -45));
  band(200, 40, fillPaint(cloth, 'banji', { ground: main, main: extra, accent: light }, 0.625, 0));
  band(380, 88, detail);
  for (let i = 0; i < 4; i++) cloth.stamp('star-8', { x: 424, y: (i + 0.5) * 80, size: 74, ink: { main: extra, accent: i % 2 ? main : accent, ground: detail }, room: 0.98 });
  for (let i = 0; i < 4; i++) for (const x of [386, 462]) cloth.stamp('cross', { x, y: i * 80, size: 24, ink: { main: light, accent: main }, room: 1.2 });
  cloth.stamp('bouquet', { x: 310, y: 84, size: 124, rotate: -8, ink: { accent: detail, detail: accent }, room: 0.84 });
  cloth.stamp('bouquet', { x: 310, y: 244, size: 124, rotate: 8, flip: true, ink: { accent: detail, detail: accent }, room: 0.84 });
  fillGaps(cloth, { types: ['flower-5', 'leaf', 'leaf'], count: 16, min: 12, max: 28, inks: [{ accent: detail, detail: extra }, { accent: detail, main: accent }], within: { left: 262 / 480, right: 358 / 480, top: 0, bottom: 1 } }, single);
  for (const x of [98, 194, 246, 374, 474]) drawRule(cloth, x);
  for (let y = 0; y < height; y += 16) for (const x of [16, 40, 60, 80, 110, 130, 150, 170, 190, 210, 230, 390, 410, 430, 450, 470]) cloth.reserve(x, y, 17);
  cloth.under(`<path d="M252 0h116V${height}h-116Z" fill="${ground}"/>`);
  fillGround(cloth, 8);
  return cloth;
}

function drawRule(cloth: Cloth, x: number): void {
  const { line: dark, light, accent } = cloth.palette;
  const d = `M${x} -4V${cloth.height + 4}`;
  cloth.over(line(d, dark, 13) + line(d, light, 10.6) + line(d, accent, 7.4) + dots(Array.from({ length: 32 }, (_, i): Point => [x, i * 10 + 5]), light, 3.6));
}

/** Kompeni: processions of soldiers and ships in rows that march in turn to the right and to the left. */
export function drawProcession(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 440, 420);
  const { width, palette } = cloth;
  const { main, accent, detail, extra, line: dark, ground } = palette;
  const rows: readonly { y: number; items: readonly (readonly [string, number, number])[]; flip: boolean }[] = [
    { y: 72, items: [['soldier', 0.07, 116], ['soldier', 0.23, 116], ['soldier', 0.39, 116], ['coach', 0.62, 124], ['tree', 0.86, 104]], flip: false },
    { y: 212, items: [['steamship', 0.17, 140], ['figure', 0.43, 104], ['steamship', 0.68, 140], ['figure', 0.93, 104]], flip: true },
    { y: 352, items: [['soldier', 0.1, 116], ['soldier', 0.26, 116], ['soldier', 0.42, 116], ['soldier', 0.58, 116], ['house', 0.82, 128]], flip: false },
  ];
  for (const [row, { y, items, flip }] of rows.entries()) {
    for (const [i, [type, x, size]] of items.entries()) {
      const ink = [{}, { main: detail, accent: main }, { main: accent, accent: detail }][(i + row) % 3] ?? {};
      cloth.stamp(type, { x: x * width, y: y + (112 - size) * 0.34, size, flip, variant: type === 'figure' ? (i + row) % 3 : 0, ink: type === 'tree' ? { accent } : ink, room: 0.86 });
    }
    const foot = y + 64;
    const rule = (d: number): string => `M0 ${n(foot + d)}H${width}`;
    cloth.under(line(rule(0) + rule(9), dark, 1.6) + line(rule(4.5), mix(ground, accent, 0.55), 6) + dots(Array.from({ length: 44 }, (_, i): Point => [i * 10 + 5, foot + 4.5]), palette.light, 3));
    for (let x = 0; x < width; x += 10) cloth.reserve(x, foot + 4, 8);
  }
  fillGaps(cloth, { types: ['flower-5', 'leaf', 'curl'], count: 22, min: 14, max: 28, lean: 30, inks: [{ accent, main: detail }, { accent, main: extra }] }, single);
  fillGround(cloth, 9);
  return cloth;
}

