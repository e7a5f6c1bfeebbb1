import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outbox, ticket, workshopMember } from '#db/schema/index.ts';
import { readTicket } from '#src/domain/accounts/ticket.ts';
import { inviteForm } from '#src/domain/workshops/form.ts';
import { inviteStaff } from '#src/domain/workshops/invite.ts';
import { readMembers } from '#src/domain/workshops/members.ts';
import { leaveWorkshop, removeMember } from '#src/domain/workshops/remove-member.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const invitation = (email: string, changes: object = {}) =>
  inviteForm.parse({ workshop: String(world.siti), email, role: 'staff', ...changes });

describe('inviting', () => {
  it('mails a link that names the workshop and role, and counts once for a double press', async () => {
    const siti = await world.as('siti');
    const form = invitation('Baru@Workshops.TEST', { key: 'press' });
    await Promise.all([inviteStaff(siti, form), inviteStaff(siti, form)]);
    const { db, vault } = world.services;
    const mails = await db.read.select().from(outbox).where(eq(outbox.template, 'invite-staff'));
    expect(mails).toHaveLength(1);
    const { to, facts } = JSON.parse(vault.open(mails[0]?.payload ?? '', `outbox:${mails[0]?.id}`)) as {
      to: string;
      facts: Record<string, string>;
    };
    expect(to).toBe('baru@workshops.test');
    expect(facts).toMatchObject({ workshop: 'Batik Siti', inviter: 'Siti Aminah' });
    const token = new URL(facts['link'] ?? '').searchParams.get('token') ?? '';
    const found = await readTicket(db.read, token, ['staff'], Date.now());
    expect(found?.data).toEqual({ workshopId: world.siti, role: 'staff' });
    expect((await readMembers(siti)).invitations).toMatchObject([{ email: 'baru@workshops.test', role: 'staff' }]);
  });

  it('waits five minutes before the same address, then makes the first link useless', async () => {
    const siti = await world.as('siti');
    const form = invitation('baru@workshops.test', { role: 'owner' });
    await expect(inviteStaff(siti, form)).rejects.toMatchObject({ code: 'wait-before-trying' });
    await inviteStaff({ ...siti, now: Date.now() + 6 * 60_000 }, form);
    const open = await world.services.db.read
      .select()
      .from(ticket)
      .where(and(eq(ticket.kind, 'staff'), isNull(ticket.usedAt)));
    expect(open).toMatchObject([{ data: { workshopId: world.siti, role: 'owner' } }]);
  });

  it('is for owners, of strangers, ten at a time', async () => {
    const siti = await world.as('siti');
    await expect(inviteStaff(await world.as('joko'), invitation('a@b.test'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(inviteStaff(await world.as('wulan'), invitation('a@b.test'))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(inviteStaff(siti, invitation('joko@workshops.test'))).rejects.toMatchObject({
      code: 'already-member',
    });
    for (let count = 2; count <= 10; count++) await inviteStaff(siti, invitation(`n${count}@workshops.test`));
    await expect(inviteStaff(siti, invitation('n11@workshops.test'))).rejects.toMatchObject({
      code: 'invitation-limit',
    });
  });
});

describe('members', () => {
  it('see one another; only owners see addresses and invitations', async () => {
    const staff = await readMembers(await world.as('joko'));
    expect(staff.members.map(({ name, email, role }) => [name, email, role])).toEqual([
      ['Siti Aminah', null, 'owner'],
      ['Joko Prasetyo', null, 'staff'],
    ]);
    expect(staff.invitations).toEqual([]);
    const owner = await readMembers(await world.as('siti'));
    expect(owner.members.map(({ email }) => email)).toEqual(['siti@workshops.test', 'joko@workshops.test']);
  });

  it('can be removed and can leave, but never the last owner', async () => {
    const siti = await world.as('siti');
    const here = { workshop: world.siti };
    await expect(leaveWorkshop(siti, here)).rejects.toMatchObject({ code: 'last-owner' });
    await expect(removeMember(siti, { ...here, user: siti.user?.id ?? '' })).rejects.toMatchObject({
      code: 'last-owner',
    });
    await expect(removeMember(siti, { ...here, user: world.id('wulan') })).rejects.toMatchObject({ code: 'not-found' });
    await expect(removeMember(await world.as('joko'), { ...here, user: world.id('siti') })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await removeMember(siti, { ...here, user: world.id('joko') })).toEqual({ notice: 'removed' });
    await world.services.db.write((tx) =>
      tx
        .insert(workshopMember)
        .values({ workshopId: world.siti, userId: world.id('joko'), role: 'owner', since: Date.now() }),
    );
    expect(await leaveWorkshop(siti, here)).toEqual({ to: '/account', notice: 'left' });
    expect((await readMembers(await world.as('joko'))).members).toHaveLength(1);
  });
});
