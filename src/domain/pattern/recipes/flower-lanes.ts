import { fillGaps, single } from '../arrange.ts';
import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import { diagonal } from '../grounds.ts';
import { fillGround } from '../isen.ts';
import type { PatternMotif } from '../motif.ts';
import { dots, fill, line, n } from '../shape.ts';
import type { Point } from '../shape.ts';

interface FlowerLanes {
  side: number;
  pairs: number;
  /** Share of a pair that the plain lane takes. */
  plain: number;
  /** Flowers per lane and repeat, and their sizes in shares of the flowery lane. */
  heads: readonly { type: string; size: number; turn: number; along: number }[];
}

const kinds: Record<string, FlowerLanes> = {
  'dlorong-buket': {
    side: 400,
    pairs: 2,
    plain: 0.34,
    heads: [
      { type: 'rose', size: 0.78, turn: 0, along: 0.13 },
      { type: 'sprig', size: 0.66, turn: 80, along: 0.34 },
      { type: 'lily', size: 0.8, turn: 20, along: 0.53 },
      { type: 'rose', size: 0.6, turn: 40, along: 0.71 },
      { type: 'sprig', size: 0.66, turn: -100, along: 0.9 },
    ],
  },
  'lereng-kembang': {
    side: 340,
    pairs: 3,
    plain: 0.42,
    heads: [
      { type: 'flower-5', size: 0.84, turn: 0, along: 0.08 },
      { type: 'leaf', size: 0.62, turn: 70, along: 0.235 },
      { type: 'cherry-blossom', size: 0.84, turn: 30, along: 0.39 },
      { type: 'leaf', size: 0.62, turn: -70, along: 0.545 },
      { type: 'butterfly', size: 1, turn: -40, along: 0.71 },
      { type: 'leaf', size: 0.62, turn: 70, along: 0.88 },
    ],
  },
};

/** Wide flowery lanes at 45 degrees between plain ones edged with rules and dots. */
export function drawFlowerLanes(motif: PatternMotif): Cloth {
  const { side, pairs, plain, heads } = kinds[motif.slug] ?? (kinds['dlorong-buket'] as FlowerLanes);
  const cloth = new Cloth(motif, side, side);
  const half = side / Math.SQRT2;
  const pitch = half / pairs;
  const flowery = pitch * (1 - plain);
  cloth.under(diagonal(cloth, pairs, (y) => plainLane(cloth, y + pitch / 2, pitch * plain, half)));
  reservePlain(cloth, pairs, pitch * plain);
  for (let lane = 0; lane < 2 * pairs; lane++) {
    for (const [i, { type, size, turn, along }] of heads.entries()) {
      const [u, v] = [(along + (lane % pairs) * 0.37) * half, (lane + 0.5) * pitch];
      const sway = (i % 2 ? 1 : -1) * flowery * 0.05;
      const ink = { accent: cloth.palette.leaf, ...(i % 3 === 2 ? { main: cloth.palette.accent } : {}) };
      cloth.stamp(type, {
        x: (u + v + sway) / Math.SQRT2,
        y: (v + sway - u) / Math.SQRT2,
        size: size * flowery,
        rotate: turn - 45,
        ink,
        variant: lane % 2,
      });
    }
  }
  fillGaps(
    cloth,
    {
      types: ['leaf', 'bud', 'leaf', 'flower-5'],
      count: 36,
      min: 11,
      max: 30,
      inks: [{ accent: cloth.palette.leaf }, { accent: cloth.palette.leaf, main: cloth.palette.extra }],
    },
    single,
  );
  fillGround(cloth, 9);
  return cloth;
}

function plainLane(cloth: Cloth, y: number, height: number, half: number): string {
  const { ground, accent, detail, line: dark, light, main } = cloth.palette;
  const rule = (s: number): string => `M${n(-half)} ${n(y + s * height)}H${n(half)}`;
  const beads = (count: number, s: number): Point[] =>
    Array.from({ length: count * 2 }, (_, i) => [(i - count + 0.5) * (half / count), y + s * height]);
  const count = Math.round(half / 9);
  return (
    fill(`M${n(-half)} ${n(y - height / 2)}H${n(half)}v${n(height)}H${n(-half)}Z`, mix(ground, main, 0.45)) +
    line(rule(-0.5) + rule(0.5), dark, 2.6) +
    line(rule(-0.5) + rule(0.5), light, 1) +
    line(rule(-0.3) + rule(0.3), accent, 1.4) +
    dots([...beads(count, -0.4), ...beads(count, 0.4)], light, 3.4) +
    line(rule(-0.08) + rule(0.08), detail, 1) +
    dots(beads(Math.round(count / 2), 0), accent, height * 0.1 + 2) +
    dots([...beads(count, -0.19), ...beads(count, 0.19)], detail, 2)
  );
}

/** Keeps small ornament off the plain lanes. */
function reservePlain(cloth: Cloth, pairs: number, height: number): void {
  const steps = Math.round(cloth.width / (height * 0.35));
  for (let lane = 0; lane < pairs; lane++) {
    for (let i = 0; i < steps; i++) {
      const x = (i / steps) * cloth.width;
      cloth.reserve(x, (lane * cloth.width) / pairs - x, height * 0.55);
    }
  }
}
