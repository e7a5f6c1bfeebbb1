import { and, eq, ne, sql } from 'drizzle-orm';
import { listing, listingMotif, workshop } from '#db/schema/index.ts';
import type { MotifData } from '#db/reference/shape.ts';
import { isVisible } from '#src/domain/catalogue/cards.ts';
import type { Context } from '#src/domain/context.ts';

export const families = ['geometric', 'floral', 'fauna', 'symbolic', 'pictorial'] as const;
export type Family = (typeof families)[number];

/** Pekalongan's own first, then the rest of the coast, then the inland courts for contrast. */
export const zones = ['pekalongan', 'coastal', 'inland'] as const;
export type Zone = (typeof zones)[number];

export interface AlbumChoice {
  family: Family | null;
  zone: Zone | null;
}

export interface Plate {
  motif: MotifData;
  /** Batik cloths for sale; printed textile with this pattern is never among them. */
  cloths: number;
}

export interface Album {
  /** Families in order, those without a plate for this choice left out. */
  chapters: { family: Family; plates: Plate[] }[];
  shown: number;
  total: number;
  /** Motifs per zone and per family, each counted under the other's choice. */
  counts: { zone: Record<Zone, number>; family: Record<Family, number> };
}

/** Words of the address that are no family or zone count as not chosen. */
export function readAlbumChoice(params: URLSearchParams): AlbumChoice {
  const family = params.get('family');
  const zone = params.get('zone');
  return {
    family: families.find((each) => each === family) ?? null,
    zone: zones.find((each) => each === zone) ?? null,
  };
}

/** All motifs that fit the choice, by family, Pekalongan's first. One query. */
export async function openAlbum(
  { db, reference }: Pick<Context, 'db' | 'reference'>,
  choice: AlbumChoice,
): Promise<Album> {
  const cloths = await countCloths(db);
  const all = [...reference.motifs.values()];
  const inZone = all.filter((motif) => !choice.zone || motif.origin.zone === choice.zone);
  const inFamily = all.filter((motif) => !choice.family || motif.family === choice.family);
  const chapters = families.flatMap((family) => {
    if (choice.family && family !== choice.family) return [];
    const plates = zones
      .flatMap((zone) => inZone.filter((motif) => motif.family === family && motif.origin.zone === zone))
      .map((motif) => ({ motif, cloths: cloths.get(motif.slug) ?? 0 }));
    return plates.length > 0 ? [{ family, plates }] : [];
  });
  return {
    chapters,
    shown: chapters.reduce((sum, { plates }) => sum + plates.length, 0),
    total: all.length,
    counts: {
      zone: tally(
        zones,
        inFamily.map((motif) => motif.origin.zone),
      ),
      family: tally(
        families,
        inZone.map((motif) => motif.family),
      ),
    },
  };
}

async function countCloths(db: Context['db']): Promise<Map<string, number>> {
  const rows = await db.read
    .select({ slug: listingMotif.motifSlug, cloths: sql<number>`count(*)` })
    .from(listingMotif)
    .innerJoin(listing, eq(listing.id, listingMotif.listingId))
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .where(and(isVisible, ne(listing.technique, 'printing')))
    .groupBy(listingMotif.motifSlug);
  return new Map(rows.map(({ slug, cloths }) => [slug, cloths]));
}

function tally<T extends string>(keys: readonly T[], values: T[]): Record<T, number> {
  return Object.fromEntries(keys.map((key) => [key, values.filter((value) => value === key).length])) as Record<
    T,
    number
  >;
}
