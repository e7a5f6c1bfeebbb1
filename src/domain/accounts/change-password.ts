import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { user } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { href, paths } from '#src/paths.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { checkOwnPassword } from './check-password.ts';
import type { ChangePasswordForm } from './form.ts';
import { refuseWeakPassword } from './new-password.ts';
import { endSessions, renewSession } from './renew-session.ts';
import { voidTickets } from './ticket.ts';

/** Another password in place of the present one; every other device is signed out, and this one gets a new token. */
export async function changePassword(context: Acting, form: ChangePasswordForm) {
  const { db, now, passwords } = context;
  const person = requireUser(context);
  await refuseWeakPassword(context, form.newPassword, person, 'newPassword');
  await checkOwnPassword(context, person, form.presentPassword);
  const passwordHash = await passwords.hash(form.newPassword);
  await db.write(async (tx) => {
    await tx.update(user).set({ passwordHash, updatedAt: now }).where(eq(user.id, person.id));
    await voidTickets(tx, person.id, ['reset'], now);
    await endSessions(tx, person.id, person.session.publicId);
    await promisePasswordMail(tx, context, person);
    const subject = `user:${person.id}`;
    await recordAudit(tx, { at: now, userId: person.id, action: 'account.change-password', subject });
  });
  return { to: paths.security(), notice: 'password-changed' as const, session: await renewSession(context, person) };
}

/** "Your password is another one": so that it is noticed when it was somebody else. */
export async function promisePasswordMail(
  tx: Tx,
  context: Pick<Acting, 'vault' | 'now' | 'origin'>,
  { email, name, locale }: { email: string; name: string; locale: Locale },
): Promise<void> {
  const link = context.origin + href(locale, paths.forgot());
  await promiseMail(tx, context, { to: email, template: 'password-changed', locale, facts: { name, link } });
}
