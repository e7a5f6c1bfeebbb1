import { exhibitionGoing } from '#src/i18n/exhibition-going.ts';
import { reportCosts, reportFacts, reportFigures, reportTargets } from '#src/i18n/exhibition-report-lines.ts';
import { formatDay, formatMoment, formatNumber, formatRupiah } from '#src/i18n/format.ts';
import { exhibitionWords } from '#src/i18n/exhibition-words.ts';
import type { ReportContent } from './index.ts';
import { drawHeading, drawParagraph, finishLetterhead, openLetterhead } from './letterhead.ts';
import { colours, page, type Sheet } from './sheet.ts';
import { drawTable } from './table.ts';

const pair = [
  { title: '', share: 0.3 },
  { title: '', share: 0.7 },
];

/** The office's report on an exhibition, on its letterhead: the words it wrote and the figures that were counted. */
export async function writeExhibitionReport(content: ReportContent, compress: boolean): Promise<Buffer> {
  const { report, locale, at } = content;
  const t = exhibitionGoing[locale];
  const title = `${t.pdf.subject}: ${report.of.name}`;
  const sheet = openLetterhead(
    { title, subject: t.pdf.subject, locale, at, compress },
    { city: t.pdf.city, office: report.office[locale] },
  );
  drawTitle(sheet, content);
  drawHeading(sheet, t.report.facts);
  drawTable(sheet, pair, [{ rows: reportFacts(report, locale) }]);
  drawWords(sheet, content, ['organiser', 'activities']);
  drawFigures(sheet, content);
  drawCosts(sheet, content);
  drawWords(sheet, content, ['documents', 'lessons', 'followUp']);
  drawExhibitors(sheet, content);
  return finishLetterhead(sheet, {
    left: `${t.pdf.signature} ${t.pdf.made(formatMoment(at, locale))}`,
    right: t.pdf.page,
  });
}

function drawTitle(sheet: Sheet, { report, locale }: ReportContent): void {
  const { pdf, report: t } = exhibitionGoing[locale];
  const words = { face: 'strong', size: 9, spacing: 0.8, colour: colours.soga } as const;
  sheet.tag('P', () => (sheet.y += sheet.write(pdf.report, page.margin, sheet.y, words) + 3));
  const big = { face: 'title', size: 21, colour: colours.indigo } as const;
  sheet.tag('H1', () => (sheet.y += sheet.write(report.of.name, page.margin, sheet.y, big) + 4));
  const lines = [
    ...(report.number ? [`${pdf.number}: ${report.number}`] : []),
    ...(report.on ? [`${pdf.on}: ${formatDay(report.on, locale)}`] : []),
    report.sentAt === null ? pdf.draft : pdf.frozen(formatMoment(report.sentAt, locale)),
  ];
  drawParagraph(sheet, lines.join('\n'));
  if (report.conflicts.length > 0 && report.state !== 'sent')
    drawParagraph(sheet, t.partial(report.conflicts.map(({ name }) => name).join(', ')), { colour: colours.mengkudu });
}

type Words = ReportContent['report']['words'];

function drawWords(sheet: Sheet, { report, locale }: ReportContent, names: readonly (keyof Words)[]): void {
  const t = exhibitionGoing[locale].report;
  for (const name of names) {
    drawHeading(sheet, t.words[name]);
    const text = report.words[name];
    for (const part of (text || t.empty).split(/\n{2,}/))
      drawParagraph(sheet, part, text ? {} : { colour: colours.soft });
  }
}

function drawFigures(sheet: Sheet, { report, locale }: ReportContent): void {
  const t = exhibitionGoing[locale].report;
  drawHeading(sheet, t.figures);
  const columns = [
    { title: t.figures, share: 0.34 },
    { title: t.target, share: 0.33 },
    { title: t.achieved, share: 0.33 },
  ];
  drawTable(sheet, columns, [{ rows: reportTargets(report, locale) }]);
  drawTable(sheet, pair, [{ rows: reportFigures(report, locale) }]);
}

function drawCosts(sheet: Sheet, { report, locale }: ReportContent): void {
  const t = exhibitionGoing[locale].report;
  drawHeading(sheet, t.costs);
  const { rows, total, isWhole } = reportCosts(report, locale);
  if (rows.length === 0) return drawParagraph(sheet, t.noCosts, { colour: colours.soft });
  const columns = [
    { title: t.costs, share: 0.46 },
    { title: t.planned, share: 0.18 },
    { title: t.real, share: 0.18 },
    { title: t.difference, share: 0.18 },
  ];
  const cells = rows.map(({ label, payer, amount, real }) => [
    `${label} (${payer})`,
    formatRupiah(amount),
    real === null ? t.unknown : formatRupiah(real),
    real === null ? '–' : formatRupiah(real - amount),
  ]);
  const sum = [
    t.total,
    formatRupiah(total.planned),
    formatRupiah(total.real),
    isWhole ? formatRupiah(total.real - total.planned) : '–',
  ];
  drawTable(sheet, columns, [{ rows: [...cells, sum] }]);
}

function drawExhibitors(sheet: Sheet, { report, locale }: ReportContent): void {
  const t = exhibitionGoing[locale].report;
  const { columns: names } = t;
  drawHeading(sheet, t.perExhibitor);
  const columns = [
    { title: names.name, share: 0.28 },
    { title: names.stand, share: 0.1 },
    { title: names.contacts, share: 0.12 },
    { title: names.orders, share: 0.12 },
    { title: names.sold, share: 0.19 },
    { title: names.ordered, share: 0.19 },
  ];
  const number = (value: number) => formatNumber(value, locale);
  const rows = report.rows.map(({ name, standNumber, result }) => [
    name,
    standNumber ?? '–',
    ...(result
      ? [number(result.contacts), number(result.orders), number(result.sold), number(result.ordered)]
      : [t.noResult, '–', '–', '–']),
  ]);
  const conflicts = report.conflicts.map(({ name }) => [
    `${name} (${exhibitionWords[locale].conflict})`,
    ...Array.from({ length: 5 }, () => '–'),
  ]);
  drawTable(sheet, columns, [{ rows: [...rows, ...conflicts] }]);
}
