import { mix } from '../colour.ts';
import type { Glyph, Ink } from '../glyph.ts';
import { dots, fill, line, n } from '../shape.ts';

/** Wadasan: Cirebon's garden rock, mounds rising behind one another, each ruled with ever smaller arches. */
export const wadas: Record<string, Glyph> = { wadas: drawWadas };

const mounds: readonly (readonly [x: number, y: number, r: number])[] = [
  [0, 12, 24],
  [-22, 20, 19],
  [23, 22, 18],
  [-10, 28, 17],
  [12, 31, 18],
  [-30, 40, 17],
  [31, 40, 16],
  [0, 42, 19],
];

function drawWadas(ink: Ink): string {
  const { main, accent, detail, light, stroke, line: edge } = ink;
  const drawn = mounds.map(([x, y, r], i) => {
    const colour = i % 3 === 1 ? accent : main;
    const arch = (k: number): string =>
      `M${n(x - r * k)} ${n(y)}V${n(y - r * 0.7 * k)}A${n(r * k)} ${n(r * (0.9 + 0.8 * (1 - i / 8)) * k)} 0 0 1 ${n(x + r * k)} ${n(y - r * 0.7 * k)}V${n(y)}`;
    const rings = [1, 0.8, 0.6, 0.4].map(
      (k, step) =>
        fill(arch(k), mix(light, colour, [0.95, 0.6, 0.3, 0.08][step] ?? 0)) +
        line(arch(k), edge, stroke * (step ? 0.5 : 1)),
    );
    return rings.join('') + dots([[x, y - r * 0.5]], detail, 3.4);
  });
  return drawn.join('') + line('M-47 41Q-30 49-15 42T15 43T47 41', edge, stroke);
}
