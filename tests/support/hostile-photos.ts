import type { RefusalCode } from '#src/domain/refusal.ts';
import { canvas, eicar, jpeg, payload, pngBomb, pngWith } from './photos.ts';

export interface HostilePhoto {
  fileName: string;
  body: Buffer;
  /** The refusal; null: taken, and nothing of `payload` is left in what is served. */
  refused: RefusalCode | null;
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`;
const page = `<!doctype html><html><body>${payload}</body></html>`;

/** Files somebody may send where a photo is asked for. */
export async function hostilePhotos(): Promise<HostilePhoto[]> {
  const photo = await jpeg({ width: 700, height: 500 });
  const png = await canvas({ width: 300, height: 300 }).png().toBuffer();
  const refused = (fileName: string, body: Buffer | string, code: RefusalCode): HostilePhoto => {
    return { fileName, body: Buffer.from(body as Buffer), refused: code };
  };
  const taken = (fileName: string, body: Buffer): HostilePhoto => ({ fileName, body, refused: null });
  return [
    refused('nothing.jpg', Buffer.alloc(0), 'bad-file'),
    refused('one-byte.jpg', 'x', 'wrong-file-type'),
    refused('gif.jpg', await canvas({ width: 40, height: 40 }).gif().toBuffer(), 'wrong-file-type'),
    refused('gif-script.jpg', `GIF89a/*${payload}*/=1;`, 'wrong-file-type'),
    refused('drawing.png', svg, 'wrong-file-type'),
    refused('drawing-declared.png', `<?xml version="1.0"?>${svg}`, 'wrong-file-type'),
    refused('page.jpg', page, 'wrong-file-type'),
    refused('pdf-page.jpg', `%PDF-1.7\n1 0 obj\n<<>>\nendobj\n${page}`, 'wrong-file-type'),
    refused('archive.jpg', Buffer.from('504b0304140000000000', 'hex'), 'wrong-file-type'),
    refused('eicar.jpg', eicar, 'wrong-file-type'),
    refused('tiff.jpg', await canvas({ width: 40, height: 40 }).tiff().toBuffer(), 'wrong-file-type'),
    refused('avif.jpg', await canvas({ width: 40, height: 40 }).avif().toBuffer(), 'wrong-file-type'),
    refused('heic.jpg', Buffer.from('0000001866747970686569630000000068656963', 'hex'), 'wrong-file-type'),
    refused('head-of-jpeg.jpg', Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(svg)]), 'bad-file'),
    refused('head-of-png.png', Buffer.concat([png.subarray(0, 40), Buffer.from(page)]), 'bad-file'),
    refused('head-of-webp.webp', `RIFF\u0010\u0000\u0000\u0000WEBPVP8 ${svg}`, 'bad-file'),
    refused('truncated.jpg', photo.subarray(0, photo.length >> 1), 'bad-file'),
    refused('truncated.png', png.subarray(0, png.length - 20), 'bad-file'),
    refused('bomb.png', pngBomb(15_000), 'too-many-pixels'),
    taken('php-tail.jpg', Buffer.concat([photo, Buffer.from(payload)])),
    taken('archive-tail.jpg', Buffer.concat([photo, Buffer.from(`PK\u0003\u0004${payload}`)])),
    taken('eicar-tail.jpg', Buffer.concat([photo, Buffer.from(eicar)])),
    taken('comment.jpg', Buffer.concat([photo.subarray(0, 2), comment(payload), photo.subarray(2)])),
    taken('text.png', await pngWith(payload)),
  ];
}

function comment(text: string): Buffer {
  const head = Buffer.from('fffe0000', 'hex');
  head.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([head, Buffer.from(text)]);
}
