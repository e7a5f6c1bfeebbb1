import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { listing, listingMotif, workshop } from '#db/schema/index.ts';
import type { MotifData } from '#db/reference/shape.ts';
import { isVisible, listingCards, type ListingCard } from '#src/domain/catalogue/cards.ts';
import type { Context } from '#src/domain/context.ts';
import { rightsOf, type RightsNotice } from './rights.ts';

export interface Maker {
  slug: string;
  name: string;
  kelurahanSlug: string;
  /** Batik cloths with this motif it has for sale. */
  cloths: number;
}

export interface MotifPage {
  motif: MotifData;
  rights: RightsNotice[];
  /** Batik cloths for sale, the workshops that sell them, and printed textiles with the pattern, which are not batik. */
  counts: { cloths: number; makers: number; prints: number };
  /** The newest batik cloths, at most 8. */
  newest: ListingCard[];
  /** Workshops with most cloths of this motif, at most 8. */
  makers: Maker[];
  related: MotifData[];
}

/** A motif with what is for sale of it; null when there is none by that name. Four queries. */
export async function readMotif(context: Pick<Context, 'db' | 'reference'>, slug: string): Promise<MotifPage | null> {
  const { db, reference } = context;
  const motif = reference.motifs.get(slug);
  if (!motif) return null;
  const [[counts], makers, newest] = await Promise.all([
    countAll(db, slug),
    countByMaker(db, slug),
    newestIds(db, slug),
  ]);
  return {
    motif,
    rights: rightsOf(motif, reference),
    counts: counts ?? { cloths: 0, makers: 0, prints: 0 },
    makers,
    newest: await listingCards(
      context,
      newest.map(({ id }) => id),
    ),
    related: motif.related.flatMap((other) => reference.motifs.get(other) ?? []),
  };
}

const isBatik = ne(listing.technique, 'printing');

function countAll(db: Context['db'], slug: string) {
  return db.read
    .select({
      cloths: sql<number>`count(*) filter (where ${isBatik})`,
      makers: sql<number>`count(distinct case when ${isBatik} then ${workshop.id} end)`,
      prints: sql<number>`count(*) filter (where not (${isBatik}))`,
    })
    .from(listingMotif)
    .innerJoin(listing, eq(listing.id, listingMotif.listingId))
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .where(and(eq(listingMotif.motifSlug, slug), isVisible));
}

function countByMaker(db: Context['db'], slug: string) {
  const cloths = sql<number>`count(*)`;
  return db.read
    .select({ slug: workshop.slug, name: workshop.name, kelurahanSlug: workshop.kelurahanSlug, cloths })
    .from(listingMotif)
    .innerJoin(listing, eq(listing.id, listingMotif.listingId))
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .where(and(eq(listingMotif.motifSlug, slug), isVisible, isBatik))
    .groupBy(workshop.id)
    .orderBy(desc(cloths), workshop.name)
    .limit(8);
}

function newestIds(db: Context['db'], slug: string) {
  return db.read
    .select({ id: listing.id })
    .from(listingMotif)
    .innerJoin(listing, eq(listing.id, listingMotif.listingId))
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .where(and(eq(listingMotif.motifSlug, slug), isVisible, isBatik))
    .orderBy(desc(listing.publishedAt), desc(listing.id))
    .limit(8);
}
