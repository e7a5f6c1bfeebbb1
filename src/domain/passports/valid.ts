import { and, count, eq, gte, isNull, or } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { passport } from '#db/schema/index.ts';

export type PassportState = 'valid' | 'expired' | 'revoked';

/** A passport opens through the whole of its last WIB day, and never again once revoked. */
export function stateOf(row: { expiresOn: string | null; revokedAt: number | null }, today: string): PassportState {
  if (row.revokedAt !== null) return 'revoked';
  return row.expiresOn !== null && row.expiresOn < today ? 'expired' : 'valid';
}

/** How many passports of a workshop can be opened on this day. */
export async function countValid(tx: Tx, workshopId: number, today: string): Promise<number> {
  const [found] = await tx
    .select({ valid: count() })
    .from(passport)
    .where(
      and(
        eq(passport.workshopId, workshopId),
        isNull(passport.revokedAt),
        or(isNull(passport.expiresOn), gte(passport.expiresOn, today)),
      ),
    );
  return found?.valid ?? 0;
}
