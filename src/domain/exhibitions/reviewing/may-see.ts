import { and, eq, ne } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { scoreSheet } from '#db/schema/index.ts';
import { officePowersOf, type User } from '#src/domain/access/user.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Application } from '../load.ts';

/** Throws `not-found` of an application that was never sent, and, for those without the power, of one not theirs to score. */
export async function refuseUnseen(
  db: Reader | Tx,
  user: User,
  { id, number }: Pick<Application, 'id' | 'number'>,
): Promise<void> {
  if (number === null) throw new Refusal('not-found');
  if (officePowersOf(user).includes('exhibitions')) return;
  const [mine] = await db
    .select({ state: scoreSheet.state })
    .from(scoreSheet)
    .where(and(eq(scoreSheet.applicationId, id), eq(scoreSheet.userId, user.id), ne(scoreSheet.state, 'dropped')));
  if (!mine) throw new Refusal('not-found');
}
