import { fillGaps, single } from '../arrange.ts';
import { Cloth } from '../cloth.ts';
import { fillPaint } from '../fills.ts';
import { fillGround } from '../isen.ts';
import type { PatternMotif } from '../motif.ts';
import { dots, line, polygon, shape } from '../shape.ts';
import type { Point } from '../shape.ts';

/** Pakem Kaumanan: a kepala of facing points, then upright bands of parang, jlamprang, buketan and fret. */
export function drawKaumanan(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 480, 320);
  const { height, palette } = cloth;
  const { main, accent, detail, extra, light, ground, line: dark } = palette;
  const band = (x: number, width: number, paint: string): void =>
    cloth.under(`<path d="M${x}-4h${width}V${height + 4}h-${width}Z" fill="${paint}"/>`);
  band(0, 92, main);
  for (let i = 0; i < 5; i++) {
    const y = (i + 0.5) * 64;
    for (const side of [1, -1]) {
      const foot = side > 0 ? 4 : 88;
      const point = (k: number): string =>
        polygon([
          [foot, y - 30 * k],
          [foot + side * 40 * (0.1 + k * 0.9), y],
          [foot, y + 30 * k],
        ]);
      cloth.over(
        shape(point(1), light, dark, 1.2) +
          shape(point(0.72), accent, dark, 0.9) +
          shape(point(0.42), extra, dark, 0.7) +
          dots(
            [
              [foot + side * 8, y],
              [foot + side * 15, y],
            ],
            light,
            3.4,
          ),
      );
    }
    cloth.over(
      dots(
        [
          [46, y - 32],
          [46, y],
        ],
        extra,
        6,
      ) +
        dots(
          [
            [46, y - 16],
            [46, y + 16],
          ],
          light,
          3,
        ),
    );
  }
  band(
    104,
    84,
    fillPaint(cloth, 'parang', { ground: light, main: accent, accent: main }, 1.28, -45, height / Math.SQRT2),
  );
  band(200, 40, fillPaint(cloth, 'banji', { ground: main, main: extra, accent: light }, 0.625, 0));
  band(380, 88, detail);
  for (let i = 0; i < 4; i++)
    cloth.stamp('star-8', {
      x: 424,
      y: (i + 0.5) * 80,
      size: 74,
      ink: { main: extra, accent: i % 2 ? main : accent, ground: detail },
      room: 0.98,
    });
  for (let i = 0; i < 4; i++)
    for (const x of [386, 462])
      cloth.stamp('cross', { x, y: i * 80, size: 24, ink: { main: light, accent: main }, room: 1.2 });
  cloth.stamp('bouquet', { x: 310, y: 84, size: 124, rotate: -8, ink: { accent: detail, detail: accent }, room: 0.84 });
  cloth.stamp('bouquet', {
    x: 310,
    y: 244,
    size: 124,
    rotate: 8,
    flip: true,
    ink: { accent: detail, detail: accent },
    room: 0.84,
  });
  fillGaps(
    cloth,
    {
      types: ['flower-5', 'leaf', 'leaf'],
      count: 16,
      min: 12,
      max: 28,
      inks: [
        { accent: detail, detail: extra },
        { accent: detail, main: accent },
      ],
      within: { left: 262 / 480, right: 358 / 480, top: 0, bottom: 1 },
    },
    single,
  );
  for (const x of [98, 194, 246, 374, 472]) drawRule(cloth, x);
  for (let y = 0; y < height; y += 16)
    for (const x of [16, 40, 60, 80, 110, 130, 150, 170, 190, 210, 230, 390, 410, 430, 450, 470])
      cloth.reserve(x, y, 17);
  cloth.under(`<path d="M252-4h116V${height + 4}h-116Z" fill="${ground}"/>`);
  fillGround(cloth, 8);
  return cloth;
}

function drawRule(cloth: Cloth, x: number): void {
  const { line: dark, light, accent } = cloth.palette;
  const d = `M${x} -4V${cloth.height + 4}`;
  cloth.over(
    line(d, dark, 13) +
      line(d, light, 10.6) +
      line(d, accent, 7.4) +
      dots(
        Array.from({ length: 32 }, (_, i): Point => [x, i * 10 + 5]),
        light,
        3.6,
      ),
  );
}
