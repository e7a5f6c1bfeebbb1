import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeMember, session, user } from '#db/schema/index.ts';
import { passSecondStep } from '#src/domain/accounts/second-step.ts';
import { signIn } from '#src/domain/accounts/sign-in.ts';
import { codeAt } from '#src/domain/accounts/totp.ts';
import { cast, castPassword, castTotp } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { codeOf, holder, visitor } from './visits.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const password = castPassword;

describe('signing in', () => {
  test('opens what the second step allows', async () => {
    const stageOf = async (email: string) => {
      const { session: token, to } = await signIn(await visitor(world), { email, password });
      return [(await holder(world, token))?.session.stage, to];
    };
    expect(await stageOf(cast.maya.email)).toEqual(['full', '/account']);
    expect(await stageOf(cast.siti.email)).toEqual(['full', '/producer']);
    expect(await stageOf(cast.rahmat.email)).toEqual(['second-step', '/account/second-step']);
    const { db } = world.services;
    await db.write((tx) =>
      tx
        .update(user)
        .set({ totpSince: null })
        .where(eq(user.id, world.id('tono'))),
    );
    expect(await stageOf(cast.tono.email)).toEqual(['set-up', '/account/set-up']);
  });

  test('goes on to a page of ours only', async () => {
    const to = async (next: string) =>
      (await signIn(await visitor(world), { email: cast.maya.email, password, next })).to;
    expect(await to('/account/security')).toBe('/account/security');
    expect(await to('//evil.example/account')).toBe('/account');
    const asked = { email: cast.rahmat.email, password, next: 'https://evil.example/office' };
    expect((await signIn(await visitor(world), asked)).to).toBe('/account/second-step');
  });

  test('ends the session this browser had, whoever it was of', async () => {
    const before = (await world.cookie('siti')).split('=')[1];
    const context = await visitor(world, { user: await holder(world, before) });
    const { session: token } = await signIn(context, { email: cast.maya.email, password });
    expect(token).not.toBe(before);
    expect(await holder(world, before)).toBeNull();
    expect((await holder(world, token))?.name).toBe('Maya Tan');
  });

  test('each step has a token of its own, and the one before is worth nothing', async () => {
    const first = await signIn(await visitor(world), { email: cast.rahmat.email, password });
    const halfway = await holder(world, first.session);
    const context = await visitor(world, { user: halfway });
    const code = codeAt(castTotp, context.now);
    const second = await passSecondStep(context, { code, next: '/office/reviews' });
    expect(second.to).toBe('/office/reviews');
    expect(await holder(world, first.session)).toBeNull();
    expect((await holder(world, second.session))?.session.stage).toBe('full');
  });

  test('a suspended person with the right password is an unknown one', async () => {
    const context = await visitor(world);
    expect(await codeOf(signIn(context, { email: cast.bambang.email, password }))).toBe('wrong-sign-in');
    expect(await codeOf(signIn(context, { email: 'nobody@nowhere.test', password }))).toBe('wrong-sign-in');
  });

  test('a hash of weaker parameters is made anew', async () => {
    const hashOf = async () =>
      (await world.services.db.read.query.user.findFirst({ where: eq(user.id, world.id('joko')) }))?.passwordHash;
    expect(await hashOf()).toContain('m=8192');
    await signIn(await visitor(world), { email: cast.joko.email, password });
    expect(await hashOf()).toContain('m=47104,t=2,p=1');
    expect(await codeOf(signIn(await visitor(world), { email: cast.joko.email, password }))).toBe('done');
  });
});

describe('how long a session lasts', () => {
  const hour = 3_600_000;
  test('an officer’s for half an hour without a click, and half a day at most', async () => {
    const start = Date.now();
    const token = (await world.cookie('rahmat')).split('=')[1];
    expect(await holder(world, token, start + 0.45 * hour)).not.toBeNull();
    expect(await holder(world, token, start + 0.9 * hour)).not.toBeNull();
    expect(await holder(world, token, start + 1.5 * hour)).toBeNull();
    const busy = (await world.cookie('rahmat')).split('=')[1];
    for (let at = 0; at < 12; at += 0.4) expect(await holder(world, busy, start + at * hour), `${at} h`).not.toBeNull();
    expect(await holder(world, busy, start + 12.1 * hour)).toBeNull();
  });

  test('a buyer’s for two weeks without a click, and a month at most', async () => {
    const start = Date.now();
    const token = (await world.cookie('maya')).split('=')[1];
    expect(await holder(world, token, start + 13 * 24 * hour)).not.toBeNull();
    expect(await holder(world, token, start + 26 * 24 * hour)).not.toBeNull();
    expect(await holder(world, token, start + 30.1 * 24 * hour)).toBeNull();
  });

  test('whoever becomes an officer has an officer’s, and must set up the second step', async () => {
    const token = (await world.cookie('wulan')).split('=')[1];
    const wulan = world.id('wulan');
    const row = { officeSlug: 'dinperinaker', userId: wulan, powers: ['training' as const], since: Date.now() };
    await world.services.db.write((tx) => tx.insert(officeMember).values(row));
    expect((await holder(world, token))?.session.stage).toBe('set-up');
    expect(await holder(world, token, Date.now() + hour)).toBeNull();
  });

  test('sessions that are over are cleared away as others begin', async () => {
    const { db, sessions } = world.services;
    const past = Date.now() - 40 * 24 * hour;
    const wish = { userId: world.id('maya'), staff: false, stage: 'full' as const };
    const sender = { ipPrefix: '10.0.0.0/24', userAgent: 'old' };
    await sessions.start({ ...wish, sender, now: past });
    await sessions.start({ ...wish, sender, now: Date.now() });
    const rows = await db.read.select().from(session).where(eq(session.userAgent, 'old'));
    expect(rows).toHaveLength(1);
  });
});
