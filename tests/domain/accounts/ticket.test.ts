import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ticket, user } from '#db/schema/index.ts';
import { confirmEmail } from '#src/domain/accounts/confirm.ts';
import { forgotPassword } from '#src/domain/accounts/forgot.ts';
import { resetPassword } from '#src/domain/accounts/reset.ts';
import { signIn } from '#src/domain/accounts/sign-in.ts';
import { makeTicket, readTicket, useTicket } from '#src/domain/accounts/ticket.ts';
import { cast, castPassword } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { codeOf, holder, letters, tokenFor, visitor } from './visits.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const hour = 3_600_000;
const newPassword = 'canting baru di rumah lama';

describe('links in mail', () => {
  test('work once: of ten at the same time, one', async () => {
    const { db } = world.services;
    const now = Date.now();
    const wish = { kind: 'staff', email: 'a@b.test', data: { workshopId: 1, role: 'staff' }, now, hours: 1 } as const;
    const token = await db.write((tx) => makeTicket(tx, wish));
    expect(await readTicket(db.read, token, ['staff'], now)).toMatchObject({ email: 'a@b.test', createdBy: null });
    const uses = Array.from({ length: 10 }, () => codeOf(db.write((tx) => useTicket(tx, token, ['staff'], now))));
    const results = await Promise.all(uses);
    expect(results.filter((one) => one === 'done')).toHaveLength(1);
    expect(results.filter((one) => one === 'link-used-or-old')).toHaveLength(9);
    expect(await readTicket(db.read, token, ['staff'], now)).toBeNull();
  });

  test('end on time, serve their own purpose only, and are stored as hashes', async () => {
    const { db } = world.services;
    const now = Date.now();
    const token = await db.write((tx) => makeTicket(tx, { kind: 'reset', email: 'c@d.test', now, hours: 1 }));
    expect(await readTicket(db.read, token, ['reset'], now + hour - 1)).not.toBeNull();
    expect(await readTicket(db.read, token, ['reset'], now + hour)).toBeNull();
    expect(await readTicket(db.read, token, ['confirm', 'email', 'office', 'staff'], now)).toBeNull();
    const rows = await db.read.select().from(ticket);
    expect(JSON.stringify(rows)).not.toContain(token);
    for (const { idHash } of rows) expect(await readTicket(db.read, idHash, ['reset', 'staff'], now)).toBeNull();
    await db.write((tx) => makeTicket(tx, { kind: 'reset', email: 'c@d.test', now: now + 40 * 24 * hour, hours: 1 }));
    expect(await db.read.select().from(ticket).where(eq(ticket.email, 'a@b.test'))).toEqual([]);
  });
});

describe('a forgotten password', () => {
  test('is chosen anew once, ends every session, and opens the account again', async () => {
    const email = cast.siti.email;
    const before = (await world.cookie('siti')).split('=')[1];
    const context = await visitor(world);
    for (let tries = 0; tries < 9; tries += 1) await codeOf(signIn(await visitor(world), { email, password: 'no' }));
    expect(await codeOf(signIn(context, { email, password: castPassword }))).toBe('wait-before-trying');
    await forgotPassword(context, { email });
    const first = await tokenFor(world, email, 'reset');
    await forgotPassword(await visitor(world), { email });
    const token = await tokenFor(world, email, 'reset');
    expect(await codeOf(resetPassword(context, { token, newPassword: 'password2024' }))).toBe('form');
    const both = [newPassword, 'kata sandi lain lagi'].map((one) =>
      codeOf(resetPassword(context, { token, newPassword: one })),
    );
    expect((await Promise.all(both)).sort()).toEqual(['done', 'link-used-or-old']);
    expect(await codeOf(resetPassword(context, { token: first, newPassword }))).toBe('link-used-or-old');
    expect(await holder(world, before)).toBeNull();
    expect(await codeOf(signIn(await visitor(world), { email, password: castPassword }))).toBe('wrong-sign-in');
    const works = [newPassword, 'kata sandi lain lagi'].map(async (password) =>
      codeOf(signIn(await visitor(world), { email, password })),
    );
    expect((await Promise.all(works)).sort()).toEqual(['done', 'wrong-sign-in']);
    expect((await letters(world, email)).map(({ template }) => template)).toEqual([
      'reset',
      'reset',
      'password-changed',
    ]);
  });

  test('is no way in after an hour, nor for suspended people, and keeps the second step', async () => {
    await forgotPassword(await visitor(world), { email: cast.joko.email });
    const late = Date.now() + hour;
    const token = await tokenFor(world, cast.joko.email, 'reset');
    const context = await visitor(world, { now: late });
    expect(await codeOf(resetPassword(context, { token, newPassword }))).toBe('link-used-or-old');
    await forgotPassword(await visitor(world), { email: cast.bambang.email });
    expect(await letters(world, cast.bambang.email)).toEqual([]);
    await forgotPassword(await visitor(world), { email: cast.rahmat.email });
    const officers = await tokenFor(world, cast.rahmat.email, 'reset');
    await resetPassword(await visitor(world), { token: officers, newPassword });
    const wish = { email: cast.rahmat.email, password: newPassword };
    const { session } = await signIn(await visitor(world), wish);
    expect((await holder(world, session))?.session.stage).toBe('second-step');
  });

  test('tells the owner of an unknown address once a day', async () => {
    const email = 'stranger@nowhere.test';
    const now = Date.now();
    for (const at of [0, 1, 12 * hour, 23 * hour])
      await forgotPassword(await visitor(world, { now: now + at }), { email });
    expect((await letters(world, email)).map(({ template }) => template)).toEqual(['reset-unknown']);
    await forgotPassword(await visitor(world, { now: now + 25 * hour }), { email });
    expect(await letters(world, email)).toHaveLength(2);
    expect((await letters(world, email))[0]?.facts['link']).toMatch(/\/account\/sign-up$/);
    const rows = await world.services.db.read.select().from(user).where(eq(user.email, email));
    expect(rows).toEqual([]);
  });

  test('one network can not make us write to hundreds', async () => {
    const { sender } = await visitor(world);
    const results: string[] = [];
    for (let tries = 0; tries < 60; tries += 1)
      results.push(await codeOf(forgotPassword(await visitor(world, { sender }), { email: `x${tries}@y.test` })));
    expect(results.filter((one) => one === 'done')).toHaveLength(30);
  });

  test('a link that confirms is no link that resets', async () => {
    await forgotPassword(await visitor(world), { email: cast.maya.email });
    const token = await tokenFor(world, cast.maya.email, 'reset');
    expect(await codeOf(confirmEmail(await visitor(world), { token }))).toBe('link-used-or-old');
  });
});
