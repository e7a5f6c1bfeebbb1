import PDFDocument from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

/** A PDF of one page with these words on it; `pad` adds bytes that no reader shows. */
export async function pdf(words = 'NIB 1270004512345', pad = 0): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A5', info: { Title: words, CreationDate: new Date(0) } });
  document.text(words);
  if (pad > 0) document.file(Buffer.alloc(pad, 'x'), { name: 'pad.txt' });
  document.end();
  return buffer(document as unknown as Readable);
}
