import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import type { Certificate } from './certificates.ts';
import type { Text } from './fill.ts';
import type { DemoListing } from './listing.ts';
import { pictureSizes } from './pictures.ts';
import type { Maker } from './workshop.ts';

export interface ToldMaker {
  maker: Maker;
  story: Text;
  cover: { name: string; colour: string };
  certificates: Certificate[];
}

/*
 * One statement and one parameter whatever the number of rows: SQLite takes them apart from JSON.
 * A statement a row would take ten times as long.
 */

/** Writes workshops with their certificates. */
export async function storeWorkshops(tx: Tx, told: readonly ToldMaker[]): Promise<void> {
  const rows = told.map(({ maker, story, cover }) => ({
    ...maker,
    ownerName: maker.owner.name,
    storyId: story.id,
    storyEn: story.en,
    kelurahan: maker.ward.slug,
    cover: cover.name,
    coverColour: cover.colour,
    mainMotif: maker.motifs[0] ?? null,
  }));
  await tx.run(sql`
    INSERT INTO workshop (
      id, slug, name, owner_name, story_id, story_en, kelurahan_slug, address, founded_year, workers, techniques,
      capacity_per_month, booked_per_month, lead_time_days, first_order_minimum, reorder_minimum, closed_from,
      closed_until, readiness_level, cover, cover_colour, main_motif, state, demo, created_at, updated_at
    )
    SELECT
      value ->> 'id', value ->> 'slug', value ->> 'name', value ->> 'ownerName', value ->> 'storyId', value ->> 'storyEn',
      value ->> 'kelurahan', value ->> 'address', value ->> 'foundedYear', value ->> 'workers', value -> 'techniques',
      value ->> 'capacityPerMonth', value ->> 'bookedPerMonth', value ->> 'leadTimeDays', value ->> 'firstOrderMinimum',
      value ->> 'reorderMinimum', value ->> 'closedFrom', value ->> 'closedUntil', value ->> 'level', value ->> 'cover',
      value ->> 'coverColour', value ->> 'mainMotif', 'published', 1, value ->> 'createdAt', value ->> 'createdAt'
    FROM json_each(${JSON.stringify(rows)})`);
  await tx.run(sql`
    INSERT INTO workshop_certificate (workshop_id, certification, number, issued_on, expires_on)
    SELECT value ->> 'workshopId', value ->> 'certification', value ->> 'number', value ->> 'issuedOn', value ->> 'expiresOn'
    FROM json_each(${JSON.stringify(told.flatMap(({ certificates }) => certificates))})`);
}

/** Writes listings with their motifs, dyes, colours and pictures. */
export async function storeListings(tx: Tx, listings: readonly DemoListing[]): Promise<void> {
  const rows = listings.map(({ title, description, motifs: _m, dyes: _d, colours: _c, pictures: _p, ...row }) => {
    return {
      ...row,
      titleId: title.id,
      titleEn: title.en,
      descriptionId: description.id,
      descriptionEn: description.en,
    };
  });
  await tx.run(sql`
    INSERT INTO listing (
      id, slug, workshop_id, state, title_id, title_en, description_id, description_en, technique, cloth, product,
      hs_code, length_cm, width_cm, weight_g, price, minimum_order, lead_time_days, stock, demo, published_at,
      created_at, updated_at
    )
    SELECT
      value ->> 'id', value ->> 'slug', value ->> 'workshopId', 'published', value ->> 'titleId', value ->> 'titleEn',
      value ->> 'descriptionId', value ->> 'descriptionEn', value ->> 'technique', value ->> 'cloth', value ->> 'product',
      value ->> 'hsCode', value ->> 'lengthCm', value ->> 'widthCm', value ->> 'weightG', value ->> 'price',
      value ->> 'minimumOrder', value ->> 'leadTimeDays', value ->> 'stock', 1, value ->> 'publishedAt',
      value ->> 'createdAt', value ->> 'updatedAt'
    FROM json_each(${JSON.stringify(rows)})`);
  await storeDetails(tx, listings);
}

async function storeDetails(tx: Tx, listings: readonly DemoListing[]): Promise<void> {
  const motifs = listings.flatMap(({ id, motifs: slugs }) => slugs.map((slug, position) => [id, slug, position]));
  const dyes = listings.flatMap(({ id, dyes: slugs }) => slugs.map((slug) => [id, slug]));
  const colours = listings.flatMap(({ id, colours: slugs }) => slugs.map((slug, position) => [id, slug, position]));
  const pictures = listings.flatMap(({ id, pictures: shown }) =>
    shown.map(({ kind, name, colour, alt }, position) => {
      const { width, height } = pictureSizes[kind];
      return [id, position, name, width, height, colour, alt.id, alt.en];
    }),
  );
  await tx.run(sql`
    INSERT INTO listing_motif (listing_id, motif_slug, position)
    SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(motifs)})`);
  await tx.run(sql`
    INSERT INTO listing_dye (listing_id, dye)
    SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(dyes)})`);
  await tx.run(sql`
    INSERT INTO listing_colour (listing_id, colour, position)
    SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(colours)})`);
  await tx.run(sql`
    INSERT INTO picture (listing_id, position, name, width, height, colour, alt_id, alt_en)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
    FROM json_each(${JSON.stringify(pictures)})`);
}
