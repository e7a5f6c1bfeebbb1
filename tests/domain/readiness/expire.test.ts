import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as tables from '#db/schema/index.ts';
import { verifyAudit } from '#src/domain/audit-log/verify.ts';
import { expireEvidence } from '#src/domain/readiness/expire.ts';
import { recompute } from '#src/domain/readiness/recompute.ts';
import { standingOf } from '#src/domain/readiness/standing.ts';
import { sendEvidence } from '#tests/domain/reviews/evidence-sent.ts';
import { layAccepted } from '#tests/support/evidence.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const evening = Date.parse('2026-03-10T23:59:59+07:00');
const midnight = Date.parse('2026-03-11T00:00:01+07:00');
const accepted = Date.parse('2025-03-11T09:00:00+07:00');

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  const { evidence, itemStanding, levelChange, notification, outbox, review, workshopReadiness, workshop } = tables;
  await world.services.db.write(async (tx) => {
    for (const table of [itemStanding, evidence, review, levelChange, notification, outbox, workshopReadiness])
      await tx.delete(table);
    await tx.update(workshop).set({ readinessLevel: null });
  });
});

const lay = (item: string, expiresOn: string | null = null, workshopId = world.siti) =>
  layAccepted(world, workshopId, item, { expiresOn, now: accepted });
const layLegal = async (expiresOn: string | null) => {
  for (const item of ['nib', 'kbli-batik']) await lay(item);
  return lay('npwp', expiresOn);
};
const run = (now = midnight) => expireEvidence({ ...world.services, now }, { rest: () => 0 });
const forget = () =>
  world.services.db.write(async (tx) => {
    await tx.delete(tables.notification);
    await tx.delete(tables.outbox);
  });
const told = async () => {
  const rows = await world.services.db.read.select().from(tables.notification).orderBy(asc(tables.notification.id));
  return rows.map(({ userId, kind, facts }) => ({ userId, kind, facts }));
};
const levelOf = async (id = world.siti) =>
  (await world.services.db.read.select().from(tables.workshop).where(eq(tables.workshop.id, id)))[0]?.readinessLevel;
const reviewOf = async (evidenceId: string) =>
  (await world.services.db.read.select().from(tables.review).where(eq(tables.review.subjectVersion, evidenceId)))[0];

describe('at midnight WIB', () => {
  test('nothing happens a second before, and everything after', async () => {
    const version = await layLegal('2026-03-10');
    expect(await levelOf()).toBe('legal');
    await forget();
    expect(await run(evening)).toEqual({ items: 0, workshops: 0, fallen: 0 });
    expect(await standingOf(world.services.db.read, 1, 'npwp')).toMatchObject({
      state: 'accepted',
      acceptedId: version,
    });
    expect(await run(midnight)).toEqual({ items: 1, workshops: 1, fallen: 1 });
    expect(await standingOf(world.services.db.read, 1, 'npwp')).toEqual({
      ...{ workshopId: 1, item: 'npwp', state: 'expired', evidenceId: version },
      ...{ acceptedId: null, acceptedOn: null, expiresOn: null, since: Date.parse('2026-03-11T00:00:00+07:00') },
    });
    const [row] = await world.services.db.read.select().from(tables.evidence).where(eq(tables.evidence.id, version));
    expect(row?.state).toBe('expired');
    expect(await levelOf()).toBe('registered');
  });

  test('the review is expired by the clock, with its history and the audit log’s chain whole', async () => {
    const version = await layLegal('2026-03-10');
    await run();
    const review = await reviewOf(version);
    expect(review).toMatchObject({ state: 'expired', version: 2, undo: null });
    const { reviewEvent, audit } = tables;
    const events = await world.services.db.read
      .select()
      .from(reviewEvent)
      .where(eq(reviewEvent.reviewId, review?.id ?? ''));
    expect(events).toMatchObject([{ kind: 'expired', userId: null, at: midnight }]);
    const [line] = await world.services.db.read
      .select()
      .from(audit)
      .where(and(eq(audit.action, 'review.expire'), eq(audit.subject, `review:${review?.id}`)));
    expect(line).toMatchObject({ userId: null, detail: { subjectId: '1/npwp', from: 'accepted', to: 'expired' } });
    expect(await verifyAudit(world.services.db.reader)).toMatchObject({ broken: null });
  });

  test('a level that falls tells each member once, why and what restores it', async () => {
    await layLegal('2026-03-10');
    await forget();
    await run();
    const rows = await told();
    expect(rows.map(({ userId, kind }) => [userId, kind]).sort()).toEqual(
      [world.id('siti'), world.id('joko')].map((id) => [id, 'level-fallen']).sort(),
    );
    expect(rows[0]?.facts).toMatchObject({ from: 'legal', to: 'registered', cause: 'expiry' });
    expect(rows[0]?.facts['itemsEn']).toBe(rows[0]?.facts['missingEn']);
    expect(rows[0]?.facts['itemsEn']).toMatch(/NPWP|tax/i);
    const { levelChange } = tables;
    const [change] = await world.services.db.read.select().from(levelChange).where(eq(levelChange.cause, 'expiry'));
    expect(change).toMatchObject({ from: 'legal', to: 'registered', items: ['npwp'], missing: ['npwp'] });
  });

  test('where the level stays, the expired items are named together, in both languages', async () => {
    await layLegal(null);
    await lay('authenticity', '2026-03-10');
    await lay('fibre-label', '2026-03-09');
    await forget();
    expect(await run()).toEqual({ items: 2, workshops: 1, fallen: 0 });
    const rows = await told();
    expect(rows.map(({ kind }) => kind)).toEqual(['evidence-expired', 'evidence-expired']);
    expect(rows[0]?.facts['count']).toBe('2');
    expect(rows[0]?.facts['itemsId']?.split('; ')).toHaveLength(2);
    expect(rows[0]?.facts['itemsEn']).not.toBe(rows[0]?.facts['itemsId']);
    expect(await levelOf()).toBe('legal');
  });

  test('a renewal that waits or was begun keeps its state, and no longer leans on the old version', async () => {
    const old = await layLegal('2026-03-10');
    const renewal = await sendEvidence(world, { item: 'npwp', now: evening });
    await run();
    expect(await standingOf(world.services.db.read, 1, 'npwp')).toMatchObject({
      ...{ state: 'waiting', evidenceId: renewal.subjectVersion, acceptedId: null, since: evening },
    });
    expect((await reviewOf(old))?.state).toBe('expired');
    expect((await reviewOf(renewal.subjectVersion))?.state).toBe('submitted');
    expect(await levelOf()).toBe('registered');
  });

  test('other workshops’ items and those without end are left alone', async () => {
    await layLegal('2026-03-10');
    await lay('npwp', '2026-03-11', world.wulan);
    const before = await standingOf(world.services.db.read, 2, 'npwp');
    await run();
    expect(await standingOf(world.services.db.read, 2, 'npwp')).toEqual(before);
    expect(await standingOf(world.services.db.read, 1, 'nib')).toMatchObject({ state: 'accepted', expiresOn: null });
  });

  test('what is asked for from today on makes levels follow', async () => {
    await layLegal(null);
    const { workshopReadiness, workshop } = tables;
    // As it was worked out while something was still spared, and a level higher than its items give today.
    await world.services.db.write(async (tx) => {
      await tx.update(workshopReadiness).set({ level: 'exhibition-ready', levelUntil: '2026-03-10' });
      await tx.update(workshop).set({ readinessLevel: 'exhibition-ready' }).where(eq(workshop.id, 1));
    });
    await forget();
    expect(await run(evening)).toMatchObject({ workshops: 0 });
    expect(await run()).toMatchObject({ items: 0, fallen: 1 });
    expect(await levelOf()).toBe('legal');
    expect((await told())[0]).toMatchObject({ kind: 'level-fallen', facts: { itemsId: '', cause: 'expiry' } });
    expect(await run()).toEqual({ items: 0, workshops: 0, fallen: 0 });
  });
});

describe('a night that is cut off', () => {
  test('leaves whole workshops done and the others to the next run', async () => {
    for (const id of [world.siti, world.wulan]) await lay('npwp', '2026-03-10', id);
    await forget();
    let bites = 0;
    const first = await expireEvidence({ ...world.services, now: midnight }, { size: 1, stopped: () => bites++ > 0 });
    expect(first).toMatchObject({ items: 1, workshops: 1 });
    expect(await run()).toMatchObject({ items: 1, workshops: 1 });
    expect(await run()).toEqual({ items: 0, workshops: 0, fallen: 0 });
    expect((await told()).map(({ kind }) => kind)).toEqual(Array(3).fill('evidence-expired'));
  });

  test('two at once do everything once', async () => {
    for (const id of [world.siti, world.wulan]) await lay('npwp', '2026-03-10', id);
    await forget();
    const both = await Promise.all([run(), run()]);
    expect(both[0].items + both[1].items).toBe(2);
    expect(await told()).toHaveLength(3);
    const expired = await world.services.db.read
      .select()
      .from(tables.reviewEvent)
      .where(and(eq(tables.reviewEvent.kind, 'expired'), eq(tables.reviewEvent.at, midnight)));
    expect(new Set(expired.map(({ reviewId }) => reviewId)).size).toBe(expired.length);
  });
});

test('a fall and a renewal: the level comes back by recomputing, and its history tells both', async () => {
  await layLegal('2026-03-10');
  await run();
  await world.services.db.write(async (tx) => {
    await tx
      .update(tables.itemStanding)
      .set({ state: 'accepted', acceptedId: 'new', acceptedOn: '2026-03-12', expiresOn: '2027-03-12' })
      .where(eq(tables.itemStanding.item, 'npwp'));
    const context = { ...world.services, now: midnight + 86_400_000, user: null };
    await recompute(tx, context, 1, { cause: 'verdict', items: ['npwp'] });
  });
  const changes = await world.services.db.read.select().from(tables.levelChange).orderBy(asc(tables.levelChange.id));
  expect(changes.map(({ to, cause }) => [to, cause]).slice(-3)).toEqual([
    ['legal', 'verdict'],
    ['registered', 'expiry'],
    ['legal', 'verdict'],
  ]);
});
