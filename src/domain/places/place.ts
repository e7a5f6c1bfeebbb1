import { and, count, desc, eq, inArray } from 'drizzle-orm';
import type { KecamatanData, WardData } from '#db/reference/shape.ts';
import { listing, workshop } from '#db/schema/index.ts';
import { isVisible, listingCards, type ListingCard } from '#src/domain/catalogue/cards.ts';
import type { Context } from '#src/domain/context.ts';
import { isPublished, workshopCards, type WorkshopCard } from '#src/domain/workshops/cards.ts';
import { paths } from '#src/paths.ts';
import { workshopsByKelurahan } from './counts.ts';

const shownWorkshops = 12;
const shownListings = 8;

/** A kelurahan, or one of the four kecamatan with all of its kelurahan. */
export interface Place {
  data: WardData | KecamatanData;
  /** The place itself, or the kelurahan of the kecamatan. */
  wards: WardData[];
  /** Published workshops of every kelurahan of the city. */
  counts: Map<string, number>;
  /** Of published workshops and listings here. */
  totals: { workshops: number; listings: number };
  /** The ones with most cloth first, and the newest listings; a few of each. */
  workshops: WorkshopCard[];
  listings: ListingCard[];
}

/** Null when neither a kelurahan nor a kecamatan has that slug. */
export async function readPlace(context: Context, slug: string): Promise<Place | null> {
  const { kelurahan, kecamatan } = context.reference;
  const data = kelurahan.get(slug) ?? kecamatan.get(slug);
  if (!data) return null;
  const wards = data.level === 'kelurahan' ? [data] : data.kelurahan.flatMap((ward) => kelurahan.get(ward) ?? []);
  const counts = await workshopsByKelurahan(context);
  const here = inArray(
    workshop.kelurahanSlug,
    wards.map((ward) => ward.slug),
  );
  const [fullest, newest, tally] = await Promise.all([
    context.db.read
      .select({ id: workshop.id })
      .from(workshop)
      .leftJoin(listing, and(eq(listing.workshopId, workshop.id), eq(listing.state, 'published')))
      .where(and(here, isPublished))
      .groupBy(workshop.id)
      .orderBy(desc(count(listing.id)), workshop.name)
      .limit(shownWorkshops),
    context.db.read
      .select({ id: listing.id })
      .from(listing)
      .innerJoin(workshop, eq(workshop.id, listing.workshopId))
      .where(and(here, isVisible))
      .orderBy(desc(listing.publishedAt), desc(listing.id))
      .limit(shownListings),
    context.db.read
      .select({ listings: count() })
      .from(listing)
      .innerJoin(workshop, eq(workshop.id, listing.workshopId))
      .where(and(here, isVisible)),
  ]);
  return {
    data,
    wards,
    counts,
    totals: {
      workshops: wards.reduce((sum, ward) => sum + (counts.get(ward.slug) ?? 0), 0),
      listings: tally[0]?.listings ?? 0,
    },
    workshops: await workshopCards(
      context,
      fullest.map(({ id }) => id),
    ),
    listings: await listingCards(
      context,
      newest.map(({ id }) => id),
    ),
  };
}

/** The catalogue with only the cloth of these kelurahan. */
export function catalogueOf(wards: string[]): string {
  return `${paths.catalogue()}?${new URLSearchParams(wards.map((ward) => ['kelurahan', ward]))}`;
}
