import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { review as reviews, workshop, workshopCertificate, workshopReadiness } from '#db/schema/index.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { decideMany } from '#src/domain/reviews/decide-many.ts';
import { expireReviews } from '#src/domain/reviews/expire.ts';
import { planMany } from '#src/domain/reviews/plan-many.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { undoVerdict } from '#src/domain/reviews/undo.ts';
import { monthsLater } from '#src/domain/verification/validity.ts';
import {
  evidenceNow,
  forgetEvidence,
  judge,
  sendEvidence,
  standingNow,
  type EvidenceWish,
} from '#tests/domain/reviews/evidence-sent.ts';
import { refusalOf, rowOf, tally } from '#tests/domain/reviews/sent.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const now = Date.parse('2026-11-24T10:00:00+07:00');
const today = '2026-11-24';
let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.services.db.write((tx) => tx.delete(reviews));
  await forgetEvidence(world);
});
const as = (name: 'rahmat' | 'dewi', at = now) => world.as(name, { now: at });
const send = (wish: EvidenceWish = {}) => sendEvidence(world, { now: now - 60_000, ...wish });
const fresh = ({ id }: Review) => rowOf(world.services.db.read, id);
const undo = async (review: Review, name: 'rahmat' | 'dewi' = 'rahmat') =>
  undoVerdict(await as(name, now + 60_000), { ...(await fresh(review)), list: '' });

describe('an acceptance', () => {
  test('counts from today until the item’s own end, and the officer may say another day', async () => {
    const { items } = await readLists(world.services.db.read);
    const lasting = [...items.values()].find(
      ({ item }) => item.body.validityMonths !== null && !item.body.secondOfficer,
    );
    const { slug, body } = lasting?.item ?? { slug: '', body: { validityMonths: 0 } };
    const review = await send({ item: slug });
    await decide(await as('rahmat'), judge(review));
    const end = monthsLater(today, body.validityMonths ?? 0);
    const counted = { state: 'accepted', acceptedId: review.subjectVersion, acceptedOn: today, expiresOn: end };
    expect(await standingNow(world, review)).toMatchObject(counted);
    expect(await fresh(review)).toMatchObject({ state: 'accepted', expiresOn: end, decidedOffice: 'dindagkop-ukm' });
    expect((await evidenceNow(world, review)).state).toBe('accepted');
    const other = await send({ item: slug, from: 'wulan', workshopId: world.wulan });
    await decide(await as('rahmat'), judge(other, 'accepted', '2027-01-31'));
    expect(await standingNow(world, other)).toMatchObject({ acceptedOn: today, expiresOn: '2027-01-31' });
    for (const expiresOn of ['2026-11-23', '2032-01-01']) {
      const third = await send({ item: 'nib', from: 'wulan', workshopId: world.wulan });
      expect((await refusalOf(as('rahmat').then((it) => decide(it, judge(third, 'accepted', expiresOn))))).code).toBe(
        'form',
      );
      expect(await standingNow(world, third)).toMatchObject({ state: 'waiting', acceptedId: null });
      await world.services.db.write((tx) => tx.delete(reviews));
      await forgetEvidence(world);
    }
  });

  test('of an item without end has none', async () => {
    const review = await send();
    await decide(await as('rahmat'), judge(review));
    expect(await standingNow(world, review)).toMatchObject({ state: 'accepted', expiresOn: null });
    expect((await fresh(review)).expiresOn).toBeNull();
  });

  test('of the last item brings the level in the same write', async () => {
    const { core } = await readLists(world.services.db.read);
    const needed = core.items.filter(({ level }) => level === 'registered' || level === 'legal');
    const level = async () =>
      (await world.services.db.read.select().from(workshop).where(eq(workshop.id, world.siti)))[0]?.readinessLevel;
    for (const { slug } of needed) {
      const review = await send({ item: slug, secondOfficer: false });
      await decide(await as('rahmat'), judge(review));
    }
    expect(['legal', 'exhibition-ready']).toContain(await level());
    const [last] = await world.services.db.read
      .select()
      .from(reviews)
      .where(eq(reviews.title, needed.at(-1)?.slug ?? ''));
    if (!last) throw new Error('no review');
    await undo(last);
    expect(['registered', null]).toContain(await level());
  });

  test('records the certificate it proves, and its undoing the one before', async () => {
    const before = { workshopId: world.siti, certification: 'reach-azo', number: 'LAMA-1', issuedOn: '2024-01-01' };
    await world.services.db.write((tx) => tx.insert(workshopCertificate).values({ ...before, expiresOn: null }));
    const { items } = await readLists(world.services.db.read);
    const body = items.get('restricted-substances')?.item.body;
    const key = body?.asks[0]?.key ?? '';
    const review = await send({
      item: 'restricted-substances',
      secondOfficer: false,
      answers: { [key]: { number: 'LAB/2026/77', issuedOn: '2026-10-01', issuer: 'Lab' } },
    });
    await decide(await as('rahmat'), judge(review, 'accepted', '2027-10-01'));
    const rows = () => world.services.db.read.select().from(workshopCertificate);
    expect(await rows()).toEqual([
      { ...before, number: 'LAB/2026/77', issuedOn: '2026-10-01', expiresOn: '2027-10-01' },
    ]);
    await undo(review);
    expect(await rows()).toEqual([{ ...before, expiresOn: null }]);
    await world.services.db.write((tx) => tx.delete(workshopCertificate));
  });

  test('is not expired with the reviews of listings and verification: its standing ends it', async () => {
    const review = await send();
    await decide(await as('rahmat'), judge(review, 'accepted', '2026-12-01'));
    expect(await expireReviews({ ...world.services, now: Date.parse('2027-02-01T00:00:00+07:00') })).toBe(0);
    expect((await fresh(review)).state).toBe('accepted');
  });
});

describe.each(['changes-asked', 'refused'] as const)('%s', (verdict) => {
  test('leaves what counts as it was, tells the workshop what the item is called, and is taken back exactly', async () => {
    const first = await send();
    await decide(await as('rahmat'), judge(first, 'accepted', '2027-06-01'));
    const second = await send({ now: now - 30_000 });
    const before = await standingNow(world, second);
    const progress = await world.services.db.read.select().from(workshopReadiness);
    await decide(await as('rahmat'), judge(second, verdict));
    expect(await standingNow(world, second)).toMatchObject({
      ...{ state: verdict, evidenceId: second.subjectVersion },
      ...{ acceptedId: first.subjectVersion, acceptedOn: today, expiresOn: '2027-06-01' },
    });
    expect((await evidenceNow(world, second)).state).toBe(verdict);
    expect((await evidenceNow(world, first)).state).toBe('accepted');
    const { rows } = await world.services.db.reader.execute(
      `SELECT facts FROM notification WHERE kind = 'review-${verdict}' ORDER BY at DESC LIMIT 1`,
    );
    expect(String(rows[0]?.['facts'])).toContain('KBLI 13134 listed');
    await undo(second);
    expect(await standingNow(world, second)).toEqual(before);
    expect((await evidenceNow(world, second)).state).toBe('sent');
    const [again] = await world.services.db.read.select().from(workshopReadiness);
    expect(again).toMatchObject({ accepted: progress[0]?.accepted, level: progress[0]?.level });
  });
});

describe('taking a verdict back', () => {
  test('puts the standing back as it was, field by field', async () => {
    const review = await send();
    const before = await standingNow(world, review);
    await decide(await as('rahmat'), judge(review));
    await undo(review, 'dewi');
    expect(await standingNow(world, review)).toEqual(before);
    expect(await fresh(review)).toMatchObject({ state: 'in-review', claimedBy: world.id('dewi'), decidedBy: null });
    await decide(await as('dewi', now + 120_000), judge(await fresh(review)));
    expect((await standingNow(world, review))?.state).toBe('accepted');
  });

  test('not once the workshop went on to another version', async () => {
    const review = await send();
    await decide(await as('rahmat'), judge(review, 'refused'));
    await send({ now: now + 30_000 });
    const before = await tally(world);
    expect((await refusalOf(undo(review))).code).toBe('undo-overtaken');
    expect(await tally(world)).toEqual(before);
  });
});

describe('several at once', () => {
  test('are accepted but for what two officers must, and that is said before and after', async () => {
    const [one, two] = [await send(), await send({ item: 'nib', secondOfficer: true })];
    const rahmat = await as('rahmat');
    const plan = await planMany(rahmat, [one, two], 'accepted');
    expect(plan.map(({ obstacle, words }) => [obstacle, words?.id])).toEqual([
      [null, 'KBLI 13134 tercantum'],
      ['second-officer-needed', plan[1]?.words?.id],
    ]);
    const form = { picked: [one, two], list: '', verdict: 'accepted' as const, reasonCode: null, note: '' };
    const { show } = await decideMany(rahmat, form);
    expect(show.many).toEqual({
      verdict: 'accepted',
      done: [one.id],
      left: [{ id: two.id, code: 'second-officer-needed', facts: {} }],
    });
    expect(await fresh(two)).toEqual(two);
    const ask = { ...judge(two, 'changes-asked'), verdict: 'changes-asked' as const };
    const { reasonCode, note, verdict } = ask;
    const asked = await decideMany(rahmat, { picked: [two], list: '', reasonCode, note, verdict });
    expect(asked.show.many.done).toEqual([two.id]);
  });
});
