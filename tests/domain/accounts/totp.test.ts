import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recoveryCode, user } from '#db/schema/index.ts';
import { checkCode } from '#src/domain/accounts/check-code.ts';
import { proveOneself } from '#src/domain/accounts/prove.ts';
import { removeTotp } from '#src/domain/accounts/remove-totp.ts';
import { renewRecoveryCodes } from '#src/domain/accounts/renew-recovery-codes.ts';
import { finishTotp, offerTotp } from '#src/domain/accounts/set-up-totp.ts';
import { codeAt, stepOfCode } from '#src/domain/accounts/totp.ts';
import type { Acting } from '#src/domain/context.ts';
import { castPassword, castTotp } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { codeOf, holder, letters } from './visits.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const step = 30_000;
/** The start of a step, so that a test never runs over its end. */
const now = Math.floor(Date.now() / step) * step;

describe('codes', () => {
  test('are those of RFC 6238', () => {
    // Appendix B, SHA-1, its secret `12345678901234567890` in base32, last six digits.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(codeAt(secret, 59_000)).toBe('287082');
    expect(codeAt(secret, 1_111_111_109_000)).toBe('081804');
    expect(codeAt(secret, 20_000_000_000_000)).toBe('353130');
  });

  test('of the step before and after fit too, further ones do not', () => {
    const fits = (by: number) => stepOfCode(castTotp, codeAt(castTotp, now + by * step), now) !== null;
    expect([-2, -1, 0, 1, 2].map(fits)).toEqual([false, true, true, true, false]);
    expect(stepOfCode(castTotp, 'abcdef', now)).toBeNull();
    expect(stepOfCode(castTotp, '', now)).toBeNull();
    const spaced = codeAt(castTotp, now).replace(/^(...)/, '$1 ');
    expect(stepOfCode(castTotp, spaced, now)).toBe(now / step);
  });

  test('work once, and none older than the last one works', async () => {
    const context = { ...(await world.as('rahmat')), now };
    const give = (code: string, at = now) => codeOf(checkCode({ ...context, now: at }, world.id('rahmat'), code));
    expect(await give(codeAt(castTotp, now))).toBe('done');
    expect(await give(codeAt(castTotp, now))).toBe('wrong-code');
    expect(await give(codeAt(castTotp, now - step))).toBe('wrong-code');
    expect(await give(codeAt(castTotp, now + step))).toBe('done');
  });

  test('of twenty at once with the same code, one is let in', async () => {
    const context = { ...(await world.as('dewi')), now };
    const code = codeAt(castTotp, now);
    // Each from a fresh count, so that it is the step that decides and not the delay.
    const all = await Promise.all(Array.from({ length: 4 }, () => codeOf(checkCode(context, world.id('dewi'), code))));
    expect(all.filter((one) => one === 'done')).toHaveLength(1);
  });

  test('guessing them meets delays', async () => {
    const context = await world.as('tono');
    const guess = (code: string, at: number) => codeOf(checkCode({ ...context, now: at }, world.id('tono'), code));
    const results: string[] = [];
    for (let tries = 0; tries < 50; tries += 1) results.push(await guess('000000', now));
    expect(results.filter((one) => one === 'wrong-code')).toHaveLength(5);
    expect(results.filter((one) => one === 'wait-before-trying')).toHaveLength(45);
    const later = now + 2 * step;
    expect(await guess(codeAt(castTotp, later), later)).toBe('done');
  });
});

describe('the second step', () => {
  async function setUp(context: Acting) {
    if (!context.user) throw new Error('nobody');
    const { offer, secret } = offerTotp(context, context.user, undefined);
    return { secret, done: await finishTotp(context, { offer, code: codeAt(secret, context.now) }) };
  }

  test('is set up with a code of the offered secret; recovery codes are shown once and each works once', async () => {
    const context = await world.as('maya');
    const other = (await world.cookie('maya')).split('=')[1];
    const { done, secret } = await setUp(context);
    const { codes } = (done as { show: { codes: string[] } }).show;
    const session = (done as { session: string }).session;
    expect(codes).toHaveLength(10);
    expect((await holder(world, session))?.hasSecondStep).toBe(true);
    expect(await holder(world, other)).toBeNull();
    const { db } = world.services;
    const row = await db.read.query.user.findFirst({ where: eq(user.id, world.id('maya')) });
    const stored = JSON.stringify([row, await db.read.select().from(recoveryCode)]);
    for (const clear of [secret, ...codes]) expect(stored).not.toContain(clear);
    expect((await letters(world, 'maya@buyers.test')).at(-1)?.template).toBe('second-step-changed');
    const use = (code: string) => codeOf(checkCode(context, world.id('maya'), code));
    expect(await use(codes[0] ?? '')).toBe('done');
    expect(await use(codes[0] ?? '')).toBe('wrong-code');
    expect(await use((codes[1] ?? '').toUpperCase().replaceAll('-', ' '))).toBe('done');
    expect(await codeOf(checkCode(context, world.id('joko'), codes[2] ?? ''))).toBe('wrong-code');
    const again = await Promise.all(['', ''].map(() => use(codes[3] ?? '')));
    expect(again.sort()).toEqual(['done', 'wrong-code']);
  });

  test('new recovery codes make the old ones worthless', async () => {
    const context = { ...(await world.as('maya')) };
    const first = (await renewRecoveryCodes(context)) as { show: { codes: string[] } };
    await renewRecoveryCodes(await world.as('maya'));
    expect(await codeOf(checkCode(context, world.id('maya'), first.show.codes[0] ?? ''))).toBe('wrong-code');
  });

  test('an offer is for one person and one hour, and stays through a wrong code', async () => {
    const joko = await world.as('joko');
    const siti = await world.as('siti');
    if (!joko.user || !siti.user) throw new Error('nobody');
    const { offer, secret } = offerTotp(joko, joko.user, undefined);
    expect(offerTotp(joko, joko.user, offer).secret).toBe(secret);
    expect(offerTotp(siti, siti.user, offer).secret).not.toBe(secret);
    expect(await codeOf(finishTotp(joko, { offer, code: '000000' }))).toBe('wrong-code');
    const stolen = finishTotp(siti, { offer, code: codeAt(secret, siti.now) });
    expect(await codeOf(stolen)).toBe('link-used-or-old');
    const late = { ...joko, now: joko.now + 3_700_000, user: { ...joko.user } };
    late.user.session = { ...joko.user.session, provedAt: late.now };
    expect(offerTotp(late, late.user, offer).secret).not.toBe(secret);
    expect(await codeOf(finishTotp(late, { offer, code: codeAt(secret, late.now) }))).toBe('link-used-or-old');
    expect(await codeOf(finishTotp(joko, { offer, code: codeAt(secret, joko.now) }))).toBe('done');
  });

  test('a session left open for an hour has to prove itself first', async () => {
    const wulan = await world.as('wulan');
    const late = { ...wulan, now: wulan.now + 3_600_000 };
    const { done } = await setUp(late);
    expect(done).toEqual({ to: '/account/prove?next=%2Faccount%2Fset-up' });
    const proved = await proveOneself(late, { password: castPassword, next: '/account/set-up' });
    const user = await holder(world, proved.session, late.now);
    expect(user?.session.provedAt).toBe(late.now);
    expect((await setUp({ ...late, user })).done).toHaveProperty('session');
  });

  test('can be switched off, but not by officers and admins', async () => {
    for (const name of ['rahmat', 'agus'] as const)
      expect(await codeOf(removeTotp(await world.as(name)))).toBe('second-step-required');
    expect(await removeTotp(await world.as('joko'))).toMatchObject({ notice: 'second-step-off' });
    const { read } = world.services.db;
    expect(await read.query.user.findFirst({ where: eq(user.id, world.id('joko')) })).toMatchObject({
      totpSecret: null,
      totpSince: null,
    });
    expect(
      await read
        .select()
        .from(recoveryCode)
        .where(eq(recoveryCode.userId, world.id('joko'))),
    ).toEqual([]);
  });

  test('proving oneself asks for the code too', async () => {
    const agus = await world.as('agus');
    expect(await codeOf(proveOneself(agus, { password: castPassword }))).toBe('form');
    expect(await codeOf(proveOneself(agus, { password: 'wrong', code: codeAt(castTotp, now) }))).toBe('wrong-password');
    const at = { ...agus, now };
    expect(await codeOf(proveOneself(at, { password: castPassword, code: '000000' }))).toBe('wrong-code');
    const { session, to } = await proveOneself(at, {
      password: castPassword,
      code: codeAt(castTotp, now),
      next: '/office/people',
    });
    expect(to).toBe('/office/people');
    expect((await holder(world, session))?.session.stage).toBe('full');
    expect(await world.services.sessions.read('a'.repeat(30), now)).toBeNull();
  });
});
