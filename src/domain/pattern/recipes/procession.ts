import { fillGaps, single } from '../arrange.ts';
import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import { fillGround } from '../isen.ts';
import type { PatternMotif } from '../motif.ts';
import { dots, line, n } from '../shape.ts';
import type { Point } from '../shape.ts';

/** Kompeni: processions of soldiers and ships in rows that march in turn to the right and to the left. */
export function drawProcession(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 440, 420);
  const { width, palette } = cloth;
  const { main, accent, detail, extra, line: dark, ground } = palette;
  const rows: readonly { y: number; items: readonly (readonly [string, number, number])[]; flip: boolean }[] = [
    {
      y: 66,
      items: [
        ['soldier', 0.07, 116],
        ['soldier', 0.23, 116],
        ['soldier', 0.39, 116],
        ['coach', 0.62, 124],
        ['tree', 0.86, 104],
      ],
      flip: false,
    },
    {
      y: 206,
      items: [
        ['steamship', 0.17, 140],
        ['figure', 0.43, 104],
        ['steamship', 0.68, 140],
        ['figure', 0.93, 104],
      ],
      flip: true,
    },
    {
      y: 346,
      items: [
        ['soldier', 0.1, 116],
        ['soldier', 0.26, 116],
        ['soldier', 0.42, 116],
        ['soldier', 0.58, 116],
        ['house', 0.82, 128],
      ],
      flip: false,
    },
  ];
  for (const [row, { y, items, flip }] of rows.entries()) {
    for (const [i, [type, x, size]] of items.entries()) {
      const ink = [{}, { main: detail, accent: main }, { main: accent, accent: detail }][(i + row) % 3] ?? {};
      cloth.stamp(type, {
        x: x * width,
        y: y + (112 - size) * 0.34,
        size,
        flip,
        variant: type === 'figure' ? (i + row) % 3 : 0,
        ink: type === 'tree' ? { accent } : ink,
        room: 0.86,
      });
    }
    const foot = y + 64;
    const rule = (d: number): string => `M0 ${n(foot + d)}H${width}`;
    cloth.under(
      line(rule(0) + rule(9), dark, 1.6) +
        line(rule(4.5), mix(ground, accent, 0.55), 6) +
        dots(
          Array.from({ length: 44 }, (_, i): Point => [i * 10 + 5, foot + 4.5]),
          palette.light,
          3,
        ),
    );
    for (let x = 0; x < width; x += 10) cloth.reserve(x, foot + 4, 8);
  }
  fillGaps(
    cloth,
    {
      types: ['flower-5', 'leaf', 'curl'],
      count: 22,
      min: 14,
      max: 28,
      lean: 30,
      inks: [
        { accent, main: detail },
        { accent, main: extra },
      ],
    },
    single,
  );
  fillGround(cloth, 9);
  return cloth;
}
