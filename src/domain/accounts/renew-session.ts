import { and, eq, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { session } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { freshFor } from '#src/domain/access/decide.ts';
import type { User } from '#src/domain/access/user.ts';
import { isStaffUser } from './person.ts';

/** Whether the password was given a short while ago, as changes to the account's own keys want it. */
export function isFresh(user: User, now: number): boolean {
  return now - user.session.provedAt <= freshFor;
}

/** A new token for this browser in place of the old one, after what the account's keys are was changed. */
export function renewSession(context: Acting, user: User, { proved = false } = {}): Promise<string> {
  const { sender, now } = context;
  return context.sessions.start({
    userId: user.id,
    staff: isStaffUser(user),
    stage: 'full',
    sender,
    now,
    replaces: user,
    workshopId: user.session.workshopId,
    ...(proved ? {} : { provedAt: user.session.provedAt }),
  });
}

/** Signs a person out everywhere; `but` names a session that stays. */
export async function endSessions(tx: Tx, userId: string, but?: string): Promise<void> {
  await tx.delete(session).where(and(eq(session.userId, userId), ne(session.publicId, but ?? '')));
}
