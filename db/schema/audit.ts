import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Who did what, for ever: triggers refuse UPDATE and DELETE, and each row's hash covers the one before. Holds no
 * personal data but the ids of people.
 */
export const audit = sqliteTable(
  'audit',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    /** The person; null for a visitor or the clock. */
    userId: text(),
    /** `area.verb`, as the action is named. */
    action: text().notNull(),
    /** `listing:12`, `workshop:3`, `user:…`. */
    subject: text().notNull(),
    detail: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index('audit_subject').on(table.subject),
    index('audit_user').on(table.userId),
    index('audit_action').on(table.action),
  ],
);
