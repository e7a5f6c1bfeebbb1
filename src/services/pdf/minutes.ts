import { exhibitionDecision, formatScore } from '#src/i18n/exhibition-decision.ts';
import { exhibitionWords } from '#src/i18n/exhibition-words.ts';
import { formatDay, formatMoment, formatNumber } from '#src/i18n/format.ts';
import type { MinutesContent } from './index.ts';
import { drawCheck, drawHeading, drawList, drawParagraph, finishLetterhead, openLetterhead } from './letterhead.ts';
import { colours, inner, page, type Sheet } from './sheet.ts';
import { limitsLines } from './limits.ts';
import { drawTable } from './table.ts';

/** Minutes of a selection: how it came about, who was chosen, what happened since, and room to sign. */
export async function writeMinutes(content: MinutesContent, compress: boolean): Promise<Buffer> {
  const { minutes, locale, at, addresses } = content;
  const t = exhibitionDecision[locale].minutes;
  const { of } = minutes;
  const about = { title: `${t.title}: ${of.name}`, subject: t.about(of.name), locale, at, compress };
  const letterhead = { city: exhibitionDecision[locale].letter.city, office: minutes.office[locale] };
  const sheet = openLetterhead(about, letterhead);
  drawOpening(sheet, content);
  drawCounts(sheet, content);
  drawRule(sheet, content);
  drawPeople(sheet, content);
  drawSince(sheet, content);
  drawSigning(sheet, content);
  const left = `${t.written(formatMoment(at, locale))}  ${t.check}: ${addresses.results}`;
  return finishLetterhead(sheet, { left, right: exhibitionDecision[locale].letter.page });
}

function drawOpening(sheet: Sheet, { minutes: { of, office, results }, locale, addresses }: MinutesContent): void {
  const t = exhibitionDecision[locale].minutes;
  const top = sheet.y;
  const width = drawCheck(sheet, addresses.results, t.check);
  const title = { face: 'title', size: 19, colour: colours.indigo, width } as const;
  sheet.tag('H1', () => (sheet.y += sheet.write(t.title, page.margin, sheet.y, title) + 2));
  const name = { face: 'strong', size: 12, width } as const;
  sheet.tag('P', () => (sheet.y += sheet.write(of.name, page.margin, sheet.y, name) + 6));
  const intro = t.intro(formatDay(of.decidedAt, locale), office[locale], of.name, results.limits.places);
  sheet.tag('P', () => (sheet.y += sheet.write(intro, page.margin, sheet.y, { size: 10, width }) + 4));
  sheet.y = Math.max(sheet.y, top + 104) + 6;
}

function drawCounts(sheet: Sheet, { minutes, locale }: MinutesContent): void {
  const t = exhibitionDecision[locale].minutes;
  const { outcomes } = exhibitionDecision[locale];
  const { counts } = minutes.results;
  const { all, upheld, rejected } = minutes.appeals;
  const rows: [string, number | string][] = [
    [t.applied, counts.applied],
    [t.withdrawn, counts.withdrawn],
    [t.ineligible, counts.ineligible],
    [t.scored, counts.scored],
    [outcomes.chosen, counts.chosen],
    [outcomes.waiting, counts.waiting],
    [outcomes.refused, counts.refused],
    [t.reviewers, minutes.reviewers],
    [t.reviews, minutes.reviews],
    [t.appeals, t.appealCounts(all, upheld, rejected)],
  ];
  drawHeading(sheet, t.counts);
  const columns = [
    { title: '', share: 0.5 },
    { title: '', share: 0.5 },
  ];
  const said = rows.map(([name, n]) => [name, typeof n === 'number' ? formatNumber(n, locale) : n]);
  drawTable(sheet, columns, [{ rows: said }]);
}

function drawRule(sheet: Sheet, { minutes: { of, results }, locale, addresses, reference }: MinutesContent): void {
  const t = exhibitionDecision[locale].minutes;
  const words = exhibitionDecision[locale].letter;
  drawHeading(sheet, t.criteria);
  const rows = of.body.criteria.map(({ name, weight, counted, scale }) => [
    name[locale],
    counted ? String(weight) : words.shown,
    `${scale[0]?.value ?? 0}–${scale.at(-1)?.value ?? 0}`,
  ]);
  const columns = [
    { title: words.criterion, share: 0.6 },
    { title: words.weight, share: 0.22 },
    { title: t.scale, share: 0.18 },
  ];
  drawTable(sheet, columns, [{ rows }]);
  drawParagraph(sheet, t.by[of.body.scoreBy]);
  drawHeading(sheet, t.rule);
  drawList(sheet, t.steps);
  drawHeading(sheet, t.limits);
  drawList(sheet, limitsLines(results.limits, reference, locale));
  drawHeading(sheet, t.seed);
  drawParagraph(sheet, of.drawSeed, { face: 'strong', size: 9 });
  drawParagraph(sheet, t.seedText(addresses.data), { size: 9 });
}

function drawPeople(sheet: Sheet, { minutes: { results }, locale }: MinutesContent): void {
  const t = exhibitionDecision[locale].minutes;
  const { because } = exhibitionDecision[locale];
  const { states } = exhibitionDecision[locale].minutes;
  const columns = [
    { title: t.columns.rank, share: 0.1 },
    { title: t.columns.number, share: 0.08 },
    { title: t.columns.workshop, share: 0.26 },
    { title: t.columns.score, share: 0.1 },
    { title: t.columns.points, share: 0.08 },
    { title: t.columns.because, share: 0.2 },
    { title: t.columns.now, share: 0.18 },
  ];
  for (const outcome of ['chosen', 'waiting'] as const) {
    drawHeading(sheet, outcome === 'chosen' ? t.chosen : t.waitingList);
    const rows = results.rows
      .filter((row) => row.outcome === outcome)
      .map(({ rank, number, workshop, score, points, rule, state }) => [
        rank === null ? '–' : String(rank),
        String(number),
        workshop.name,
        score === null ? '–' : formatScore(score, locale),
        String(points),
        rule.outcome === outcome ? because[rule.because] : t.against,
        states[state],
      ]);
    if (rows.length > 0) drawTable(sheet, columns, [{ rows }]);
    else drawParagraph(sheet, t.none);
  }
  const against = results.rows.filter(({ outcome, rule }) => outcome !== rule.outcome);
  if (against.length === 0) return;
  drawHeading(sheet, t.reasons);
  const { outcomes } = exhibitionDecision[locale];
  drawList(
    sheet,
    against.map(({ number, outcome, note }) => `${t.columns.number} ${number}, ${outcomes[outcome]}: ${note ?? '–'}`),
  );
}

function drawSince(sheet: Sheet, { minutes: { results }, locale }: MinutesContent): void {
  const t = exhibitionDecision[locale].minutes;
  const { steps } = exhibitionWords[locale];
  drawHeading(sheet, t.since);
  if (results.changes.length === 0) return drawParagraph(sheet, t.nothingSince);
  drawList(
    sheet,
    results.changes.map(({ number, kind, at }) => t.change(number, steps[kind], formatMoment(at, locale))),
  );
}

function drawSigning(sheet: Sheet, { locale }: MinutesContent): void {
  const t = exhibitionDecision[locale].minutes;
  sheet.need(150);
  drawHeading(sheet, t.sign);
  const width = (inner - 40) / 2;
  const top = sheet.y;
  for (const [index, who] of [t.signHead, t.signSecond].entries()) {
    const x = page.margin + index * (width + 40);
    sheet.tag('P', () => sheet.write(who, x, top, { size: 10, width }));
    sheet.artifact(() => sheet.doc.rect(x, top + 78, width, 0.7).fill(colours.ink));
    sheet.tag('P', () => sheet.write(t.signName, x, top + 82, { size: 8, width, colour: colours.soft }));
  }
  sheet.y = top + 100;
}
