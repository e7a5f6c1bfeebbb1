import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { kelurahan } from './reference.ts';

export const readinessLevels = ['registered', 'legal', 'exhibition-ready', 'export-ready', 'exporter'] as const;
export type ReadinessLevel = (typeof readinessLevels)[number];

/** `missing`: the other language shows the original; `stale`: the original changed since. */
export const translationStates = ['done', 'stale', 'missing'] as const;
export type TranslationState = (typeof translationStates)[number];

export const workshop = sqliteTable(
  'workshop',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    ownerName: text().notNull(),
    storyId: text().notNull(),
    storyEn: text().notNull(),
    /** The language it was told in, and whether the other one says the same. */
    storyLanguage: text().$type<'id' | 'en'>().notNull().default('id'),
    storyTranslation: text().$type<TranslationState>().notNull().default('done'),
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
    /** Digits with country code, without plus: 62812… */
    whatsapp: text(),
    readinessLevel: text().$type<ReadinessLevel>(),
    /** Name of the cover among the rendered or uploaded pictures; null shows the motif drawing. */
    cover: text(),
    coverColour: text(),
    mainMotif: text(),
    state: text().$type<'draft' | 'published' | 'suspended'>().notNull().default('draft'),
    /** Its edits need no review; an officer's decision. */
    trusted: integer({ mode: 'boolean' }).notNull().default(false),
    /** Counts every change of the profile: an older form can't overwrite a newer one. */
    version: integer().notNull().default(1),
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

/** Pictures of the workshop, in order; the first is also its `cover`. */
export const workshopPicture = sqliteTable(
  'workshop_picture',
  {
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    name: text().notNull(),
    altId: text().notNull(),
    altEn: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workshopId, table.position] })],
);
