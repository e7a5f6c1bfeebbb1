import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { user } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { useRecoveryCode } from './recovery-codes.ts';
import { countTry, forgive } from './throttle.ts';
import { stepOfCode } from './totp.ts';

/**
 * Takes a code of the person's app, or one of their recovery codes; each is good once. Throws `wrong-code`, or
 * `wait-before-trying` after several wrong ones.
 */
export async function checkCode(context: Pick<Acting, 'db' | 'now' | 'vault'>, userId: string, code: string) {
  const { db, now } = context;
  const fits = await db.write(async (tx) => {
    await countTry(tx, `code ${userId}`, now);
    const taken = (await takeStep(tx, context, userId, code)) || (await useRecoveryCode(tx, userId, code, now));
    if (taken) await forgive(tx, `code ${userId}`);
    return taken;
  });
  if (!fits) throw new Refusal('wrong-code');
}

/** Keeps the step with the check that it is later than the last one: of two at once, one wins. */
async function takeStep(tx: Tx, { vault, now }: Pick<Acting, 'vault' | 'now'>, userId: string, code: string) {
  const [person] = await tx.select({ totpSecret: user.totpSecret }).from(user).where(eq(user.id, userId));
  if (!person?.totpSecret) return false;
  const step = stepOfCode(vault.open(person.totpSecret, `totp:${userId}`), code, now);
  if (step === null) return false;
  const taken = await tx
    .update(user)
    .set({ totpStep: step })
    .where(and(eq(user.id, userId), or(isNull(user.totpStep), lt(user.totpStep, step))))
    .returning({ id: user.id });
  return taken.length > 0;
}
