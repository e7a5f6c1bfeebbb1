import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readinessLevels } from '#db/schema/workshops.ts';
import { ages } from '#src/domain/readiness-picture/ages.ts';
import { causes, figureShapes, figureWords, type FigureName } from '#src/domain/readiness-picture/figures.ts';
import { filterWords, levelKeys, noFilter, type PictureFilter } from '#src/domain/readiness-picture/filter.ts';
import type { Levels } from '#src/domain/readiness-picture/levels.ts';
import { parseListQuery } from '#src/domain/readiness-picture/list-query.ts';
import { readFigureList } from '#src/domain/readiness-picture/list.ts';
import { atLeast, computePicture, type Picture } from '#src/domain/readiness-picture/picture.ts';
import { readReport } from '#src/domain/readiness-picture/report.ts';
import { noon, openCity, type City } from './city.ts';

type Told = [figure: FigureName, of: string | number | null, at: string | null, count: number, filter?: PictureFilter];

let city: City;
beforeAll(async () => {
  city = await openCity();
}, 60_000);
afterAll(() => city.world.close());

const filters: PictureFilter[] = [
  noFilter,
  { ...noFilter, place: 'jenggot' },
  { ...noFilter, place: 'pekalongan-selatan', size: 'small' },
  { ...noFilter, technique: 'none', level: 'none' },
  { ...noFilter, level: 'legal' },
];

describe('a figure is as long as its list', () => {
  test.each(filters.map((filter) => [JSON.stringify(filterWords(filter)), filter] as const))(
    'in the picture of %s',
    async (_, filter) => {
      const context = await city.world.as('rahmat', { now: noon });
      const told = inPicture(await computePicture(context, filter), filter);
      expect(await differing(told)).toEqual([]);
      if (filter === noFilter) expect(told.filter(([, , , count]) => count > 0).length).toBeGreaterThan(150);
    },
    60_000,
  );

  test.each(['2026-Q3', '2026-Q4', '2025-Q4'])(
    'in the report of %s',
    async (quarter) => {
      const context = await city.world.as('rahmat', { now: noon });
      const report = await readReport(context, quarter);
      if ('future' in report) throw new Error('no report');
      const { levels, rises, falls, verdicts, returns, next } = report;
      const told: Told[] = [
        ...crossed(levels, noFilter, quarter),
        ...levelKeys.map((level): Told => ['level-at', level, quarter, levels.byLevel[level]]),
        ...causes.flatMap((cause): Told[] => [
          ['rises', cause, quarter, rises[cause]],
          ['falls', cause, quarter, falls[cause]],
        ]),
        ['rises', null, quarter, sum(rises)],
        ['falls', null, quarter, sum(falls)],
        ...returns.map(({ item, count }): Told => ['returns', item, quarter, count]),
        ['in-time', null, quarter, verdicts.inTime],
        ['late', null, quarter, verdicts.late],
        ['expiring-in', null, next.name, report.expiringNext],
      ];
      expect(await differing(told)).toEqual([]);
      expect(sum(rises)).toBeGreaterThan(0);
      // Verdicts reach back 200 days.
      const reviewed = quarter.startsWith('2026');
      expect([verdicts.inTime > 0, verdicts.late > 0, returns.length > 0]).toEqual([reviewed, reviewed, reviewed]);
    },
    60_000,
  );

  test('and every figure there is was counted', async () => {
    const context = await city.world.as('rahmat', { now: noon });
    const report = await readReport(context, '2026-Q3');
    if ('future' in report) throw new Error('no report');
    const shown = new Set<string>([
      ...inPicture(await computePicture(context, noFilter), noFilter).map(([name]) => name),
      ...['level-at', 'rises', 'falls', 'returns', 'in-time', 'late', 'expiring-in'],
      ...crossed(report.levels, noFilter, '2026-Q3').map(([name]) => name),
    ]);
    expect(Object.keys(figureShapes).filter((name) => !shown.has(name))).toEqual([]);
  });

  test('one that is off by one is found out', async () => {
    const context = await city.world.as('rahmat', { now: noon });
    const told = inPicture(await computePicture(context, noFilter), noFilter).slice(0, 30);
    const wrong = told.map(([name, of, at, count, filter]): Told => [name, of, at, count + 1, filter ?? noFilter]);
    expect(await differing(wrong)).toHaveLength(30);
  });
});

function inPicture(picture: Picture, filter: PictureFilter): Told[] {
  const { levels, change, funnels, waiting, load, history } = picture;
  const items = funnels.wholeCity ? noFilter : filter;
  return [
    ['all', null, null, levels.workshops, filter],
    ...levelKeys.flatMap((level): Told[] => [
      ['level', level, null, levels.byLevel[level], filter],
      ['level-then', level, null, change.then[level], filter],
      ['arrived', level, null, change.arrived[level], filter],
      ['left', level, null, change.left[level], filter],
    ]),
    ...picture.stages.map(({ stage, workshops }): Told => ['stage', stage, null, workshops, filter]),
    ...crossed(levels, filter, null),
    ...funnels.items
      .slice(0, 20)
      .flatMap((row): Told[] =>
        (['applicable', 'begun', 'waiting', 'returned', 'accepted', 'expired'] as const).map((name) => [
          name,
          row.item,
          null,
          row[name],
          items,
        ]),
      ),
    ['open', null, null, waiting.total, filter],
    ['overdue', null, null, waiting.overdue, filter],
    ...ages.map((age): Told => ['age', age, null, waiting.ages[age], filter]),
    ...load.flatMap(({ id, decided, claimed }): Told[] => [
      ['decided', id, null, decided],
      ['claimed', id, null, claimed],
    ]),
    ...picture.expiring.map(({ days, count }): Told => ['expiring', days, null, count, filter]),
    ...picture.stalled.map(({ days, count }): Told => ['stalled', days, null, count, filter]),
    ...history.flatMap(({ at, byLevel }) =>
      readinessLevels.map((level): Told =>
        at === null
          ? ['at-least', level, null, atLeast(byLevel, level), filter]
          : ['at-least-at', level, at, atLeast(byLevel, level), filter],
      ),
    ),
  ];
}

function crossed(levels: Levels, filter: PictureFilter, at: string | null): Told[] {
  const parts = [
    ...levels.places.map((part) => ({ ...part, filter: { ...filter, place: part.key } })),
    ...levels.techniques.map((part) => ({ ...part, filter: { ...filter, technique: part.key } })),
    ...levels.sizes.map((part) => ({ ...part, filter: { ...filter, size: part.key as PictureFilter['size'] } })),
  ];
  return parts.flatMap(({ workshops, ready, byLevel, filter: own }): Told[] => [
    [at === null ? 'all' : 'all-at', null, at, workshops, own],
    at === null ? ['ready', null, null, ready, own] : ['at-least-at', 'exhibition-ready', at, ready, own],
    ...levelKeys.map((level): Told => [at === null ? 'level' : 'level-at', level, at, byLevel[level], own]),
  ]);
}

/** The figures whose list is not as long, by its total or by its rows. */
async function differing(told: Told[]): Promise<string[]> {
  const context = await city.world.as('rahmat', { now: noon });
  const found: string[] = [];
  for (const [name, of, at, count, filter = noFilter] of told) {
    const words = new URLSearchParams({ ...filterWords(filter), ...figureWords(name, of, at) });
    const list = await readFigureList(context, parseListQuery(words, context.reference));
    let rows = list.rows.length;
    for (let page = 2; page <= list.pages; page += 1) {
      words.set('page', String(page));
      rows += (await readFigureList(context, parseListQuery(words, context.reference))).rows.length;
    }
    if (list.total !== count || rows !== count)
      found.push(`${words}: figure ${count}, total ${list.total}, rows ${rows}`);
  }
  return found;
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
