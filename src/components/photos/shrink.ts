const longestSide = 2048;
const quality = 0.85;
/** Bytes the server takes. */
const largest = 15 * 1024 * 1024;
const readable = ['image/jpeg', 'image/png', 'image/webp'];

export type Shrunk = { ok: true; blob: Blob } | { ok: false; code: 'unreadable-heic' | 'bad-file' | 'too-large' };

/**
 * A photo made small for a slow line: at most 2048 pixels, turned upright, without what the camera wrote into it. What
 * this browser can't decode is sent as it is when the server may be able to.
 */
export async function shrinkPhoto(file: Blob, fileName: string): Promise<Shrunk> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return asItIs(file, fileName);
  const factor = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * factor));
  canvas.height = Math.max(1, Math.round(bitmap.height * factor));
  const pen = canvas.getContext('2d');
  if (!pen) return asItIs(file, fileName);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const small = (await encode(canvas, 'image/webp')) ?? (await encode(canvas, 'image/jpeg'));
  // Phones hold few such surfaces at a time.
  canvas.width = canvas.height = 0;
  if (!small) return asItIs(file, fileName);
  const better = factor < 1 || small.size < file.size || !readable.includes(file.type);
  return better ? { ok: true, blob: small } : asItIs(file, fileName);
}

function asItIs(file: Blob, fileName: string): Shrunk {
  if (/hei[cf]/i.test(file.type) || /\.hei[cf]$/i.test(fileName)) return { ok: false, code: 'unreadable-heic' };
  if (!readable.includes(file.type)) return { ok: false, code: 'bad-file' };
  return file.size > largest ? { ok: false, code: 'too-large' } : { ok: true, blob: file };
}

/** Browsers that can't write a type hand back PNG, which is larger than what went in. */
async function encode(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  return blob?.type === type ? blob : null;
}
