import { and, eq, inArray } from 'drizzle-orm';
import { listing, picture, workshop, type ListingTechnique } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';

/** What a listing shows in a list. Prices in rupiah, minimum in pieces, lead time in days. */
export interface ListingCard {
  id: number;
  slug: string;
  titleId: string;
  titleEn: string;
  technique: ListingTechnique;
  price: number;
  minimumOrder: number;
  leadTimeDays: number;
  stock: number;
  workshopName: string;
  workshopSlug: string;
  kelurahanSlug: string;
  pictureName: string | null;
  pictureColour: string | null;
  altId: string | null;
  altEn: string | null;
  demo: boolean;
}

/** What anyone may see: published listings of published workshops. The permission of every public read. */
export const isVisible = and(eq(listing.state, 'published'), eq(workshop.state, 'published'));

/** Cards in the order of `ids`; ids that are not visible (any more) are left out. One query. */
export async function listingCards({ db }: Pick<Context, 'db'>, ids: number[]): Promise<ListingCard[]> {
  if (ids.length === 0) return [];
  const rows = await db.read
    .select({
      id: listing.id,
      slug: listing.slug,
      titleId: listing.titleId,
      titleEn: listing.titleEn,
      technique: listing.technique,
      price: listing.price,
      minimumOrder: listing.minimumOrder,
      leadTimeDays: listing.leadTimeDays,
      stock: listing.stock,
      workshopName: workshop.name,
      workshopSlug: workshop.slug,
      kelurahanSlug: workshop.kelurahanSlug,
      pictureName: picture.name,
      pictureColour: picture.colour,
      altId: picture.altId,
      altEn: picture.altEn,
      demo: listing.demo,
    })
    .from(listing)
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .leftJoin(picture, and(eq(picture.listingId, listing.id), eq(picture.position, 0)))
    .where(and(inArray(listing.id, ids), isVisible));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
