import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workshopPaper } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { readToday } from '#src/domain/offices/today.ts';
import { parseWorkshopList, readOfficeWorkshops } from '#src/domain/offices/workshop-list.ts';
import { readOfficeWorkshop } from '#src/domain/offices/workshop-page.ts';
import { claim } from '#src/domain/reviews/claim.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { decideMany } from '#src/domain/reviews/decide-many.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { nextPath } from '#src/domain/reviews/next.ts';
import { planMany } from '#src/domain/reviews/plan-many.ts';
import { subjectsOf } from '#src/domain/reviews/powers.ts';
import { parseQueueQuery } from '#src/domain/reviews/queue-query.ts';
import { readQueue } from '#src/domain/reviews/queue.ts';
import { readReview } from '#src/domain/reviews/read-review.ts';
import { release } from '#src/domain/reviews/release.ts';
import { undoVerdict } from '#src/domain/reviews/undo.ts';
import { paperPlace } from '#src/domain/verification/papers.ts';
import { judge, sendEvidence } from '#tests/domain/reviews/evidence-sent.ts';
import { refusalOf, rowOf, sendClaim, tally, verdictOn } from '#tests/domain/reviews/sent.ts';
import { openWorld, type World } from '#tests/support/world.ts';

/** Words that stand in evidence only: wherever one shows up, evidence did. */
const canaries = ['kbli-batik', 'KBLI 13134', 'sppl', '9911882277', ':"evidence"', 'kenari'];
let world: World;
let nina: Acting;
let dewi: Acting;
let readiness: Acting;
let sent: Record<'open' | 'claimed' | 'decided' | 'verification', Review>;
beforeAll(async () => {
  world = await openWorld();
  nina = await world.as('nina');
  dewi = await world.as('dewi');
  readiness = { ...dewi, user: dewi.user && { ...dewi.user, offices: withPowers(['readiness']) } };
  const sealed = world.services.vault.seal('9911882277', paperPlace(world.siti, 'nib'));
  const paper = { workshopId: world.siti, kind: 'nib', sealed, tail: '2277', updatedBy: 'x', updatedAt: 0 } as const;
  await world.services.db.write((tx) => tx.insert(workshopPaper).values(paper));
  const now = Date.now() - 1_000;
  sent = {
    open: await sendEvidence(world, { item: 'kbli-batik', note: 'kenari', now }),
    claimed: await sendEvidence(world, { item: 'nib', now }),
    decided: await sendEvidence(world, { item: 'sppl', now: now - 1_000 }),
    verification: await sendClaim(world, { item: 'visit', now }),
  };
  await claim(dewi, sent.claimed);
  await decide(dewi, judge(sent.decided));
});
afterAll(() => world.close());

function withPowers(powers: ('listings' | 'readiness')[]) {
  return [{ slug: 'dlh', nameId: 'DLH', nameEn: 'DLH', powers }];
}
const queue = (context: Acting, search = '') => readQueue(context, parseQueueQuery(new URLSearchParams(search)));
const isClean = (answer: unknown) => {
  const text = JSON.stringify(answer);
  return canaries.filter((canary) => text.includes(canary));
};

/** Everything an officer reads that reviews appear in. */
const surfaces: Record<string, (context: Acting) => Promise<unknown>> = {
  'the queue': (context) => queue(context),
  'its other tabs': async (context) => [
    await queue(context, 'tab=mine'),
    await queue(context, 'tab=team'),
    await queue(context, 'tab=today'),
    await queue(context, `tab=today&by=${world.id('dewi')}`),
    await queue(context, `by=${world.id('dewi')}`),
  ],
  'its search': (context) => queue(context, 'workshop=batik-siti'),
  'its filter of subjects': async (context) => {
    const { rows, total } = await queue(context, 'subject=evidence');
    return { rows, total };
  },
  today: (context) => readToday(context),
  'a workshop': (context) => readOfficeWorkshop(context, 'batik-siti'),
  'the record beside another review': (context) => readReview(context, sent.verification.id, ''),
  'what a verdict for many would do': (context) =>
    planMany(context, [sent.open, sent.claimed, sent.decided], 'accepted'),
};

describe('an officer of listings', () => {
  test.each(Object.keys(surfaces))('finds no evidence in %s', async (name) => {
    expect(isClean(await surfaces[name]!(nina))).toEqual([]);
    // The control: who reviews evidence finds it there.
    expect(isClean(await surfaces[name]!(dewi))).not.toEqual([]);
  });

  test('counts none', async () => {
    expect(await queue(nina)).toMatchObject({
      total: 1,
      tabs: { all: 1, mine: 0, team: 0, today: 0 },
      counts: [{ subject: 'verification', submitted: 1, inReview: 0, overdue: 0 }],
    });
    expect((await queue(dewi)).tabs).toMatchObject({ all: 3, mine: 1, today: 1 });
    expect((await readToday(nina))?.figures).toMatchObject({ waiting: 1, unclaimed: 1, mine: 0, team: 0 });
    // The last verdict anybody gave is one on evidence.
    const list = (context: Acting) => readOfficeWorkshops(context, parseWorkshopList(new URLSearchParams('q=siti')));
    expect((await list(nina)).rows).toMatchObject([{ slug: 'batik-siti', lastVerdict: null }]);
    expect((await list(dewi)).rows).toMatchObject([{ lastVerdict: { state: 'accepted' } }]);
  });

  test('is not led to it by next', async () => {
    expect(await nextPath(nina, '', sent.verification.id)).toBe('/office/reviews');
    expect(await nextPath(nina, '', sent.open.id)).toBe(`/office/reviews/${sent.verification.id}`);
  });

  test('gets the same answer for a guessed id as for one that is none, and changes nothing', async () => {
    const before = await tally(world);
    const decided = await rowOf(world.services.db.read, sent.decided.id);
    const claimed = await rowOf(world.services.db.read, sent.claimed.id);
    for (const review of [sent.open, claimed, decided, { ...sent.open, id: 'A'.repeat(22) }])
      for (const go of [
        () => readReview(nina, review.id, ''),
        () => claim(nina, review),
        () => release(nina, review),
        () => decide(nina, judge(review)),
        () => undoVerdict(nina, { ...review, list: '' }),
      ]) {
        const refusal = await refusalOf(go());
        expect([refusal.code, refusal.facts, refusal.status]).toEqual(['not-found', {}, 404]);
      }
    const form = { picked: [sent.open], list: '', verdict: 'accepted' as const, reasonCode: null, note: '' };
    const { show } = await decideMany(nina, form);
    expect(show.many).toMatchObject({ done: [], left: [{ id: sent.open.id, code: 'not-found', facts: {} }] });
    expect(await tally(world)).toEqual(before);
  });
});

describe('an officer of readiness', () => {
  test('sees and decides evidence, and no listing and no verification', async () => {
    const { rows, counts } = await queue(readiness);
    expect(new Set(rows.map(({ subject }) => subject))).toEqual(new Set(['evidence']));
    expect(counts.map(({ subject }) => subject)).toEqual(['evidence']);
    expect((await refusalOf(readReview(readiness, sent.verification.id, ''))).code).toBe('not-found');
    expect((await refusalOf(decide(readiness, verdictOn(sent.verification)))).code).toBe('not-found');
    expect((await readReview(readiness, sent.open.id, '')).inside?.evidence?.shown.note).toBe('kenari');
  });

  test('decides for the office that gave the power, not for the first one', async () => {
    const { user } = dewi;
    const offices = [
      ...withPowers(['listings']),
      { slug: 'bappeda', nameId: 'B', nameEn: 'B', powers: ['readiness' as const] },
    ];
    const both: Acting = { ...dewi, user: user && { ...user, offices } };
    await decide(both, judge(sent.open));
    const row = await rowOf(world.services.db.read, sent.open.id);
    expect(row.decidedOffice).toBe('bappeda');
  });
});

test('every subject has its power, and who has none reviews nothing', async () => {
  const tono = (await world.as('tono')).user;
  expect(tono && subjectsOf(tono)).toEqual([]);
  expect(nina.user && subjectsOf(nina.user)).toEqual(['listing', 'verification']);
  expect(readiness.user && subjectsOf(readiness.user)).toEqual(['evidence', 'spot-check']);
});
