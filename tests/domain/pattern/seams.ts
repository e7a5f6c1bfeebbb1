import sharp from 'sharp';
import type { Tile } from '#src/domain/pattern/motif.ts';

const margin = 3;
const visible = 60;

/**
 * The share of pixels along the seams between four copies that change when every copy may paint 3 units beyond its own
 * edges, over its neighbours and under them. A tile whose ornament is drawn again on the far side looks the same
 * either way; one that was cut off does not. A strip repeats sideways only.
 */
export async function seamDamage(tile: Tile, strip = false): Promise<number> {
  const clipped = await pixels(tile, strip, 0, false);
  const over = await pixels(tile, strip, margin, false);
  const under = await pixels(tile, strip, margin, true);
  return Math.max(change(tile, strip, clipped, over), change(tile, strip, clipped, under));
}

function change({ width, height }: Tile, strip: boolean, before: Uint8Array, after: Uint8Array): number {
  let [seen, changed] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const nearSide = Math.abs(x + 0.5 - Math.floor(width / 2)) < margin;
      const nearFoot = !strip && Math.abs(y + 0.5 - Math.floor(height / 2)) < margin;
      if (!nearSide && !nearFoot) continue;
      const at = (y * width + x) * 3;
      const difference = Math.max(...[0, 1, 2].map((c) => Math.abs((before[at + c] ?? 0) - (after[at + c] ?? 0))));
      seen += 1;
      if (difference > visible) changed += 1;
    }
  }
  return changed / seen;
}

/** One tile's worth of pixels around the corner where four copies meet. */
async function pixels(
  { body, width, height }: Tile,
  strip: boolean,
  reach: number,
  reversed: boolean,
): Promise<Uint8Array> {
  const [left, top] = [Math.floor(width / 2), strip ? 0 : Math.floor(height / 2)];
  const size = `width="${width + 2 * reach}" height="${height + 2 * reach}"`;
  const box = `viewBox="${-reach} ${-reach} ${width + 2 * reach} ${height + 2 * reach}" ${size}`;
  const places = strip
    ? [
        [0, 0],
        [1, 0],
      ]
    : [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ];
  const copies = places.map(
    ([i = 0, j = 0]) =>
      `<svg x="${i * width - (width - left) - reach}" y="${j * height - (strip ? 0 : height - top) - reach}" ${box}>${body}</svg>`,
  );
  if (reversed) copies.reverse();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${copies.join('')}</svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
}
