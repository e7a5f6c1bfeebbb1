import { randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { officeMember, user, workshop, workshopMember } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { notify } from '#src/domain/outbox.ts';
import { settleConflicts } from '#src/domain/exhibitions/reviewing/settle-conflicts.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import type { InvitationForm } from './form.ts';
import { invitationKinds, isStillMeant, officeInvitation, staffInvitation } from './invitation.ts';
import { refuseWeakPassword } from './new-password.ts';
import { findHolder, isStaff } from './person.ts';
import { endSessions } from './renew-session.ts';
import { readTicket, useTicket, type Ticket } from './ticket.ts';

interface Joining {
  id: string;
  name: string;
  workshopId: number | null;
}

/**
 * Uses an invitation: by the account that has its address, when it is the one signed in; else by a new account, whose
 * address the link has confirmed. Every older session of the person ends: they may do more from now on.
 */
export async function acceptInvitation(context: Acting, form: InvitationForm) {
  const { db, now, sender, sessions, user: reader } = context;
  const seen = await readTicket(db.read, form.token, invitationKinds, now);
  if (!seen) throw new Refusal('link-used-or-old');
  const holder = await findHolder(db.read, seen.email);
  if (holder?.state === 'suspended') throw new Refusal('forbidden');
  if (reader && reader.id !== holder?.id) throw new Refusal('forbidden');
  if (holder && reader?.session.stage !== 'full' && reader?.session.stage !== 'set-up')
    throw new Refusal('sign-in-first');
  const made = holder ? null : await newAccount(context, seen, form);
  const joining = await db.write(async (tx): Promise<Joining> => {
    const ticket = await useTicket(tx, form.token, invitationKinds, now);
    if (!(await isStillMeant(tx, ticket))) throw new Refusal('link-used-or-old');
    const { id, name } = made
      ? await settle(tx, made, ticket, now)
      : { id: holder?.id ?? '', name: holder?.name ?? '' };
    await endSessions(tx, id);
    const workshopId = await (ticket.kind === 'staff' ? joinWorkshop : joinOffice)(tx, context, ticket, { id, name });
    return { id, name, workshopId };
  });
  const staff =
    seen.kind === 'office' || (await isStaff(db.read, { id: joining.id, isAdmin: holder?.isAdmin ?? false }));
  const mustSetUp = staff && !holder?.totpSince;
  const session = await sessions.start({
    userId: joining.id,
    staff,
    stage: mustSetUp ? 'set-up' : 'full',
    sender,
    now,
    workshopId: joining.workshopId,
    ...(reader ? { provedAt: reader.session.provedAt } : {}),
  });
  const desk = seen.kind === 'staff' ? paths.producer() : paths.office();
  return mustSetUp ? { to: paths.setUp(desk), session } : { to: desk, notice: 'joined' as const, session };
}

async function newAccount(context: Acting, { email }: Ticket, { name, newPassword }: InvitationForm) {
  if (!name) throw new Refusal('form', { field: 'name', problem: 'required' });
  if (!newPassword) throw new Refusal('form', { field: 'newPassword', problem: 'required' });
  await refuseWeakPassword(context, newPassword, { name, email }, 'newPassword');
  return { name, locale: context.locale, passwordHash: await context.passwords.hash(newPassword) };
}

async function settle(tx: Tx, made: Awaited<ReturnType<typeof newAccount>>, { email }: Ticket, now: number) {
  if (await findHolder(tx, email)) throw new Refusal('link-used-or-old');
  // A sign-up for the address that nobody confirmed: its password is not this person's.
  await tx.delete(user).where(and(eq(user.email, email), isNull(user.emailConfirmedAt)));
  const id = randomBytes(16).toString('base64url');
  const row = { id, email, emailConfirmedAt: now, muted: { product: [], mail: [] }, createdAt: now, updatedAt: now };
  await tx.insert(user).values({ ...made, ...row });
  return { id, name: made.name };
}

async function joinWorkshop(tx: Tx, context: Acting, { data }: Ticket, { id, name }: { id: string; name: string }) {
  const { now } = context;
  const { workshopId, role } = staffInvitation.parse(data);
  const members = await tx.select().from(workshopMember).where(eq(workshopMember.workshopId, workshopId));
  if (members.some(({ userId }) => userId === id)) throw new Refusal('already-member');
  const [shop] = await tx.select({ name: workshop.name }).from(workshop).where(eq(workshop.id, workshopId));
  if (!shop) throw new Refusal('link-used-or-old');
  await tx.insert(workshopMember).values({ workshopId, userId: id, role, since: now });
  await settleConflicts(tx, context, { workshopId });
  const subject = `workshop:${workshopId}`;
  await recordAudit(tx, { at: now, userId: id, action: 'account.accept-invitation', subject, detail: { role } });
  const userIds = members.filter((member) => member.role === 'owner').map(({ userId }) => userId);
  const facts = { person: name, workshop: shop.name };
  await notify(tx, context, { userIds, kind: 'member-joined', facts, path: paths.staff() });
  return workshopId;
}

async function joinOffice(tx: Tx, context: Acting, { data }: Ticket, { id }: { id: string }) {
  const { now } = context;
  const { office, powers, admin } = officeInvitation.parse(data);
  if (admin) await tx.update(user).set({ isAdmin: true, updatedAt: now }).where(eq(user.id, id));
  if (office)
    await tx
      .insert(officeMember)
      .values({ officeSlug: office, userId: id, powers, since: now })
      .onConflictDoUpdate({ target: [officeMember.officeSlug, officeMember.userId], set: { powers } });
  await settleConflicts(tx, context, { person: id });
  const detail = { office: office ?? null, powers, admin };
  await recordAudit(tx, {
    at: now,
    userId: id,
    action: 'account.accept-invitation',
    subject: `user:${id}`,
    detail,
  });
  return null;
}
