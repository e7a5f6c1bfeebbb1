import { and, eq, ne, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { user } from '#db/schema/index.ts';

/** Whether nobody else is an active admin. */
export async function isLastAdmin(read: Reader | Tx, id: string): Promise<boolean> {
  const [row] = await read
    .select({ others: sql<number>`count(*)` })
    .from(user)
    .where(and(eq(user.isAdmin, true), eq(user.state, 'active'), ne(user.id, id)));
  return (row?.others ?? 0) === 0;
}
