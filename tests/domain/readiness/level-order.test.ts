import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { computeLevel } from '#db/readiness/level.ts';
import { audit, levelChange, review as reviews, workshop, workshopReadiness } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { progressOf, recompute } from '#src/domain/readiness/recompute.ts';
import { standingsOf } from '#src/domain/readiness/standing.ts';
import { isRefusal } from '#src/domain/refusal.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { undoVerdict } from '#src/domain/reviews/undo.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { forgetEvidence, judge, sendEvidence } from '#tests/domain/reviews/evidence-sent.ts';
import { rowOf } from '#tests/domain/reviews/sent.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let rahmat: Acting;
beforeAll(async () => {
  world = await openWorld();
  rahmat = await world.as('rahmat');
});
afterAll(() => world.close());

const items = ['nib', 'kbli-batik', 'npwp'];
const verdicts = ['accepted', 'accepted', 'accepted', 'changes-asked', 'refused', 'undo', 'send'] as const;
const steps = fc.array(fc.record({ item: fc.constantFrom(...items), verdict: fc.constantFrom(...verdicts) }), {
  minLength: 12,
  maxLength: 20,
});

/** One step by the desks' own functions; what they refuse has no effect. Returns the newest review of the item. */
async function take(
  review: Review | undefined,
  { item, verdict }: { item: string; verdict: (typeof verdicts)[number] },
) {
  const { read } = world.services.db;
  if (!review || verdict === 'send') {
    const open = review && ['submitted', 'in-review'].includes(review.state);
    return open ? review : sendEvidence(world, { item, secondOfficer: false });
  }
  const now = Date.now();
  const step =
    verdict === 'undo'
      ? undoVerdict({ ...rahmat, now }, { id: review.id, version: review.version, list: '' })
      : decide({ ...rahmat, now }, judge(review, verdict));
  await step.catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
  });
  return rowOf(read, review.id);
}

async function kept() {
  const { read } = world.services.db;
  const [row] = await read.select().from(workshopReadiness).where(eq(workshopReadiness.workshopId, world.siti));
  const [shop] = await read.select().from(workshop).where(eq(workshop.id, world.siti));
  const changes = await read.select().from(levelChange).orderBy(asc(levelChange.id));
  const { levelSince: _since, computedAt: _at, ...rest } = row ?? {};
  return { row: rest, level: shop?.readinessLevel ?? null, changes };
}

test('verdicts in any order leave the level and the progress that the last standings give, and once is enough', async () => {
  const { read, write } = world.services.db;
  const lists = await readLists(read);
  const levels = new Set<string | null>();
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      await write((tx) => tx.delete(reviews));
      await forgetEvidence(world);
      await write((tx) => recompute(tx, { ...rahmat, now: Date.now() }, world.siti, { cause: 'undo', items: [] }));
      const newest = new Map<string, Review>();
      for (const step of taken) newest.set(step.item, await take(newest.get(step.item), step));
      const standings = await standingsOf(read, world.siti);
      const facts = { published: true, standings, answers: {}, today: wibDay(Date.now()) };
      const { level, until } = computeLevel(lists.core, lists.markets, facts);
      const before = await kept();
      levels.add(level);
      expect(before.level).toBe(level);
      expect(before.changes.at(-1)?.to ?? null).toBe(level);
      expect(before.row).toMatchObject({
        ...{ level, levelUntil: until },
        ...progressOf(lists, standings, {}, facts.today),
      });
      await write((tx) => recompute(tx, { ...rahmat, now: Date.now() }, world.siti, { cause: 'undo', items: [] }));
      expect(await kept()).toEqual(before);
    }),
    { numRuns: 8, seed: 7 },
  );
  expect([...levels].sort()).toEqual(['legal', 'registered']);
  const said = await read.select().from(audit).where(eq(audit.action, 'readiness.level'));
  expect(said.map(({ detail }) => [detail['from'], detail['to']])).toEqual(
    (await kept()).changes.map(({ from, to }) => [from, to]),
  );
}, 30_000);
