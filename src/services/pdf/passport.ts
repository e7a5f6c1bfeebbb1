import { createHash } from 'node:crypto';
import type { PatternMotif } from '#src/domain/pattern/motif.ts';
import { renderTile } from '#src/domain/pattern/tile.ts';
import { statementFile } from '#src/domain/passports/statement.ts';
import { formatDay, formatMoment } from '#src/i18n/format.ts';
import { passports } from '#src/i18n/passports.ts';
import { drawQr } from './draw-qr.ts';
import { openTile } from './draw-tile.ts';
import type { PassportContent } from './index.ts';
import { drawLevel } from './level.ts';
import { drawParts } from './parts.ts';
import { colours, inner, page, Sheet } from './sheet.ts';

/** Height of the cloth along the first page's edge, and along the others'. */
const strip = { first: 40, other: 22 };
const qrSize = 96;

/** A readiness passport on paper: what the page says at this moment, the way back to it, and the signed statement inside. */
export async function writePassport(content: PassportContent, compress: boolean): Promise<Buffer> {
  const { shown, signed, locale } = content;
  const { live } = content.addresses;
  const t = passports[locale];
  let place: ReturnType<typeof openTile> | undefined;
  const motif = content.reference.motifs.get('jlamprang');
  const sheet = new Sheet(
    { title: t.page.title(shown.workshop.name), subject: t.pdf.subject, locale, at: shown.asOf, compress },
    ({ doc }, number) => {
      const height = number === 1 ? strip.first : strip.other;
      doc.rect(0, 0, page.width, page.height).fill(colours.paper);
      if (motif) place ??= openTile(doc, renderTile(motif as PatternMotif));
      doc.save().rect(0, 0, page.width, height).clip();
      for (let x = 0; place && x < page.width; x += strip.first * 2) place(x, -strip.first / 2, strip.first * 2);
      doc.restore();
      doc.rect(0, height, page.width, 2.5).fill(colours.soga);
    },
  );
  drawHead(sheet, content);
  drawLevel(sheet, content);
  drawParts(sheet, content);
  drawSignature(sheet, content);
  sheet.doc.file(Buffer.from(statementFile(signed)), {
    ...{ name: 'statement.json', type: 'application/json', description: t.page.statement, relationship: 'Data' },
    ...{ creationDate: new Date(shown.asOf), modifiedDate: new Date(shown.asOf) },
  });
  return sheet.finish((foot, { page: number, pages }) => {
    const at = page.height - 42;
    foot.doc
      .moveTo(page.margin, at - 8)
      .lineTo(page.width - page.margin, at - 8)
      .lineWidth(0.6)
      .stroke(colours.line);
    const small = { size: 7.6, colour: colours.soft };
    foot.write(live, page.margin, at, { ...small, width: inner * 0.75, link: live });
    foot.write(t.pdf.page(number, pages), page.margin + inner * 0.75, at, {
      ...small,
      width: inner * 0.25,
      align: 'right',
    });
  });
}

function drawHead(sheet: Sheet, { shown, locale, addresses: { live } }: PassportContent): void {
  const t = passports[locale];
  const x = page.width - page.margin - qrSize;
  const width = inner - qrSize - 28;
  const top = strip.first + 26;
  const small = { face: 'strong', size: 8.5, spacing: 0.6, colour: colours.soga } as const;
  sheet.tag('P', () => sheet.write(t.pdf.subject.toUpperCase(), page.margin, top, { ...small, width }));
  let y = top + 15;
  sheet.tag(
    'H1',
    () =>
      (y += sheet.write(shown.workshop.name, page.margin, y, {
        face: 'title',
        size: 25,
        colour: colours.indigo,
        width,
      })),
  );
  sheet.tag('P', () => (y += sheet.write(t.pdf.city, page.margin, y + 2, { colour: colours.soft, width }) + 8));
  const facts = [
    `${t.pdf.asOf}: ${formatMoment(shown.asOf, locale)}`,
    `${t.pdf.validUntil}: ${formatDay(shown.validUntil, locale)}`,
  ];
  for (const fact of facts)
    sheet.tag('P', () => (y += sheet.write(fact, page.margin, y, { face: 'strong', size: 10, width })));
  sheet.tag(
    'P',
    () => (y += sheet.write(t.pdf.trust, page.margin, y + 1, { size: 8.5, colour: colours.soft, width }) + 2),
  );
  if (shown.workshop.demo)
    sheet.tag(
      'P',
      () =>
        (y +=
          sheet.write(t.page.demo, page.margin, y + 4, { face: 'strong', size: 9, colour: colours.mengkudu, width }) +
          4),
    );
  sheet.tag('Figure', () => drawQr(sheet.doc, live, x, top, qrSize), undefined, { alt: `QR: ${live}` });
  let below = top + qrSize + 5;
  const beside = { size: 7.6, width: qrSize, align: 'center' } as const;
  sheet.tag('P', () => (below += sheet.write(t.pdf.scan, x, below, { ...beside, face: 'strong', link: live })));
  sheet.tag('P', () => (below += sheet.write(t.pdf.scanOther, x, below + 1, { ...beside, colour: colours.soft })));
  sheet.y = Math.max(y, below) + 12;
}

function drawSignature(sheet: Sheet, { signed, locale, addresses: { check } }: PassportContent): void {
  const t = passports[locale].pdf;
  const lines = [
    [t.key, signed.keyId],
    [t.hash, createHash('sha256').update(signed.text).digest('hex')],
    [t.sign, `${signed.signature.slice(0, 43)}…`],
  ] as const;
  sheet.need(96);
  sheet.y += 4;
  sheet.tag(
    'H2',
    () =>
      (sheet.y +=
        sheet.write(t.signature, page.margin, sheet.y, { face: 'title', size: 13, colour: colours.indigo }) + 3),
  );
  for (const [name, value] of lines) {
    sheet.tag('P', () => {
      sheet.write(name, page.margin, sheet.y, { size: 8.2, colour: colours.soft, width: 118 });
      sheet.write(value, page.margin + 122, sheet.y, { size: 8.2, width: inner - 122 });
    });
    sheet.y += 12.5;
  }
  const how = `${t.attached} ${t.checkAt}: ${check}`;
  sheet.tag('P', () => (sheet.y += sheet.write(how, page.margin, sheet.y + 3, { size: 8.2, link: check }) + 3));
}
