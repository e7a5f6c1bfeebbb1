import sharp from 'sharp';
import type { Tile } from '#src/domain/pattern/motif.ts';

const margin = 3;
const visible = 60;

/**
 * The share of pixels along the seams of a 2 by 2 repeat that change when every copy may reach 3 units beyond its own
 * edges. A tile whose ornament is drawn again on the far side looks the same either way; one that was cut off does not.
 */
export async function seamDamage(tile: Tile): Promise<number> {
  const [clipped, reaching] = [await pixels(tile, 0), await pixels(tile, margin)];
  const [width, height] = [tile.width * 2, tile.height * 2];
  let [seen, changed] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (Math.abs(x + 0.5 - tile.width) > margin && Math.abs(y + 0.5 - tile.height) > margin) continue;
      const at = (y * width + x) * 3;
      const difference = Math.max(...[0, 1, 2].map((c) => Math.abs((clipped[at + c] ?? 0) - (reaching[at + c] ?? 0))));
      seen += 1;
      if (difference > visible) changed += 1;
    }
  }
  return changed / seen;
}

async function pixels({ body, width, height }: Tile, reach: number): Promise<Uint8Array> {
  const box = `viewBox="${-reach} ${-reach} ${width + 2 * reach} ${height + 2 * reach}" width="${width + 2 * reach}" height="${height + 2 * reach}"`;
  const copies = [0, 1].flatMap((i) => [0, 1].map((j) => `<svg x="${i * width - reach}" y="${j * height - reach}" ${box}>${body}</svg>`));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 2}" height="${height * 2}">${copies.join('')}</svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
}
