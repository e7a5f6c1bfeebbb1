import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { workshop } from './workshops.ts';

/** What an officer may do, within an office. */
export const officePowers = ['listings', 'readiness', 'training', 'exhibitions', 'programmes', 'reports'] as const;
export type OfficePower = (typeof officePowers)[number];

/** A person with an account. Ids are random (120 bits and more); times are milliseconds since 1970. */
export const user = sqliteTable('user', {
  id: text().primaryKey(),
  /** Lower case, as it is written to. */
  email: text().notNull().unique(),
  emailConfirmedAt: integer(),
  name: text().notNull(),
  /** argon2id in PHC form; null until an invited person has chosen one. */
  passwordHash: text(),
  locale: text().$type<'id' | 'en'>().notNull(),
  state: text().$type<'active' | 'suspended'>().notNull().default('active'),
  isBuyer: integer({ mode: 'boolean' }).notNull().default(false),
  isAdmin: integer({ mode: 'boolean' }).notNull().default(false),
  company: text(),
  /** ISO 3166-1 alpha-2. */
  country: text(),
  /** Sealed; counts as a second step from `totpSince` on. */
  totpSecret: text(),
  totpSince: integer(),
  /** The last 30-second step that was accepted: a code works once. */
  totpStep: integer(),
  /** Notification kinds this person switched off, by channel. */
  muted: text({ mode: 'json' }).$type<{ product: string[]; mail: string[] }>().notNull(),
  demo: integer({ mode: 'boolean' }).notNull().default(false),
  createdAt: integer().notNull(),
  updatedAt: integer().notNull(),
});

/**
 * `full` opens everything the person may do; `second-step` waits for the code; `set-up` (an officer or admin without
 * a second step) opens only the page that sets it up.
 */
export const sessionStages = ['full', 'second-step', 'set-up'] as const;
export type SessionStage = (typeof sessionStages)[number];

export const session = sqliteTable(
  'session',
  {
    /** SHA-256 of the cookie's token: the token itself is stored nowhere. */
    idHash: text().primaryKey(),
    /** Names it on the device list; no use as a cookie. */
    publicId: text().notNull().unique(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    stage: text().$type<SessionStage>().notNull(),
    createdAt: integer().notNull(),
    /** Written at most once a minute. */
    lastSeenAt: integer().notNull(),
    /** The absolute end; the idle end follows from `lastSeenAt`. */
    expiresAt: integer().notNull(),
    /** When the password (and code) were last given: admin pages want it fresh. */
    provedAt: integer().notNull(),
    /** Shown on the device list only. */
    userAgent: text().notNull(),
    ipPrefix: text().notNull(),
    /** The workshop chosen in the switcher. */
    workshopId: integer(),
  },
  (table) => [index('session_user').on(table.userId)],
);

export const ticketKinds = ['confirm', 'reset', 'email', 'office', 'staff'] as const;
export type TicketKind = (typeof ticketKinds)[number];

/** A link sent by mail, good for one use: stored as the SHA-256 of its token. */
export const ticket = sqliteTable(
  'ticket',
  {
    idHash: text().primaryKey(),
    kind: text().$type<TicketKind>().notNull(),
    email: text().notNull(),
    userId: text().references(() => user.id, { onDelete: 'cascade' }),
    /** `office`: the office and its powers; `staff`: the workshop and role. */
    data: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    createdBy: text(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    usedAt: integer(),
  },
  (table) => [index('ticket_email').on(table.email, table.kind), index('ticket_user').on(table.userId)],
);

export const recoveryCode = sqliteTable(
  'recovery_code',
  {
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    hash: text().notNull(),
    usedAt: integer(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.hash] })],
);

/** Failed tries by account and by sender, so that delays survive a restart. Keys are hashes. */
export const attempt = sqliteTable(
  'attempt',
  {
    key: text().primaryKey(),
    failures: integer().notNull(),
    lastAt: integer().notNull(),
    /** Before this, a further try is answered 429. */
    waitUntil: integer().notNull(),
  },
  (table) => [index('attempt_age').on(table.lastAt)],
);

/** A city office (OPD). "Disperindag" is a role's label; offices are rows. */
export const office = sqliteTable('office', {
  slug: text().primaryKey(),
  nameId: text().notNull(),
  nameEn: text().notNull(),
  position: integer().notNull(),
});

export const officeMember = sqliteTable(
  'office_member',
  {
    officeSlug: text()
      .notNull()
      .references(() => office.slug),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    powers: text({ mode: 'json' }).$type<OfficePower[]>().notNull(),
    since: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.officeSlug, table.userId] }), index('office_member_user').on(table.userId)],
);

export const workshopMember = sqliteTable(
  'workshop_member',
  {
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: text().$type<'owner' | 'staff'>().notNull(),
    since: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workshopId, table.userId] }),
    index('workshop_member_user').on(table.userId),
  ],
);

/** An officer's own declaration: nothing of this workshop is theirs to decide. */
export const declaredInterest = sqliteTable(
  'declared_interest',
  {
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    relation: text().$type<'own' | 'family' | 'other'>().notNull(),
    note: text().notNull(),
    declaredAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.workshopId] })],
);

/** A form's key: the same press twice does its work once, and the second is answered with what the first made. */
export const formKey = sqliteTable(
  'form_key',
  {
    userId: text().notNull(),
    key: text().notNull(),
    result: text({ mode: 'json' }).$type<unknown>().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] }), index('form_key_age').on(table.at)],
);
