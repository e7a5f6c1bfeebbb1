import { create } from 'qrcode';

/** A QR code as squares of ink in a square of `size` points, with its quiet zone of four modules on white. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const module = size / (modules.size + 8);
  doc.rect(x, y, size, size).fill('#ffffff');
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      let run = 1;
      while (column + run < modules.size && modules.get(row, column + run)) run += 1;
      // A hair wider than a module: viewers leave light seams between squares that only touch.
      doc.rect(x + (column + 4) * module, y + (row + 4) * module, run * module + 0.02, module + 0.02);
      column += run - 1;
    }
  doc.fill('#16264a');
}
