import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ItemBody, LevelRule, Stage } from '../readiness/types.ts';
import { workshop, type ReadinessLevel } from './workshops.ts';

/** A list of things to prove: the city's core list, or what one market asks besides. */
export const checklist = sqliteTable('checklist', {
  /** `core`, `market-eu`, … */
  slug: text().primaryKey(),
  kind: text().$type<'core' | 'market'>().notNull(),
  position: integer().notNull(),
  titleId: text().notNull(),
  titleEn: text().notNull(),
  summaryId: text().notNull(),
  summaryEn: text().notNull(),
  /** Slugs of the taxonomy's destinations a market list is for. */
  destinations: text({ mode: 'json' }).$type<string[]>().notNull(),
});

/** One edition of a list. Once published its items never change; `retired` is one that a newer edition replaced. */
export const checklistVersion = sqliteTable(
  'checklist_version',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    checklistSlug: text()
      .notNull()
      .references(() => checklist.slug),
    /** 1, 2, 3 … within its list. */
    number: integer().notNull(),
    state: text().$type<'draft' | 'published' | 'retired'>().notNull(),
    stages: text({ mode: 'json' }).$type<Stage[]>().notNull(),
    /** What each level asks besides the items that name it; empty for market lists. */
    levels: text({ mode: 'json' }).$type<LevelRule[]>().notNull(),
    /** What is new, for the workshops. */
    note: text().notNull().default(''),
    /** SHA-256 of the reference file it was made from; null: officers made it. */
    sourceHash: text(),
    /** Counts every save of the draft. */
    version: integer().notNull().default(1),
    createdBy: text(),
    createdAt: integer().notNull(),
    publishedBy: text(),
    publishedAt: integer(),
  },
  (table) => [
    uniqueIndex('checklist_version_number').on(table.checklistSlug, table.number),
    uniqueIndex('checklist_version_draft')
      .on(table.checklistSlug)
      .where(sql`state = 'draft'`),
    uniqueIndex('checklist_version_published')
      .on(table.checklistSlug)
      .where(sql`state = 'published'`),
  ],
);

export const checklistItem = sqliteTable(
  'checklist_item',
  {
    versionId: integer()
      .notNull()
      .references(() => checklistVersion.id, { onDelete: 'cascade' }),
    /** The same thing has the same slug in every edition; no two lists share one. */
    slug: text().notNull(),
    stage: text().notNull(),
    position: integer().notNull(),
    /** The lowest level that asks for it; null: asked for, but no level waits for it. */
    level: text().$type<ReadinessLevel>(),
    /** WIB day from which levels count it: workshops get time for what is new. */
    requiredFrom: text(),
    body: text({ mode: 'json' }).$type<ItemBody>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.slug] })],
);

export const evidenceStates = [
  'draft',
  'sent',
  'accepted',
  'changes-asked',
  'refused',
  'expired',
  'withdrawn',
] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** What a workshop shows for one item, one row a version. Frozen once sent; a mended one is a new version. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: text().primaryKey(),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    item: text().notNull(),
    /** 1, 2, 3 … within the item. */
    number: integer().notNull(),
    /** The edition of the list whose question it answers. */
    checklistVersionId: integer()
      .notNull()
      .references(() => checklistVersion.id),
    state: text().$type<EvidenceState>().notNull(),
    /** EvidenceBody (db/readiness/types.ts) as JSON, sealed for `evidence:<id>`: it holds numbers of papers. */
    sealed: text().notNull(),
    /** Counts every save: an older form can't overwrite a newer one. */
    version: integer().notNull().default(1),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    uniqueIndex('evidence_number').on(table.workshopId, table.item, table.number),
    uniqueIndex('evidence_unfinished')
      .on(table.workshopId, table.item)
      .where(sql`state IN ('draft', 'sent')`),
  ],
);

/** A file shown as evidence or taken on a visit; its bytes lie sealed under `evidence/<id>`. */
export const evidenceFile = sqliteTable(
  'evidence_file',
  {
    id: text().primaryKey(),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    /** Taken by officers on this visit; null: the workshop's own. */
    visitId: text(),
    /** As its sender called it, cleaned. */
    name: text().notNull(),
    type: text().$type<'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp'>().notNull(),
    /** Of the original. */
    bytes: integer().notNull(),
    sha256: text().notNull(),
    /** Pixels of the re-encoded picture under `evidence/<id>-view`; null for PDF, which is never shown inline. */
    width: integer(),
    height: integer(),
    scan: text().$type<'clean' | 'not-scanned'>().notNull(),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [
    index('evidence_file_workshop').on(table.workshopId, table.createdAt),
    index('evidence_file_visit').on(table.visitId),
  ],
);

/** Which versions show a file. */
export const evidenceAttachment = sqliteTable(
  'evidence_attachment',
  {
    evidenceId: text()
      .notNull()
      .references(() => evidence.id, { onDelete: 'cascade' }),
    fileId: text()
      .notNull()
      .references(() => evidenceFile.id),
  },
  (table) => [
    primaryKey({ columns: [table.evidenceId, table.fileId] }),
    index('evidence_attachment_file').on(table.fileId),
  ],
);

/** Who opened a file, and why: one line a person, reason and WIB day. Kept when the file goes. */
export const fileOpening = sqliteTable(
  'file_opening',
  {
    fileId: text().notNull(),
    workshopId: integer().notNull(),
    userId: text().notNull(),
    /** `own`, `review:<id>`, `visit:<id>`, or a reason code. */
    why: text().notNull(),
    day: text().notNull(),
    times: integer().notNull(),
    lastAt: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fileId, table.userId, table.why, table.day] }),
    index('file_opening_workshop').on(table.workshopId, table.lastAt),
  ],
);

export const standingStates = ['draft', 'waiting', 'changes-asked', 'refused', 'accepted', 'expired'] as const;
export type StandingState = (typeof standingStates)[number];

/** Where a workshop stands with an item now; without a row nothing was begun. */
export const itemStanding = sqliteTable(
  'item_standing',
  {
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    item: text().notNull(),
    /** What the newest version says; an older one may still count meanwhile. */
    state: text().$type<StandingState>().notNull(),
    /** The newest version. */
    evidenceId: text().notNull(),
    /** The version that counts, and from when until when (WIB days, null: without end). */
    acceptedId: text(),
    acceptedOn: text(),
    expiresOn: text(),
    /** When `state` last changed. */
    since: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workshopId, table.item] }),
    index('item_standing_item').on(table.item, table.state),
    index('item_standing_expires').on(table.expiresOn),
  ],
);

/** How many workshops stand where with an item; triggers on item_standing keep it. */
export const itemTally = sqliteTable(
  'item_tally',
  { item: text().notNull(), state: text().$type<StandingState>().notNull(), workshops: integer().notNull() },
  (table) => [primaryKey({ columns: [table.item, table.state] })],
);

export const exportRoutes = ['third-party', 'courier', 'independent'] as const;
export type ExportRoute = (typeof exportRoutes)[number];

/** A workshop's answers that decide what applies, and what follows from its items: computed, never typed. */
export const workshopReadiness = sqliteTable(
  'workshop_readiness',
  {
    workshopId: integer()
      .primaryKey()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    /** Condition key (`market`, `dye`, `product`, `claim`, `has`, `incoterm`) → values; a key that is absent was not answered. */
    answers: text({ mode: 'json' }).$type<Record<string, string[]>>().notNull(),
    exportRoute: text().$type<ExportRoute>(),
    /** Counts every save of the answers. */
    version: integer().notNull().default(1),
    level: text().$type<ReadinessLevel>(),
    levelSince: integer(),
    /** Last WIB day on which the level holds as things stand; null: no end. */
    levelUntil: text(),
    /** First stage of the core list with something left to prove; null: none left. */
    stage: text(),
    /** Items of the core list that apply, and of them how many count. */
    applicable: integer().notNull().default(0),
    accepted: integer().notNull().default(0),
    /** Stage → [count, applicable]. */
    stages: text({ mode: 'json' }).$type<Record<string, [number, number]>>().notNull(),
    /** WIB day of its newest accepted training item. */
    trainedOn: text(),
    /** Last time the workshop saved or sent anything. */
    activeAt: integer(),
    computedAt: integer().notNull(),
  },
  (table) => [index('workshop_readiness_level').on(table.level, table.levelUntil)],
);

/** Every rise and fall of a level, and what brought it about. */
export const levelChange = sqliteTable(
  'level_change',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    at: integer().notNull(),
    from: text().$type<ReadinessLevel>(),
    to: text().$type<ReadinessLevel>(),
    cause: text().$type<'verdict' | 'undo' | 'expiry' | 'checklist' | 'answers' | 'published'>().notNull(),
    /** Items whose standing changed with it. */
    items: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** After a fall: what the level before it lacks. */
    missing: text({ mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [index('level_change_workshop').on(table.workshopId, table.at)],
);

/** Which reminder was given, so that none comes twice: 60, 30 or 7 days before. */
export const expiryReminder = sqliteTable(
  'expiry_reminder',
  {
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    item: text().notNull(),
    expiresOn: text().notNull(),
    days: integer().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workshopId, table.item, table.expiresOn, table.days] })],
);

/** Officers at a workshop: what they saw, item by item. */
export const visit = sqliteTable(
  'visit',
  {
    id: text().primaryKey(),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    visitedOn: text().notNull(),
    officeSlug: text().notNull(),
    /** Who went, as named in the record. */
    officers: text({ mode: 'json' }).$type<string[]>().notNull(),
    summary: text().notNull(),
    findings: text({ mode: 'json' }).$type<{ item: string; finding: string }[]>().notNull(),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [index('visit_workshop').on(table.workshopId, table.visitedOn)],
);

export const passportParts = [
  'items',
  'verification',
  'certificates',
  'markets',
  'capacity',
  'waste',
  'workers',
  'contact',
] as const;
export type PassportPart = (typeof passportParts)[number];

/** A link by which anyone sees a workshop's readiness as it is that moment. The id is the link: random, revocable. */
export const passport = sqliteTable(
  'passport',
  {
    id: text().primaryKey(),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    /** Whom it is for, for the workshop's own list. */
    label: text().notNull(),
    shows: text({ mode: 'json' }).$type<PassportPart[]>().notNull(),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
    /** Last WIB day it opens; null: no end. */
    expiresOn: text(),
    revokedAt: integer(),
    revokedBy: text(),
    opened: integer().notNull().default(0),
    lastOpenedAt: integer(),
  },
  (table) => [index('passport_workshop').on(table.workshopId, table.createdAt)],
);
