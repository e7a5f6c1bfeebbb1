import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { checkCode } from './check-code.ts';
import type { CodeForm } from './form.ts';
import { landing } from './landing.ts';
import { isStaffUser } from './person.ts';

/** From the password to everything the person may do: with a code of their app, or a recovery code. */
export async function passSecondStep(context: Acting, { code, next }: CodeForm) {
  const { db, now, sender, sessions, user } = context;
  if (!user) throw new Refusal('sign-in-first');
  const to = landing(next, user);
  if (user.session.stage !== 'second-step') return { to };
  await checkCode(context, user.id, code);
  const subject = `user:${user.id}`;
  await db.write((tx) => recordAudit(tx, { at: now, userId: user.id, action: 'account.second-step', subject }));
  const staff = isStaffUser(user);
  const session = await sessions.start({ userId: user.id, staff, stage: 'full', sender, now, replaces: user });
  return { to, session };
}
