import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reviewStates } from '#db/schema/index.ts';
import { changeState, transitions } from '#src/domain/reviews/change-state.ts';
import type { ReviewEventKind } from '#src/domain/reviews/record-event.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { refusalOf, rowOf, sendInState, tally } from './sent.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** The whole table, written a second time: what is not here is illegal. */
const legal = new Set([
  'changes-asked submitted submitted',
  'withdrawn submitted submitted',
  'submitted claimed in-review',
  'in-review claimed in-review',
  'in-review released submitted',
  'submitted first-accepted submitted',
  'in-review first-accepted submitted',
  'submitted accepted accepted',
  'in-review accepted accepted',
  'submitted changes-asked changes-asked',
  'in-review changes-asked changes-asked',
  'submitted refused refused',
  'in-review refused refused',
  'accepted undone in-review',
  'changes-asked undone in-review',
  'refused undone in-review',
  'submitted withdrawn withdrawn',
  'in-review withdrawn withdrawn',
  'accepted expired expired',
]);
const events = Object.keys(transitions) as ReviewEventKind[];
const pairs = reviewStates.flatMap((state) => events.map((event) => [state, event] as const));
const verdicts = ['accepted', 'changes-asked', 'refused', 'undone'];

describe('the states of a review', () => {
  test('every legal step is one of the pairs', () => {
    expect(
      pairs.filter(([state, event]) => [...legal].some((one) => one.startsWith(`${state} ${event} `))),
    ).toHaveLength(legal.size);
  });

  test.each(pairs)('%s, then %s', async (state, event) => {
    const review = await sendInState(world, state);
    const before = await tally(world);
    const { db, vault, origin } = world.services;
    const context = { now: Date.now(), vault, origin, user: { id: world.id('rahmat') } };
    const step = db.write((tx) => changeState(tx, context, review, event, { note: 'x' }));
    const to = [...legal].find((one) => one.startsWith(`${state} ${event} `))?.split(' ')[2];
    if (!to) {
      const decided = ['accepted', 'changes-asked', 'refused', 'expired'].includes(state);
      expect((await refusalOf(step)).code).toBe(decided ? 'decided-already' : 'stale');
      expect(await rowOf(db.read, review.id)).toEqual(review);
      expect(await tally(world)).toEqual(before);
    } else {
      await step;
      const told = verdicts.includes(event) ? 2 : 0;
      expect(await rowOf(db.read, review.id)).toMatchObject({ state: to, version: review.version + 1 });
      expect(await tally(world)).toEqual({
        ...before,
        review_event: (before['review_event'] ?? 0) + 1,
        audit: (before['audit'] ?? 0) + 1,
        // Siti and Joko belong to the workshop.
        notification: (before['notification'] ?? 0) + told,
        outbox: (before['outbox'] ?? 0) + told,
      });
    }
    // Out of the way of the next pair: one of a kind waits at a time.
    await db.write((tx) => tx.run(`UPDATE review SET state = 'refused' WHERE id = '${review.id}'`));
  });

  test('a row that moved on since it was read is left alone, whatever its state is called', async () => {
    const review = await sendInState(world, 'in-review');
    const { db, vault, origin } = world.services;
    const context = { now: Date.now(), vault, origin, user: { id: world.id('rahmat') } };
    await db.write((tx) => changeState(tx, context, review, 'claimed'));
    const before = await tally(world);
    expect((await refusalOf(db.write((tx) => changeState(tx, context, review, 'accepted')))).code).toBe('stale');
    expect(await tally(world)).toEqual(before);
  });
});
