import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blankCall } from '#db/exhibitions/blank.ts';
import { exhibitionReport, notification } from '#db/schema/index.ts';
import { pastOf } from '#src/domain/exhibitions/applying/past.ts';
import { exportResults, resultColumns, type ResultCells } from '#src/domain/exhibitions/going/export-results.ts';
import { readReport } from '#src/domain/exhibitions/going/read-report.ts';
import { readOwnResults } from '#src/domain/exhibitions/going/read-results.ts';
import { remindResults } from '#src/domain/exhibitions/going/remind-results.ts';
import { saveReport } from '#src/domain/exhibitions/going/save-report.ts';
import { sendReport } from '#src/domain/exhibitions/going/send-report.ts';
import { sendResults } from '#src/domain/exhibitions/going/send-results.ts';
import { pointsOf } from '#src/domain/exhibitions/points.ts';
import type { CastName } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { confirmed, layFair, movePhase, noon, slug } from './fair.ts';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => world.close());

const until = '2027-05-15';
const timetable = { ...blankCall().timetable, resultsUntil: until };
const lay = () => layFair(world, { phase: 'results', siti: confirmed, wulan: confirmed, body: { timetable } });
const as = (name: CastName, day = '2027-05-01') => world.as(name, { now: noon(day) });
const results = (change = {}) => ({
  ...{ exhibition: slug, workshop: world.siti, version: 0, contacts: 24, orders: 5, ordersAbroad: 2 },
  ...{ sold: 12_500_000, ordered: 40_000_000, lessons: 'Bawa lebih banyak syal.', ...change },
});

describe('results', () => {
  test('are handed in, mended, and late until the exhibition is closed', async () => {
    await lay();
    await sendResults(await as('siti'), results());
    await expect(sendResults(await as('siti'), results())).rejects.toMatchObject({ code: 'stale' });
    await sendResults(await as('siti', '2027-06-20'), results({ version: 1, contacts: 25 }));
    expect((await readOwnResults(await as('siti'), slug)).sent).toMatchObject({ contacts: 25, version: 2 });
    await movePhase(world, 'closed');
    await expect(sendResults(await as('siti'), results({ version: 2 }))).rejects.toMatchObject({
      code: 'not-this-phase',
    });
  });

  test('have no more orders abroad than orders, and nobody hands in another workshop’s', async () => {
    await lay();
    await expect(sendResults(await as('siti'), results({ ordersAbroad: 6 }))).rejects.toMatchObject({ fields: { ordersAbroad: { code: 'too-big' } } }); // prettier-ignore
    await expect(sendResults(await as('wulan'), results())).rejects.toMatchObject({ code: 'not-found' });
  });

  test('that are missing cost rotation points in the next call; handed in, even late, they cost none', async () => {
    await lay();
    const points = async (workshopId: number, today: string) => {
      const past = (await pastOf(world.services.db.read, [workshopId], today)).get(workshopId) ?? [];
      return pointsOf(past, blankCall().rotation, today).points;
    };
    expect(await points(world.siti, '2027-05-10')).toBe(8);
    expect(await points(world.siti, '2027-06-10')).toBe(5);
    await sendResults(await as('siti', '2027-06-10'), results());
    expect([await points(world.siti, '2027-06-11'), await points(world.wulan, '2027-06-11')]).toEqual([8, 5]);
  });

  test('are asked for a week before, the day before and on the day, once each, of those who are missing', async () => {
    await lay();
    await sendResults(await as('siti'), results());
    const told: string[][] = [];
    for (const day of ['2027-05-07', '2027-05-08', '2027-05-09', '2027-05-14', '2027-05-14', until, '2027-05-16']) {
      await remindResults({ ...world.services, now: noon(day) });
      const rows = await world.services.db.read.select().from(notification).where(eq(notification.kind, 'results-due'));
      told.push(rows.map(({ userId }) => userId));
    }
    expect(told.map(({ length }) => length)).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect(new Set(told.at(-1))).toEqual(new Set([world.id('wulan')]));
  });

  test('are asked for once after nights that were missed', async () => {
    await lay();
    await remindResults({ ...world.services, now: noon('2027-05-14') });
    await remindResults({ ...world.services, now: noon('2027-05-10') });
    const rows = await world.services.db.read.select().from(notification).where(eq(notification.kind, 'results-due'));
    expect(rows).toHaveLength(3);
  });
});

describe('the office’s report', () => {
  const words = { number: '500/1', on: '2027-05-20', organiser: 'ASEPHI', activities: '', visitors: '', documents: '' };
  const form = (version: number) => ({
    ...{ exhibition: slug, version, ...words, lessons: 'Datang lebih awal.', followUp: '', costs: [] },
  });

  test('counts what exhibitors handed in, without those the reader has a conflict with', async () => {
    await lay();
    await sendResults(await as('siti'), results());
    await sendResults(await as('wulan'), results({ workshop: world.wulan, contacts: 100, lessons: 'rahasia wulan' }));
    const ratna = await readReport(await as('ratna'), slug);
    expect(ratna).toMatchObject({ dueOn: '2027-05-25', figures: { exhibitors: 2, handedIn: 2, contacts: 124 } });
    const dewi = await readReport(await as('dewi'), slug);
    expect(dewi).toMatchObject({ figures: { exhibitors: 1, contacts: 24 }, conflicts: [{ name: 'Batik Wulan' }] });
    expect(dewi.may).toEqual({ save: true, send: false });
    expect(JSON.stringify(dewi)).not.toContain('rahasia wulan');
    expect(JSON.stringify(ratna)).toContain('rahasia wulan');
  });

  test('is frozen with its figures when it is sent, by an officer without a conflict', async () => {
    await lay();
    await sendResults(await as('siti'), results());
    await saveReport(await as('dewi'), form(0));
    await expect(saveReport(await as('ratna'), form(0))).rejects.toMatchObject({ code: 'stale' });
    const send = { exhibition: slug, version: 1 };
    await expect(sendReport(await as('dewi'), send)).rejects.toMatchObject({ code: 'conflict-in-exhibition' });
    await sendReport(await as('ratna'), send);
    await sendReport(await as('ratna'), send);
    await sendResults(await as('wulan'), results({ workshop: world.wulan }));
    const sent = await readReport(await as('ratna'), slug);
    expect(sent).toMatchObject({
      state: 'sent',
      figures: { contacts: 24, handedIn: 1 },
      may: { save: false, send: false },
    });
    expect(sent.rows.map(({ result }) => result?.contacts)).toEqual([24, undefined]);
    expect(sent.words.lessons).toBe('Datang lebih awal.');
    await expect(saveReport(await as('ratna'), form(2))).rejects.toMatchObject({ code: 'not-editable' });
    expect(await world.services.db.read.select().from(exhibitionReport)).toHaveLength(1);
  });

  test('has a file exhibitor by exhibitor: ids as text, conflicts in place of content', async () => {
    await lay();
    await sendResults(await as('siti'), results({ lessons: '=1+1' }));
    await sendResults(await as('wulan'), results({ workshop: world.wulan, lessons: 'rahasia wulan' }));
    const cells: ResultCells = {
      headers: Object.fromEntries(resultColumns.map((column) => [column, column])) as ResultCells['headers'],
      cell: (column, row) =>
        column === 'lessons' ? (row.result?.lessons ?? '') : column === 'name' ? row.name : row.id,
      conflict: 'conflict',
    };
    const { body } = await exportResults(await as('dewi'), slug, 'csv', cells);
    expect(body).not.toContain('rahasia wulan');
    expect(body).toMatch(/conflict,conflict,conflict,Batik Wulan,conflict/);
    expect(body).toContain("'=1+1");
    const all = await exportResults(await as('ratna'), slug, 'csv', cells);
    expect(all.body).toContain('rahasia wulan');
  });
});
