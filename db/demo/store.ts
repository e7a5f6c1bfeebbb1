import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import type { Certificate } from './certificates.ts';
import type { DemoListing } from './listing.ts';
import { pictureSizes } from './pictures.ts';
import type { Text } from './fill.ts';
import type { Maker } from './workshop.ts';

export interface ToldMaker {
  maker: Maker;
  story: Text;
  cover: { name: string; colour: string };
  certificates: Certificate[];
}

type Value = string | number | null;

/** Writes workshops with their certificates. */
export async function storeWorkshops(tx: Tx, told: readonly ToldMaker[]): Promise<void> {
  const rows = told.map(({ maker, story, cover }) => ({
    id: maker.id,
    slug: maker.slug,
    name: maker.name,
    owner_name: maker.owner.name,
    story_id: story.id,
    story_en: story.en,
    kelurahan_slug: maker.ward.slug,
    address: maker.address,
    founded_year: maker.foundedYear,
    workers: maker.workers,
    techniques: JSON.stringify(maker.techniques),
    capacity_per_month: maker.capacityPerMonth,
    booked_per_month: maker.bookedPerMonth,
    lead_time_days: maker.leadTimeDays,
    first_order_minimum: maker.firstOrderMinimum,
    reorder_minimum: maker.reorderMinimum,
    closed_from: maker.closedFrom,
    closed_until: maker.closedUntil,
    readiness_level: maker.level,
    cover: cover.name,
    cover_colour: cover.colour,
    main_motif: maker.motifs[0] ?? null,
    state: 'published',
    demo: 1,
    created_at: maker.createdAt,
    updated_at: maker.createdAt,
  }));
  await insert(tx, 'workshop', rows);
  const certificates = told.flatMap((one) => one.certificates);
  await insert(tx, 'workshop_certificate', certificates.map((one) => ({
    workshop_id: one.workshopId,
    certification: one.certification,
    number: one.number,
    issued_on: one.issuedOn,
    expires_on: one.expiresOn,
  })));
}

/** Writes listings with their motifs, dyes, colours and pictures. */
export async function storeListings(tx: Tx, listings: readonly DemoListing[]): Promise<void> {
  await insert(tx, 'listing', listings.map(listingRow));
  await insert(tx, 'listing_motif', listings.flatMap(({ id, motifs }) => motifs.map((slug, position) => ({ listing_id: id, motif_slug: slug, position }))));
  await insert(tx, 'listing_dye', listings.flatMap(({ id, dyes }) => dyes.map((dye) => ({ listing_id: id, dye }))));
  await insert(tx, 'listing_colour', listings.flatMap(({ id, colours }) => colours.map((colour, position) => ({ listing_id: id, colour, position }))));
  await insert(tx, 'picture', listings.flatMap(({ id, pictures }) =>
    pictures.map(({ kind, name, colour, alt }, position) => ({ listing_id: id, position, name, ...pictureSizes[kind], colour, alt_id: alt.id, alt_en: alt.en })),
  ));
}

function listingRow(one: DemoListing): Record<string, Value> {
  return {
    id: one.id,
    slug: one.slug,
    workshop_id: one.workshopId,
    state: 'published',
    title_id: one.title.id,
    title_en: one.title.en,
    description_id: one.description.id,
    description_en: one.description.en,
    technique: one.technique,
    cloth: one.cloth,
    product: one.product,
    hs_code: one.hsCode,
    length_cm: one.lengthCm,
    width_cm: one.widthCm,
    weight_g: one.weightG,
    price: one.price,
    minimum_order: one.minimumOrder,
    lead_time_days: one.leadTimeDays,
    stock: one.stock,
    demo: 1,
    published_at: one.publishedAt,
    created_at: one.createdAt,
    updated_at: one.updatedAt,
  };
}

/** One statement and one parameter whatever the number of rows: SQLite takes them apart from JSON. */
async function insert(tx: Tx, table: string, rows: readonly Record<string, Value>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const values = columns.map((_, at) => `value ->> ${at}`).join(', ');
  const json = JSON.stringify(rows.map((row) => columns.map((column) => row[column])));
  await tx.run(sql`${sql.raw(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values} FROM json_each(`)}${json}${sql.raw(')')}`);
}
