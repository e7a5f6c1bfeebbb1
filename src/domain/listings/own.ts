import { and, eq, inArray, isNotNull, ne, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { listing } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';

export type ListingRow = typeof listing.$inferSelect;
/** The database as a query in or outside a write may read it. */
export type Reading = Pick<Reader, 'select'>;

/** A draft that was thrown away keeps its row for its history, and is shown nowhere. */
export const isKept = or(ne(listing.state, 'archived'), isNotNull(listing.publishedAt));

/**
 * The listing, where it belongs to a workshop of this person. Absent, thrown away and somebody else's are the same
 * `not-found`.
 */
export async function requireOwnListing(
  read: Reading,
  context: Pick<Acting, 'user'>,
  id: number,
): Promise<{ user: User; row: ListingRow }> {
  const { user } = requireWorkshop(context);
  const workshops = user.workshops.map((workshop) => workshop.id);
  const [row] = await read
    .select()
    .from(listing)
    .where(and(eq(listing.id, id), inArray(listing.workshopId, workshops), isKept));
  if (!row) throw new Refusal('not-found');
  return { user, row };
}
