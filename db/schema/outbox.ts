import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Mail that was promised in a transaction and is sent after it. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    /** Text of i18n/mail.ts. */
    template: text().notNull(),
    locale: text().$type<'id' | 'en'>().notNull(),
    /** Address and facts, sealed: links in them open accounts. Null once the mail was handed over. */
    payload: text(),
    state: text().$type<'waiting' | 'sending' | 'sent' | 'given-up'>().notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    /** Not before; later with every failure. */
    nextAt: integer().notNull(),
    createdAt: integer().notNull(),
    sentAt: integer(),
    /** The mail server's last answer when it refused. */
    problem: text(),
  },
  (table) => [index('outbox_next').on(table.state, table.nextAt)],
);

/** What a person is told inside the product. */
export const notification = sqliteTable(
  'notification',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    userId: text().notNull(),
    /** Text of i18n/notifications.ts. */
    kind: text().notNull(),
    facts: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** Where it leads, without language prefix. */
    path: text().notNull(),
    at: integer().notNull(),
    readAt: integer(),
  },
  (table) => [index('notification_user').on(table.userId, table.id)],
);
