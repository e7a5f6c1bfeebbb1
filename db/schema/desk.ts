import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { listing } from './catalogue.ts';
import { workshop } from './workshops.ts';

export const paperKinds = ['nib', 'npwp', 'ktp'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Identity papers: sealed numbers. `tail` is the last four characters, shown masked. */
export const workshopPaper = sqliteTable(
  'workshop_paper',
  {
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    kind: text().$type<PaperKind>().notNull(),
    sealed: text().notNull(),
    tail: text().notNull(),
    updatedBy: text().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workshopId, table.kind] })],
);

export const editStates = ['open', 'submitted', 'changes-asked', 'applied', 'refused', 'discarded'] as const;
export type EditState = (typeof editStates)[number];

/**
 * What a workshop wants a listing to become: the autosaved draft of a new one, or a change set for a published one.
 * `body` is the form as typed (domain/listings/form.ts); it reaches the listing's row only when it is applied.
 */
export const listingEdit = sqliteTable(
  'listing_edit',
  {
    id: text().primaryKey(),
    listingId: integer()
      .notNull()
      .references(() => listing.id, { onDelete: 'cascade' }),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    state: text().$type<EditState>().notNull(),
    body: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    /** The listing's values when the edit began, for the side-by-side. */
    before: text({ mode: 'json' }).$type<Record<string, unknown> | null>(),
    /** Counts every save: an older form can't overwrite a newer one. */
    version: integer().notNull().default(1),
    updatedBy: text().notNull(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    index('listing_edit_workshop').on(table.workshopId, table.state),
    index('listing_edit_listing').on(table.listingId, table.state),
    // At most one edit of a listing is unfinished at a time.
    uniqueIndex('listing_edit_open')
      .on(table.listingId)
      .where(sql`state IN ('open', 'submitted', 'changes-asked')`),
  ],
);
