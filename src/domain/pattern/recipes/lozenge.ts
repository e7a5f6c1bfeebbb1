import { fillGaps, single } from '../arrange.ts';
import { Cloth } from '../cloth.ts';
import { fillGround } from '../isen.ts';
import type { PatternMotif } from '../motif.ts';
import { dots, line, petal, shape } from '../shape.ts';
import type { Point } from '../shape.ts';

/** Sidomukti: a lozenge net whose fields hold wings, butterflies, pavilions and flowers in turn. */
export function drawSidomukti(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 440, 440);
  const { palette } = cloth;
  const { main, accent, detail } = palette;
  drawNet(cloth, 110);
  for (const [i, [x, y]] of fields(110).entries()) {
    const type = ['wing', 'butterfly', 'house', 'flower-8'][((i % 4) + (i >= 4 ? 2 : 0)) % 4] ?? 'wing';
    cloth.stamp(type, {
      x,
      y,
      size: type === 'flower-8' ? 92 : type === 'wing' ? 136 : 110,
      ink: type === 'flower-8' ? { main, accent: detail } : {},
      room: 0.84,
    });
  }
  fillGaps(
    cloth,
    { types: ['leaf', 'curl'], count: 40, min: 13, max: 26, inks: [{ accent: main }, { main: accent }] },
    single,
  );
  fillGround(cloth, 8);
  return cloth;
}

/** Pisan Bali, a free reading: banana hearts in lozenges of crossed banana leaves. */
export function drawBananas(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 400, 400);
  const { palette } = cloth;
  const { main, accent, detail, extra } = palette;
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++) {
      const [x, y] = [i * 100 + 50, j * 100 + 50];
      const slope = (i + j) % 2 ? 45 : -45;
      for (const end of [0, 180]) {
        const a = ((slope + end) * Math.PI) / 180;
        cloth.stamp('leaf', {
          x: x + Math.sin(a) * 30,
          y: y - Math.cos(a) * 30,
          size: 56,
          rotate: slope + end,
          ink: { accent },
          room: 0.7,
        });
      }
    }
  }
  for (const [i, [x, y]] of fields(100).entries()) {
    cloth.stamp('banana-flower', {
      x,
      y,
      size: 124,
      flip: i % 2 === 0,
      ink: i % 2 ? { main: extra, accent, detail } : { main, accent, detail },
      room: 0.8,
    });
  }
  for (let i = 0; i < 4; i++)
    for (let j = 0; j < 4; j++)
      if ((i + j) % 2)
        cloth.stamp('petal-4', {
          x: i * 100,
          y: j * 100,
          size: 34,
          rotate: 0,
          ink: { main: detail, accent: extra, detail: extra },
        });
  fillGaps(
    cloth,
    { types: ['leaf', 'flower-5'], count: 24, min: 12, max: 24, inks: [{ accent }, { main: detail, detail: extra }] },
    single,
  );
  fillGround(cloth, 9);
  return cloth;
}

/** Middles of the lozenges of a net whose half-diagonal is `r`, on a cloth 4 r wide. */
function fields(r: number): Point[] {
  return [0, 1, 2, 3].flatMap((j): Point[] => [0, 1].map((i): Point => [(i * 2 + (j % 2)) * r, j * r]));
}

function drawNet(cloth: Cloth, r: number): void {
  const { width, palette } = cloth;
  const { main, accent, line: dark, light } = palette;
  const lines =
    [-3, -1, 1, 3].map((k) => `M${k * r} 0l${width} ${width}M${k * r + width} 0l-${width} ${width}`).join('') +
    `M${-3 * r} 0l${width} ${width}`;
  cloth.under(line(lines, dark, 11) + line(lines, light, 8.4) + line(lines, main, 5.6) + line(lines, light, 1.2));
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++) {
      if ((i + j) % 2 === 0) continue;
      const leaves = [0, 90, 180, 270]
        .map((a) => shape(petal(a, 3, 20, 13, 0.55, [i * r, j * r]), accent, dark, 1))
        .join('');
      cloth.wrap(leaves + dots([[i * r, j * r]], light, 6), i * r, j * r, 24);
      cloth.reserve(i * r, j * r, 22);
    }
  }
  for (let k = 0; k < 4 * 16; k++)
    for (const shift of [r, 3 * r]) cloth.reserve((k * width) / 64, shift + (k * width) / 64, 6);
  for (let k = 0; k < 4 * 16; k++)
    for (const shift of [r, 3 * r]) cloth.reserve((k * width) / 64, shift - (k * width) / 64, 6);
}
