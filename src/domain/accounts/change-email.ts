import { requireUser } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { href, paths } from '#src/paths.ts';
import { checkOwnPassword } from './check-password.ts';
import type { ChangeEmailForm } from './form.ts';
import { findHolder } from './person.ts';
import { remindHolder } from './sign-up.ts';
import { mayMail } from './throttle.ts';
import { makeTicket, voidTickets } from './ticket.ts';

/**
 * Sends a link to the new address; the change is done when it is used. The answer is the same when the address is
 * somebody's already: they learn of it by mail.
 */
export async function changeEmail(context: Acting, { email, emailPassword }: ChangeEmailForm) {
  const { db, now, origin } = context;
  const user = requireUser(context);
  if (email === user.email) throw new Refusal('already-done');
  await checkOwnPassword(context, user, emailPassword);
  await db.write(async (tx) => {
    const holder = await findHolder(tx, email);
    if (holder) return remindHolder(tx, context, holder);
    if (!(await mayMail(tx, `mailbox ${email}`, now))) return;
    await voidTickets(tx, user.id, ['email'], now);
    const token = await makeTicket(tx, { kind: 'email', email, userId: user.id, createdBy: user.id, now, hours: 24 });
    const { locale, name } = user;
    const link = origin + href(locale, paths.confirm(token));
    await promiseMail(tx, context, { to: email, template: 'change-email', locale, facts: { name, link } });
  });
  return { to: paths.security(), notice: 'check-mail' as const };
}
