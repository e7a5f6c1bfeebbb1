import { and, asc, count, desc, eq } from 'drizzle-orm';
import { listing, listingMotif, upload, workshop, workshopPicture } from '#db/schema/index.ts';
import { isVisible, listingCards, type ListingCard } from '#src/domain/catalogue/cards.ts';
import type { Context } from '#src/domain/context.ts';
import { publicReadiness, type PublicReadiness } from '#src/domain/readiness/public-facts.ts';
import { verificationFacts, type VerificationFact } from '#src/domain/verification/facts.ts';
import { isPublished } from './cards.ts';
import { certificatesOf, type Certificates } from './certificates.ts';
import { closureOf, type Closure } from './closure.ts';

export const listingsPerPage = 12;

export interface WorkshopPage {
  workshop: typeof workshop.$inferSelect;
  closure: Closure | null;
  certificates: Certificates;
  /** All five items of what the city checks. */
  verification: VerificationFact[];
  readiness: PublicReadiness;
  /** Its own pictures, the cover first; empty: the cover is drawn. `widths` null: drawn for the demo. */
  pictures: { name: string; altId: string; altEn: string; widths: number[] | null; colour: string | null }[];
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
  const [certificates, verification, readiness, pictures] = await Promise.all([
    certificatesOf(context, found.id),
    verificationFacts(context, found.id),
    publicReadiness(context, found.id),
    picturesOf(context, found.id),
  ]);
  const closure = closureOf(found, now);
  const papers = { certificates, verification, readiness };
  // The stored level follows a day's end within the night; the page by the second.
  const workshopToday = { ...found, readinessLevel: readiness.level };
  return { workshop: workshopToday, closure, ...papers, pictures, motifs, listings, total, page, pages };
}

function picturesOf({ db }: Context, workshopId: number): Promise<WorkshopPage['pictures']> {
  return db.read
    .select({
      name: workshopPicture.name,
      altId: workshopPicture.altId,
      altEn: workshopPicture.altEn,
      widths: upload.widths,
      colour: upload.colour,
    })
    .from(workshopPicture)
    .leftJoin(upload, eq(upload.name, workshopPicture.name))
    .where(eq(workshopPicture.workshopId, workshopId))
    .orderBy(asc(workshopPicture.position));
}
