import { and, eq, isNotNull, or, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { officeMember, user, type SessionStage } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';

export type Person = typeof user.$inferSelect;

export async function findByEmail(read: Reader | Tx, email: string): Promise<Person | undefined> {
  const [found] = await read.select().from(user).where(eq(user.email, email));
  return found;
}

/** Someone who may sign in, or was suspended: the address is theirs. An account never confirmed holds no address. */
export async function findHolder(read: Reader | Tx, email: string): Promise<Person | undefined> {
  const [found] = await read
    .select()
    .from(user)
    .where(and(eq(user.email, email), or(isNotNull(user.emailConfirmedAt), eq(user.state, 'suspended'))));
  return found;
}

/** Officers and admins: shorter sessions, and a second step. */
export async function isStaff(read: Reader | Tx, person: Pick<Person, 'id' | 'isAdmin'>): Promise<boolean> {
  if (person.isAdmin) return true;
  const [row] = await read
    .select({ offices: sql<number>`count(*)` })
    .from(officeMember)
    .where(eq(officeMember.userId, person.id));
  return (row?.offices ?? 0) > 0;
}

export function isStaffUser(user: User): boolean {
  return user.isAdmin || user.offices.length > 0;
}

/** What a session opens once the password fits. */
export function stageAfterPassword(staff: boolean, totpSince: number | null): SessionStage {
  if (totpSince !== null) return 'second-step';
  return staff ? 'set-up' : 'full';
}
