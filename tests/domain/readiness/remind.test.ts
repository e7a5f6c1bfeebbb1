import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { evidence, expiryReminder, itemStanding, notification, outbox, review } from '#db/schema/index.ts';
import { remindExpiring } from '#src/domain/readiness/remind.ts';
import { sendEvidence } from '#tests/domain/reviews/evidence-sent.ts';
import { layAccepted } from '#tests/support/evidence.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const last = '2026-06-30';
const accepted = Date.parse('2025-06-30T09:00:00+07:00');
/** A moment of the day that is so many days before the last one. */
const before = (days: number) => Date.parse(`${last}T01:00:00+07:00`) - days * 86_400_000;

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
beforeEach(() =>
  world.services.db.write(async (tx) => {
    for (const table of [itemStanding, evidence, review, expiryReminder]) await tx.delete(table);
  }),
);

const lay = async (item: string, expiresOn: string | null = last, workshopId = world.siti) => {
  await layAccepted(world, workshopId, item, { expiresOn, now: accepted });
  await world.services.db.write(async (tx) => {
    await tx.delete(notification);
    await tx.delete(outbox);
  });
};
/** The digests of one run: which item, to how many people. */
const run = async (days: number) => {
  const { read, write } = world.services.db;
  await remindExpiring({ ...world.services, now: before(days) }, { rest: () => 0 });
  const rows = await read.select().from(notification).orderBy(asc(notification.id));
  await write((tx) => tx.delete(notification));
  return rows.map(({ userId, kind, facts }) => ({ userId, kind, facts }));
};

describe('reminders of what is about to end', () => {
  test('come 60, 30 and 7 days before, once each', async () => {
    await lay('npwp');
    const sent: number[] = [];
    for (const days of [62, 61, 60, 59, 31, 30, 29, 8, 7, 6, 0]) if ((await run(days)).length > 0) sent.push(days);
    expect(sent).toEqual([60, 30, 7]);
  });

  test('after a silence only the tightest one is given', async () => {
    await lay('npwp');
    expect(await run(61)).toEqual([]);
    expect(await run(5)).toHaveLength(2);
    expect(await run(5)).toEqual([]);
    expect(await run(0)).toEqual([]);
    expect(await world.services.db.read.select().from(expiryReminder)).toMatchObject([{ item: 'npwp', days: 7 }]);
  });

  test('are one digest a workshop, in both languages, with the last days', async () => {
    await lay('npwp');
    await lay('nib', '2026-06-29');
    const rows = await run(30);
    expect(rows.map(({ userId, kind }) => [userId, kind]).sort()).toEqual(
      ['siti', 'joko'].map((name) => [world.id(name as 'siti'), 'evidence-expiring']).sort(),
    );
    const [nib, npwp] = rows[0]?.facts['itemsId']?.split('; ') ?? [];
    expect(nib).toMatch(/NIB.*\(29 Juni 2026\)$/);
    expect(npwp).toMatch(/\(30 Juni 2026\)$/);
    expect(rows[0]?.facts['itemsEn']).toContain('(30 June 2026)');
    expect(rows[0]?.facts['count']).toBe('2');
  });

  test('start anew for a renewal with another last day', async () => {
    await lay('npwp');
    await run(7);
    await world.services.db.write((tx) => tx.update(itemStanding).set({ expiresOn: '2026-07-30' }));
    expect(await run(0)).toHaveLength(2);
  });

  test('are not given for what waits for an officer, has no end, or has ended', async () => {
    await lay('npwp');
    await sendEvidence(world, { item: 'npwp', now: before(40) });
    await lay('nib', null);
    await lay('kbli-batik', '2026-01-01');
    expect(await run(7)).toEqual([]);
  });

  test('two runs at once give one', async () => {
    await lay('npwp', last, world.wulan);
    const both = [0, 1].map(() => remindExpiring({ ...world.services, now: before(30) }, { rest: () => 0 }));
    expect((await Promise.all(both)).map(({ reminded }) => reminded).sort()).toEqual([0, 1]);
    expect(await world.services.db.read.select().from(notification)).toHaveLength(1);
  });
});
