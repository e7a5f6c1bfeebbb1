import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { workshop } from './workshops.ts';

export const reviewSubjects = ['listing', 'verification', 'evidence', 'spot-check', 'application'] as const;
/**
 * `listing`: a listing edit; `verification`: one item of a workshop's verification; `evidence`: one version of what a
 * workshop shows for a checklist item; `spot-check`: an accepted one, looked at again; `application`: to an exhibition.
 */
export type ReviewSubject = (typeof reviewSubjects)[number];

export const reviewStates = [
  'submitted',
  'in-review',
  'changes-asked',
  'accepted',
  'refused',
  'withdrawn',
  'expired',
] as const;
export type ReviewState = (typeof reviewStates)[number];

/**
 * One question to an officer: is this version of this thing in order? What stands before submission (a draft) belongs
 * to its subject. States change in domain/reviews/change-state.ts only.
 */
export const review = sqliteTable(
  'review',
  {
    id: text().primaryKey(),
    subject: text().$type<ReviewSubject>().notNull(),
    /** The listing's id, or `<workshop id>/<verification or checklist item>`. */
    subjectId: text().notNull(),
    /** The version asked about: the id of the listing edit, claim or evidence; of a spot check also its draw. */
    subjectVersion: text().notNull(),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id),
    /** As it was called when it was sent, for lists; the item's slug where it has words of its own. */
    title: text().notNull(),
    state: text().$type<ReviewState>().notNull(),
    /** Counts every change of state; a decision on an older version is refused. */
    version: integer().notNull().default(1),
    submittedBy: text().notNull(),
    submittedAt: integer().notNull(),
    /** WIB day (YYYY-MM-DD) by which an answer is due: 5 working days. */
    dueOn: text().notNull(),
    claimedBy: text(),
    claimedAt: integer(),
    /** Accepted only when two officers accept; who did first, and when. */
    secondOfficer: integer({ mode: 'boolean' }).notNull().default(false),
    firstBy: text(),
    firstAt: integer(),
    decidedBy: text(),
    decidedAt: integer(),
    decidedOffice: text(),
    reasonCode: text(),
    note: text(),
    /** WIB day after which an accepted answer no longer counts. */
    expiresOn: text(),
    /** What the verdict changed, to take it back until midnight. */
    undo: text({ mode: 'json' }).$type<unknown>(),
  },
  (table) => [
    uniqueIndex('review_version').on(table.subject, table.subjectId, table.subjectVersion),
    // What waits is few among millions decided.
    index('review_open')
      .on(table.dueOn, table.submittedAt, table.id, table.subject, table.state, table.claimedBy)
      .where(sql`state IN ('submitted', 'in-review')`),
    index('review_tally')
      .on(table.subject, table.state, table.claimedBy, table.dueOn, table.submittedAt)
      .where(sql`state IN ('submitted', 'in-review')`),
    index('review_workshop').on(table.workshopId, table.submittedAt),
    index('review_claimed').on(table.claimedBy, table.state),
    index('review_decided').on(table.decidedAt, table.decidedBy),
    index('review_expires')
      .on(table.expiresOn)
      .where(sql`state = 'accepted' AND expires_on IS NOT NULL`),
  ],
);

/** Everything that happened to a review, in order. */
export const reviewEvent = sqliteTable(
  'review_event',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    reviewId: text()
      .notNull()
      .references(() => review.id, { onDelete: 'cascade' }),
    at: integer().notNull(),
    /** The person; null where the clock did it. */
    userId: text(),
    kind: text()
      .$type<
        | 'submitted'
        | 'claimed'
        | 'released'
        | 'first-accepted'
        | 'accepted'
        | 'changes-asked'
        | 'refused'
        | 'undone'
        | 'withdrawn'
        | 'expired'
      >()
      .notNull(),
    reasonCode: text(),
    note: text(),
  },
  (table) => [index('review_event_review').on(table.reviewId)],
);

export const verificationItems = ['identity', 'nib', 'address', 'visit', 'technique'] as const;
export type VerificationItem = (typeof verificationItems)[number];

/** What an officer vouched for, item by item, as buyers see it. Dates are WIB days. */
export const verification = sqliteTable(
  'verification',
  {
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    item: text().$type<VerificationItem>().notNull(),
    checkedOn: text().notNull(),
    expiresOn: text(),
    checkedBy: text().notNull(),
    officeSlug: text().notNull(),
    /** What was seen, in words meant for buyers. */
    finding: text().notNull(),
    reviewId: text(),
  },
  (table) => [uniqueIndex('verification_item').on(table.workshopId, table.item)],
);

/** What the workshop says for an item when it asks to be checked; the newest version is what a review asks about. */
export const verificationClaim = sqliteTable(
  'verification_claim',
  {
    id: text().primaryKey(),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    item: text().$type<VerificationItem>().notNull(),
    statement: text().notNull(),
    /** Names of uploaded pictures that show it. */
    pictures: text({ mode: 'json' }).$type<string[]>().notNull(),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [index('verification_claim_item').on(table.workshopId, table.item)],
);
