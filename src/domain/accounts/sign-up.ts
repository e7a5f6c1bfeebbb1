import { randomBytes } from 'node:crypto';
import { and, isNull, lt } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { user } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { href, paths } from '#src/paths.ts';
import { promiseConfirmation, type Confirmed } from './confirmation.ts';
import type { SignUpForm } from './form.ts';
import { refuseWeakPassword } from './new-password.ts';
import { findByEmail, type Person } from './person.ts';
import { countTry, mayMail } from './throttle.ts';

const unconfirmedFor = 30 * 86_400_000;

/**
 * A new account, waiting for its address to be confirmed. The answer and its time are the same for an address that has
 * an account: its holder learns of it by mail. An account never confirmed takes what was typed last.
 */
export async function signUp(context: Acting, form: SignUpForm) {
  const { db, now, passwords, locale, sender } = context;
  await refuseWeakPassword(context, form.password, form, 'password');
  await db.write((tx) => countTry(tx, `mail ${sender.ipPrefix}`, now));
  const confirmed: Confirmed = {
    name: form.name,
    passwordHash: await passwords.hash(form.password),
    isBuyer: form.role === 'buyer',
    company: form.company || null,
    country: form.country || null,
    locale,
    ...(form.role === 'producer' ? { next: paths.newWorkshop() } : {}),
  };
  await db.write(async (tx) => {
    await tx.delete(user).where(and(isNull(user.emailConfirmedAt), lt(user.updatedAt, now - unconfirmedFor)));
    const known = await findByEmail(tx, form.email);
    if (known && (known.emailConfirmedAt !== null || known.state === 'suspended'))
      return remindHolder(tx, context, known);
    const id = known?.id ?? randomBytes(16).toString('base64url');
    await keep(tx, id, form.email, confirmed, now);
    if (!known) await recordAudit(tx, { at: now, userId: id, action: 'account.sign-up', subject: `user:${id}` });
    await promiseConfirmation(tx, context, { id, email: form.email }, confirmed);
  });
  return { to: paths.signUp(), notice: 'check-mail' as const };
}

/** "You have an account already": to the address only, never on the page. */
export async function remindHolder(tx: Tx, context: Pick<Acting, 'vault' | 'now' | 'origin'>, holder: Person) {
  const { email, locale, state } = holder;
  if (state !== 'active' || !(await mayMail(tx, `mailbox ${email}`, context.now))) return;
  const link = context.origin + href(locale, paths.signIn());
  await promiseMail(tx, context, { to: email, template: 'have-account', locale, facts: { link } });
}

async function keep(tx: Tx, id: string, email: string, confirmed: Confirmed, now: number): Promise<void> {
  const { name, passwordHash, isBuyer, company, country, locale } = confirmed;
  const typed = { name, passwordHash, isBuyer, company, country, locale, updatedAt: now };
  await tx
    .insert(user)
    .values({ id, email, muted: { product: [], mail: [] }, createdAt: now, ...typed })
    .onConflictDoUpdate({ target: user.id, set: typed });
}
