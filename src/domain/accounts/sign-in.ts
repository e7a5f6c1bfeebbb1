import { eq, sql } from 'drizzle-orm';
import { user, workshopMember } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { tryPassword } from './check-password.ts';
import { promiseConfirmation } from './confirmation.ts';
import type { SignInForm } from './form.ts';
import { nextPlace } from './next-place.ts';
import { findByEmail, isStaff, stageAfterPassword, type Person } from './person.ts';

/**
 * A new session, and the end of the one this browser had. No account, a wrong password and a suspended account are all
 * `wrong-sign-in`, after the same time. What the session opens depends on the second step.
 */
export async function signIn(context: Acting, form: SignInForm) {
  const { db, now, sender, sessions } = context;
  const person = await findByEmail(db.read, form.email);
  const hash = person?.state === 'active' ? person.passwordHash : null;
  const { fits, stale } = await tryPassword(context, { email: form.email, hash, password: form.password });
  if (!person || !fits) throw new Refusal('wrong-sign-in');
  if (person.emailConfirmedAt === null) {
    await confirmAgain(context, person);
    throw new Refusal('email-not-confirmed');
  }
  const fresh = stale ? await context.passwords.hash(form.password) : null;
  const staff = await isStaff(db.read, person);
  const stage = stageAfterPassword(staff, person.totpSince);
  await db.write(async (tx) => {
    if (fresh) await tx.update(user).set({ passwordHash: fresh }).where(eq(user.id, person.id));
    const subject = `user:${person.id}`;
    await recordAudit(tx, { at: now, userId: person.id, action: 'account.sign-in', subject, detail: { stage } });
  });
  const session = await sessions.start({ userId: person.id, staff, stage, sender, now, replaces: context.user });
  const wanted = nextPlace(form.next)?.path;
  if (stage === 'second-step') return { to: paths.secondStep(wanted), session };
  if (stage === 'set-up') return { to: paths.setUp(wanted), session };
  return { to: wanted ?? (await firstPlace(context, person)), session };
}

async function confirmAgain(context: Acting, person: Person): Promise<void> {
  const { name, passwordHash, isBuyer, company, country, locale } = person;
  const confirmed = { name, passwordHash: passwordHash ?? '', isBuyer, company, country, locale };
  const next = isBuyer ? {} : { next: paths.newWorkshop() };
  await context.db.write((tx) => promiseConfirmation(tx, context, person, { ...confirmed, ...next }));
}

async function firstPlace({ db }: Acting, { id }: Person): Promise<string> {
  const [row] = await db.read
    .select({ workshops: sql<number>`count(*)` })
    .from(workshopMember)
    .where(eq(workshopMember.userId, id));
  return row?.workshops ? paths.producer() : paths.account();
}
