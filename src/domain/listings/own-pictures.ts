import { and, eq, sql } from 'drizzle-orm';
import { listing, picture, upload } from '#db/schema/index.ts';
import type { Reading } from './own.ts';

/** What is known of a picture's files. */
export interface PictureFiles {
  name: string;
  width: number;
  height: number;
  colour: string;
  placeholder: string | null;
  /** null: the demo's. */
  widths: number[] | null;
}

/** Those of these pictures the workshop sent in, or shows on any of its listings, by name. Two queries. */
export async function ownPictures(
  read: Reading,
  workshopId: number,
  names: readonly string[],
): Promise<Map<string, PictureFiles>> {
  if (names.length === 0) return new Map();
  const wanted = JSON.stringify(names);
  const { name, width, height, colour, placeholder, widths } = picture;
  const shown = await read
    .select({ name, width, height, colour, placeholder, widths })
    .from(picture)
    .innerJoin(listing, eq(listing.id, picture.listingId))
    .where(and(eq(listing.workshopId, workshopId), sql`${name} IN (SELECT value FROM json_each(${wanted}))`));
  const sent = await read
    .select({
      name: upload.name,
      width: upload.width,
      height: upload.height,
      colour: upload.colour,
      placeholder: upload.placeholder,
      widths: upload.widths,
    })
    .from(upload)
    .where(and(eq(upload.workshopId, workshopId), sql`${upload.name} IN (SELECT value FROM json_each(${wanted}))`));
  return new Map([...shown, ...sent].map((files) => [files.name, files]));
}
