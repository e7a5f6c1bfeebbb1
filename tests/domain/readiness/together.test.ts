import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { computeLevel } from '#db/readiness/level.ts';
import {
  evidence,
  itemStanding,
  itemTally,
  levelChange,
  notification,
  review as reviews,
  reviewEvent,
  workshop,
} from '#db/schema/index.ts';
import { readinessLevels } from '#db/schema/workshops.ts';
import { isRefusal, type Refusal } from '#src/domain/refusal.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { saveEvidence } from '#src/domain/readiness/save.ts';
import { sendEvidence } from '#src/domain/readiness/send.ts';
import { standingsOf } from '#src/domain/readiness/standing.ts';
import { takeBackEvidence } from '#src/domain/readiness/take-back.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { evidenceNow, forgetEvidence, judge, sendEvidence as layWaiting, standingNow } from '#tests/domain/reviews/evidence-sent.ts'; // prettier-ignore
import { refusalOf, rowOf, tally } from '#tests/domain/reviews/sent.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { nibForm, openBench, type Bench } from './evidence.ts';

const now = Date.parse('2026-11-24T10:00:00+07:00');
let world: World;
let bench: Bench;
/** A handle of its own, as another process has: there the file's lock decides. It is slow, so not every time. */
let second: Database;
beforeAll(async () => {
  world = await openWorld();
  bench = openBench(world);
  second = await openDatabase(world.services.db.url);
  await bench.file(1, 'own-file');
});
afterAll(async () => {
  second.close();
  await world.close();
});
beforeEach(async () => {
  await world.services.db.write((tx) => tx.delete(reviews));
  await forgetEvidence(world);
});

/** What came of things done at once; throws what is no refusal. */
async function outcomes(works: Promise<unknown>[]): Promise<{ done: number; refused: Refusal[] }> {
  const ended = await Promise.allSettled(works);
  const reasons = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  const refused = reasons.map((reason) => {
    if (isRefusal(reason)) return reason;
    throw reason;
  });
  return { done: ended.length - refused.length, refused };
}

describe('a workshop that edits what it has sent', () => {
  test('is refused by every form, and nothing that an officer reads has changed', async () => {
    const siti = await world.as('siti');
    await saveEvidence(siti, nibForm({}, 'own-file'));
    await sendEvidence(siti, nibForm({ version: 1 }, 'own-file'));
    const before = [await bench.newest('nib'), await bench.standing('nib'), await tally(world)];
    for (const form of [nibForm({ version: 2, note: 'diganti' }, 'own-file'), nibForm({ version: 2, answers: {} })])
      for (const work of [saveEvidence, sendEvidence])
        expect((await refusalOf(work(siti, form))).code).toBe('edit-in-review');
    expect([await bench.newest('nib'), await bench.standing('nib'), await tally(world)]).toEqual(before);
  });

  test('not even by SQL: a sent version is neither another’s, nor another item’s, nor another number', async () => {
    const { subjectVersion } = await layWaiting(world, { item: 'nib', now });
    for (const change of [{ sealed: 'x' }, { item: 'npwp' }, { workshopId: world.wulan }, { number: 7 }])
      await expect(
        world.services.db.write((tx) => tx.update(evidence).set(change).where(eq(evidence.id, subjectVersion))),
      ).rejects.toMatchObject({ cause: { message: expect.stringContaining('never changes') as string } });
    expect(await evidenceNow(world, { subjectVersion } as never)).toMatchObject({ item: 'nib', workshopId: 1, number: 1 }); // prettier-ignore
  });
});

test('taken back and decided at the same moment, 50 times: one of both happened, the other heard of it', async () => {
  const [siti, rahmat] = [await world.as('siti'), await world.as('rahmat')];
  const wins = { verdict: 0, takenBack: 0 };
  for (let round = 0; round < 50; round += 1) {
    await world.services.db.write((tx) => tx.delete(reviews));
    await forgetEvidence(world);
    const review = await layWaiting(world, { item: 'nib', now: now - 1_000 });
    const verdict = (['accepted', 'changes-asked', 'refused'] as const)[round % 3] ?? 'accepted';
    const elsewhere = round % 10 < 2 ? { db: second } : {};
    const both = [
      () => decide({ ...rahmat, now: now + round }, judge(review, verdict)),
      () => takeBackEvidence({ ...siti, now: now + round, ...elsewhere }, { workshop: world.siti, item: 'nib' }),
    ];
    const { done, refused } = await outcomes((round % 2 ? both : both.toReversed()).map((run) => run()));
    const [row, version, standing] = [await rowOf(world.services.db.read, review.id), await evidenceNow(world, review), await standingNow(world, review)]; // prettier-ignore
    const events = await world.services.db.read.select({ kind: reviewEvent.kind }).from(reviewEvent).where(eq(reviewEvent.reviewId, review.id)).orderBy(asc(reviewEvent.id)); // prettier-ignore
    expect([done, refused.length]).toEqual([1, 1]);
    if (row.state === 'withdrawn') {
      wins.takenBack += 1;
      expect([version.state, standing?.state, standing?.acceptedId]).toEqual(['draft', 'draft', null]);
      expect(events.map(({ kind }) => kind)).toEqual(['submitted', 'withdrawn']);
      expect(refused[0]).toMatchObject({ code: 'stale', status: 409 });
    } else {
      wins.verdict += 1;
      expect([row.state, version.state, standing?.state]).toEqual([verdict, verdict, verdict]);
      expect(events.map(({ kind }) => kind)).toEqual(['submitted', verdict]);
      const facts = { who: 'Rahmat Hidayat', when: now + round };
      expect(refused[0]).toMatchObject({ code: 'decided-already', status: 409, facts });
    }
  }
  // Whoever asks first wins; neither side wins by what it is.
  expect(Math.min(...Object.values(wins))).toBeGreaterThan(10);
});

describe('two devices of one workshop', () => {
  test('save at once, 20 times: one is kept whole, the other gets the version to begin from', async () => {
    const [siti, joko] = [await world.as('siti'), await world.as('joko')];
    for (let version = 0; version < 20; version += 1) {
      const notes = [`ponsel ${version}`, `kantor ${version}`];
      const both = [siti, joko].map((who, at) => ({
        ...who,
        ...(at === 1 && version % 5 === 0 ? { db: second } : {}),
      }));
      const works = both.map((who, at) => saveEvidence(who, nibForm({ version, note: notes[at] ?? '' }, 'own-file')));
      const { done, refused } = await outcomes(version % 2 ? works : works.toReversed());
      expect([done, refused.map(({ code, facts }) => [code, facts])]).toEqual([1, [['stale', { version: version + 1 }]]]); // prettier-ignore
      expect(await bench.newest('nib')).toMatchObject({ version: version + 1, number: 1, state: 'draft' });
    }
    expect(await world.services.db.read.$count(evidence)).toBe(1);
  });

  test('send at once: it is with the officers once, and both hear that it is', async () => {
    const people = [await world.as('siti'), await world.as('joko')];
    await saveEvidence(await world.as('siti'), nibForm({}, 'own-file'));
    const works = people.map((who) => sendEvidence(who, nibForm({ version: 1 }, 'own-file')));
    expect(await outcomes(works)).toEqual({ done: 2, refused: [] });
    expect(await world.services.db.read.$count(reviews)).toBe(1);
    expect(await world.services.db.read.$count(reviewEvent)).toBeGreaterThan(0);
  });
});

test('sixteen verdicts at once on one workshop end in the level their items give, told step by step', async () => {
  const { read } = world.services.db;
  const lists = await readLists(read);
  const inOrder = readinessLevels.flatMap((level) => lists.core.items.filter((item) => item.level === level));
  const first = inOrder.filter(({ body }) => !body.secondOfficer).slice(0, 16);
  const waiting = [];
  for (const { slug } of first) waiting.push(await layWaiting(world, { item: slug, now: now - 1_000 }));
  expect(waiting).toHaveLength(16);
  const people = [await world.as('rahmat', { now }), await world.as('dewi', { now })] as const;
  // The last of them comes back: the level that asks for it is not reached.
  const works = waiting.map((one, at) => decide(people[at % 2 ? 1 : 0], judge(one, at === 15 ? 'changes-asked' : 'accepted'))); // prettier-ignore
  expect(await outcomes(works)).toEqual({ done: 16, refused: [] });
  const facts = { published: true, standings: await standingsOf(read, world.siti), answers: {}, today: wibDay(now) };
  const { level } = computeLevel(lists.core, lists.markets, facts);
  const [row] = await read.select().from(workshop).where(eq(workshop.id, world.siti));
  expect([row?.readinessLevel, level]).toEqual(['exhibition-ready', 'exhibition-ready']);
  const changes = await read.select().from(levelChange).where(eq(levelChange.workshopId, world.siti)).orderBy(asc(levelChange.id)); // prettier-ignore
  expect(changes.at(-1)?.to).toBe(level);
  expect(changes.map(({ from }) => from)).toEqual([null, ...changes.map(({ to }) => to)].slice(0, -1));
  const risen = await read.select().from(notification).where(eq(notification.kind, 'level-risen'));
  expect(risen.filter(({ userId }) => userId === world.id('siti'))).toHaveLength(changes.length);
  const counted = await read.select({ item: itemStanding.item, state: itemStanding.state, workshops: sql<number>`count(*)` }).from(itemStanding).groupBy(itemStanding.item, itemStanding.state).orderBy(itemStanding.item); // prettier-ignore
  expect(
    await read
      .select()
      .from(itemTally)
      .where(sql`workshops > 0`)
      .orderBy(itemTally.item),
  ).toEqual(counted);
});
