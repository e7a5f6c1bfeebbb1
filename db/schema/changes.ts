import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What changed, in order, written in the same transaction as the change. Page cache, search columns and the outside
 * search engine all follow this one log, so nothing in process memory is ever the truth.
 */
export const change = sqliteTable('change', {
  seq: integer().primaryKey({ autoIncrement: true }),
  entity: text().$type<'listing' | 'workshop' | 'motif' | 'everything'>().notNull(),
  entityId: text().notNull(),
  at: integer().notNull(),
});

export const meta = sqliteTable('meta', { key: text().primaryKey(), value: text().notNull() });

/** Searches that found nothing, for the demand report. Words only: nothing about who asked. */
export const failedSearch = sqliteTable('failed_search', {
  /** Normalised query text, at most 80 characters, with long digit runs and e-mail addresses removed. */
  text: text().primaryKey(),
  times: integer().notNull(),
  firstAt: integer().notNull(),
  lastAt: integer().notNull(),
});
