import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { workshop } from './workshops.ts';

/** A picture someone sent in, re-encoded: files are `pictures/<name>-<width>.avif|webp` and `pictures/<name>-og.jpg`. */
export const upload = sqliteTable(
  'upload',
  {
    /** Random, so that nobody guesses it. */
    name: text().primaryKey(),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    /** Pixels of the original, turned upright. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** Widths made, ascending. */
    widths: text({ mode: 'json' }).$type<number[]>().notNull(),
    /** Average colour, and a blurred WebP of a few pixels as a data URI. */
    colour: text().notNull(),
    placeholder: text().notNull(),
    /** The strongest colours of the picture as #rrggbb, for the colour choice. */
    palette: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** Bytes of all files together. */
    bytes: integer().notNull(),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [index('upload_workshop').on(table.workshopId, table.createdAt)],
);
