import type { ExhibitionReport } from '#src/domain/exhibitions/going/read-report.ts';
import { countryName } from './countries.ts';
import { formatDays } from './exhibition-dates.ts';
import { exhibitionGoing } from './exhibition-going.ts';
import { formatNumber, formatRupiah } from './format.ts';
import type { Locale } from './locale.ts';

type Line = readonly [label: string, text: string];

/** What the report says of the exhibition, on the page and on paper. */
export function reportFacts({ of, stands }: ExhibitionReport, locale: Locale): Line[] {
  const t = exhibitionGoing[locale].report;
  const area = stands.count > 0 ? t.areaOf(formatNumber(stands.metres, locale), stands.count) : '';
  return [
    [t.when, formatDays(of.startsOn, of.endsOn, locale)],
    [t.where, [of.venue, of.city, countryName(of.country, locale)].filter(Boolean).join(', ')],
    [t.area, of.body.plan.fields.area || area || t.empty],
    [t.organiser, of.organiser],
  ];
}

/** Target beside what was reached. */
export function reportTargets(
  { of, figures, words }: ExhibitionReport,
  locale: Locale,
): (readonly [label: string, target: string, achieved: string])[] {
  const t = exhibitionGoing[locale].report;
  const { fields } = of.body.plan;
  return [
    [t.exhibitors, fields.exhibitors || String(of.places), formatNumber(figures.exhibitors, locale)],
    [t.words.visitors, fields.visitors || t.empty, words.visitors || t.empty],
    [t.transactions, fields.transactions || t.empty, formatRupiah(figures.sold + figures.ordered)],
  ];
}

/** Each figure of the exhibitors together. */
export function reportFigures({ figures }: ExhibitionReport, locale: Locale): Line[] {
  const { figureNames } = exhibitionGoing[locale].report;
  const money = ['sold', 'ordered'];
  return (Object.keys(figureNames) as (keyof typeof figureNames)[]).map((name) => [
    figureNames[name],
    money.includes(name) ? formatRupiah(figures[name]) : formatNumber(figures[name], locale),
  ]);
}

/** Each planned cost with what it came to, and the sums; of what is not known there is no difference. */
export function reportCosts({ of, costs }: ExhibitionReport, locale: Locale) {
  const t = exhibitionGoing[locale].report;
  const rows = of.body.plan.costs.map(({ kind, note, amount, payer }, index) => {
    const real = costs[index] ?? null;
    return { label: [t.costKinds[kind], note].filter(Boolean).join(': '), payer: t.payer[payer], amount, real };
  });
  const known = rows.filter(({ real }) => real !== null);
  const sum = (list: typeof rows, read: (row: (typeof rows)[number]) => number) =>
    list.reduce((all, row) => all + read(row), 0);
  const total = { planned: sum(rows, ({ amount }) => amount), real: sum(known, ({ real }) => real ?? 0) };
  return { rows, total, isWhole: known.length === rows.length };
}
