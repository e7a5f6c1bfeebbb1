import { exhibitionGoing } from '#src/i18n/exhibition-going.ts';
import { formatDay, formatRupiah } from '#src/i18n/format.ts';
import type { InvoiceContent } from './index.ts';
import { drawParagraph, finishLetterhead, openLetterhead } from './letterhead.ts';
import { colours, inner, page } from './sheet.ts';
import { drawTable } from './table.ts';

/** The bill for a place at an exhibition, on the office's letterhead. */
export async function writeInvoice({ invoice, locale }: InvoiceContent, compress: boolean): Promise<Buffer> {
  const { pdf: t, fee } = exhibitionGoing[locale];
  const { payment, exhibition, to } = invoice;
  const title = `${fee.invoice} ${payment.number}`;
  const about = { title, subject: t.fee(exhibition.name), locale, at: payment.createdAt, compress };
  const sheet = openLetterhead(about, { city: t.city, office: invoice.office[locale] });
  const words = { face: 'strong', size: 9, spacing: 0.8, colour: colours.soga } as const;
  sheet.tag('P', () => (sheet.y += sheet.write(t.invoice, page.margin, sheet.y, words) + 3));
  const big = { face: 'title', size: 20, colour: colours.indigo } as const;
  sheet.tag('H1', () => (sheet.y += sheet.write(payment.number, page.margin, sheet.y, big) + 8));
  const days = `${formatDay(exhibition.startsOn, locale)} – ${formatDay(exhibition.endsOn, locale)}`;
  const rows = [
    [t.on, formatDay(payment.createdAt, locale)],
    [t.to, `${to.workshop}, ${to.owner}\n${to.address}, Kota Pekalongan`],
    [t.about, `${t.fee(exhibition.name)}\n${exhibition.venue}, ${exhibition.city}, ${days}`],
    [fee.due, formatDay(payment.dueOn, locale)],
    [fee.account, invoice.account],
    [fee.reference, payment.number],
  ];
  drawTable(
    sheet,
    [
      { title: '', share: 0.26 },
      { title: '', share: 0.74 },
    ],
    [{ rows }],
  );
  const sum = { face: 'title', size: 17, colour: colours.ink, width: inner * 0.74 } as const;
  sheet.tag('P', () => {
    sheet.write(fee.amount, page.margin, sheet.y + 6, { face: 'strong', size: 10, width: inner * 0.26 });
    sheet.y += sheet.write(formatRupiah(payment.amount), page.margin + inner * 0.26, sheet.y, sum) + 12;
  });
  const state = fee.said[payment.state];
  drawParagraph(sheet, payment.state === 'due' ? `${state}. ${fee.unpaid}` : state, { face: 'strong' });
  return finishLetterhead(sheet, { left: t.signature, right: t.page });
}
