import { requireUser } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { promiseSecondStepMail } from './remove-totp.ts';
import { isFresh, renewSession } from './renew-session.ts';

/** Ten new recovery codes, shown once; the old ones are worth nothing. */
export async function renewRecoveryCodes(context: Acting) {
  const { db, now } = context;
  const user = requireUser(context);
  if (!user.hasSecondStep) throw new Refusal('not-found');
  if (!isFresh(user, now)) return { to: paths.prove(paths.security()) };
  const codes = await db.write(async (tx) => {
    await promiseSecondStepMail(tx, context, user);
    const subject = `user:${user.id}`;
    await recordAudit(tx, { at: now, userId: user.id, action: 'account.renew-recovery-codes', subject });
    return replaceRecoveryCodes(tx, user.id);
  });
  return { session: await renewSession(context, user), show: { codes } };
}
