import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { user } from '#db/schema/index.ts';
import { forgotPassword } from '#src/domain/accounts/forgot.ts';
import { signUpForm } from '#src/domain/accounts/form.ts';
import { signIn } from '#src/domain/accounts/sign-in.ts';
import { signUp } from '#src/domain/accounts/sign-up.ts';
import type { Acting } from '#src/domain/context.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { mannWhitney } from './mann-whitney.ts';
import { codeOf, longPassword, visitor } from './visits.ts';

const each = 40;
let world: World;
beforeAll(async () => {
  world = await openWorld();
  const { db, passwords } = world.services;
  const passwordHash = await passwords.hash(longPassword);
  const now = Date.now();
  const muted = { product: [], mail: [] };
  const row = { name: 'Known', passwordHash, emailConfirmedAt: now, locale: 'id' as const, muted, createdAt: now };
  await db.write(async (tx) => {
    for (const kind of ['known', 'suspended'])
      for (let index = 0; index < 2 * each; index += 1) {
        const id = `${kind}${index}`;
        const state = kind === 'suspended' ? ('suspended' as const) : ('active' as const);
        await tx.insert(user).values({ ...row, id, email: `${id}@people.test`, state, updatedAt: now });
      }
  });
});
afterAll(() => world.close());

/** Milliseconds, taken in turns so that whatever else the machine does falls on both alike. */
async function timings(work: (context: Acting, email: string) => Promise<unknown>, kinds: [string, string]) {
  const series: [number[], number[]] = [[], []];
  for (let index = 0; index < each; index += 1)
    for (const side of index % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const context = await visitor(world);
      const started = performance.now();
      await work(context, `${kinds[side]}${index}@people.test`).catch(() => undefined);
      series[side].push(performance.now() - started);
    }
  return series;
}

/**
 * That two series come from one source. A busy machine makes a difference now and then: it must show three times in a
 * row, which chance does once in a million.
 */
async function expectAlike(work: (context: Acting, email: string) => Promise<unknown>, kinds: [string, string]) {
  const seen: number[] = [];
  while (seen.length < 3) {
    const p = mannWhitney(...(await timings(work, kinds)));
    if (p > 0.01) return;
    seen.push(p);
  }
  throw new Error(`the two differ: p = ${seen.join(', ')}`);
}

const guess = (context: Acting, email: string) => signIn(context, { email, password: 'certainly not it' });
const join = (context: Acting, email: string) =>
  signUp(context, signUpForm.parse({ name: 'Anyone', email, password: longPassword, role: 'buyer' }));
const forget = (context: Acting, email: string) => forgotPassword(context, { email });

describe('who has an account can not be found out', { timeout: 400_000 }, () => {
  test('by what is said', async () => {
    for (const kind of ['known', 'unknown', 'suspended'])
      expect(await codeOf(guess(await visitor(world), `${kind}79@people.test`)), kind).toBe('wrong-sign-in');
    for (const work of [join, forget]) {
      const said = await Promise.all(
        ['known78', 'nobody78', 'suspended78'].map(async (one) => work(await visitor(world), `${one}@people.test`)),
      );
      expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
    }
  });

  test('by the time a sign-in takes', async () => {
    await expectAlike(guess, ['known', 'nobody']);
    await expectAlike(guess, ['suspended', 'nobody']);
  });

  test('by the time a sign-up takes', async () => {
    await expectAlike(join, ['known', 'fresh']);
  });

  test('by the time a forgotten password takes', async () => {
    await expectAlike(forget, ['known', 'stranger']);
  });

  test('the measure sees a sign-in that skips the work for unknown people', async () => {
    const careless = async (context: Acting, email: string) => {
      if (email.startsWith('nobody')) throw new Error('no such person');
      await guess(context, email);
    };
    const [known, unknown] = await timings(careless, ['known', 'nobody']);
    expect(mannWhitney(known, unknown)).toBeLessThan(0.000_1);
    expect(mannWhitney([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8])).toBeGreaterThan(0.9);
  });
});
