import sharp, { type Sharp } from 'sharp';
import type { Decoded, Pixels } from './decode.ts';
import type { Photo, PhotoFile, View } from './index.ts';
import { strongestColours } from './palette.ts';

/** Measured on photographed cloth: a higher effort takes three to twenty times as long and saves a twentieth. */
const AVIF = { effort: 0, chromaSubsampling: '4:2:0' } as const;
const avifQuality = (width: number) => (width >= 1024 ? 45 : 50);
const WEBP = { quality: 55, effort: 2 } as const;
const JPEG = { quality: 78 } as const;
/** Stamps and small print of a photographed paper stay legible. */
const VIEW = { quality: 75, effort: 2 } as const;
const preview = { width: 800, height: 420 };
const steps = [320, 640, 1024];

/** Every file of a picture, one after the other: each encoder takes a core and up to 100 MB for itself. */
export async function encodePhoto({ width, height, pixels }: Decoded): Promise<Photo> {
  const widths = widthsFor(pixels.width);
  const files: PhotoFile[] = [];
  for (const size of widths) {
    const small = await reduced(pixels, size);
    const quality = avifQuality(size);
    const avif = await raw(small)
      .avif({ ...AVIF, quality })
      .toBuffer();
    const webp = await raw(small).webp(WEBP).toBuffer();
    files.push({ ending: `${size}.avif`, type: 'image/avif', body: avif });
    files.push({ ending: `${size}.webp`, type: 'image/webp', body: webp });
  }
  const og = await raw(pixels).resize(preview.width, preview.height, { fit: 'cover' }).jpeg(JPEG).toBuffer();
  files.push({ ending: 'og.jpg', type: 'image/jpeg', body: og });
  return { width, height, widths, ...(await impression(pixels)), files };
}

/** Of a photographed document: as large as it was decoded, at most 1600 pixels wide. */
export async function encodeView({ pixels }: Decoded): Promise<View> {
  const body = await raw(pixels).webp(VIEW).toBuffer();
  return { width: pixels.width, height: pixels.height, body };
}

/** Never above what there is: a small original gets the steps below it and its own width. */
function widthsFor(own: number): number[] {
  return [...steps.filter((step) => step * 1.1 < own), own];
}

async function impression(pixels: Pixels): Promise<Pick<Photo, 'colour' | 'placeholder' | 'palette'>> {
  // Picked, not mixed, from a size at which a motif still has its own colours: mixed, every batik is beige.
  const small = await reduced(pixels, Math.min(pixels.width, 320));
  const thumb = await raw(small).resize(64, 64, { fit: 'inside', kernel: 'nearest' }).raw().toBuffer();
  const average = await raw(pixels).resize(1, 1, { fit: 'fill' }).raw().toBuffer();
  const tiny = await raw(small).resize(16, 16, { fit: 'inside' }).webp({ quality: 50 }).toBuffer();
  return {
    colour: `#${average.toString('hex').slice(0, 6)}`,
    placeholder: `data:image/webp;base64,${tiny.toString('base64')}`,
    palette: strongestColours(thumb),
  };
}

function raw({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

async function reduced(pixels: Pixels, width: number): Promise<Pixels> {
  if (width === pixels.width) return pixels;
  const { data, info } = await raw(pixels).resize(width).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
