import { and, count, desc, eq, inArray, ne } from 'drizzle-orm';
import { listing, listingMotif, workshop, type ListingTechnique } from '#db/schema/index.ts';
import { isVisible, listingCards, type ListingCard } from '#src/domain/catalogue/cards.ts';
import type { Context } from '#src/domain/context.ts';
import { workshopsByKelurahan } from '#src/domain/places/counts.ts';
import { isPublished, workshopCards, type WorkshopCard } from '#src/domain/workshops/cards.ts';

const newestShown = 8;
const workshopsShown = 6;
const motifsShown = 8;

/** What the home page shows of the moment; every figure counts what is published now. */
export interface Front {
  newest: ListingCard[];
  /** Export-ready workshops and exporters. */
  readyForExport: { shown: WorkshopCard[]; total: number };
  /** Pekalongan motifs by how much batik carries them; printed textile is not batik. */
  motifs: { slug: string; listings: number }[];
  techniques: Map<ListingTechnique, number>;
  workshopsByKelurahan: Map<string, number>;
  /** Printed textile is not batik and not counted here. */
  totals: { workshops: number; batik: number };
}

/** Seven queries, whatever the number of workshops and listings. */
export async function readFront(context: Context): Promise<Front> {
  const [byKelurahan, techniques, motifs, exporters, newest] = await Promise.all([
    workshopsByKelurahan(context),
    listingsByTechnique(context),
    listingsByMotif(context),
    exportWorkshops(context),
    newestListings(context),
  ]);
  return {
    newest: await listingCards(context, newest),
    readyForExport: {
      shown: await workshopCards(context, exporters.slice(0, workshopsShown)),
      total: exporters.length,
    },
    motifs,
    techniques,
    workshopsByKelurahan: byKelurahan,
    totals: {
      workshops: sum(byKelurahan.values()),
      batik: sum(techniques.values()) - (techniques.get('printing') ?? 0),
    },
  };
}

async function listingsByTechnique({ db }: Context): Promise<Map<ListingTechnique, number>> {
  const rows = await db.read
    .select({ technique: listing.technique, listings: count() })
    .from(listing)
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .where(isVisible)
    .groupBy(listing.technique);
  return new Map(rows.map((row) => [row.technique, row.listings]));
}

async function listingsByMotif({ db, reference }: Context): Promise<Front['motifs']> {
  const rows = await db.read
    .select({ slug: listingMotif.motifSlug, listings: count() })
    .from(listingMotif)
    .innerJoin(listing, eq(listing.id, listingMotif.listingId))
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .where(and(isVisible, ne(listing.technique, 'printing')))
    .groupBy(listingMotif.motifSlug);
  const listings = new Map(rows.map((row) => [row.slug, row.listings]));
  return [...reference.motifs.values()]
    .filter((motif) => motif.is_pekalongan)
    .map(({ slug }) => ({ slug, listings: listings.get(slug) ?? 0 }))
    .sort((a, b) => b.listings - a.listings)
    .slice(0, motifsShown);
}

/** Exporters first, then by the capacity they still have; makers of printed textile only come last. */
async function exportWorkshops({ db }: Context): Promise<number[]> {
  const rows = await db.read
    .select({
      id: workshop.id,
      level: workshop.readinessLevel,
      capacity: workshop.capacityPerMonth,
      booked: workshop.bookedPerMonth,
      techniques: workshop.techniques,
    })
    .from(workshop)
    .where(and(isPublished, inArray(workshop.readinessLevel, ['export-ready', 'exporter'])));
  const free = (row: (typeof rows)[number]) => row.capacity - row.booked;
  const rank = (row: (typeof rows)[number]) =>
    row.techniques.every((technique) => technique === 'printing') ? 2 : row.level === 'exporter' ? 0 : 1;
  return rows.sort((a, b) => rank(a) - rank(b) || free(b) - free(a) || a.id - b.id).map(({ id }) => id);
}

async function newestListings({ db }: Context): Promise<number[]> {
  const rows = await db.read
    .select({ id: listing.id })
    .from(listing)
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .where(isVisible)
    .orderBy(desc(listing.publishedAt), desc(listing.id))
    .limit(newestShown);
  return rows.map(({ id }) => id);
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}
