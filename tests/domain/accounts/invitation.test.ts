import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notification, officeMember, user, workshopMember } from '#db/schema/index.ts';
import { acceptInvitation } from '#src/domain/accounts/accept-invitation.ts';
import { inviteFirstAdmin } from '#src/domain/accounts/invite-first-admin.ts';
import { readInvitation } from '#src/domain/accounts/invitation.ts';
import { makeTicket } from '#src/domain/accounts/ticket.ts';
import { cast, castPassword, type CastName } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { codeOf, holder, longPassword, visitor } from './visits.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function invite(kind: 'office' | 'staff', email: string, data: Record<string, unknown>, by: CastName) {
  const createdBy = world.id(by);
  const now = Date.now();
  return world.services.db.write((tx) => makeTicket(tx, { kind, email, data, createdBy, now, hours: 168 }));
}

const shop = { workshopId: 1, role: 'staff' };
const newcomer = { name: 'Ningsih', newPassword: longPassword };

describe('invitations', () => {
  test('a newcomer joins a workshop with a password of their own; the owner is told', async () => {
    const token = await invite('staff', 'ningsih@workshops.test', shop, 'siti');
    const context = await visitor(world);
    expect(await readInvitation(context, token)).toMatchObject({ step: 'new', workshop: 'Batik Siti', role: 'staff' });
    expect(await codeOf(acceptInvitation(context, { token }))).toBe('form');
    const weak = acceptInvitation(context, { token, name: 'Ningsih', newPassword: 'password2024' });
    expect(await codeOf(weak)).toBe('form');
    const done = await acceptInvitation(context, { token, ...newcomer });
    expect(done).toMatchObject({ to: '/producer', notice: 'joined' });
    const joined = await holder(world, done.session);
    expect(joined).toMatchObject({ email: 'ningsih@workshops.test', session: { stage: 'full', workshopId: 1 } });
    expect(joined?.workshops).toMatchObject([{ slug: 'batik-siti', role: 'staff' }]);
    const told = await world.services.db.read
      .select()
      .from(notification)
      .where(and(eq(notification.userId, world.id('siti')), eq(notification.kind, 'member-joined')));
    expect(told).toHaveLength(1);
    expect(await codeOf(acceptInvitation(context, { token, ...newcomer }))).toBe('link-used-or-old');
  });

  test('two at once with one link make one account', async () => {
    const token = await invite('staff', 'twice@workshops.test', shop, 'siti');
    const both = [1, 2].map(async () => codeOf(acceptInvitation(await visitor(world), { token, ...newcomer })));
    expect((await Promise.all(both)).sort()).toEqual(['done', 'link-used-or-old']);
  });

  test('an account accepts when it is signed in, and nobody else can', async () => {
    const token = await invite('staff', cast.maya.email, shop, 'siti');
    expect(await readInvitation(await visitor(world), token)).toMatchObject({ step: 'sign-in' });
    expect(await readInvitation(await world.as('wulan'), token)).toMatchObject({ step: 'other' });
    expect(await codeOf(acceptInvitation(await visitor(world), { token, ...newcomer }))).toBe('sign-in-first');
    expect(await codeOf(acceptInvitation(await world.as('wulan'), { token }))).toBe('forbidden');
    const before = (await world.cookie('maya')).split('=')[1];
    const done = await acceptInvitation(await world.as('maya'), { token });
    expect(await holder(world, before)).toBeNull();
    expect((await holder(world, done.session))?.workshops).toHaveLength(1);
    const again = await invite('staff', cast.maya.email, shop, 'siti');
    expect(await codeOf(acceptInvitation(await world.as('maya'), { token: again }))).toBe('already-member');
  });

  test('an invited officer sets up the second step before anything else', async () => {
    const data = { office: 'dlh', powers: ['listings'] };
    const token = await invite('office', 'rina@city.test', data, 'agus');
    const context = await visitor(world);
    expect(await readInvitation(context, token)).toMatchObject({
      step: 'new',
      office: { slug: 'dlh' },
      by: 'Agus Salim',
    });
    const done = await acceptInvitation(context, { token, ...newcomer, name: 'Rina' });
    expect(done.to).toBe('/account/set-up?next=%2Foffice');
    expect((await holder(world, done.session))?.session.stage).toBe('set-up');
    expect(await holder(world, done.session, Date.now() + 3_600_000)).toBeNull();
  });

  test('an officer with a second step keeps it and gains another office', async () => {
    const token = await invite('office', cast.tono.email, { office: 'dlh', powers: ['reports'] }, 'agus');
    const done = await acceptInvitation(await world.as('tono'), { token });
    expect(done).toMatchObject({ to: '/office', notice: 'joined' });
    expect((await holder(world, done.session))?.offices.map(({ slug }) => slug).sort()).toEqual([
      'dinperinaker',
      'dlh',
    ]);
  });

  test('ends with the powers of whoever invited', async () => {
    const { db } = world.services;
    const staff = await invite('staff', 'late@workshops.test', shop, 'joko');
    expect(await readInvitation(await visitor(world), staff)).toBeNull();
    expect(await codeOf(acceptInvitation(await visitor(world), { token: staff, ...newcomer }))).toBe(
      'link-used-or-old',
    );
    const officer = await invite('office', 'late@city.test', { office: 'dlh', powers: ['listings'] }, 'rahmat');
    expect(await codeOf(acceptInvitation(await visitor(world), { token: officer, ...newcomer }))).toBe(
      'link-used-or-old',
    );
    expect(await db.read.select().from(user).where(eq(user.email, 'late@city.test'))).toEqual([]);
    const suspended = await invite('staff', cast.bambang.email, shop, 'siti');
    expect(await codeOf(acceptInvitation(await visitor(world), { token: suspended, ...newcomer }))).toBe('forbidden');
  });

  test('a sign-up that nobody confirmed does not stand in its way, nor keep its password', async () => {
    const { db, passwords } = world.services;
    const email = 'early@workshops.test';
    const now = Date.now();
    const passwordHash = await passwords.hash(castPassword);
    const muted = { product: [], mail: [] };
    const row = { id: 'early', email, name: 'Early', passwordHash, locale: 'id' as const, muted };
    await db.write((tx) => tx.insert(user).values({ ...row, createdAt: now, updatedAt: now }));
    const token = await invite('staff', email, shop, 'siti');
    await acceptInvitation(await visitor(world), { token, ...newcomer });
    const [found] = await db.read.select().from(user).where(eq(user.email, email));
    expect(found?.id).not.toBe('early');
    expect((await passwords.verify(found?.passwordHash ?? null, castPassword)).fits).toBe(false);
    const members = await db.read
      .select()
      .from(workshopMember)
      .where(eq(workshopMember.userId, found?.id ?? ''));
    expect(members).toHaveLength(1);
  });

  test('the machine’s keeper makes the first admin', async () => {
    const { db } = world.services;
    const link = await inviteFirstAdmin(db, { email: 'first@city.test', origin: 'https://c.test', now: Date.now() });
    expect(link).toMatch(/^https:\/\/c\.test\/account\/invitation\?token=/);
    const token = new URL(link).searchParams.get('token') ?? '';
    expect(await readInvitation(await visitor(world), token)).toMatchObject({ admin: true, office: null, by: null });
    const done = await acceptInvitation(await visitor(world), { token, ...newcomer });
    const admin = await holder(world, done.session);
    expect(admin).toMatchObject({ isAdmin: true, session: { stage: 'set-up' } });
    const members = await db.read
      .select()
      .from(officeMember)
      .where(eq(officeMember.userId, admin?.id ?? ''));
    expect(members).toEqual([]);
  });
});
