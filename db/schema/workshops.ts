import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { kelurahan } from './reference.ts';

export const readinessLevels = ['registered', 'legal', 'exhibition-ready', 'export-ready', 'exporter'] as const;
export type ReadinessLevel = (typeof readinessLevels)[number];

export const workshop = sqliteTable(
  'workshop',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    ownerName: text().notNull(),
    storyId: text().notNull(),
    storyEn: text().notNull(),
    kelurahanSlug: text()
      .notNull()
      .references(() => kelurahan.slug),
    address: text().notNull(),
    foundedYear: integer().notNull(),
    workers: integer().notNull(),
    /** Technique slugs it works in, most used first. */
    techniques: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** Pieces a month. */
    capacityPerMonth: integer().notNull(),
    bookedPerMonth: integer().notNull(),
    leadTimeDays: integer().notNull(),
    /** Rupiah for a buyer's first order, and for each later one. */
    firstOrderMinimum: integer().notNull(),
    reorderMinimum: integer().notNull(),
    /** Closed for orders between these WIB dates (YYYY-MM-DD), or null. */
    closedFrom: text(),
    closedUntil: text(),
    readinessLevel: text().$type<ReadinessLevel>(),
    /** Name of the cover among the rendered or uploaded pictures; null shows the motif drawing. */
    cover: text(),
    coverColour: text(),
    mainMotif: text(),
    state: text().$type<'draft' | 'published' | 'suspended'>().notNull().default('draft'),
    /** Made up for the demo; shown as such. */
    demo: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [index('workshop_kelurahan').on(table.kelurahanSlug, table.state)],
);

/** A certificate a workshop holds; dates are WIB days (YYYY-MM-DD). Valid while `expiresOn` is null or not past. */
export const workshopCertificate = sqliteTable(
  'workshop_certificate',
  {
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    certification: text().notNull(),
    number: text().notNull(),
    issuedOn: text().notNull(),
    expiresOn: text(),
  },
  (table) => [primaryKey({ columns: [table.workshopId, table.certification] })],
);
