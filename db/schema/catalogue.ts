import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { motif } from './reference.ts';
import { workshop, type TranslationState } from './workshops.ts';

export const listingTechniques = ['tulis', 'kombinasi', 'cap', 'printing'] as const;
/** `printing` is "textile with batik motif": listed, never counted or badged as batik (Perda 6/2014, SNI 0239:2019). */
export type ListingTechnique = (typeof listingTechniques)[number];

export const listing = sqliteTable(
  'listing',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id),
    state: text().$type<'draft' | 'published' | 'archived'>().notNull().default('draft'),
    titleId: text().notNull(),
    titleEn: text().notNull(),
    descriptionId: text().notNull(),
    descriptionEn: text().notNull(),
    /** Whether the English texts say what the Indonesian ones say; `missing` repeats the Indonesian. */
    translation: text().$type<TranslationState>().notNull().default('done'),
    technique: text().$type<ListingTechnique>().notNull(),
    /** Slugs of `term` groups cloth and product. */
    cloth: text().notNull(),
    product: text().notNull(),
    hsCode: text(),
    lengthCm: integer(),
    widthCm: integer(),
    weightG: integer(),
    /** Rupiah for one piece. */
    price: integer().notNull(),
    /** Cheaper from a quantity on: rupiah a piece, quantities rising, prices falling. Empty: one price. */
    priceLadder: text({ mode: 'json' }).$type<{ from: number; price: number }[]>().notNull().default([]),
    /** Rupiah for a sample piece, or null when none is offered. */
    samplePrice: integer(),
    /** Percentages add to 100; empty where the workshop never said. */
    fibres: text({ mode: 'json' }).$type<{ fibre: string; percent: number }[]>().notNull().default([]),
    /** Care instructions, slugs of domain/listings/care.ts. */
    care: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Pieces. */
    minimumOrder: integer().notNull(),
    leadTimeDays: integer().notNull(),
    /** Pieces ready to ship; 0 means made to order. */
    stock: integer().notNull(),
    /** Counts every change of the row. */
    version: integer().notNull().default(1),
    demo: integer({ mode: 'boolean' }).notNull().default(false),
    publishedAt: integer(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    index('listing_workshop').on(table.workshopId, table.state),
    index('listing_newest').on(table.state, table.publishedAt),
  ],
);

export const listingMotif = sqliteTable(
  'listing_motif',
  {
    listingId: integer()
      .notNull()
      .references(() => listing.id, { onDelete: 'cascade' }),
    motifSlug: text()
      .notNull()
      .references(() => motif.slug),
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.listingId, table.motifSlug] }),
    index('listing_motif_motif').on(table.motifSlug),
  ],
);

export const listingDye = sqliteTable(
  'listing_dye',
  {
    listingId: integer()
      .notNull()
      .references(() => listing.id, { onDelete: 'cascade' }),
    dye: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.listingId, table.dye] })],
);

/** Colour families (slugs of domain/catalogue/colours.ts). */
export const listingColour = sqliteTable(
  'listing_colour',
  {
    listingId: integer()
      .notNull()
      .references(() => listing.id, { onDelete: 'cascade' }),
    colour: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.listingId, table.colour] })],
);

/** A picture of a listing; files are `<name>-<width>.avif|webp` and `<name>-og.jpg` under the pictures folder. */
export const picture = sqliteTable(
  'picture',
  {
    id: integer().primaryKey(),
    listingId: integer()
      .notNull()
      .references(() => listing.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    name: text().notNull(),
    /** Pixels of the original. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** Average colour, shown until the picture arrives. */
    colour: text().notNull(),
    altId: text().notNull(),
    altEn: text().notNull(),
    /** Widths made of an uploaded picture, ascending; null: the demo's (AVIF 320, 640; WebP 320, 800). */
    widths: text({ mode: 'json' }).$type<number[]>(),
    /** A blurred WebP of a few pixels as a data URI. */
    placeholder: text(),
  },
  (table) => [uniqueIndex('picture_position').on(table.listingId, table.position)],
);
