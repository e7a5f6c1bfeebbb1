import { inArray } from 'drizzle-orm';
import type { ShownListing } from '#db/exhibitions/types.ts';
import type { Reader } from '#db/client.ts';
import { picture } from '#db/schema/index.ts';
import type { PictureWidths } from './shown.ts';

/** Widths of the pictures of shown listings, by name. One query, or none. */
export async function pieceWidths(db: Reader, shown: readonly Pick<ShownListing, 'id'>[]): Promise<PictureWidths> {
  if (shown.length === 0) return new Map();
  const rows = await db
    .select({ name: picture.name, widths: picture.widths })
    .from(picture)
    .where(
      inArray(
        picture.listingId,
        shown.map(({ id }) => id),
      ),
    );
  return new Map(rows.map(({ name, widths }) => [name, widths]));
}
