import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Acting } from '#src/domain/context.ts';
import { requireReviewer } from '#src/domain/reviews/powers.ts';
import { countWhere, readTally } from '#src/domain/reviews/tally.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { sendClaim } from './sent.ts';

const now = Date.parse('2026-11-25T10:00:00+07:00');
let world: World;
let rahmat: Acting;
beforeAll(async () => {
  world = await openWorld();
  rahmat = await world.as('rahmat', { now });
});
afterAll(() => world.close());

const waiting = async (context: Acting) => countWhere(await readTally(context, requireReviewer(context)), () => true);

test('what waits is counted anew after a commit, whoever made it, and once without one', async () => {
  const before = await waiting(rahmat);
  const review = await sendClaim(world, { item: 'address', now });
  expect(await waiting(rahmat)).toBe(before + 1);

  const { reader, url } = world.services.db;
  const execute = reader.execute.bind(reader);
  const asked: string[] = [];
  reader.execute = ((statement: string | { sql: string }) => {
    asked.push(typeof statement === 'string' ? statement : statement.sql);
    return execute(statement);
  }) as typeof execute;
  expect(await waiting(rahmat)).toBe(before + 1);
  reader.execute = execute;
  expect(asked).toEqual(['PRAGMA data_version']);

  const other = createClient({ url, concurrency: 1 });
  await other.execute({ sql: `UPDATE review SET state = 'withdrawn' WHERE id = ?`, args: [review.id] });
  other.close();
  expect(await waiting(rahmat)).toBe(before);
});

test('each officer sees what is theirs, and on a later day what is overdue then, out of the same counts', async () => {
  await sendClaim(world, { item: 'nib', now });
  const mine = await readTally(rahmat, requireReviewer(rahmat));
  const user = requireReviewer(rahmat);
  const offices = user.offices.map((office) => ({ ...office, powers: ['readiness' as const] }));
  const others = await readTally(rahmat, { ...user, offices });
  expect(mine.open.some(({ subject }) => subject === 'verification')).toBe(true);
  expect(others.open.some(({ subject }) => subject === 'verification')).toBe(false);
  const tomorrow = await readTally({ ...rahmat, now: now + 30 * 86_400_000 }, user);
  expect(tomorrow.open.every(({ overdue }) => overdue)).toBe(true);
});
