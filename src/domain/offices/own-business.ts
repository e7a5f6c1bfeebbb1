import { and, eq, exists, or, sql, type Placeholder, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { declaredInterest, workshopMember } from '#db/schema/index.ts';
import { Refusal } from '#src/domain/refusal.ts';

/** Why something is one's own: a member of the workshop today, or declared by oneself. */
export type OwnBusiness = 'member' | 'declared';

type Reading = Pick<Reader, 'select' | 'all'>;

/** One query. */
export async function ownBusinessOf(db: Reading, userId: string, workshopId: number): Promise<OwnBusiness | null> {
  const [own] = await db.all<{ why: OwnBusiness }>(sql`
    SELECT 'member' AS why FROM workshop_member WHERE user_id = ${userId} AND workshop_id = ${workshopId}
    UNION ALL SELECT 'declared' FROM declared_interest WHERE user_id = ${userId} AND workshop_id = ${workshopId}
    ORDER BY why DESC LIMIT 1`);
  return own?.why ?? null;
}

/** Throws `own-business`. Call it in the transaction of whatever an officer decides about a workshop. */
export async function refuseOwnBusiness(tx: Reading, userId: string, workshopId: number): Promise<void> {
  if (await ownBusinessOf(tx, userId, workshopId)) throw new Refusal('own-business');
}

/** The same as a condition, for lists. */
export function isOwnBusiness(db: Reading, userId: string | Placeholder, workshopId: SQLWrapper): SQL<boolean> {
  const one = { one: sql`1` };
  const member = db
    .select(one)
    .from(workshopMember)
    .where(and(eq(workshopMember.userId, userId), eq(workshopMember.workshopId, workshopId)));
  const declared = db
    .select(one)
    .from(declaredInterest)
    .where(and(eq(declaredInterest.userId, userId), eq(declaredInterest.workshopId, workshopId)));
  return sql<boolean>`(${or(exists(member), exists(declared))})`.mapWith(Boolean);
}
