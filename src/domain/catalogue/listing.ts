import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import { listing, listingColour, listingDye, listingMotif, picture, workshop } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { certificatesOf, type Certificate } from '#src/domain/workshops/certificates.ts';
import { closureOf, type Closure } from '#src/domain/workshops/closure.ts';
import { isVisible, listingCards, type ListingCard } from './cards.ts';

const related = 4;

export interface ListingPage {
  listing: typeof listing.$inferSelect;
  workshop: typeof workshop.$inferSelect;
  closure: Closure | null;
  /** Valid today (WIB). */
  certificates: Certificate[];
  /** In order; the first is the main one. */
  pictures: (typeof picture.$inferSelect)[];
  /** Slugs, the main one first. */
  motifs: string[];
  dyes: string[];
  colours: string[];
  fromWorkshop: ListingCard[];
  /** Of other workshops, with the same main motif. */
  similar: ListingCard[];
}

/** A visible listing with all its page shows; null when there is none of that name. Nine queries, however much it shows. */
export async function readListing(context: Context, slug: string): Promise<ListingPage | null> {
  const { db, now } = context;
  const [row] = await db.read
    .select({ listing, workshop })
    .from(listing)
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .where(and(eq(listing.slug, slug), isVisible));
  if (!row) return null;
  const { id, workshopId } = row.listing;
  const [pictures, motifs, dyes, colours, { valid: certificates }] = await Promise.all([
    db.read.select().from(picture).where(eq(picture.listingId, id)).orderBy(asc(picture.position)),
    db.read
      .select({ slug: listingMotif.motifSlug })
      .from(listingMotif)
      .where(eq(listingMotif.listingId, id))
      .orderBy(asc(listingMotif.position)),
    db.read.select({ slug: listingDye.dye }).from(listingDye).where(eq(listingDye.listingId, id)),
    db.read
      .select({ slug: listingColour.colour })
      .from(listingColour)
      .where(eq(listingColour.listingId, id))
      .orderBy(asc(listingColour.position)),
    certificatesOf(context, workshopId),
  ]);
  const [own, alike] = await Promise.all([
    newestOfWorkshop(context, workshopId, id),
    newestWithMotif(context, motifs[0]?.slug ?? '', workshopId),
  ]);
  const cards = await listingCards(context, [...own, ...alike]);
  const slugs = (list: { slug: string }[]) => list.map((one) => one.slug);
  return {
    ...row,
    closure: closureOf(row.workshop, now),
    certificates,
    pictures,
    motifs: slugs(motifs),
    dyes: slugs(dyes),
    colours: slugs(colours),
    fromWorkshop: cards.filter((card) => own.includes(card.id)),
    similar: cards.filter((card) => alike.includes(card.id)),
  };
}

/** The plus keeps SQLite from walking all listings by date in search of this workshop's. */
async function newestOfWorkshop({ db }: Context, workshopId: number, except: number): Promise<number[]> {
  const rows = await db.read
    .select({ id: listing.id })
    .from(listing)
    .where(and(eq(listing.workshopId, workshopId), eq(listing.state, 'published'), ne(listing.id, except)))
    .orderBy(desc(sql`+${listing.publishedAt}`), desc(listing.id))
    .limit(related);
  return rows.map(({ id }) => id);
}

/** Walks the motif's index backwards, so that a motif with thousands of cloths costs no more than one with four. */
async function newestWithMotif({ db }: Context, motif: string, notOf: number): Promise<number[]> {
  const rows = await db.read
    .select({ id: listing.id })
    .from(listingMotif)
    .innerJoin(listing, eq(listing.id, listingMotif.listingId))
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .where(
      and(eq(listingMotif.motifSlug, motif), eq(listingMotif.position, 0), ne(listing.workshopId, notOf), isVisible),
    )
    .orderBy(desc(sql`${listingMotif}.rowid`))
    .limit(related);
  return rows.map(({ id }) => id);
}
