import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { review as reviews } from '#db/schema/index.ts';
import { claim } from '#src/domain/reviews/claim.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { readHistory } from '#src/domain/reviews/history.ts';
import { nextPath } from '#src/domain/reviews/next.ts';
import { parseQueueQuery } from '#src/domain/reviews/queue-query.ts';
import { readQueue } from '#src/domain/reviews/queue.ts';
import { readReview } from '#src/domain/reviews/read-review.ts';
import { undoVerdict } from '#src/domain/reviews/undo.ts';
import { takeBackEvidence } from '#src/domain/readiness/take-back.ts';
import { evidenceNow, forgetEvidence, judge, sendEvidence, standingNow } from '#tests/domain/reviews/evidence-sent.ts';
import { refusalOf, rowOf, tally } from '#tests/domain/reviews/sent.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const now = Date.parse('2026-11-24T10:00:00+07:00');
const minute = 60_000;
type Officer = 'rahmat' | 'dewi';
let world: World;
let review: Review;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.services.db.write((tx) => tx.delete(reviews));
  await forgetEvidence(world);
  review = await sendEvidence(world, { secondOfficer: true, now: now - minute });
});
const as = (name: Officer, at = now) => world.as(name, { now: at });
const fresh = () => rowOf(world.services.db.read, review.id);
type Verdict = 'accepted' | 'changes-asked' | 'refused';
const give = async (name: Officer, verdict: Verdict, at = now) =>
  decide(await as(name, at), judge(await fresh(), verdict));
const undo = async (name: Officer, at = now + minute) =>
  undoVerdict(await as(name, at), { ...(await fresh()), list: '' });

/** Who gives which verdict after whom, and what it is then: a state, or a refusal. */
const table: [first: Verdict | null, second: [Officer, Verdict], ends: string][] = [
  [null, ['rahmat', 'accepted'], 'submitted'],
  [null, ['rahmat', 'changes-asked'], 'changes-asked'],
  [null, ['rahmat', 'refused'], 'refused'],
  ['accepted', ['dewi', 'accepted'], 'accepted'],
  ['accepted', ['rahmat', 'accepted'], 'second-officer-needed'],
  ['accepted', ['dewi', 'changes-asked'], 'changes-asked'],
  ['accepted', ['dewi', 'refused'], 'refused'],
  ['accepted', ['rahmat', 'changes-asked'], 'changes-asked'],
  ['accepted', ['rahmat', 'refused'], 'refused'],
  ['changes-asked', ['dewi', 'accepted'], 'decided-already'],
];

describe('what needs two officers', () => {
  test.each(table)('after %s, %s: %s', async (first, [name, verdict], ends) => {
    if (first) await give('rahmat', first);
    const before = await fresh();
    const refused = await give(name, verdict).then(() => null, (error: unknown) => refusalOf(Promise.reject(error))); // prettier-ignore
    const row = await fresh();
    if (refused) {
      expect([(await refused).code, (await refused).status]).toEqual([ends, 409]);
      expect(row).toEqual(before);
    } else expect(row.state).toBe(ends);
    const counts = ends === 'accepted';
    expect((await standingNow(world, review))?.acceptedId ?? null).toBe(counts ? review.subjectVersion : null);
  });

  test('the first acceptance changes nothing outside and tells nobody but the queue', async () => {
    const before = await tally(world);
    const standing = await standingNow(world, review);
    await decide(await as('rahmat'), { ...judge(review), note: 'Sertifikatnya sudah saya cocokkan.' });
    expect(await tally(world)).toEqual({
      ...before,
      review_event: (before['review_event'] ?? 0) + 1,
      audit: (before['audit'] ?? 0) + 1,
    });
    expect(await standingNow(world, review)).toEqual(standing);
    expect((await evidenceNow(world, review)).state).toBe('sent');
    const row = await fresh();
    expect(row).toMatchObject({ state: 'submitted', claimedBy: null, firstBy: world.id('rahmat'), firstAt: now });
    // The workshop reads the row's note while it waits; what officers tell each other is in the history.
    expect([row.note, row.decidedBy]).toEqual([null, null]);
    expect((await readHistory(world.services, review)).at(-1)).toMatchObject({
      kind: 'first-accepted',
      note: 'Sertifikatnya sudah saya cocokkan.',
    });
    const [shown] = (await readQueue(await as('dewi'), parseQueueQuery(new URLSearchParams()))).rows;
    expect(shown).toMatchObject({ accepted: { count: 1, isMine: false } });
    expect(await nextPath(await as('rahmat'), '', 'x')).toBe('/office/reviews');
    expect(await nextPath(await as('dewi'), '', 'x')).toBe(`/office/reviews/${review.id}`);
    const page = await readReview(await as('rahmat'), review.id, '');
    expect(page).toMatchObject({ first: { name: 'Rahmat Hidayat', isMine: true }, mayUndo: true });
    expect(await readReview(await as('dewi'), review.id, '')).toMatchObject({
      first: { isMine: false },
      mayUndo: false,
    });
  });

  test('the first acceptance is taken back by its giver, until midnight, while nobody else decided', async () => {
    await give('rahmat', 'accepted');
    expect((await refusalOf(undo('dewi'))).code).toBe('undo-overtaken');
    expect((await refusalOf(undo('rahmat', Date.parse('2026-11-25T00:00:00+07:00')))).code).toBe('undo-too-late');
    const before = await tally(world);
    await undo('rahmat');
    expect(await fresh()).toMatchObject({ state: 'in-review', claimedBy: world.id('rahmat'), firstBy: null });
    expect((await tally(world))['notification']).toBe(before['notification']);
    await give('rahmat', 'accepted', now + 2 * minute);
    await give('dewi', 'accepted', now + 3 * minute);
    // By now both have decided: the whole verdict goes back, and the first acceptance stands again.
    await undo('rahmat', now + 4 * minute);
    expect(await fresh()).toMatchObject({ state: 'in-review', firstBy: world.id('rahmat') });
    expect(await standingNow(world, review)).toMatchObject({ state: 'waiting', acceptedId: null });
  });

  test('taking it back leaves the claim of who is looking as the second', async () => {
    await give('rahmat', 'accepted');
    await claim(await as('dewi'), review);
    const seen = await fresh();
    await undo('rahmat');
    expect(await fresh()).toMatchObject({ claimedBy: world.id('dewi'), firstBy: null });
    expect((await refusalOf(as('dewi').then((dewi) => decide(dewi, judge(seen))))).code).toBe('stale');
  });

  test('both look anew when the workshop took it back and sent it again', async () => {
    await give('rahmat', 'accepted');
    const siti = await world.as('siti', { now: now + minute });
    await takeBackEvidence(siti, { workshop: world.siti, item: review.title });
    expect((await refusalOf(give('dewi', 'accepted', now + minute))).code).toBe('stale');
  });
});
