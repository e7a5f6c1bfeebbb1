import type { ShownItem } from '#src/domain/passports/shown.ts';
import { nameOf } from '#src/domain/reference/reference.ts';
import { formatNumber, formatShortDay } from '#src/i18n/format.ts';
import { passports } from '#src/i18n/passports.ts';
import { verificationWords } from '#src/i18n/verification.ts';
import type { PassportContent } from './index.ts';
import { colours, page, type Sheet } from './sheet.ts';
import { drawTable, type Column } from './table.ts';

type Rows = readonly (readonly string[])[];

/** Each part the workshop shares, in the order of the page. */
export function drawParts(sheet: Sheet, { shown, locale, reference }: PassportContent): void {
  const t = passports[locale];
  const day = (one: string | null) => (one ? formatShortDay(one, locale) : t.page.noEnd);
  const itemRows = (items: readonly ShownItem[]) =>
    items.map(({ title, acceptedOn, validUntil, office }) => [
      title[locale],
      day(acceptedOn),
      day(validUntil),
      office?.[locale] ?? t.page.noOffice,
    ]);
  const itemColumns = (first: string): Column[] => [
    { title: first, share: 0.3 },
    { title: t.page.accepted, share: 0.13 },
    { title: t.page.validUntil, share: 0.14 },
    { title: t.page.office, share: 0.43 },
  ];
  const table = (rows: Rows, columns: readonly Column[], none: string) =>
    rows.length > 0 ? drawTable(sheet, columns, [{ rows }]) : drawNote(sheet, none);
  const facts = (rows: Rows) =>
    drawTable(
      sheet,
      [
        { title: '', share: 0.3 },
        { title: '', share: 0.7 },
      ],
      [{ rows }],
    );

  if (shown.markets) {
    drawHeading(sheet, t.parts.markets.name);
    const rows = shown.markets.map(({ title, validUntil }) => [title[locale], day(validUntil)]);
    table(
      rows,
      [
        { title: t.page.market, share: 0.56 },
        { title: t.page.validUntil, share: 0.44 },
      ],
      t.page.marketsNone,
    );
  }
  if (shown.items) {
    drawHeading(sheet, t.parts.items.name);
    const groups = shown.items.map(({ title, items }) => ({ title: title[locale], rows: itemRows(items) }));
    if (groups.length > 0) drawTable(sheet, itemColumns(t.page.item), groups);
    else drawNote(sheet, t.page.itemsNone);
  }
  if (shown.waste) {
    drawHeading(sheet, t.parts.waste.name);
    table(itemRows(shown.waste), itemColumns(t.page.item), t.page.itemsNone);
  }
  if (shown.workers) {
    drawHeading(sheet, t.parts.workers.name);
    facts([[t.page.people, t.page.peopleCount(formatNumber(shown.workers.people, locale))]]);
    if (shown.workers.items.length > 0) table(itemRows(shown.workers.items), itemColumns(t.page.item), '');
  }
  if (shown.verification) {
    drawHeading(sheet, t.parts.verification.name);
    const rows = shown.verification.map(({ item, checkedOn, validUntil, office }) => [
      verificationWords[locale].items[item].name,
      day(checkedOn),
      day(validUntil),
      office?.[locale] ?? t.page.noOffice,
    ]);
    table(
      rows,
      [{ title: t.page.item, share: 0.3 }, { title: t.page.checked, share: 0.13 }, ...itemColumns('').slice(2)],
      t.page.verificationNone,
    );
  }
  if (shown.certificates) {
    drawHeading(sheet, t.parts.certificates.name);
    const rows = shown.certificates.map(({ certification, number, issuedOn, validUntil }) => [
      nameOf(reference, 'certification', certification, locale),
      day(issuedOn),
      day(validUntil),
      number,
    ]);
    const columns = [
      { title: t.page.certificate, share: 0.3 },
      { title: t.page.issued, share: 0.13 },
      { title: t.page.validUntil, share: 0.14 },
      { title: t.page.number, share: 0.43 },
    ];
    table(rows, columns, t.page.certificatesNone);
  }
  if (shown.capacity) {
    const { piecesPerMonth, leadTimeDays } = shown.capacity;
    drawHeading(sheet, t.parts.capacity.name);
    facts([
      [t.page.perMonth, t.page.pieces(formatNumber(piecesPerMonth, locale))],
      [t.page.leadTime, t.page.days(formatNumber(leadTimeDays, locale))],
    ]);
  }
  if (shown.contact) {
    const { owner, address, kelurahan, whatsapp } = shown.contact;
    drawHeading(sheet, t.parts.contact.name);
    facts([
      [t.page.owner, owner],
      [t.page.address, `${address}, ${nameOf(reference, 'kelurahan', kelurahan, locale)}, Kota Pekalongan`],
      ...(whatsapp ? [['WhatsApp', `+${whatsapp}`]] : []),
    ]);
  }
}

function drawHeading(sheet: Sheet, text: string): void {
  // Never alone at the foot of a page: a table's head and a row go with it.
  sheet.need(70);
  sheet.tag(
    'H2',
    () => (sheet.y += sheet.write(text, page.margin, sheet.y, { face: 'title', size: 13, colour: colours.indigo }) + 4),
  );
}

function drawNote(sheet: Sheet, text: string): void {
  sheet.tag('P', () => (sheet.y += sheet.write(text, page.margin, sheet.y, { colour: colours.soft }) + 10));
}
