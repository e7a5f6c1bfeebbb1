import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { audit, notification, outbox, reviewEvent, verification } from '#db/schema/index.ts';
import { isRefusal } from '#src/domain/refusal.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { rowOf, sendClaim, tally, verdictOn } from './sent.ts';

const rounds = 200;
let world: World;
let second: Database;
beforeAll(async () => {
  world = await openWorld();
  // A handle of its own, as another process has: there the file's lock decides. It is slow, so not every time.
  second = await openDatabase(world.services.db.url);
});
afterAll(async () => {
  second.close();
  await world.close();
});

describe('two officers decide at once', () => {
  test(
    `${rounds} times: one decision, one line in each log, one notification and mail a person`,
    { timeout: 120_000 },
    async () => {
      const [rahmat, dewi] = [await world.as('rahmat'), await world.as('dewi')];
      const wins = { rahmat: 0, dewi: 0 };
      for (let round = 0; round < rounds; round += 1) {
        const review = await sendClaim(world);
        const before = await tally(world);
        const both = [
          () => decide({ ...rahmat, now: Date.now() }, verdictOn(review, 'accepted')),
          () =>
            decide(
              { ...dewi, now: Date.now(), ...(round % 8 < 2 ? { db: second } : {}) },
              verdictOn(review, 'refused'),
            ),
        ];
        const ended = await Promise.allSettled((round % 2 ? both : both.toReversed()).map((run) => run()));
        const lost = ended.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown);
        expect(lost).toHaveLength(1);
        const row = await rowOf(world.services.db.read, review.id);
        const winner = row.decidedBy === world.id('rahmat') ? 'rahmat' : 'dewi';
        wins[winner] += 1;
        expect(row).toMatchObject({ state: winner === 'rahmat' ? 'accepted' : 'refused', version: 2 });
        const [refusal] = lost;
        if (!isRefusal(refusal)) throw refusal;
        const who = { rahmat: 'Rahmat Hidayat', dewi: 'Dewi Lestari' }[winner];
        expect(refusal).toMatchObject({ code: 'decided-already', status: 409, facts: { who, when: row.decidedAt } });
        await expectOnce(review.id, before);
      }
      // Whoever asks first wins; neither side wins by what it is.
      expect(Math.min(wins.rahmat, wins.dewi)).toBeGreaterThan(rounds / 4);
    },
  );
});

async function expectOnce(id: string, before: Record<string, number>): Promise<void> {
  const { read } = world.services.db;
  const verdicts = await read
    .select()
    .from(reviewEvent)
    .where(and(eq(reviewEvent.reviewId, id), inArray(reviewEvent.kind, ['accepted', 'refused', 'changes-asked'])));
  expect(verdicts).toHaveLength(1);
  const logged = await read
    .select()
    .from(audit)
    .where(and(eq(audit.subject, `review:${id}`), eq(audit.action, 'review.decide')));
  expect(logged).toHaveLength(1);
  const now = await tally(world);
  // Two people belong to the workshop: each is told once, in the product and by mail.
  expect((now['notification'] ?? 0) - (before['notification'] ?? 0)).toBe(2);
  expect((now['outbox'] ?? 0) - (before['outbox'] ?? 0)).toBe(2);
  expect(await read.$count(notification)).toBe(now['notification']);
  expect(await read.$count(outbox)).toBe(now['outbox']);
  expect(await read.$count(verification, eq(verification.reviewId, id))).toBe(verdicts[0]?.kind === 'accepted' ? 1 : 0);
}
