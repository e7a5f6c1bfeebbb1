import { and, desc, eq } from 'drizzle-orm';
import { listing, picture, workshop } from '#db/schema/index.ts';
import { isVisible } from '#src/domain/catalogue/cards.ts';
import type { Context } from '#src/domain/context.ts';

export interface FeedEntry {
  id: number;
  slug: string;
  titleId: string;
  titleEn: string;
  descriptionId: string;
  descriptionEn: string;
  workshop: string;
  publishedAt: number | null;
  updatedAt: number;
  picture: string | null;
}

/** The 50 newest visible listings. One query. */
export async function newestListings({ db }: Context): Promise<FeedEntry[]> {
  return db.read
    .select({
      id: listing.id,
      slug: listing.slug,
      titleId: listing.titleId,
      titleEn: listing.titleEn,
      descriptionId: listing.descriptionId,
      descriptionEn: listing.descriptionEn,
      workshop: workshop.name,
      publishedAt: listing.publishedAt,
      updatedAt: listing.updatedAt,
      picture: picture.name,
    })
    .from(listing)
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .leftJoin(picture, and(eq(picture.listingId, listing.id), eq(picture.position, 0)))
    .where(isVisible)
    .orderBy(desc(listing.publishedAt), desc(listing.id))
    .limit(50);
}
