import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeMember, workshop } from '#db/schema/index.ts';
import { noFilter } from '#src/domain/readiness-picture/filter.ts';
import { parseListQuery } from '#src/domain/readiness-picture/list-query.ts';
import { readFigureList } from '#src/domain/readiness-picture/list.ts';
import { readPicture } from '#src/domain/readiness-picture/read-picture.ts';
import { readReport } from '#src/domain/readiness-picture/report.ts';
import { refusalOf } from '#tests/domain/reviews/sent.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { like, noon } from './city.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const listOf = (words: string) => new URLSearchParams(words);

describe('who sees the picture', () => {
  test('officers who review readiness, or who report; nobody else', async () => {
    for (const name of ['nina', 'tono', 'agus', 'siti', 'maya'] as const) {
      const context = await world.as(name, { now: noon });
      const query = parseListQuery(listOf('figure=all'), context.reference);
      expect((await refusalOf((async () => readPicture(context, noFilter))())).code, name).toBe('forbidden');
      expect((await refusalOf(readFigureList(context, query))).code, name).toBe('forbidden');
      expect((await refusalOf(readReport(context, '2026-Q3'))).code, name).toBe('forbidden');
    }
    const context = await world.as('rahmat', { now: noon });
    expect((await readPicture(context, noFilter)).levels.workshops).toBe(2);
  });

  test('who only reports sees the list, but is not led to evidence', async () => {
    const change = (powers: ('listings' | 'reports')[]) =>
      world.services.db.write((tx) =>
        tx
          .update(officeMember)
          .set({ powers })
          .where(eq(officeMember.userId, world.id('nina'))),
      );
    await change(['reports']);
    const context = await world.as('nina', { now: noon });
    const list = await readFigureList(context, parseListQuery(listOf('figure=all'), context.reference));
    expect([list.total, list.mayOpen]).toEqual([2, false]);
    await change(['listings']);
    const rahmat = await world.as('rahmat', { now: noon });
    expect((await readFigureList(rahmat, parseListQuery(listOf('figure=all'), rahmat.reference))).mayOpen).toBe(true);
  });

  test('own business counts, and is marked in the list', async () => {
    const context = await world.as('dewi', { now: noon });
    const list = await readFigureList(context, parseListQuery(listOf('figure=all'), context.reference));
    expect(list.rows.map(({ slug, conflict }) => [slug, conflict])).toEqual([
      ['batik-siti', false],
      ['batik-wulan', true],
    ]);
  });
});

describe('a picture is kept', () => {
  test('for less than a minute, by filter and day, and says when it was made', async () => {
    const at = async (seconds: number, filter = noFilter) =>
      readPicture(await world.as('rahmat', { now: noon + seconds * 1000 }), filter);
    const first = await at(100);
    await world.services.db.write((tx) => tx.insert(workshop).values(like(900, noon)));
    expect((await at(130)).levels.workshops).toBe(2);
    expect((await at(130)).asOf).toBe(first.asOf);
    expect((await at(130, { ...noFilter, place: 'jenggot' })).levels.workshops).toBe(3);
    const later = await at(161);
    expect([later.levels.workshops, later.asOf]).toEqual([3, noon + 161_000]);
    // 17:00 UTC is midnight in Pekalongan: the next day's picture is another one.
    const midnight = Date.parse('2026-11-18T17:00:00Z');
    const evening = await readPicture(await world.as('rahmat', { now: midnight - 2_000 }), noFilter);
    const night = await readPicture(await world.as('rahmat', { now: midnight + 2_000 }), noFilter);
    expect([evening.asOf, night.asOf]).toEqual([midnight - 2_000, midnight + 2_000]);
  });

  test('is renewed shortly before, without anybody waiting', async () => {
    const at = async (seconds: number) =>
      readPicture(await world.as('rahmat', { now: noon + 7_200_000 + seconds * 1000 }), noFilter);
    const first = await at(0);
    expect((await at(45)).asOf).toBe(first.asOf);
    await expect.poll(async () => (await at(46)).asOf).toBe(first.asOf + 45_000);
    expect((await at(80)).asOf).toBe(first.asOf + 45_000);
  });
});

test('a figure that does not exist is not found, and strange words are left out', async () => {
  const { reference } = await world.as('rahmat');
  for (const words of [
    'figure=constructor',
    'figure=nothing',
    'figure=level&of=king',
    'figure=level',
    'figure=stalled&of=61',
    'figure=late',
    'figure=late&at=2026-Q9',
    'figure=all&at=2026-Q1',
    'figure=begun&of=%27%20OR%201',
    'figure=decided&of=a%20b',
    'figure=rises&at=2026-Q1&of=magic',
  ])
    expect(() => parseListQuery(listOf(words), reference), words).toThrow(/not-found/);
  const query = parseListQuery(listOf('place=atlantis&technique=magic&size=huge&level=king&page=-4'), reference);
  expect(query).toMatchObject({ filter: noFilter, page: 1, sort: 'name', figure: { name: 'all' } });
});

test('a quarter that has not begun is told of, not failed', async () => {
  const context = await world.as('rahmat', { now: noon });
  expect(await readReport(context, '2027-Q1')).toMatchObject({ future: true, quarter: { name: '2027-Q1' } });
  expect(await readReport(context, 'soon')).toEqual({ future: true, quarter: null });
  expect(await readReport(context, '2026-Q4')).toMatchObject({ isOver: false });
  expect(await readReport(context, null)).toMatchObject({ quarter: { name: '2026-Q3' }, isOver: true });
});
