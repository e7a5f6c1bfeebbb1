import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import { Refusal } from '#src/domain/refusal.ts';

/** Pixels in memory: three bytes each, sRGB, upright. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

export interface Decoded {
  /** Of the original, turned upright. */
  width: number;
  height: number;
  /** At most `widest` × `highest`. */
  pixels: Pixels;
}

/** Pixels. Nobody's screen shows a cloth larger, and an encoder's memory grows with them. */
const widest = 1600;
const highest = 3200;
/**
 * Pixels of an original. What cameras write (baseline JPEG) is shrunk while it is read, row by row, so their 48 and 64
 * megapixel modes are welcome; the other kinds may have to stand in memory whole.
 */
const most = { rowByRow: 64_000_000, whole: 24_000_000 };
const decodeSeconds = 10;

const types = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp']);

// Whatever the first bytes say, libvips guesses again for itself: it may use these three of its loaders only.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadWebpFile'] });
sharp.concurrency(1);
sharp.cache(false);

/** The first frame of a JPEG, PNG or WebP file. Throws a Refusal when it is none, too large, or not whole. */
export async function decodePhoto(path: string): Promise<Decoded> {
  const type = await fileTypeFromFile(path);
  if (!type || !types.has(type.mime)) throw new Refusal('wrong-file-type');
  const input = { failOn: 'error', sequentialRead: true, pages: 1 } as const;
  // Reads the head only, so that what is too large can be told from what is broken.
  const head = sharp(path, { ...input, limitInputPixels: false }).metadata();
  const { autoOrient, format, isProgressive } = await orBadFile(head);
  const { width, height } = autoOrient;
  const limit = format === 'jpeg' && !isProgressive ? most.rowByRow : most.whole;
  if (width * height > limit) throw new Refusal('too-many-pixels', { max: Math.floor(limit / 1e6) });
  const { data, info } = await orBadFile(
    sharp(path, { ...input, limitInputPixels: limit })
      .timeout({ seconds: decodeSeconds })
      .autoOrient()
      .toColourspace('srgb')
      .flatten({ background: '#ffffff' })
      .resize(widest, highest, { fit: 'inside', withoutEnlargement: true })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true }),
  );
  if (info.channels !== 3) throw new Refusal('bad-file');
  return { width, height, pixels: { data, width: info.width, height: info.height } };
}

function orBadFile<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw Object.assign(new Refusal('bad-file'), { cause });
  });
}
