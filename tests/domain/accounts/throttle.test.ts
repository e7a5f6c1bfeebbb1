import { createHash } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt } from '#db/schema/index.ts';
import { tryPassword } from '#src/domain/accounts/check-password.ts';
import { signIn } from '#src/domain/accounts/sign-in.ts';
import { countFailure, countTry } from '#src/domain/accounts/throttle.ts';
import type { Acting } from '#src/domain/context.ts';
import { readEnv } from '#src/env.ts';
import { openServices } from '#src/services/index.ts';
import type { Passwords } from '#src/services/passwords.ts';
import { cast, castPassword } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { codeOf, visitor } from './visits.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const second = 1_000;
const minute = 60 * second;
/** The same answers without the work: these tests make thousands of tries. */
const swift: Passwords = {
  hash: (password) => Promise.resolve(password),
  verify: async (hash, password, first) => {
    await first?.();
    return { fits: hash === password, stale: false };
  },
  isCommon: () => Promise.resolve(false),
};
const right = { hash: 'right', password: 'right' };
const wrong = { hash: 'right', password: 'wrong' };
const nobody = { hash: null, password: 'wrong' };

function key(index: number): string {
  return createHash('sha256').update(`account busy${index}@buyers.test`).digest('hex');
}

function at(now: number, ipPrefix: string): Promise<Acting> {
  return world.as(null, { now, passwords: swift, sender: { ipPrefix, userAgent: 'x' } });
}

/** `fits`, `wrong`, or the seconds to wait. */
async function outcome(context: Acting, email: string, given: typeof right | typeof nobody): Promise<string | number> {
  return tryPassword(context, { email, ...given }).then(
    ({ fits }) => (fits ? 'fits' : 'wrong'),
    (error: unknown) => (error as { facts: { seconds: number } }).facts.seconds,
  );
}

describe('guessing passwords', () => {
  test('a thousand tries on one account get a few dozen guesses in a day, and the right one works after the delay', async () => {
    const email = 'target@buyers.test';
    let now = Date.now();
    const start = now;
    let guesses = 0;
    const waits: number[] = [];
    for (let tries = 0; tries < 1_000; tries += 1) {
      // Each from a network of its own: only the account can be counted.
      const result = await outcome(await at(now, `10.${tries >> 8}.${tries & 255}.0/24`), email, wrong);
      if (result === 'wrong') guesses += 1;
      else waits.push(Number(result));
      now += 20 * second;
    }
    expect(guesses).toBeLessThan(45);
    expect(guesses).toBeGreaterThan(5);
    expect(Math.max(...waits)).toBeLessThanOrEqual(15 * 60);
    expect(now - start).toBeGreaterThan(5 * 3_600_000);
    expect(await outcome(await at(now + 15 * minute, '10.99.0.0/24'), email, right)).toBe('fits');
    expect(await outcome(await at(now + 15 * minute, '10.99.0.0/24'), email, wrong)).toBe('wrong');
  });

  test('one try on each of a thousand accounts is stopped by the network they come from', async () => {
    const now = Date.now();
    const results: (string | number)[] = [];
    for (let tries = 0; tries < 1_000; tries += 1)
      results.push(await outcome(await at(now + tries * 100, '11.0.0.0/24'), `person${tries}@buyers.test`, wrong));
    expect(results.slice(0, 30).every((one) => one === 'wrong')).toBe(true);
    expect(results.filter((one) => one === 'wrong').length).toBeLessThan(45);
    // A neighbour on another network notices nothing.
    expect(await outcome(await at(now, '11.0.1.0/24'), 'person1@buyers.test', right)).toBe('fits');
    // The network is let in again, minutes later.
    expect(await outcome(await at(now + 10 * minute, '11.0.0.0/24'), 'person2@buyers.test', right)).toBe('fits');
  });

  test('delays double and stop at a quarter of an hour', async () => {
    const email = 'doubling@buyers.test';
    let now = Date.now();
    const delays: number[] = [];
    for (let tries = 0; tries < 40; tries += 1) {
      const result = await outcome(await at(now, `12.0.${tries}.0/24`), email, wrong);
      if (typeof result === 'number') delays.push(result);
      if (typeof result === 'number') now += result * second;
    }
    expect(delays.slice(0, 4)).toEqual([1, 2, 4, 8]);
    expect(delays.at(-1)).toBe(900);
  });

  test('addresses that nobody has behave like addresses that somebody has', async () => {
    const series = async (email: string, given: typeof wrong | typeof nobody, network: number) => {
      const results: (string | number)[] = [];
      const now = Date.now();
      for (let tries = 0; tries < 12; tries += 1)
        results.push(await outcome(await at(now + tries * 500, `13.${network}.${tries}.0/24`), email, given));
      return results;
    };
    expect(await series('unknown@nowhere.test', nobody, 1)).toEqual(await series('known@buyers.test', wrong, 2));
  });

  test('a hundred guesses at once are counted as a hundred', async () => {
    const now = Date.now();
    const tries = Array.from({ length: 100 }, async (_, index) =>
      outcome(await at(now, `14.0.${index}.0/24`), 'burst@buyers.test', wrong),
    );
    const results = await Promise.all(tries);
    expect(results.filter((one) => one === 'wrong')).toHaveLength(5);
  });

  test('a try that found the machine too busy does not count', async () => {
    const { db, passwords } = world.services;
    const now = Date.now();
    const context = { db, passwords, now, sender: { ipPrefix: '15.0.0.0/24', userAgent: 'x' } };
    const tries = Array.from({ length: 70 }, (_, index) =>
      codeOf(tryPassword(context, { email: `busy${index}@buyers.test`, hash: null, password: 'x' })),
    );
    const results = await Promise.all(tries);
    expect(results.slice(64)).toEqual(Array<string>(6).fill('too-many-requests'));
    const counted = await db.read
      .select()
      .from(attempt)
      .where(inArray(attempt.key, [64, 65, 66, 67, 68, 69].map(key)));
    expect(counted).toEqual([]);
    expect(
      await db.read
        .select()
        .from(attempt)
        .where(eq(attempt.key, key(0))),
    ).toHaveLength(1);
  });

  test('delays survive a restart', async () => {
    const now = Date.now();
    for (let tries = 0; tries < 8; tries += 1) {
      const context = await visitor(world, { now: now + tries });
      await codeOf(signIn(context, { email: cast.maya.email, password: 'not her password' }));
    }
    const again = await openServices(readEnv({ DATA_DIR: world.folder, LOG_LEVEL: 'silent' }));
    try {
      const { db, sessions, passwords } = again;
      const context = await visitor(world, { now: now + 20, db, sessions, passwords });
      const wish = { email: cast.maya.email, password: castPassword };
      expect(await codeOf(signIn(context, wish))).toBe('wait-before-trying');
      expect(await codeOf(signIn({ ...context, now: now + minute }, wish))).toBe('done');
    } finally {
      await again.close();
    }
  });

  test('old counts are forgotten, and no address is kept in clear', async () => {
    const { db } = world.services;
    const now = Date.now();
    await db.write((tx) => countTry(tx, 'account old@buyers.test', now));
    await db.write((tx) => countFailure(tx, 'sender 16.0.0.0/24', now + 60 * 60 * minute));
    const rows = await db.read.select().from(attempt);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.key).toMatch(/^[0-9a-f]{64}$/);
  });
});
