import { drawQr } from './draw-qr.ts';
import { colours, inner, page, Sheet, type About } from './sheet.ts';

/** Height of the head of a first page, points. */
const headHeight = 96;
const qrSize = 84;

/** A4 on the office's letterhead: its name over a line on the first page, a thin band on the others. */
export function openLetterhead(about: About, { city, office }: { city: string; office: string }): Sheet {
  const sheet = new Sheet(about, ({ doc }, number) => {
    doc.rect(0, 0, page.width, number === 1 ? 8 : 5).fill(colours.indigo);
    if (number !== 1) return;
    doc.rect(page.margin, headHeight - 8, inner, 1.6).fill(colours.soga);
    doc.rect(page.margin, headHeight - 5, inner, 0.5).fill(colours.soga);
  });
  const words = { align: 'center' } as const;
  sheet.tag('P', () =>
    sheet.write(city.toUpperCase(), page.margin, 30, {
      ...words,
      ...{ face: 'strong', size: 9.5, spacing: 1, colour: colours.soga },
    }),
  );
  sheet.tag('P', () =>
    sheet.write(office, page.margin, 46, { ...words, face: 'title', size: 17, colour: colours.indigo }),
  );
  sheet.y = headHeight + 10;
  return sheet;
}

/** A QR code at the right of `y`, with what it is for under it. Returns how wide what stands beside it may be. */
export function drawCheck(sheet: Sheet, address: string, words: string): number {
  const x = page.width - page.margin - qrSize;
  const { y } = sheet;
  sheet.tag('Figure', () => drawQr(sheet.doc, address, x, y, qrSize), undefined, { alt: `QR: ${address}` });
  sheet.tag('P', () =>
    sheet.write(words, x, y + qrSize + 3, { size: 7.4, width: qrSize, align: 'center', link: address }),
  );
  return inner - qrSize - 24;
}

export function drawHeading(sheet: Sheet, text: string): void {
  // Never alone at the foot of a page.
  sheet.need(64);
  sheet.y += 6;
  sheet.tag(
    'H2',
    () =>
      (sheet.y += sheet.write(text, page.margin, sheet.y, { face: 'title', size: 12.5, colour: colours.indigo }) + 4),
  );
}

export function drawParagraph(sheet: Sheet, text: string, words: Parameters<Sheet['write']>[3] = {}): void {
  const size = { size: 10, ...words };
  sheet.need(sheet.height(text, size) + 6);
  sheet.tag('P', () => (sheet.y += sheet.write(text, page.margin, sheet.y, size) + 6));
}

/** A list with a dash before each. */
export function drawList(sheet: Sheet, texts: readonly string[]): void {
  const list = sheet.group('L');
  for (const text of texts) {
    const words = { size: 10, width: inner - 14 };
    sheet.need(sheet.height(text, words) + 4);
    const item = sheet.group('LI', list);
    sheet.tag('Lbl', () => sheet.write('–', page.margin, sheet.y, { size: 10, width: 12 }), item);
    sheet.tag('LBody', () => (sheet.y += sheet.write(text, page.margin + 14, sheet.y, words) + 4), item);
  }
  sheet.y += 4;
}

/** At the foot of every page: where to check it, and which page it is. */
export function finishLetterhead(
  sheet: Sheet,
  { left, right }: { left: string; right: (page: number, pages: number) => string },
): Promise<Buffer> {
  return sheet.finish((foot, { page: number, pages }) => {
    const at = page.height - 40;
    const small = { size: 7.6, colour: colours.soft };
    foot.doc.rect(page.margin, at - 8, inner, 0.6).fill(colours.line);
    foot.write(left, page.margin, at, { ...small, width: inner * 0.8 });
    foot.write(right(number, pages), page.margin + inner * 0.8, at, { ...small, width: inner * 0.2, align: 'right' });
  });
}
