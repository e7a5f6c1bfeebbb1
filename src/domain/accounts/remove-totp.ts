import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { recoveryCode, user } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { href, paths } from '#src/paths.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { isStaffUser } from './person.ts';
import { endSessions, isFresh, renewSession } from './renew-session.ts';

/** Switches the second step off, after the password was given a short while ago. Officers and admins must keep theirs. */
export async function removeTotp(context: Acting) {
  const { db, now } = context;
  const person = requireUser(context);
  if (isStaffUser(person)) throw new Refusal('second-step-required');
  if (!person.hasSecondStep) throw new Refusal('already-done');
  if (!isFresh(person, now)) return { to: paths.prove(paths.security()) };
  await db.write(async (tx) => {
    await forgetSecondStep(tx, person.id, now);
    await endSessions(tx, person.id, person.session.publicId);
    await promiseSecondStepMail(tx, context, person);
    const subject = `user:${person.id}`;
    await recordAudit(tx, { at: now, userId: person.id, action: 'account.remove-totp', subject });
  });
  return { to: paths.security(), notice: 'second-step-off' as const, session: await renewSession(context, person) };
}

export async function forgetSecondStep(tx: Tx, userId: string, now: number): Promise<void> {
  const none = { totpSecret: null, totpSince: null, totpStep: null, updatedAt: now };
  await tx.update(user).set(none).where(eq(user.id, userId));
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
}

/** Tells the person that their second step is another one now, or gone. */
export async function promiseSecondStepMail(
  tx: Tx,
  context: Pick<Acting, 'vault' | 'now' | 'origin'>,
  { email, name, locale }: { email: string; name: string; locale: Locale },
): Promise<void> {
  const link = context.origin + href(locale, paths.security());
  await promiseMail(tx, context, { to: email, template: 'second-step-changed', locale, facts: { name, link } });
}
