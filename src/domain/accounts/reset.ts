import { and, eq } from 'drizzle-orm';
import { user } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import type { ResetForm } from './form.ts';
import { promisePasswordMail } from './change-password.ts';
import { refuseWeakPassword } from './new-password.ts';
import { findByEmail } from './person.ts';
import { endSessions } from './renew-session.ts';
import { forgive } from './throttle.ts';
import { readTicket, useTicket, voidTickets } from './ticket.ts';

/** Whether the link of a mail still opens the form for a new password. Changes nothing. */
export async function mayReset({ db, now }: Acting, token: string): Promise<boolean> {
  return (await readTicket(db.read, token, ['reset'], now)) !== null;
}

/**
 * A new password by the link of a mail: every session ends, other links are worth nothing, and delays that somebody
 * else's guessing caused are over. A second step stays as it is. Throws `link-used-or-old`.
 */
export async function resetPassword(context: Acting, { token, newPassword }: ResetForm) {
  const { db, now, passwords } = context;
  const seen = await readTicket(db.read, token, ['reset'], now);
  const owner = seen?.userId ? await findByEmail(db.read, seen.email) : undefined;
  if (!owner || owner.id !== seen?.userId) throw new Refusal('link-used-or-old');
  await refuseWeakPassword(context, newPassword, owner, 'newPassword');
  const passwordHash = await passwords.hash(newPassword);
  await db.write(async (tx) => {
    const { email } = await useTicket(tx, token, ['reset'], now);
    const [person] = await tx
      .update(user)
      .set({ passwordHash, emailConfirmedAt: owner.emailConfirmedAt ?? now, updatedAt: now })
      .where(and(eq(user.id, owner.id), eq(user.email, email), eq(user.state, 'active')))
      .returning();
    if (!person) throw new Refusal('link-used-or-old');
    await voidTickets(tx, person.id, ['reset', 'confirm', 'email'], now);
    await endSessions(tx, person.id);
    await forgive(tx, `account ${email}`);
    await promisePasswordMail(tx, context, person);
    const subject = `user:${person.id}`;
    await recordAudit(tx, { at: now, userId: person.id, action: 'account.reset', subject });
  });
  return { to: paths.signIn(), notice: 'password-reset' as const, session: null };
}
