import { and, asc, eq, gt, ne } from 'drizzle-orm';
import { exhibition, fair, listing, workshop } from '#db/schema/index.ts';
import { isVisible } from '#src/domain/catalogue/cards.ts';
import type { Context } from '#src/domain/context.ts';
import { paths } from '#src/paths.ts';

/** A sitemap holds at most 50,000 addresses; two languages of each listing make 20,000 listings a file. */
export const listingsPerSitemap = 20_000;

interface Address {
  path: string;
  /** Milliseconds since 1970. */
  changedAt?: number;
}

/** Every public page that is not a listing. */
export async function fixedAddresses({ db, reference }: Context): Promise<Address[]> {
  const workshops = await db.read
    .select({ slug: workshop.slug, updatedAt: workshop.updatedAt })
    .from(workshop)
    .where(eq(workshop.state, 'published'))
    .orderBy(asc(workshop.id))
    .limit(20_000);
  const [calls, fairs] = await Promise.all([
    db.read
      .select({ slug: exhibition.slug, updatedAt: exhibition.updatedAt })
      .from(exhibition)
      .where(ne(exhibition.phase, 'draft'))
      .orderBy(asc(exhibition.slug))
      .limit(2_000),
    db.read.select({ slug: fair.slug }).from(fair).orderBy(asc(fair.position)),
  ]);
  const single = [
    paths.home(),
    paths.catalogue(),
    paths.motifs(),
    paths.workshops(),
    paths.exhibitions(),
    paths.selectionRule(),
    paths.techniques(),
    paths.glossary(),
    paths.levels(),
    paths.about(),
    paths.developers(),
  ];
  return [
    ...single.map((path) => ({ path })),
    ...[...reference.motifs.keys()].map((slug) => ({ path: paths.motif(slug) })),
    ...[...reference.kecamatan.keys(), ...reference.kelurahan.keys()].map((slug) => ({ path: paths.kelurahan(slug) })),
    ...fairs.map(({ slug }) => ({ path: paths.fair(slug) })),
    ...calls.map(({ slug, updatedAt }) => ({ path: paths.exhibition(slug), changedAt: updatedAt })),
    ...workshops.map(({ slug, updatedAt }) => ({ path: paths.workshop(slug), changedAt: updatedAt })),
  ];
}

/** Visible listings after `id`, in id order: one file's worth. */
export async function listingAddresses({ db }: Context, after: number): Promise<Address[]> {
  const rows = await db.read
    .select({ slug: listing.slug, updatedAt: listing.updatedAt })
    .from(listing)
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .where(and(isVisible, gt(listing.id, after)))
    .orderBy(asc(listing.id))
    .limit(listingsPerSitemap);
  return rows.map(({ slug, updatedAt }) => ({ path: paths.listing(slug), changedAt: updatedAt }));
}

/** For each listing sitemap, the id it starts after. */
export async function sitemapStarts({ db }: Context): Promise<number[]> {
  const { rows } = await db.reader.execute({
    sql: `SELECT start FROM (SELECT listing.id - 1 AS start, row_number() OVER (ORDER BY listing.id) AS place FROM listing JOIN workshop ON workshop.id = workshop_id WHERE listing.state = 'published' AND workshop.state = 'published') WHERE place % ? = 1`,
    args: [listingsPerSitemap],
  });
  return rows.map((row) => Number(row['start']));
}
