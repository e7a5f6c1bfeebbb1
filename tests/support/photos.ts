import { deflateSync, crc32 } from 'node:zlib';
import sharp, { type Sharp, type SharpInput } from 'sharp';

/** What no picture may carry to a reader. */
export const payload = '<?php system($_GET["x"]); ?><script>alert(1)</script>';
export const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

type Shape = { width?: number; height?: number; colour?: string };

/** A JPEG of one colour, or of noise, which no encoder makes small. */
export function jpeg({ width = 900, height = 1200, colour = '#8a2b22' }: Shape = {}, noisy = false): Promise<Buffer> {
  return canvas({ width, height, colour }, noisy).jpeg({ quality: 90 }).toBuffer();
}

export function canvas({ width = 900, height = 1200, colour = '#8a2b22' }: Shape = {}, noisy = false): Sharp {
  const noise = noisy ? { noise: { type: 'gaussian' as const, mean: 128, sigma: 60 } } : {};
  return sharp({ create: { width, height, channels: 3, background: colour, ...noise } });
}

/** As a phone writes it: lying on its side, with where it was taken, an XMP packet and a colour profile. */
export function phoneJpeg(): Promise<Buffer> {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="6,53.3S"/></rdf:RDF></x:xmpmeta>`;
  const left = Buffer.alloc(600 * 800 * 3, 0);
  for (let at = 0; at < left.length; at += 3) left[at + (Math.floor(at / 3) % 800 < 400 ? 0 : 2)] = 220;
  return sharp(left, { raw: { width: 800, height: 600, channels: 3 } })
    .withMetadata({ orientation: 6 })
    .withIccProfile('p3')
    .withXmp(xmp)
    .withExifMerge({
      IFD0: { Make: 'Telepon', Artist: payload },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 53/1 20/1', GPSLongitudeRef: 'E', GPSLongitude: '109/1 40/1 0/1' },
    })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** An animated WebP, red first, then blue. */
export function animation(): Promise<Buffer> {
  const frames = ['#ff0000', '#0000ff'].map((background) => ({
    create: { width: 200, height: 100, channels: 3 as const, background },
  }));
  return sharp(frames as unknown as SharpInput[], { join: { animated: true } })
    .webp({ lossless: true })
    .toBuffer();
}

/** A few kilobytes that unfold to `side`² pixels. */
export function pngBomb(side: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  size.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((1 + Math.ceil(side / 8)) * side);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG with a comment in it. */
export async function pngWith(comment: string): Promise<Buffer> {
  const png = await canvas({ width: 400, height: 300 }).png().toBuffer();
  const text = chunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), Buffer.from(comment)]));
  return Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), body]);
  const whole = Buffer.alloc(8 + named.length);
  whole.writeUInt32BE(body.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), whole.length - 4);
  return whole;
}
