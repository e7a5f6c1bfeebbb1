import { and, eq } from 'drizzle-orm';
import { session } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { endSessions } from './renew-session.ts';

export async function signOut({ db, user }: Acting) {
  if (user) await db.write((tx) => tx.delete(session).where(eq(session.publicId, user.session.publicId)));
  return { to: paths.signIn(), notice: 'signed-out' as const, session: null };
}

/** On every device, this one too. */
export async function signOutEverywhere({ db, user, now }: Acting) {
  if (!user) throw new Refusal('sign-in-first');
  await db.write(async (tx) => {
    await endSessions(tx, user.id);
    const subject = `user:${user.id}`;
    await recordAudit(tx, { at: now, userId: user.id, action: 'account.sign-out-everywhere', subject });
  });
  return { to: paths.signIn(), notice: 'signed-out-everywhere' as const, session: null };
}

/** One device of one's own, by its name on the list. Somebody else's is `not-found`. */
export async function endSession(context: Acting, { session: publicId }: { session: string }) {
  const user = requireUser(context);
  const ended = await context.db.write((tx) =>
    tx
      .delete(session)
      .where(and(eq(session.publicId, publicId), eq(session.userId, user.id)))
      .returning({ publicId: session.publicId }),
  );
  if (ended.length === 0) throw new Refusal('not-found');
  if (publicId === user.session.publicId) return { to: paths.signIn(), notice: 'signed-out' as const, session: null };
  return { to: paths.security(), notice: 'session-ended' as const };
}
