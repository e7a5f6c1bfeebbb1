import { and, eq, sql } from 'drizzle-orm';
import { upload } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { requireOwnListing } from './own.ts';

/** What a form shows of a picture that was sent in. */
export interface SentPhoto {
  /** Widths made, ascending. */
  widths: number[];
  /** The strongest colours, `#rrggbb`. */
  palette: string[];
}

/**
 * Pictures sent in for the listing's workshop, by name: those of its form, and those just uploaded for it. Names of
 * others are left out. Throws `not-found` for a listing of somebody else.
 */
export async function readFormPhotos(
  context: Acting,
  listingId: number,
  names: readonly string[],
): Promise<Map<string, SentPhoto>> {
  if (names.length === 0) return new Map();
  const read = context.db.read;
  const { row } = await requireOwnListing(read, context, listingId);
  const rows = await read
    .select({ name: upload.name, widths: upload.widths, palette: upload.palette })
    .from(upload)
    .where(
      and(
        eq(upload.workshopId, row.workshopId),
        sql`${upload.name} IN (SELECT value FROM json_each(${JSON.stringify(names)}))`,
      ),
    );
  return new Map(rows.map(({ name, ...photo }) => [name, photo]));
}
