import type { Ink } from '../glyph.ts';
import { plumes, ukel } from './feather.ts';
import { walk } from './line.ts';
import { dots, mix, shape, twice } from './pen.ts';

/** Meru: stacked peaks in stepped tints, the mountain of semen cloths. */
export function mountain(ink: Ink): string {
  const peak = (x: number, top: number, half: number, fills: string[]) =>
    fills
      .map((fill, i) => {
        const k = 1 - i * 0.26;
        const [w, h] = [half * k, (40 - top) * k];
        return shape(
          `M${(x - w).toFixed(1)} 40C${(x - w * 0.8).toFixed(1)} ${(40 - h * 0.5).toFixed(1)} ${(x - w * 0.36).toFixed(1)} ${(40 - h).toFixed(1)} ${x} ${(40 - h).toFixed(1)}S${(x + w * 0.8).toFixed(1)} ${(40 - h * 0.5).toFixed(1)} ${(x + w).toFixed(1)} 40Z`,
          fill,
          ink,
          i ? 0.6 : 1,
        );
      })
      .join('') +
    dots(
      walk(
        [
          [x - half * 0.74, 34],
          [x - half * 0.48, 40 - (40 - top) * 0.66],
          [x, 40 - (40 - top) * 0.88],
          [x + half * 0.48, 40 - (40 - top) * 0.66],
          [x + half * 0.74, 34],
        ],
        13,
      ),
      ink.stroke * 1.1,
      ink.light,
    );
  const light = mix(ink.main, ink.light, 0.55);
  return (
    peak(-21, -14, 18, [ink.accent, ink.light, ink.detail]) +
    peak(21, -14, 18, [ink.accent, ink.light, ink.detail]) +
    peak(0, -40, 24, [ink.main, light, ink.accent, ink.detail]) +
    peak(-11, 10, 13, [ink.detail, ink.light, ink.main]) +
    peak(11, 10, 13, [ink.detail, ink.light, ink.main]) +
    twice(
      plumes(
        [
          { x: -3, y: 40, angle: -58, length: 22, width: 8, bend: -5 },
          { x: -2, y: 40, angle: -22, length: 17, width: 7, bend: -3 },
        ],
        ink.main,
        ink.light,
        ink,
      ) + ukel(-36, 34, 5, 1.4, 0, ink.detail, ink),
    ) +
    plumes([{ x: 0, y: 41, angle: 0, length: 20, width: 7 }], ink.accent, ink.light, ink) +
    shape('M-36 40Q0 35 36 40L32 44Q0 40 -32 44Z', ink.accent, ink, 0.8)
  );
}
