import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audit, checklistItem, checklistVersion, evidence, reviewEvent, review as reviews } from '#db/schema/index.ts';
import { openBody, sealBody } from '#src/domain/readiness/body.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { recompute } from '#src/domain/readiness/recompute.ts';
import { takeBackEvidence } from '#src/domain/readiness/take-back.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { readReview } from '#src/domain/reviews/read-review.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { isRefusal } from '#src/domain/refusal.ts';
import { monthsLater } from '#src/domain/verification/validity.ts';
import { evidenceNow, forgetEvidence, judge, sendEvidence, standingNow } from '#tests/domain/reviews/evidence-sent.ts';
import { refusalOf, rowOf, tally } from '#tests/domain/reviews/sent.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const now = Date.parse('2026-11-24T10:00:00+07:00');
let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.services.db.write((tx) => tx.delete(reviews));
  await forgetEvidence(world);
});
const as = (name: 'rahmat' | 'dewi' | 'siti') => world.as(name, { now });
const fresh = ({ id }: Review) => rowOf(world.services.db.read, id);
const number = { 'number-1': { number: '13134' } };

describe('two officers on one item', () => {
  test('at once, 20 times: one verdict, one line of audit, one mail a person; the other hears who and when', async () => {
    const both = { rahmat: await as('rahmat'), dewi: await as('dewi') };
    // A workshop that is published has its first level; no verdict of this test brings it.
    const clock = { ...both.rahmat, user: null };
    await clock.db.write((tx) => recompute(tx, clock, world.siti, { cause: 'published', items: [] }));
    for (let round = 0; round < 20; round += 1) {
      const review = await sendEvidence(world, { now: now - 1_000 });
      const before = await tally(world);
      const go = [
        () => decide({ ...both.rahmat, now: now + round }, judge(review)),
        () => decide({ ...both.dewi, now: now + round }, judge(review, 'refused')),
      ];
      const ended = await Promise.allSettled((round % 2 ? go : go.toReversed()).map((run) => run()));
      const lost = ended.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown);
      expect(lost).toHaveLength(1);
      const row = await fresh(review);
      const who = row.decidedBy === world.id('rahmat') ? 'Rahmat Hidayat' : 'Dewi Lestari';
      if (!isRefusal(lost[0])) throw lost[0];
      expect(lost[0]).toMatchObject({ code: 'decided-already', status: 409, facts: { who, when: now + round } });
      const { read } = world.services.db;
      expect(await read.$count(reviewEvent, eq(reviewEvent.reviewId, review.id))).toBe(2);
      const lines = and(eq(audit.subject, `review:${review.id}`), eq(audit.action, 'review.decide'));
      expect(await read.$count(audit, lines)).toBe(1);
      const after = await tally(world);
      expect((after['outbox'] ?? 0) - (before['outbox'] ?? 0)).toBe(2);
      expect((await standingNow(world, review))?.state).toBe(row.state);
    }
  });
});

describe('a workshop that goes on after sending', () => {
  test('can not change what an officer reads: the version is frozen', async () => {
    const review = await sendEvidence(world, { answers: number, note: 'seperti dikirim', now: now - 1_000 });
    const { vault, db } = world.services;
    const sealed = sealBody(vault, review.subjectVersion, { answers: {}, note: 'diganti' });
    const change = db.write((tx) => tx.update(evidence).set({ sealed }).where(eq(evidence.id, review.subjectVersion)));
    await expect(change).rejects.toThrow();
    const page = await readReview(await as('rahmat'), review.id, '');
    expect(page.inside?.evidence?.shown.note).toBe('seperti dikirim');
    expect(openBody(vault, await evidenceNow(world, review)).note).toBe('seperti dikirim');
  });

  test('takes it back while the officer reads: the verdict is refused, and nothing of the draft is shown', async () => {
    const review = await sendEvidence(world, { answers: number, note: 'rahasia', now: now - 1_000 });
    const page = await readReview(await as('rahmat'), review.id, '');
    expect(page.inside?.evidence?.shown.note).toBe('rahasia');
    await takeBackEvidence(await as('siti'), { workshop: world.siti, item: review.title });
    const before = await tally(world);
    expect((await refusalOf(as('rahmat').then((rahmat) => decide(rahmat, judge(review))))).code).toBe('stale');
    expect(await tally(world)).toEqual(before);
    const after = await readReview(await as('rahmat'), review.id, '');
    expect(after).toMatchObject({ review: { state: 'withdrawn' }, mayDecide: false });
    expect(after.inside?.evidence?.shown).toMatchObject({ isTakenBack: true, note: '' });
    expect(after.inside?.evidence?.shown.answers.map(({ number: given }) => given)).toEqual([null, null]);
  });

  test('sends another version: the officer sees what changed since the last one', async () => {
    const first = await sendEvidence(world, { answers: { 'number-1': { number: '47711' } }, now: now - 2_000 });
    await decide(await as('rahmat'), judge(first, 'changes-asked'));
    const second = await sendEvidence(world, { answers: number, note: 'sudah ditambah', now: now + 1_000 });
    const { shown } = (await readReview(await as('rahmat'), second.id, '')).inside?.evidence ?? {};
    expect(shown?.since).toMatchObject({
      number: 1,
      changes: [
        { field: 'number', before: { text: '47711' }, after: { text: '13134' } },
        { field: 'note', before: { text: '' }, after: { text: 'sudah ditambah' } },
      ],
    });
    expect(shown?.versions.map(({ row, review }) => [row.number, review?.state, review?.reasonCode])).toEqual([
      [2, 'submitted', null],
      [1, 'changes-asked', 'unreadable'],
    ]);
  });
});

describe('a new edition of the list in mid-review', () => {
  test('is told, and the verdict goes by the edition the workshop read', async () => {
    const { items } = await readLists(world.services.db.read);
    const lasting = [...items.values()].find(({ list, item }) => list.kind === 'core' && item.body.validityMonths === 12 && !item.body.secondOfficer)?.item; // prettier-ignore
    if (!lasting) throw new Error('no item of a year');
    const changed = await sendEvidence(world, { item: lasting.slug, now: now - 1_000 });
    const retired = await sendEvidence(world, { item: 'kbli-batik', now: now - 1_000 });
    const steady = await sendEvidence(world, { item: 'nib', now: now - 1_000 });
    const news = async (review: Review) =>
      (await readReview(await as('rahmat'), review.id, '')).inside?.evidence?.shown.news;
    expect(await news(changed)).toBeNull();
    await publishEdition(lasting.slug, 'kbli-batik');
    expect(await news(changed)).toMatchObject({ sent: 1, now: 2, isRetired: false, changed: [{ part: 'validity', before: { id: '12' }, after: { id: '6' } }] }); // prettier-ignore
    expect(await news(retired)).toMatchObject({ isRetired: true, changed: [] });
    expect(await news(steady)).toMatchObject({ sent: 1, now: 2, isRetired: false, changed: [] });
    for (const review of [changed, retired, steady]) await decide(await as('rahmat'), judge(review));
    expect(await standingNow(world, changed)).toMatchObject({
      state: 'accepted',
      expiresOn: monthsLater('2026-11-24', 12),
    });
    expect(await standingNow(world, retired)).toMatchObject({ state: 'accepted', acceptedId: retired.subjectVersion });
    // A retired item keeps its name where officers read it.
    expect((await readReview(await as('rahmat'), retired.id, '')).words?.id).toBe('KBLI 13134 tercantum');
  });
});

/** The core list once more: one item lasts six months only, another is gone. */
async function publishEdition(shorter: string, gone: string): Promise<void> {
  await world.services.db.write(async (tx) => {
    const published = and(eq(checklistVersion.checklistSlug, 'core'), eq(checklistVersion.state, 'published'));
    const [old] = await tx.select().from(checklistVersion).where(published);
    if (!old) throw new Error('no list');
    const { id: _id, ...columns } = old;
    const [made] = await tx
      .insert(checklistVersion)
      .values({ ...columns, number: old.number + 1, state: 'draft', createdAt: now })
      .returning();
    if (!made) throw new Error('no edition');
    const rows = await tx.select().from(checklistItem).where(eq(checklistItem.versionId, old.id));
    for (const row of rows.filter(({ slug }) => slug !== gone)) {
      const body = row.slug === shorter ? { ...row.body, validityMonths: 6 } : row.body;
      await tx.insert(checklistItem).values({ ...row, versionId: made.id, body });
    }
    await tx.update(checklistVersion).set({ state: 'retired' }).where(eq(checklistVersion.id, old.id));
    await tx
      .update(checklistVersion)
      .set({ state: 'published', publishedAt: now })
      .where(eq(checklistVersion.id, made.id));
  });
}
