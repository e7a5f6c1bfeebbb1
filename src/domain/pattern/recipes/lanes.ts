import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import { diagonal } from '../grounds.ts';
import type { PatternMotif } from '../motif.ts';
import { bladePath } from '../parang.ts';
import { dots, fill, line, n, petal, shape } from '../shape.ts';
import type { Point } from '../shape.ts';

/** Draws what fills one lane: `length` of cloth along x to both sides of 0, centred on y = 0. */
type Lane = (cloth: Cloth, height: number, half: number) => string;

/** Udan liris: seven narrow slanting lanes, each with its own small filling. */
export function drawLiris(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 280, 280);
  const half = cloth.width / Math.SQRT2;
  const height = half / lanes.length;
  const drawn = lanes.map((lane) => cloth.define((id) => `<g id="${id}">${lane(cloth, height, half)}</g>`));
  const { line: dark, light } = cloth.palette;
  cloth.over(
    diagonal(cloth, lanes.length, (y, index) => {
      const edge = `M${n(-half)} ${n(y - height / 2)}H${n(half)}`;
      return `<use href="#${drawn[index]}" y="${n(y)}"/>${line(edge, dark, 3.2)}${line(edge, light, 1.1)}`;
    }),
  );
  return cloth;
}

/** Points every half / `count` along a lane, to both ends. */
function every(half: number, count: number, y = 0, shift = 0.5): Point[] {
  return Array.from({ length: count * 2 }, (_, i) => [(i - count + shift) * (half / count), y]);
}

function repeated(cloth: Cloth, half: number, count: number, unit: string): string {
  const id = cloth.define((name) => `<g id="${name}">${unit}</g>`);
  return every(half, count)
    .map(([x]) => `<use href="#${id}" x="${n(x)}"/>`)
    .join('');
}

const lanes: readonly Lane[] = [
  (cloth, h, half) => {
    const { main, accent, detail, line: dark } = cloth.palette;
    const r = h * 0.36;
    const petals = [0, 72, 144, 216, 288].map((a) => shape(petal(a, 1, r, r * 0.85, 0.62), main, dark, 0.7)).join('');
    const leaf =
      shape(petal(90, r * 0.9, r * 1.9, r * 0.5), accent, dark, 0.6) +
      shape(petal(-90, r * 0.9, r * 1.9, r * 0.5), accent, dark, 0.6);
    return (
      repeated(cloth, half, 4, leaf + petals + dots([[0, 0]], detail, r * 0.6)) + dots(every(half, 4, 0, 0), accent, 3)
    );
  },
  (cloth, h, half) => {
    const { ground, line: dark, detail, main } = cloth.palette;
    return (
      band(half, h, mix(ground, main, 0.14)) +
      line([-0.25, 0, 0.25].map((s) => `M${n(-half)} ${n(s * h)}H${n(half)}`).join(''), dark, 0.9) +
      dots([...every(half, 14, -h * 0.125), ...every(half, 14, h * 0.125, 0)], detail, 2.6)
    );
  },
  (cloth, h, half) => {
    const { accent, light, main } = cloth.palette;
    const [w, t] = [h * 0.42, h * 0.38];
    return (
      band(half, h, accent) +
      repeated(
        cloth,
        half,
        7,
        shape(`M${n(-w)} 0L0 ${n(-t)}L${n(w)} 0L0 ${n(t)}Z`, light, accent, 0.6) +
          fill(`M${n(-w / 2)} 0L0 ${n(-t / 2)}L${n(w / 2)} 0L0 ${n(t / 2)}Z`, main),
      ) +
      dots(every(half, 7, 0, 0), light, 2.4)
    );
  },
  (cloth, h, half) => {
    const { main, accent, detail } = cloth.palette;
    const r = h * 0.3;
    const curl = `M${n(-r * 1.7)} ${n(r)}C${n(-r * 1.7)} ${n(-r * 1.6)} ${n(r)} ${n(-r * 1.6)} ${n(r)} 0C${n(r)} ${n(r)} ${n(-r * 0.6)} ${n(r)} ${n(-r * 0.5)} 0C${n(-r * 0.4)} ${n(-r * 0.5)} ${n(r * 0.3)} ${n(-r * 0.5)} ${n(r * 0.3)} 0`;
    return repeated(
      cloth,
      half,
      6,
      line(curl, main, 2) +
        shape(petal(60, r * 0.6, r * 1.6, r * 0.5), accent, main, 0.5) +
        dots([[-r * 1.5, -r * 0.9]], detail, 2.6),
    );
  },
  (cloth, h, half) => {
    const { ground, main, line: dark, light } = cloth.palette;
    return (
      band(half, h, mix(ground, main, 0.82)) +
      dots([...every(half, 12, -h * 0.22), ...every(half, 12, h * 0.22)], light, 2.2) +
      dots(every(half, 12, 0, 0), light, 3.6) +
      dots(every(half, 12, 0, 0), dark, 1.6)
    );
  },
  (cloth, h, half) => {
    const { main, accent, line: dark } = cloth.palette;
    const pitch = half / 12;
    return (
      repeated(cloth, half, 12, shape(bladePath(pitch, h * 0.8, 0.5), main, dark, 0.6)) +
      dots(every(half, 12, 0, 0), accent, 2.2)
    );
  },
  (cloth, h, half) => {
    const { detail, accent, main } = cloth.palette;
    const [q, r] = [half / 8, h * 0.26];
    const vine = Array.from({ length: 16 }, () => `q${n(q / 4)}-${n(r * 1.6)} ${n(q / 2)} 0t${n(q / 2)} 0`).join('');
    const leafs = repeated(
      cloth,
      half,
      8,
      fill(petal(20, 0, r * 1.5, r * 0.8, 0.5, [q * 0.1, 0]), accent) +
        fill(petal(200, 0, r * 1.5, r * 0.8, 0.5, [-q * 0.1, 0]), accent),
    );
    return line(`M${n(-half)} 0${vine}`, main, 1.5) + leafs + dots(every(half, 8, 0, 0), detail, 3.4);
  },
];

function band(half: number, height: number, colour: string): string {
  return fill(`M${n(-half)} ${n(-height / 2)}H${n(half)}V${n(height / 2)}H${n(-half)}Z`, colour);
}
