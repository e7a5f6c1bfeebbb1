import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { user } from '#db/schema/index.ts';
import { confirmEmail, readConfirmation } from '#src/domain/accounts/confirm.ts';
import { signUpForm } from '#src/domain/accounts/form.ts';
import { signIn } from '#src/domain/accounts/sign-in.ts';
import { signUp } from '#src/domain/accounts/sign-up.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { codeOf, holder, letters, longPassword, tokenFor, visitor } from './visits.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function typed(email: string, change: Record<string, string> = {}) {
  return signUpForm.parse({ name: 'Ratna Dewi', email, password: longPassword, role: 'buyer', ...change });
}

describe('signing up', () => {
  test('the address is confirmed by the button, not by opening the link', async () => {
    const context = await visitor(world);
    const email = 'ratna@buyers.test';
    const done = await signUp(context, typed('Ratna@Buyers.test', { company: 'Ratna BV', country: 'NL' }));
    expect(done).toEqual({ to: '/account/sign-up', notice: 'check-mail' });
    const token = await tokenFor(world, email, 'confirm');
    expect(await readConfirmation(context, token)).toEqual({ kind: 'confirm', email });
    expect(await readConfirmation(context, token)).not.toBeNull();
    expect(await codeOf(signIn(context, { email, password: longPassword }))).toBe('email-not-confirmed');
    expect(await confirmEmail(context, { token })).toMatchObject({ notice: 'email-confirmed' });
    const { session, to } = await signIn(context, { email, password: longPassword });
    expect(to).toBe('/account');
    expect(await holder(world, session)).toMatchObject({ email, isBuyer: true, session: { stage: 'full' } });
  });

  test('a producer is led to the form of a workshop', async () => {
    const context = await visitor(world);
    await signUp(context, typed('prima@workshops.test', { role: 'producer' }));
    const token = await tokenFor(world, 'prima@workshops.test', 'confirm');
    const { to } = await confirmEmail(context, { token });
    expect(to).toBe('/account/sign-in?next=%2Fproducer%2Fnew');
    const next = new URL(to, 'http://here.invalid').searchParams.get('next') ?? '';
    const wish = { email: 'prima@workshops.test', password: longPassword, next };
    expect((await signIn(context, wish)).to).toBe('/producer/new');
  });

  test('an address that has an account is told by mail only', async () => {
    const done = await signUp(await visitor(world), typed('maya@buyers.test'));
    expect(done).toEqual({ to: '/account/sign-up', notice: 'check-mail' });
    const [letter] = await letters(world, 'maya@buyers.test');
    expect(letter).toMatchObject({ template: 'have-account', locale: 'en' });
    expect(letter?.facts['link']).toMatch(/\/en\/account\/sign-in$/);
    expect((await world.as('maya')).user?.name).toBe('Maya Tan');
  });

  test('each link confirms what was typed with it, whoever signs up for the address later', async () => {
    const email = 'sari@buyers.test';
    await signUp(await visitor(world), typed(email));
    const mine = await tokenFor(world, email, 'confirm');
    await signUp(await visitor(world), typed(email, { name: 'Someone Else', password: 'bukan kata sandinya dia' }));
    const context = await visitor(world);
    await confirmEmail(context, { token: mine });
    expect(await codeOf(signIn(context, { email, password: 'bukan kata sandinya dia' }))).toBe('wrong-sign-in');
    expect(await codeOf(signIn(context, { email, password: longPassword }))).toBe('done');
    const other = await tokenFor(world, email, 'confirm');
    expect(await codeOf(confirmEmail(context, { token: other }))).toBe('link-used-or-old');
  });

  test('asked for again and again, an address gets three mails at first', async () => {
    const email = 'tina@buyers.test';
    for (let round = 0; round < 8; round += 1) await signUp(await visitor(world), typed(email));
    expect(await letters(world, email)).toHaveLength(3);
  });

  test('an account that nobody confirms is forgotten after a month', async () => {
    await signUp(await visitor(world), typed('lupa@buyers.test'));
    const later = Date.now() + 31 * 86_400_000;
    await signUp(await visitor(world, { now: later }), typed('lain@buyers.test'));
    const { read } = world.services.db;
    expect(await read.select().from(user).where(eq(user.email, 'lupa@buyers.test'))).toEqual([]);
    expect(await read.select().from(user).where(eq(user.email, 'maya@buyers.test'))).toHaveLength(1);
  });

  test('a weak password is refused before anything is kept', async () => {
    const context = await visitor(world);
    const email = 'putri.ayu@buyers.test';
    const problem = async (password: string, change = {}) => {
      const error = await signUp(context, typed(email, { password, ...change })).catch((thrown: unknown) => thrown);
      return (error as { facts: Record<string, string> }).facts['problem'];
    };
    expect(await problem('password2024!')).toBe('common-password');
    expect(await problem('putri-ayu-1990')).toBe('personal-password');
    expect(await problem('ratna selalu senang')).toBe('personal-password');
    expect(signUpForm.safeParse({ ...typed(email), password: 'elevenchars' }).success).toBe(false);
    expect(signUpForm.safeParse({ ...typed(email), password: 'x y'.repeat(66) }).success).toBe(true);
    const { read } = world.services.db;
    expect(await read.select().from(user).where(eq(user.email, email))).toEqual([]);
  });
});
