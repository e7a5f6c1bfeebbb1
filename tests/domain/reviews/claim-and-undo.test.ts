import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, beforeAll, describe, expect, test } from 'vitest';
import { review as reviews, verification, verificationClaim, workshop } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { claim } from '#src/domain/reviews/claim.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { expireReviews } from '#src/domain/reviews/expire.ts';
import { readHistory } from '#src/domain/reviews/history.ts';
import { release } from '#src/domain/reviews/release.ts';
import { withdrawReview } from '#src/domain/reviews/submit.ts';
import { undoVerdict } from '#src/domain/reviews/undo.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { refusalOf, rowOf, sendClaim, tally, verdictOn } from './sent.ts';

/** A Tuesday, ten in the morning in Pekalongan. */
const morning = Date.parse('2026-11-24T10:00:00+07:00');
const minutes = (n: number) => n * 60_000;
let world: World;
let review: Review;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.services.db.write((tx) => tx.delete(reviews));
  await world.services.db.write((tx) => tx.delete(verification));
  await world.services.db.write((tx) => tx.delete(verificationClaim));
  review = await sendClaim(world, { now: morning - minutes(60) });
});
const as = (name: 'rahmat' | 'dewi' | 'tono' | 'agus' | 'siti' | 'maya', now = morning): Promise<Acting> =>
  world.as(name, { now });
const now = () => rowOf(world.services.db.read, review.id);

describe('a claim', () => {
  test('keeps others away for 30 minutes, then anybody may decide', async () => {
    await claim(await as('rahmat'), review);
    const early = await as('dewi', morning + minutes(30) - 1);
    for (const go of [claim(early, review), decide(early, verdictOn(await now())), release(early, review)])
      expect(await refusalOf(go)).toMatchObject({ code: 'claimed-by-other', facts: { who: 'Rahmat Hidayat' } });
    await decide(await as('dewi', morning + minutes(30)), verdictOn(await now()));
    expect(await now()).toMatchObject({
      state: 'accepted',
      decidedBy: world.id('dewi'),
      decidedOffice: 'dinperinaker',
    });
  });

  test('is renewed by its holder and taken over when it lapsed', async () => {
    await claim(await as('rahmat'), review);
    await claim(await as('rahmat', morning + minutes(20)), review);
    const late = await as('dewi', morning + minutes(40));
    expect((await refusalOf(claim(late, review))).code).toBe('claimed-by-other');
    await claim(await as('dewi', morning + minutes(51)), review);
    expect(await now()).toMatchObject({ claimedBy: world.id('dewi'), state: 'in-review' });
  });

  test('goes back to the queue', async () => {
    await claim(await as('rahmat'), review);
    await release(await as('rahmat'), review);
    expect(await now()).toMatchObject({ state: 'submitted', claimedBy: null });
    expect((await refusalOf(release(await as('rahmat'), review))).code).toBe('stale');
  });

  test('without one an officer may decide, but not on a version that was taken back and sent again', async () => {
    const seen = verdictOn(review);
    const siti = await as('siti');
    const version = { subject: review.subject, subjectId: review.subjectId, subjectVersion: review.subjectVersion };
    await siti.db.write((tx) => withdrawReview(tx, siti, version));
    expect((await refusalOf(decide(await as('rahmat'), seen))).code).toBe('stale');
  });
});

describe('powers', () => {
  test.each(['tono', 'agus', 'siti', 'maya'] as const)('%s decides, claims and undoes nothing', async (name) => {
    const context = await as(name);
    const before = await tally(world);
    const form = { ...review, list: '' };
    for (const go of [
      () => decide(context, verdictOn(review)),
      () => claim(context, form),
      () => undoVerdict(context, form),
    ])
      expect((await refusalOf(go())).code).toBe('forbidden');
    expect(await tally(world)).toEqual(before);
  });

  test('a reason of another subject, a note too short or none are no reason', async () => {
    const officer = await as('rahmat');
    const form = verdictOn(review, 'refused');
    for (const wrong of [{ reasonCode: 'twice' as const }, { reasonCode: null }, { note: 'tidak' }])
      expect((await refusalOf(decide(officer, { ...form, ...wrong }))).code).toBe('reason-needed');
    expect((await refusalOf(decide(officer, { ...verdictOn(review), note: '' }))).code).toBe('finding-needed');
    for (const expiresOn of ['2026-11-23', '2099-01-01'])
      expect((await refusalOf(decide(officer, { ...verdictOn(review), expiresOn }))).code).toBe('form');
    expect(await now()).toEqual(review);
  });
});

describe('taking a verdict back', () => {
  const undo = async (name: 'rahmat' | 'dewi', at: number, seen?: Review) => {
    const { id, version } = seen ?? (await now());
    return undoVerdict(await as(name, at), { id, version, list: 'subject=verification' });
  };

  test('undoes what it did, puts it in the hands of who took it back, and all of it stays in the history', async () => {
    await decide(await as('rahmat'), verdictOn(review));
    expect(await world.services.db.read.select().from(verification)).toHaveLength(1);
    expect(await undo('dewi', morning + minutes(10))).toEqual({
      to: `/office/reviews/${review.id}?subject=verification`,
      notice: 'undone',
    });
    expect(await world.services.db.read.select().from(verification)).toEqual([]);
    expect(await now()).toMatchObject({ state: 'in-review', claimedBy: world.id('dewi'), decidedBy: null, undo: null });
    const history = await readHistory(world.services, review);
    expect(history.map(({ kind, who }) => [kind, who])).toEqual([
      ['submitted', 'Siti Aminah'],
      ['accepted', 'Rahmat Hidayat'],
      ['undone', 'Dewi Lestari'],
    ]);
  });

  test('until midnight in Western Indonesia and not a moment longer', async () => {
    const midnight = Date.parse('2026-11-25T00:00:00+07:00');
    await decide(await as('rahmat', morning), verdictOn(review));
    const before = await tally(world);
    expect((await refusalOf(undo('rahmat', midnight))).code).toBe('undo-too-late');
    expect(await tally(world)).toEqual(before);
    await undo('rahmat', midnight - 1);
    expect((await now()).state).toBe('in-review');
  });

  test('not once the workshop has sent it again', async () => {
    await decide(await as('rahmat'), verdictOn(review, 'changes-asked'));
    const seen = await now();
    await sendClaim(world, { now: morning + minutes(5) });
    const before = await tally(world);
    expect((await refusalOf(undo('rahmat', morning + minutes(10), seen))).code).toBe('undo-overtaken');
    expect(await tally(world)).toEqual(before);
  });

  test('once: the second press is told that it is stale', async () => {
    await decide(await as('rahmat'), verdictOn(review, 'refused'));
    const seen = await now();
    await undo('rahmat', morning + minutes(1), seen);
    expect((await refusalOf(undo('rahmat', morning + minutes(1), seen))).code).toBe('stale');
  });

  test('a workshop that the verdict published is a draft again', async () => {
    const { db } = world.services;
    const state = async () => (await db.read.select().from(workshop).where(eq(workshop.id, world.siti)))[0]?.state;
    await db.write((tx) => tx.update(workshop).set({ state: 'draft' }).where(eq(workshop.id, world.siti)));
    for (const item of ['identity', 'address'] as const) {
      review = await sendClaim(world, { item, now: morning });
      await decide(await as('rahmat'), verdictOn(review));
    }
    expect(await state()).toBe('published');
    await undo('rahmat', morning + minutes(1));
    expect(await state()).toBe('draft');
    await db.write((tx) => tx.update(workshop).set({ state: 'published' }).where(eq(workshop.id, world.siti)));
  });
});

describe('an acceptance with a last day', () => {
  test('expires on the day after, once', async () => {
    await decide(await as('rahmat'), { ...verdictOn(review), expiresOn: '2026-12-31' });
    const at = (day: string) => ({ ...world.services, now: Date.parse(`${day}T00:30:00+07:00`) });
    expect(await expireReviews(at('2026-12-31'))).toBe(0);
    expect(await expireReviews(at('2027-01-01'))).toBe(1);
    expect(await expireReviews(at('2027-01-01'))).toBe(0);
    expect((await now()).state).toBe('expired');
  });
});
