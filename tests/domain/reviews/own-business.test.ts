import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audit, declaredInterest, review as reviews, workshopMember, workshopPaper } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { declareInterest, withdrawInterest } from '#src/domain/offices/declare-interest.ts';
import { readInterests } from '#src/domain/offices/interests.ts';
import { setTrust } from '#src/domain/offices/set-trust.ts';
import { readOfficeWorkshop } from '#src/domain/offices/workshop-page.ts';
import { claim } from '#src/domain/reviews/claim.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { decideMany } from '#src/domain/reviews/decide-many.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { nextPath } from '#src/domain/reviews/next.ts';
import { planMany } from '#src/domain/reviews/plan-many.ts';
import { parseQueueQuery } from '#src/domain/reviews/queue-query.ts';
import { readQueue } from '#src/domain/reviews/queue.ts';
import { readReview } from '#src/domain/reviews/read-review.ts';
import { undoVerdict } from '#src/domain/reviews/undo.ts';
import { revealPaperToOfficer } from '#src/domain/verification/reveal-paper.ts';
import { paperPlace } from '#src/domain/verification/papers.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { refusalOf, rowOf, sendClaim, tally, verdictOn } from './sent.ts';

let world: World;
let rahmat: Acting;
let dewi: Acting;
beforeAll(async () => {
  world = await openWorld();
  [rahmat, dewi] = [await world.as('rahmat'), await world.as('dewi')];
  const sealed = world.services.vault.seal('3375010101800001', paperPlace(world.siti, 'ktp'));
  const row = { workshopId: world.siti, kind: 'ktp', sealed, tail: '0001', updatedBy: 'x', updatedAt: 0 } as const;
  await world.services.db.write((tx) => tx.insert(workshopPaper).values(row));
});
afterAll(() => world.close());

/** How rahmat is tied to Batik Siti, made and unmade without his session knowing. */
const ties = {
  'a member since a moment ago': {
    tie: () =>
      world.services.db.write((tx) =>
        tx
          .insert(workshopMember)
          .values({ workshopId: world.siti, userId: world.id('rahmat'), role: 'staff', since: 1 }),
      ),
    untie: () =>
      world.services.db.write((tx) => tx.delete(workshopMember).where(eq(workshopMember.userId, world.id('rahmat')))),
  },
  'declared as family': {
    tie: () => declareInterest(rahmat, { workshop: 'batik-siti', relation: 'family', note: 'rumah kakak saya' }),
    untie: () => withdrawInterest(rahmat, { workshop: 'batik-siti' }),
  },
} satisfies Record<string, { tie(): Promise<unknown>; untie(): Promise<unknown> }>;

/** Every way to decide something of a workshop. */
const ways: Record<string, (review: Review, decided: Review) => Promise<unknown>> = {
  decide: (review) => decide(rahmat, verdictOn(review)),
  'ask changes': (review) => decide(rahmat, verdictOn(review, 'changes-asked')),
  refuse: (review) => decide(rahmat, verdictOn(review, 'refused')),
  claim: (review) => claim(rahmat, review),
  undo: (_, decided) => undoVerdict(rahmat, { ...decided, list: '' }),
  'set trust': () =>
    setTrust(rahmat, { workshop: 'batik-siti', trusted: 'yes', reasonCode: 'other', note: 'selalu rapi sejak lama' }),
  'reveal a paper': () =>
    revealPaperToOfficer(rahmat, { workshop: 'batik-siti', kind: 'ktp', reason: 'mencocokkan dengan foto' }),
};

describe.each(Object.entries(ties))('an officer who is %s', (_, { tie, untie }) => {
  let open: Review;
  let decided: Review;
  beforeEach(async () => {
    await world.services.db.write((tx) => tx.delete(reviews));
    const other = await sendClaim(world, { item: 'address' });
    await decide(dewi, verdictOn(other));
    decided = await rowOf(world.services.db.read, other.id);
    open = await sendClaim(world, { item: 'visit' });
    await tie();
    return untie;
  });

  test.each(Object.keys(ways))('may not: %s', async (way) => {
    const before = await tally(world);
    expect(await refusalOf(ways[way]!(open, decided))).toMatchObject({ code: 'own-business', status: 403 });
    expect(await tally(world)).toEqual(before);
    expect(await rowOf(world.services.db.read, open.id)).toEqual(open);
  });

  test('may not in bulk either: it is told, the rest is decided', async () => {
    const free = await sendClaim(world, { item: 'visit', from: 'wulan', workshopId: world.wulan });
    const form = { ...verdictOn(open, 'changes-asked'), verdict: 'changes-asked' as const, picked: [open, free] };
    const plan = await planMany(rahmat, [open, free], 'changes-asked');
    expect(plan.map(({ obstacle }) => obstacle)).toEqual(['own-business', null]);
    const { picked, list, verdict, reasonCode, note } = form;
    const { show } = await decideMany(rahmat, { picked, list, verdict, reasonCode, note });
    expect(show.many).toEqual({ verdict, done: [free.id], left: [{ id: open.id, code: 'own-business', facts: {} }] });
    expect(await rowOf(world.services.db.read, open.id)).toEqual(open);
  });

  test('sees it in the queue as a conflict, and nothing of it inside', async () => {
    const { rows } = await readQueue(rahmat, parseQueueQuery(new URLSearchParams()));
    expect(rows).toMatchObject([{ id: open.id, conflict: true }]);
    expect((await readQueue(dewi, parseQueueQuery(new URLSearchParams()))).rows).toMatchObject([{ conflict: false }]);
    expect(await readReview(rahmat, open.id, '')).toMatchObject({ inside: null, mayDecide: false, mayUndo: false });
    expect(await readOfficeWorkshop(rahmat, 'batik-siti')).toMatchObject({ record: null, recent: null, trust: [] });
    expect(await nextPath(rahmat, '', 'x')).toBe('/office/reviews');
    expect(await nextPath(dewi, '', 'x')).toBe(`/office/reviews/${open.id}`);
  });
});

test('what a workshop sent is told to officers who review, and to no other', async () => {
  await world.services.db.write((tx) => tx.delete(reviews));
  const sent = await sendClaim(world);
  expect((await readOfficeWorkshop(rahmat, 'batik-siti')).recent).toMatchObject([{ id: sent.id, title: sent.title }]);
  const trainer = await readOfficeWorkshop(await world.as('tono'), 'batik-siti');
  expect(trainer).toMatchObject({ recent: null, mayReview: false, workshop: { slug: 'batik-siti' } });
  expect(trainer.record).not.toBeNull();
  expect(JSON.stringify(trainer)).not.toContain(sent.id);
});

test('without a tie each of these ways is open', async () => {
  for (const [way, go] of Object.entries(ways)) {
    await world.services.db.write((tx) => tx.delete(reviews));
    const other = await sendClaim(world, { item: 'address' });
    await decide(dewi, verdictOn(other));
    const open = await sendClaim(world, { item: 'visit' });
    await expect(go(open, await rowOf(world.services.db.read, other.id)), way).resolves.toBeTruthy();
  }
});

describe('a declaration', () => {
  test('gives the claims on that workshop back, and stays in the log after it is withdrawn', async () => {
    await world.services.db.write((tx) => tx.delete(reviews));
    const held = await sendClaim(world);
    await claim(rahmat, held);
    await declareInterest(rahmat, { workshop: 'batik-siti', relation: 'own', note: 'istri saya pemiliknya' });
    expect(await rowOf(world.services.db.read, held.id)).toMatchObject({ state: 'submitted', claimedBy: null });
    expect(await readInterests(rahmat, '')).toMatchObject({ declared: [{ slug: 'batik-siti', relation: 'own' }] });
    await withdrawInterest(rahmat, { workshop: 'batik-siti' });
    const { declared, past } = await readInterests(rahmat, '');
    expect(declared).toEqual([]);
    expect(past[0]).toMatchObject({ name: 'Batik Siti' });
    const mine = and(eq(audit.userId, world.id('rahmat')), eq(audit.subject, `workshop:${world.siti}`));
    const log = await world.services.db.read.select().from(audit).where(mine);
    expect(log.slice(-2).map(({ action }) => action)).toEqual(['office.declare-interest', 'office.withdraw-interest']);
    // What was typed is nobody's business but the officer's.
    expect(JSON.stringify(log)).not.toContain('istri');
  });

  test('is one’s own: nobody withdraws another’s', async () => {
    expect((await refusalOf(withdrawInterest(rahmat, { workshop: 'batik-wulan' }))).code).toBe('not-found');
    expect(await world.services.db.read.$count(declaredInterest)).toBe(1);
  });

  test('finds workshops by part of a name, and treats signs as signs', async () => {
    expect((await readInterests(rahmat, 'sit')).found).toMatchObject([{ slug: 'batik-siti' }]);
    expect((await readInterests(rahmat, '%%')).found).toEqual([]);
    expect((await readInterests(dewi, 'batik')).found).toMatchObject([{ slug: 'batik-siti' }]);
  });
});
