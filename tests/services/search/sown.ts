import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  kelurahan,
  listing,
  listingColour,
  listingDye,
  listingMotif,
  listingTechniques,
  motif,
  readinessLevels,
  term,
  workshop,
  workshopCertificate,
} from '#db/schema/index.ts';
import { rebuildSearch } from '#db/search/rebuild.ts';
import type { FacetName } from '#src/domain/catalogue/query.ts';
import { colours } from '#db/reference/colours.ts';

export interface SownListing {
  id: number;
  workshopId: number;
  price: number;
  minimumOrder: number;
  leadTimeDays: number;
  publishedAt: number;
  facets: Record<FacetName, string[]>;
}

/** Listings and workshops by a fixed random sequence, indexed; the returned facts are of those that are published. */
export async function sowListings(
  db: Database,
  { listings, workshops, now }: { listings: number; workshops: number; now: number },
): Promise<SownListing[]> {
  let state = 20_260_601;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const one = <T>(values: readonly T[]): T => values[random(values.length)] as T;
  const some = <T>(values: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: 1 + random(most) }, () => one(values))),
  ];
  const slugs = async (group: string) =>
    (await db.read.all<{ slug: string }>(sql`SELECT slug FROM ${term} WHERE "group" = ${group}`)).map(
      ({ slug }) => slug,
    );
  const motifs = (await db.read.select({ slug: motif.slug }).from(motif)).map(({ slug }) => slug);
  const wards = (await db.read.select({ slug: kelurahan.slug }).from(kelurahan)).map(({ slug }) => slug);
  const [cloths, dyes, products, marks] = (await Promise.all(
    ['cloth', 'dye', 'product', 'certification'].map(slugs),
  )) as [string[], string[], string[], string[]];

  const shops = Array.from({ length: workshops }, (_, index) => {
    const certificates = some(marks, 3).map((certification) => ({
      certification,
      expiresOn: one([null, '2026-05-31', '2026-06-01', '2030-01-01']),
    }));
    return {
      id: index + 1,
      state: index === 3 ? ('suspended' as const) : ('published' as const),
      kelurahanSlug: one(wards),
      readinessLevel: one([null, ...readinessLevels]),
      certificates,
    };
  });
  const sown: SownListing[] = [];
  await db.write(async (tx) => {
    for (const { certificates, ...shop } of shops) {
      const texts = {
        slug: `shop-${shop.id}`,
        name: `Griya ${shop.id}`,
        ownerName: 'Nur',
        storyId: 'Cerita.',
        storyEn: 'Story.',
        address: 'Jalan',
      };
      const numbers = {
        foundedYear: 2000,
        workers: 4,
        capacityPerMonth: 9,
        bookedPerMonth: 0,
        leadTimeDays: 9,
        firstOrderMinimum: 0,
        reorderMinimum: 0,
      };
      await tx
        .insert(workshop)
        .values({ ...shop, ...texts, ...numbers, techniques: ['tulis'], createdAt: now, updatedAt: now });
      for (const certificate of certificates)
        await tx
          .insert(workshopCertificate)
          .values({ workshopId: shop.id, number: '1', issuedOn: '2020-01-01', ...certificate });
    }
    for (let id = 1; id <= listings; id += 1) {
      const shop = one(shops);
      const many = {
        motif: some(motifs, 3),
        dye: some(dyes, 3),
        colour: some(colours, 4).map(({ slug }) => slug as string),
      };
      const single = { technique: one(listingTechniques), product: one(products), cloth: one(cloths) };
      const numbers = {
        price: 50_000 * (1 + random(50)),
        minimumOrder: 1 + random(20),
        leadTimeDays: 1 + random(45),
        stock: random(3),
      };
      const published = one(['published', 'published', 'published', 'draft', 'archived'] as const);
      const publishedAt = now - 86_400_000 * random(200);
      const texts = {
        slug: `cloth-${id}`,
        titleId: `Kain ${id}`,
        titleEn: `Cloth ${id}`,
        descriptionId: 'Uraian.',
        descriptionEn: 'Words.',
      };
      await tx.insert(listing).values({
        id,
        workshopId: shop.id,
        state: published,
        ...texts,
        ...single,
        ...numbers,
        publishedAt,
        createdAt: now,
        updatedAt: now,
      });
      await tx
        .insert(listingMotif)
        .values(many.motif.map((motifSlug, position) => ({ listingId: id, motifSlug, position })));
      await tx.insert(listingDye).values(many.dye.map((dye) => ({ listingId: id, dye })));
      await tx
        .insert(listingColour)
        .values(many.colour.map((colour, position) => ({ listingId: id, colour, position })));
      if (published !== 'published' || shop.state !== 'published') continue;
      const valid = shop.certificates.filter(({ expiresOn }) => expiresOn === null || expiresOn >= '2026-06-01');
      const reached = readinessLevels.findIndex((one) => one === shop.readinessLevel);
      const facets: SownListing['facets'] = {
        technique: [single.technique],
        product: [single.product],
        cloth: [single.cloth],
        ...many,
        kelurahan: [shop.kelurahanSlug],
        availability: [numbers.stock > 0 ? 'ready' : 'made-to-order'],
        level: readinessLevels.filter((_level, place) => place <= reached),
        certificate: valid.map(({ certification }) => certification),
      };
      sown.push({ id, workshopId: shop.id, ...numbers, publishedAt, facets });
    }
  });
  await rebuildSearch(db, now);
  return sown;
}
