import { and, count, desc, eq } from 'drizzle-orm';
import { listing, listingMotif, workshop } from '#db/schema/index.ts';
import { isVisible, listingCards, type ListingCard } from '#src/domain/catalogue/cards.ts';
import type { Context } from '#src/domain/context.ts';
import { isPublished } from './cards.ts';
import { certificatesOf, type Certificates } from './certificates.ts';
import { closureOf, type Closure } from './closure.ts';

export const listingsPerPage = 12;

export interface WorkshopPage {
  workshop: typeof workshop.$inferSelect;
  closure: Closure | null;
  certificates: Certificates;
  /** Motifs of its published listings, most used first. */
  motifs: { slug: string; listings: number }[];
  listings: ListingCard[];
  /** Of published listings, over all pages. */
  total: number;
  /** The page shown, from 1; a page past the end shows the last one. */
  page: number;
  pages: number;
}

/** A published workshop with one page of its listings, newest first; null when there is none of that name. */
export async function readWorkshop(context: Context, slug: string, wanted: number): Promise<WorkshopPage | null> {
  const { db, now } = context;
  const found = await db.read.query.workshop.findFirst({ where: and(eq(workshop.slug, slug), isPublished) });
  if (!found) return null;
  const ofWorkshop = and(eq(listing.workshopId, found.id), isVisible);
  const [motifs, tally] = await Promise.all([
    db.read
      .select({ slug: listingMotif.motifSlug, listings: count() })
      .from(listing)
      .innerJoin(workshop, eq(workshop.id, listing.workshopId))
      .innerJoin(listingMotif, eq(listingMotif.listingId, listing.id))
      .where(ofWorkshop)
      .groupBy(listingMotif.motifSlug)
      .orderBy(desc(count()), listingMotif.motifSlug),
    db.read
      .select({ total: count() })
      .from(listing)
      .innerJoin(workshop, eq(workshop.id, listing.workshopId))
      .where(ofWorkshop),
  ]);
  const total = tally[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / listingsPerPage));
  const page = Math.min(Math.max(1, wanted), pages);
  const ids = await db.read
    .select({ id: listing.id })
    .from(listing)
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .where(ofWorkshop)
    .orderBy(desc(listing.publishedAt), desc(listing.id))
    .limit(listingsPerPage)
    .offset((page - 1) * listingsPerPage);
  const listings = await listingCards(
    context,
    ids.map(({ id }) => id),
  );
  const certificates = await certificatesOf(context, found.id);
  return { workshop: found, closure: closureOf(found, now), certificates, motifs, listings, total, page, pages };
}
