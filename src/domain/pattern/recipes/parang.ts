import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import { diagonal } from '../grounds.ts';
import type { PatternMotif } from '../motif.ts';
import { bladePath, bladeSpine } from '../parang.ts';
import { circlePoints, dots, fill, line, n, petal, shape } from '../shape.ts';

/** Lanes and blades per repeat: the king's parang is the largest, the princess's the finest. */
const sizes: Record<string, { side: number; lanes: number; blades: number }> = {
  large: { side: 360, lanes: 2, blades: 4 },
  medium: { side: 300, lanes: 3, blades: 6 },
  small: { side: 280, lanes: 5, blades: 10 },
};

/** Slanting lanes of blades that lock head to tail, with a row of mlinjon lozenges between lanes. */
export function drawParang(motif: PatternMotif): Cloth {
  const { side, lanes, blades } = sizes[motif.pattern.scale] ?? { side: 300, lanes: 3, blades: 6 };
  const cloth = new Cloth(motif, side, side);
  const half = side / Math.SQRT2;
  const [height, pitch] = [half / lanes, half / blades];
  const flowered = motif.pattern.elements.some((element) => element.type === 'flower-5');
  const unit = cloth.define((id) => `<g id="${id}">${drawUnit(cloth, pitch, height, flowered)}</g>`);
  const run = cloth.define(
    (id) =>
      `<g id="${id}">${Array.from({ length: 2 * blades + 3 }, (_, i) => `<use href="#${unit}" x="${n((i - blades - 1) * pitch)}"/>`).join('')}</g>`,
  );
  const { accent, light, line: dark } = cloth.palette;
  const channel = height * 0.2;
  cloth.over(
    diagonal(cloth, lanes, (y) => {
      const rules = [-1, 1]
        .map((s) => `M${n(-half - pitch)} ${n(y + height / 2 + (s * channel) / 2)}H${n(half + pitch)}`)
        .join('');
      return (
        line(`M${n(-half - pitch)} ${n(y + height / 2)}H${n(half + pitch)}`, accent, channel) +
        line(rules, dark, 2.6) +
        line(rules, light, 1.3)
      );
    }) + diagonal(cloth, lanes, (y) => `<use href="#${run}" y="${n(y)}"/>`),
  );
  return cloth;
}

/** One blade and the lozenge below it, around (0, 0) in the middle of a lane. */
function drawUnit(cloth: Cloth, pitch: number, height: number, flowered: boolean): string {
  const { main, accent, detail, light, line: dark, ground } = cloth.palette;
  const [blade, channel] = [height * 0.76, height * 0.2];
  const width = cloth.lineWidth;
  const spine = bladeSpine(pitch, blade, Math.round(height / 9), 0.2);
  const gap = spine.map(([x, y]): [number, number] => [x + pitch / 2, y]);
  const eye = channel * 0.42;
  const lozenge = `M${n(-eye * 1.7)} 0Q${n(-eye * 0.3)} ${n(-eye * 0.3)} 0 ${n(-eye)}Q${n(eye * 0.3)} ${n(-eye * 0.3)} ${n(eye * 1.7)} 0Q${n(eye * 0.3)} ${n(eye * 0.3)} 0 ${n(eye)}Q${n(-eye * 0.3)} ${n(eye * 0.3)} ${n(-eye * 1.7)} 0Z`;
  const flower = circlePoints(5, 1)
    .map((_, i) => petal(i * 72, 0, eye * 1.15, eye, 0.6))
    .join('');
  const sign = flowered
    ? fill(flower, detail) + dots([[0, 0]], light, eye * 0.6)
    : shape(lozenge, light, dark, width * 0.6) + dots([[0, 0]], main, eye * 0.7);
  return (
    shape(bladePath(pitch, blade, 0.6), main, dark, width) +
    line(bladePath(pitch, blade * 0.93, 0.43), mix(light, ground, 0.3), width * 1.1) +
    dots(spine, light, Math.max(2, height / 26)) +
    dots(gap, accent, Math.max(1.6, height / 34)) +
    `<g transform="translate(${n(pitch / 2)} ${n(height / 2)})">${sign}</g>` +
    dots([[0, height / 2]], light, eye * 0.55)
  );
}
