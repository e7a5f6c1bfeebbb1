import { and, eq, gt, isNull } from 'drizzle-orm';
import { office, ticket } from '#db/schema/index.ts';
import { requireAdmin } from '#src/domain/access/require.ts';
import { findHolder } from '#src/domain/accounts/person.ts';
import { makeTicket } from '#src/domain/accounts/ticket.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { href, paths } from '#src/paths.ts';
import type { InviteForm } from './form.ts';

/** Invites an officer by mail, for a week. A newer invitation to the same address and office replaces the older one. */
export async function inviteOfficer(context: Acting, { email, office: slug, powers }: InviteForm) {
  const { db, now, origin } = context;
  const admin = requireAdmin(context);
  await db.write(async (tx) => {
    const [found] = await tx.select().from(office).where(eq(office.slug, slug));
    if (!found) throw new Refusal('form', { field: 'office', problem: 'not-a-choice' });
    const holder = await findHolder(tx, email);
    if (holder?.state === 'suspended') throw new Refusal('form', { field: 'email', problem: 'suspended-person' });
    const open = await tx
      .select()
      .from(ticket)
      .where(and(eq(ticket.email, email), eq(ticket.kind, 'office'), isNull(ticket.usedAt), gt(ticket.expiresAt, now)));
    for (const { idHash, data } of open)
      if (data['office'] === slug) await tx.update(ticket).set({ usedAt: now }).where(eq(ticket.idHash, idHash));
    const data = { office: slug, powers };
    const token = await makeTicket(tx, { kind: 'office', email, data, createdBy: admin.id, now, hours: 7 * 24 });
    const locale = holder?.locale ?? context.locale;
    const facts = {
      office: locale === 'en' ? found.nameEn : found.nameId,
      inviter: admin.name,
      link: origin + href(locale, paths.invitation(token)),
    };
    await promiseMail(tx, context, { to: email, template: 'invite-officer', locale, facts });
    const subject = `office:${slug}`;
    await recordAudit(tx, { at: now, userId: admin.id, action: 'people.invite-officer', subject, detail: { powers } });
  });
  return { to: paths.people(), notice: 'invited' as const };
}

/** Makes an open invitation useless. Throws `not-found`. */
export async function withdrawInvitation({ db, now, user }: Acting, { invitation }: { invitation: string }) {
  const admin = requireAdmin({ user });
  await db.write(async (tx) => {
    const rows = await tx
      .update(ticket)
      .set({ usedAt: now })
      .where(and(eq(ticket.idHash, invitation), eq(ticket.kind, 'office'), isNull(ticket.usedAt)))
      .returning({ idHash: ticket.idHash });
    if (rows.length === 0) throw new Refusal('not-found');
    const action = 'people.withdraw-invitation';
    await recordAudit(tx, { at: now, userId: admin.id, action, subject: 'invitation' });
  });
  return { to: paths.people(), notice: 'withdrawn' as const };
}
