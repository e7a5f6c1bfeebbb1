import { randomFrom } from '#src/domain/pattern/glyph.ts';
import type { PatternMotif } from '#src/domain/pattern/motif.ts';
import type { Picture } from './cloth.ts';
import { ease, emptyDrape, type Drape } from './drape.ts';
import { dye } from './dye.ts';
import { fabricOf } from './fabric.ts';
import { hands, type Technique } from './technique.ts';

const WIDTH = 1280;
const HEIGHT = 480;

/** A workshop's shelf: its cloths folded and piled, each seen from its rounded fold. */
export async function renderCover(
  motifs: readonly PatternMotif[],
  technique: Technique,
  seed: string,
): Promise<Picture> {
  const random = randomFrom(seed);
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  const shares = motifs.map(() => 0.8 + random() * 0.4);
  const total = shares.reduce((sum, share) => sum + share, 0);
  let top = 0;
  for (const [i, motif] of motifs.entries()) {
    const isLast = i === motifs.length - 1;
    const height = isLast ? HEIGHT - top : Math.round(((shares[i] as number) / total) * HEIGHT);
    const fabric = await fabricOf(motif, 0, 0.62);
    const surface = { colour: fabric.ground, rod: fabric.dye };
    data.set(dye(fabric, pile(height, i), hands[technique], surface, `${seed} ${i}`), top * WIDTH * 3);
    top += height;
  }
  return { data, width: WIDTH, height: HEIGHT };
}

/** One folded cloth in the pile: two or three layers that bulge towards the eye and sag a little. */
function pile(height: number, index: number): Drape {
  const drape = emptyDrape(WIDTH, height, Infinity);
  const layers = height > 130 ? 3 : 2;
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < WIDTH; x += 1, at += 1) {
      const sag = Math.sin(x / 290 + index * 2.3) * 3.5 + Math.sin(x / 97 + index) * 1.4;
      const place =
        (Math.min(height - 0.01, Math.max(0, y + sag * Math.sin((Math.PI * y) / height))) / height) * layers;
      const layer = Math.floor(place);
      const across = (place - layer) * 2 - 1;
      const thick = height / layers;
      drape.u[at] = x + layer * 173;
      drape.v[at] = (Math.asin(across * 0.96) * thick) / 2 + layer * thick * 1.9 + 400;
      const round = 1.1 - 0.2 * (across + 0.35) ** 2 - 0.42 * ease(0.55, 1, across) - 0.2 * ease(-0.7, -1, across);
      const rest = layer === layers - 1 ? 1 - 0.3 * ease(0.5, 1, across) : 1;
      const ripple =
        1 + 0.035 * Math.sin(x / 61 + layer * 2 + index * 3 + across) + 0.03 * Math.sin(x / 23 + across * 1.4 + layer);
      drape.light[at] = round * rest * ripple * (1.03 - 0.13 * (x / WIDTH));
    }
  }
  return drape;
}
