import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { officeMember, user } from '#db/schema/index.ts';
import { acceptInvitation } from '#src/domain/accounts/accept-invitation.ts';
import { endPersonsSessions, resetSecondStep } from '#src/domain/people/end-sessions.ts';
import { inviteOfficer, withdrawInvitation } from '#src/domain/people/invite-officer.ts';
import { listOpenInvitations, listPeople, parsePeopleQuery } from '#src/domain/people/list.ts';
import { readPerson } from '#src/domain/people/person.ts';
import { setPowers } from '#src/domain/people/set-powers.ts';
import { restorePerson, suspendPerson } from '#src/domain/people/suspend.ts';
import { cast } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { codeOf, holder, letters, longPassword, tokenFor, visitor } from '../accounts/visits.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const tokenOf = async (name: 'rahmat' | 'maya' | 'dewi') => (await world.cookie(name)).split('=')[1];

describe('an admin and people', () => {
  test('nobody else may do anything here', async () => {
    const id = world.id('maya');
    for (const name of ['maya', 'siti', 'rahmat', null] as const) {
      const context = await world.as(name);
      const wanted = name === null ? 'sign-in-first' : 'forbidden';
      const tries: (() => Promise<unknown>)[] = [
        () => listPeople(context, parsePeopleQuery(new URLSearchParams())),
        () => readPerson(context, id),
        () => suspendPerson(context, { id }),
        () => restorePerson(context, { id }),
        () => endPersonsSessions(context, { id }),
        () => resetSecondStep(context, { id }),
        () => setPowers(context, { id, offices: {} }),
        () => inviteOfficer(context, { email: 'x@y.test', office: 'dlh', powers: ['reports'] }),
        () => withdrawInvitation(context, { invitation: 'x' }),
      ];
      for (const [index, work] of tries.entries())
        expect(await codeOf(Promise.resolve().then(work)), `${name} ${index}`).toBe(wanted);
    }
  });

  test('an officer is invited, joins with the powers given, and older invitations are worth nothing', async () => {
    const agus = await world.as('agus');
    const email = 'nur@city.test';
    await inviteOfficer(agus, { email, office: 'dlh', powers: ['reports'] });
    const old = await tokenFor(world, email, 'invite-officer');
    await inviteOfficer(agus, { email, office: 'dlh', powers: ['listings', 'training'] });
    const token = await tokenFor(world, email, 'invite-officer');
    const [letter] = await letters(world, email);
    expect(letter?.facts).toMatchObject({ inviter: 'Agus Salim', office: expect.stringContaining('Lingkungan') });
    expect(await listOpenInvitations(agus)).toMatchObject([{ email, office: 'dlh', powers: ['listings', 'training'] }]);
    const form = { name: 'Nur', newPassword: longPassword };
    expect(await codeOf(acceptInvitation(await visitor(world), { token: old, ...form }))).toBe('link-used-or-old');
    const { session } = await acceptInvitation(await visitor(world), { token, ...form });
    expect((await holder(world, session))?.offices[0]?.powers).toEqual(['listings', 'training']);
    expect(await listOpenInvitations(agus)).toEqual([]);
  });

  test('an invitation is withdrawn', async () => {
    const agus = await world.as('agus');
    await inviteOfficer(agus, { email: 'typo@city.test', office: 'dlh', powers: ['reports'] });
    const [open] = await listOpenInvitations(agus);
    await withdrawInvitation(agus, { invitation: open?.id ?? '' });
    expect(await codeOf(withdrawInvitation(agus, { invitation: open?.id ?? '' }))).toBe('not-found');
    const token = await tokenFor(world, 'typo@city.test', 'invite-officer');
    const form = { token, name: 'Typo', newPassword: longPassword };
    expect(await codeOf(acceptInvitation(await visitor(world), form))).toBe('link-used-or-old');
  });

  test('powers are set, and the person has to sign in again', async () => {
    const agus = await world.as('agus');
    const token = await tokenOf('rahmat');
    const id = world.id('rahmat');
    const unknown = setPowers(agus, { id, offices: { 'no-such-office': ['reports'] } });
    expect(await codeOf(unknown)).toBe('not-found');
    expect(await holder(world, token)).not.toBeNull();
    const offices = { dlh: ['reports' as const, 'reports' as const], 'dindagkop-ukm': [] };
    await setPowers(agus, { id, admin: 'on', offices });
    expect(await holder(world, token)).toBeNull();
    const rows = await world.services.db.read.select().from(officeMember).where(eq(officeMember.userId, id));
    expect(rows).toMatchObject([{ officeSlug: 'dlh', powers: ['reports'] }]);
    expect(await readPerson(agus, id)).toMatchObject({ isAdmin: true, isLastAdmin: false });
  });

  test('the last admin stays one, and nobody suspends themselves', async () => {
    const agus = await world.as('agus');
    const id = world.id('agus');
    expect(await codeOf(setPowers(agus, { id, offices: {} }))).toBe('last-admin');
    expect(await codeOf(suspendPerson(agus, { id }))).toBe('forbidden');
    expect(await codeOf(resetSecondStep(agus, { id }))).toBe('forbidden');
    await setPowers(agus, { id: world.id('dewi'), admin: 'on', offices: { dinperinaker: ['listings'] } });
    expect(await codeOf(setPowers(agus, { id, offices: {} }))).toBe('done');
    expect(await codeOf(suspendPerson(await world.as('dewi'), { id }))).toBe('done');
    expect(await codeOf(setPowers(await world.as('dewi'), { id: world.id('dewi'), offices: {} }))).toBe('last-admin');
  });

  test('two admins who take the powers from each other at once leave one', async () => {
    await setPowers(await world.as('agus'), { id: world.id('dewi'), admin: 'on', offices: {} });
    const [agus, dewi] = [await world.as('agus'), await world.as('dewi')];
    const both = await Promise.all([
      codeOf(setPowers(agus, { id: world.id('dewi'), offices: {} })),
      codeOf(setPowers(dewi, { id: world.id('agus'), offices: {} })),
    ]);
    expect(both.sort()).toEqual(['done', 'last-admin']);
    const admins = await world.services.db.read.select().from(user).where(eq(user.isAdmin, true));
    expect(admins).toHaveLength(1);
  });

  test('suspending ends every session at once and is told by mail; restoring opens the account again', async () => {
    const agus = await world.as('agus');
    const id = world.id('maya');
    const token = await tokenOf('maya');
    await suspendPerson(agus, { id });
    expect(await holder(world, token)).toBeNull();
    expect(await codeOf(suspendPerson(agus, { id }))).toBe('already-done');
    expect((await letters(world, cast.maya.email)).map(({ template }) => template)).toEqual(['suspended']);
    await restorePerson(agus, { id });
    expect(await holder(world, await tokenOf('maya'))).not.toBeNull();
    expect(await codeOf(restorePerson(agus, { id: 'nobody' }))).toBe('not-found');
  });

  test('a lost second step is removed, and the officer has to set up another', async () => {
    const agus = await world.as('agus');
    const token = await tokenOf('dewi');
    await resetSecondStep(agus, { id: world.id('dewi') });
    expect(await holder(world, token)).toBeNull();
    expect((await letters(world, cast.dewi.email)).at(-1)?.template).toBe('second-step-changed');
    expect((await holder(world, await tokenOf('dewi')))?.session.stage).toBe('set-up');
  });

  test('are found by part of name or address, by role and state, page by page', async () => {
    const agus = await world.as('agus');
    const find = async (query: string) => listPeople(agus, parsePeopleQuery(new URLSearchParams(query)));
    const names = async (query: string) => (await find(query)).people.map(({ name }) => name);
    expect(await names('q=siti')).toEqual(['Siti Aminah']);
    expect(await names('q=CITY.TEST&role=officer')).toEqual([
      'Dewi Lestari',
      'Nina Kartika',
      'Rahmat Hidayat',
      'Ratna Dewanti',
      'Tono Wijaya',
    ]);
    expect(await names('role=producer')).toEqual(['Joko Prasetyo', 'Siti Aminah', 'Wulan Sari']);
    expect(await names('state=suspended')).toEqual(['Bambang Setiawan']);
    expect(await names('role=admin')).toEqual(['Agus Salim']);
    for (const text of ['%', '_', '\\', "'; DROP TABLE user; --"]) {
      const found = await find(String(new URLSearchParams({ q: text })));
      expect(found.total, text).toBe(0);
    }
    expect(parsePeopleQuery(new URLSearchParams('role=king&state=x&page=-3'))).toEqual({
      text: '',
      role: '',
      state: '',
      page: 1,
    });
    const { db } = world.services;
    const now = Date.now();
    await db.write(async (tx) => {
      const row = { locale: 'id' as const, muted: { product: [], mail: [] }, createdAt: now, updatedAt: now };
      for (let index = 0; index < 60; index += 1)
        await tx
          .insert(user)
          .values({ id: `p${index}`, name: `Person ${index}`, email: `p${index}@many.test`, ...row });
    });
    const pages = [await find('q=many.test'), await find('q=many.test&page=3')];
    expect(pages.map(({ people, total, pages: all }) => [people.length, total, all])).toEqual([
      [25, 60, 3],
      [10, 60, 3],
    ]);
  });
});
