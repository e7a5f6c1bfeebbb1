import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { review, tie } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { claim } from '#src/domain/reviews/claim.ts';
import { decideMany } from '#src/domain/reviews/decide-many.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { nextPath } from '#src/domain/reviews/next.ts';
import { planMany } from '#src/domain/reviews/plan-many.ts';
import { parseQueueQuery } from '#src/domain/reviews/queue-query.ts';
import { readQueue } from '#src/domain/reviews/queue.ts';
import { readReview } from '#src/domain/reviews/read-review.ts';
import { undoVerdict } from '#src/domain/reviews/undo.ts';
import { codeOf, openStage, verdictOn, type Stage } from './stage.ts';

let stage: Stage;
let siti: Acting;
let rahmat: Acting;
let ratna: Acting;
let of: Exhibition;
let asked: Review;
beforeAll(async () => {
  stage = await openStage();
  [siti, rahmat, ratna] = [await stage.world.as('siti'), await stage.world.as('rahmat'), await stage.world.as('ratna')];
});
afterAll(() => stage.close());
beforeEach(async () => {
  await stage.world.services.db.write(async (tx) => {
    await tx.delete(tie);
    await tx.update(review).set({ state: 'withdrawn' }).where(eq(review.subject, 'application'));
  });
  of = await stage.call();
  const row = await stage.send(siti, of, { why: 'Rahasia dapur kami.' });
  [asked = expect.fail('no review')] = await stage.reviews(row.id);
});

const stateOf = async () => (await stage.row(of)).state;

/** How rahmat comes to have a conflict with Batik Siti that is no own business of his. */
const ties = {
  mentor: { kind: 'mentor', userId: 'rahmat', kelurahanSlug: 'jenggot' },
  trained: { kind: 'trained', userId: 'rahmat', workshopId: 1 },
  'his office’s protégé': { kind: 'protege', officeSlug: 'dindagkop-ukm', workshopId: 1 },
} as const;

async function bind(name: keyof typeof ties): Promise<void> {
  const { kind, ...rest } = ties[name];
  await stage.world.services.db.write((tx) =>
    tx.insert(tie).values({
      ...{ id: name, kind, note: 'x', recordedBy: stage.world.id('ratna'), recordedAt: 1 },
      ...rest,
      ...('userId' in rest ? { userId: stage.world.id('rahmat') } : {}),
    }),
  );
}

describe.each(Object.keys(ties) as (keyof typeof ties)[])('an officer with a conflict: %s', (name) => {
  test('sees “conflict” in the queue and on the page, and nothing of the application', async () => {
    await bind(name);
    const queue = await readQueue(rahmat, parseQueueQuery(new URLSearchParams('subject=application')));
    const row = queue.rows.find(({ id }) => id === asked.id);
    expect(row).toMatchObject({ conflict: true, secret: true, claim: null, decidedBy: null });
    const page = await readReview(rahmat, asked.id, '');
    expect([page.conflict !== null, page.inside, page.mayDecide, page.mayUndo]).toEqual([true, null, false, false]);
    expect(JSON.stringify(page)).not.toContain('Rahasia dapur');
    // The same asked by someone without a tie shows it.
    const free = await readReview(ratna, asked.id, '');
    expect(JSON.stringify(free)).toContain('Rahasia dapur');
    const row2 = (await readQueue(ratna, parseQueueQuery(new URLSearchParams()))).rows.find(
      ({ id }) => id === asked.id,
    );
    expect(row2).toMatchObject({ conflict: false, secret: false });
  });

  test('can’t claim, decide, decide with others, or undo it, and is not led to it', async () => {
    await bind(name);
    expect(await codeOf(claim(rahmat, asked))).toBe('conflict');
    for (const kind of ['accepted', 'changes-asked', 'refused'] as const)
      expect(await codeOf(decide(rahmat, verdictOn(asked, kind)))).toBe('conflict');
    const picked = [{ id: asked.id, version: asked.version }];
    expect((await planMany(rahmat, picked, 'accepted'))[0]?.obstacle).toBe('conflict');
    expect((await planMany(ratna, picked, 'accepted'))[0]?.obstacle).toBeNull();
    const many = await decideMany(rahmat, { picked, list: '', verdict: 'accepted', reasonCode: null, note: '' });
    expect([many.show.many.done, many.show.many.left[0]?.code]).toEqual([[], 'conflict']);
    expect(await nextPath(rahmat, 'subject=application', 'x'.repeat(22))).not.toContain(asked.id);
    expect(await nextPath(ratna, 'subject=application', 'x'.repeat(22))).toContain(asked.id);
    expect(await stateOf()).toBe('submitted');
    await decide(ratna, verdictOn(asked));
    const [decided = expect.fail()] = await stage.reviews(asked.subjectId);
    expect(await codeOf(undoVerdict(rahmat, { ...decided, list: '' }))).toBe('conflict');
    expect(await stateOf()).toBe('screened');
  });

  test('learns the verdict neither from the list of today, nor from its filters, nor from the page', async () => {
    await bind(name);
    await decide(ratna, verdictOn(asked, 'refused'));
    const today = await readQueue(rahmat, parseQueueQuery(new URLSearchParams('tab=today')));
    const row = today.rows.find(({ id }) => id === asked.id);
    expect(row).toMatchObject({ conflict: true, state: 'submitted', decidedAt: null, decidedBy: null, mayUndo: false });
    const by = new URLSearchParams({ tab: 'today', by: stage.world.id('ratna') });
    const found = async (who: Acting) =>
      (await readQueue(who, parseQueueQuery(by))).rows.some(({ id }) => id === asked.id);
    expect([await found(rahmat), await found(ratna)]).toEqual([false, true]);
    const page = await readReview(rahmat, asked.id, '');
    expect([page.review.state, page.decidedBy, page.review.note]).toEqual(['submitted', null, null]);
    expect((await readReview(ratna, asked.id, '')).review.state).toBe('refused');
  });
});

test('such a tie keeps nobody from the same workshop’s other reviews', async () => {
  await bind('trained');
  await stage.world.services.db.write((tx) =>
    tx.insert(review).values({
      ...{
        id: 'verifikasi-biasa-00000',
        subject: 'verification',
        subjectId: '1/visit',
        subjectVersion: 'x',
        workshopId: 1,
      },
      ...{
        title: 'visit',
        state: 'submitted',
        submittedBy: stage.world.id('siti'),
        submittedAt: 1,
        dueOn: '2030-01-01',
      },
    }),
  );
  const queue = await readQueue(rahmat, parseQueueQuery(new URLSearchParams('subject=verification')));
  expect(queue.rows[0]).toMatchObject({ conflict: false, secret: false });
});
