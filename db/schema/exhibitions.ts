import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { FairData } from '../exhibitions/fair.ts';
import type { Redaction } from '../exhibitions/redaction.ts';
import type { ApplicationBody, ApplicationSnapshot, CallBody } from '../exhibitions/types.ts';
import type { Confidence } from '../reference/shape.ts';
import { office, user } from './accounts.ts';
import { kelurahan } from './reference.ts';
import { workshop } from './workshops.ts';

/** A fair that comes back, from the reference data. */
export const fair = sqliteTable('fair', {
  slug: text().primaryKey(),
  name: text().notNull(),
  country: text().notNull(),
  confidence: text().$type<Confidence>().notNull(),
  position: integer().notNull(),
  data: text({ mode: 'json' }).$type<FairData>().notNull(),
});

export const exhibitionPhases = [
  'draft',
  'apply',
  'screening',
  'scoring',
  'decision',
  'appeal',
  'confirmation',
  'fair',
  'results',
  'closed',
  'withdrawn',
] as const;
export type ExhibitionPhase = (typeof exhibitionPhases)[number];

/** One edition of a fair that the city calls workshops to. Exactly one phase is active. Days are WIB days. */
export const exhibition = sqliteTable(
  'exhibition',
  {
    slug: text().primaryKey(),
    /** The fair it is an edition of; null: none the reference data knows. */
    fairSlug: text().references(() => fair.slug),
    officeSlug: text()
      .notNull()
      .references(() => office.slug),
    name: text().notNull(),
    organiser: text().notNull(),
    venue: text().notNull(),
    city: text().notNull(),
    /** ISO 3166-1 alpha-2. */
    country: text().notNull(),
    startsOn: text().notNull(),
    endsOn: text().notNull(),
    phase: text().$type<ExhibitionPhase>().notNull(),
    phaseSince: integer().notNull(),
    /** When it was published; null: a draft. */
    opensAt: integer(),
    /** The last moment an application is taken, by the server's clock. */
    deadlineAt: integer().notNull(),
    /** Of `body.quota`. */
    places: integer().notNull(),
    /** Whole rupiah a place; 0: free. */
    fee: integer().notNull(),
    body: text({ mode: 'json' }).$type<CallBody>().notNull(),
    /** Hex; made by the machine and published with the call, before anyone applied. */
    drawSeed: text().notNull(),
    /** Counts every save of the call: an older form can't overwrite a newer one. */
    version: integer().notNull().default(1),
    /** Counts every change of what the ranked list follows from. */
    rankVersion: integer().notNull().default(1),
    /** The number the last application got. */
    lastNumber: integer().notNull().default(0),
    /** When the results were published. */
    decidedAt: integer(),
    /** Made up for the demo; shown as such. */
    demo: integer({ mode: 'boolean' }).notNull().default(false),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    index('exhibition_phase').on(table.phase, table.deadlineAt),
    index('exhibition_ends').on(table.endsOn),
    index('exhibition_fair').on(table.fairSlug),
  ],
);

/** What happened to an exhibition; the public ones are shown on its page. Ids, codes and numbers only. */
export const exhibitionEvent = sqliteTable(
  'exhibition_event',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    exhibitionSlug: text()
      .notNull()
      .references(() => exhibition.slug, { onDelete: 'cascade' }),
    at: integer().notNull(),
    /** The person; null where the clock did it. */
    userId: text(),
    kind: text()
      .$type<
        | 'created'
        | 'saved'
        | 'phase'
        | 'quota-changed'
        | 'criteria-changed'
        | 'deadline-moved'
        | 'dates-changed'
        | 'published'
        | 'promoted'
        | 'stands-drawn'
        | 'withdrawn'
        | 'reviewer-added'
        | 'reviewer-left'
        | 'late-code'
        | 'conflict'
      >()
      .notNull(),
    public: integer({ mode: 'boolean' }).notNull(),
    detail: text({ mode: 'json' }).$type<Record<string, string | number>>().notNull(),
  },
  (table) => [index('exhibition_event_exhibition').on(table.exhibitionSlug, table.at)],
);

/** A stand of the hall. Metres; the plan is drawn from these. */
export const stand = sqliteTable(
  'stand',
  {
    exhibitionSlug: text()
      .notNull()
      .references(() => exhibition.slug, { onDelete: 'cascade' }),
    /** As it is written on the plan: A-12. */
    number: text().notNull(),
    x: real().notNull(),
    y: real().notNull(),
    width: real().notNull(),
    depth: real().notNull(),
    /** How many workshops share it. */
    seats: integer().notNull().default(1),
    note: text().notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.exhibitionSlug, table.number] })],
);

export const applicationStates = [
  'draft',
  'submitted',
  'returned',
  'screened',
  'ineligible',
  'withdrawn',
  'chosen',
  'waiting',
  'refused',
  'confirmed',
  'declined',
  'lapsed',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

export type Outcome = 'chosen' | 'waiting' | 'refused';

/**
 * A workshop's application, one an exhibition. Its state changes in domain/exhibitions/change-state.ts only.
 * `chosen` and `confirmed` hold a place: a trigger lets no more hold one than there are.
 */
export const application = sqliteTable(
  'application',
  {
    id: text().primaryKey(),
    exhibitionSlug: text()
      .notNull()
      .references(() => exhibition.slug, { onDelete: 'cascade' }),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    /** 1, 2, 3 … in the order of being sent first; null: never sent. */
    number: integer(),
    state: text().$type<ApplicationState>().notNull(),
    /** When `state` last changed. */
    since: integer().notNull(),
    /** What is being written; what was sent lies in application_version. */
    body: text({ mode: 'json' }).$type<ApplicationBody>().notNull(),
    /** Counts every save and change of state. */
    version: integer().notNull().default(1),
    /** The version that counts; 0: none was sent. */
    sentVersion: integer().notNull().default(0),
    /** The late code it was sent with. */
    lateCode: text(),
    /** As the selection reads them, taken when it was sent. */
    kelurahanSlug: text()
      .notNull()
      .references(() => kelurahan.slug),
    technique: text().notNull(),
    points: integer().notNull().default(0),
    newcomer: integer({ mode: 'boolean' }).notNull().default(false),
    /** 0 to 100, of the reviews that count; null: none does. */
    score: real(),
    /** Reviews that count. */
    reviews: integer().notNull().default(0),
    /** Decided, not published yet. */
    pending: text().$type<Outcome>(),
    pendingNote: text(),
    pendingBy: text(),
    pendingAt: integer(),
    /** As published: place in the ranked list, 1 first. */
    rank: integer(),
    publishedScore: real(),
    publishedAt: integer(),
    /** Last WIB day to confirm; of a chosen one. */
    confirmBy: text(),
    standNumber: text(),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    uniqueIndex('application_once').on(table.exhibitionSlug, table.workshopId),
    uniqueIndex('application_number').on(table.exhibitionSlug, table.number),
    index('application_state').on(table.exhibitionSlug, table.state, table.rank),
    index('application_workshop').on(table.workshopId, table.updatedAt),
    index('application_confirm')
      .on(table.confirmBy)
      .where(sql`state = 'chosen'`),
  ],
);

/** What was sent, and the copy for reviewers; frozen but for the redaction. */
export const applicationVersion = sqliteTable(
  'application_version',
  {
    applicationId: text()
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    body: text({ mode: 'json' }).$type<ApplicationSnapshot>().notNull(),
    redaction: text({ mode: 'json' }).$type<Redaction>(),
    redactedBy: text(),
    redactedAt: integer(),
    sentBy: text().notNull(),
    sentAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.number] })],
);

export const applicationEventKinds = [
  'started',
  'submitted',
  'returned',
  'screened',
  'ineligible',
  'undone',
  'withdrawn',
  'chosen',
  'waiting',
  'refused',
  'promoted',
  'confirmed',
  'declined',
  'lapsed',
  'appeal-upheld',
] as const;
export type ApplicationEventKind = (typeof applicationEventKinds)[number];

/** Every change of an application's state, in order. */
export const applicationEvent = sqliteTable(
  'application_event',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    applicationId: text()
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    at: integer().notNull(),
    /** The person; null where the clock or the list did it. */
    userId: text(),
    kind: text().$type<ApplicationEventKind>().notNull(),
    from: text().$type<ApplicationState>(),
    to: text().$type<ApplicationState>().notNull(),
    note: text(),
  },
  (table) => [index('application_event_application').on(table.applicationId)],
);

/** Who scores an exhibition's applications: any officer, named by name. */
export const reviewer = sqliteTable(
  'reviewer',
  {
    exhibitionSlug: text()
      .notNull()
      .references(() => exhibition.slug, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    addedBy: text().notNull(),
    addedAt: integer().notNull(),
    /** Left; what they had finished still counts. */
    leftAt: integer(),
  },
  (table) => [primaryKey({ columns: [table.exhibitionSlug, table.userId] }), index('reviewer_user').on(table.userId)],
);

/** One reviewer's sheet on one application. */
export const scoreSheet = sqliteTable(
  'score_sheet',
  {
    applicationId: text()
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    state: text().$type<'open' | 'scored' | 'abstained' | 'dropped'>().notNull(),
    /** Criterion key → value. */
    scores: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
    /** 0 to 100, by the call's weights; null: not scored. */
    total: real(),
    /** 1 unsure, 2 fairly sure, 3 sure. */
    confidence: integer(),
    /** For the workshop, published with the result without a name. */
    reason: text().notNull().default(''),
    version: integer().notNull().default(1),
    assignedBy: text().notNull(),
    assignedAt: integer().notNull(),
    doneAt: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.userId] }),
    index('score_sheet_user').on(table.userId, table.state),
  ],
);

/** What reviewers say to each other about an application; read once one's own sheet is done. */
export const reviewerNote = sqliteTable(
  'reviewer_note',
  {
    id: text().primaryKey(),
    applicationId: text()
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    userId: text().notNull(),
    text: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index('reviewer_note_application').on(table.applicationId, table.at)],
);

export const tieKinds = ['mentor', 'trained', 'protege', 'no-relation'] as const;
export type TieKind = (typeof tieKinds)[number];

/**
 * What links an officer or a whole office to workshops: `mentor` of a kelurahan, `trained` a workshop, a workshop that
 * is the office's `protege`. `no-relation` says that an officer and an owner share a name and nothing else.
 */
export const tie = sqliteTable(
  'tie',
  {
    id: text().primaryKey(),
    kind: text().$type<TieKind>().notNull(),
    userId: text().references(() => user.id, { onDelete: 'cascade' }),
    officeSlug: text().references(() => office.slug),
    workshopId: integer().references(() => workshop.id, { onDelete: 'cascade' }),
    kelurahanSlug: text().references(() => kelurahan.slug),
    note: text().notNull(),
    recordedBy: text().notNull(),
    recordedAt: integer().notNull(),
    endedAt: integer(),
  },
  (table) => [
    index('tie_user').on(table.userId),
    index('tie_office').on(table.officeSlug),
    index('tie_workshop').on(table.workshopId),
  ],
);

/** Who wants to hear when a call opens: of one exhibition, of a fair, or of a kind. */
export const follow = sqliteTable(
  'follow',
  {
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    kind: text().$type<'exhibition' | 'fair' | 'place'>().notNull(),
    /** A slug; of `place`: `home` or `abroad`. */
    value: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.kind, table.value] }),
    index('follow_value').on(table.kind, table.value),
  ],
);

/** Lets one workshop hand in after the deadline. */
export const lateCode = sqliteTable(
  'late_code',
  {
    code: text().primaryKey(),
    exhibitionSlug: text()
      .notNull()
      .references(() => exhibition.slug, { onDelete: 'cascade' }),
    reason: text().notNull(),
    validUntil: integer().notNull(),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
    usedBy: text(),
    usedAt: integer(),
  },
  (table) => [index('late_code_exhibition').on(table.exhibitionSlug)],
);

export const letterKinds = ['chosen', 'waiting', 'refused', 'promoted', 'appeal-upheld', 'appeal-rejected'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** A letter to a workshop. A draft until it is sent, frozen from then on; its PDF is written when it is asked for. */
export const letter = sqliteTable(
  'letter',
  {
    id: text().primaryKey(),
    exhibitionSlug: text()
      .notNull()
      .references(() => exhibition.slug, { onDelete: 'cascade' }),
    applicationId: text()
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    kind: text().$type<LetterKind>().notNull(),
    /** As printed: 500.2/0042/INACRAFT-2027. */
    number: text().notNull(),
    /** Random, printed as a QR code: whoever has it can check the letter. */
    code: text().notNull().unique(),
    /** Everything it says. */
    facts: text({ mode: 'json' }).$type<Record<string, string | number>>().notNull(),
    /** `queued`: published, its people are being told. */
    state: text().$type<'draft' | 'queued' | 'sent'>().notNull(),
    createdAt: integer().notNull(),
    sentAt: integer(),
    sentBy: text(),
  },
  (table) => [
    uniqueIndex('letter_number').on(table.exhibitionSlug, table.number),
    index('letter_application').on(table.applicationId, table.kind),
    index('letter_state').on(table.exhibitionSlug, table.state),
  ],
);

/** A workshop's objection to a decision, answered by an officer who took no part in it. */
export const appeal = sqliteTable('appeal', {
  applicationId: text()
    .primaryKey()
    .references(() => application.id, { onDelete: 'cascade' }),
  text: text().notNull(),
  sentBy: text().notNull(),
  sentAt: integer().notNull(),
  state: text().$type<'open' | 'upheld' | 'rejected'>().notNull(),
  answer: text().notNull().default(''),
  /** The second reviewer's scores, when it was upheld. */
  scores: text({ mode: 'json' }).$type<Record<string, number>>(),
  answeredBy: text(),
  answeredAt: integer(),
});

export const paymentStates = ['due', 'proof-sent', 'paid', 'waived', 'cancelled'] as const;
export type PaymentState = (typeof paymentStates)[number];

/** Money somebody owes for something of the product; what it is for, `subject` says. Whole rupiah. */
export const payment = sqliteTable(
  'payment',
  {
    id: text().primaryKey(),
    subject: text().$type<'exhibition-fee'>().notNull(),
    /** The application's id. */
    subjectId: text().notNull(),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    amount: integer().notNull(),
    method: text().$type<'transfer'>().notNull(),
    state: text().$type<PaymentState>().notNull(),
    /** As printed on the invoice. */
    number: text().notNull().unique(),
    dueOn: text().notNull(),
    /** Of evidence_file: the slip. */
    proofFileId: text(),
    note: text().notNull().default(''),
    version: integer().notNull().default(1),
    decidedBy: text(),
    decidedAt: integer(),
    createdAt: integer().notNull(),
  },
  (table) => [
    uniqueIndex('payment_subject').on(table.subject, table.subjectId),
    index('payment_due').on(table.state, table.dueOn),
    check('payment_amount', sql`amount > 0`),
  ],
);

/** What a workshop has done for its trip. */
export const tripDone = sqliteTable(
  'trip_done',
  {
    applicationId: text()
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    at: integer().notNull(),
    by: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.key] })],
);

export const leadStates = ['new', 'contacted', 'quoted', 'won', 'lost'] as const;
export type LeadState = (typeof leadStates)[number];

/** Someone a workshop met at the stand. The id is made on the phone: sent twice, it is there once. */
export const lead = sqliteTable(
  'lead',
  {
    id: text().primaryKey(),
    applicationId: text()
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    workshopId: integer()
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    /** Name, company, e-mail, phone and notes as JSON, sealed for `lead:<id>`. */
    sealed: text().notNull(),
    country: text(),
    /** Ids of listings they liked. */
    listings: text({ mode: 'json' }).$type<number[]>().notNull(),
    /** Of evidence_file: a card, a cloth. */
    photoId: text(),
    state: text().$type<LeadState>().notNull(),
    /** WIB day to write to them. */
    followUpOn: text(),
    remindedAt: integer(),
    /** By the phone's clock, and when it reached the server. */
    notedAt: integer().notNull(),
    receivedAt: integer().notNull(),
    version: integer().notNull().default(1),
    createdBy: text().notNull(),
  },
  (table) => [
    index('lead_application').on(table.applicationId, table.notedAt),
    index('lead_follow_up').on(table.followUpOn),
  ],
);

/** A draft quote the buyer opens by link and approves. The id is the link: random. */
export const leadQuote = sqliteTable(
  'lead_quote',
  {
    id: text().primaryKey(),
    leadId: text()
      .notNull()
      .references(() => lead.id, { onDelete: 'cascade' }),
    /** Unit prices in whole units of `currency`'s hundredth. */
    lines: text({ mode: 'json' })
      .$type<{ listingId: number | null; title: string; quantity: number; unitPrice: number }[]>()
      .notNull(),
    /** ISO 4217; amounts in its hundredths, of IDR in whole rupiah. */
    currency: text().$type<'IDR' | 'USD' | 'EUR' | 'JPY' | 'SGD' | 'AUD'>().notNull(),
    incoterm: text().notNull(),
    leadTimeDays: integer().notNull(),
    note: text().notNull(),
    validUntil: text().notNull(),
    state: text().$type<'draft' | 'sent' | 'approved' | 'declined'>().notNull(),
    /** What the buyer said with it. */
    answer: text().notNull().default(''),
    answeredAt: integer(),
    version: integer().notNull().default(1),
    createdAt: integer().notNull(),
    sentAt: integer(),
  },
  (table) => [uniqueIndex('lead_quote_lead').on(table.leadId)],
);

/** What came of it for one exhibitor. Money in whole rupiah. */
export const exhibitionResult = sqliteTable('exhibition_result', {
  applicationId: text()
    .primaryKey()
    .references(() => application.id, { onDelete: 'cascade' }),
  contacts: integer().notNull(),
  orders: integer().notNull(),
  ordersAbroad: integer().notNull(),
  sold: integer().notNull(),
  ordered: integer().notNull(),
  lessons: text().notNull(),
  version: integer().notNull().default(1),
  sentBy: text().notNull(),
  sentAt: integer().notNull(),
});

/** The office's report on an exhibition: the words beside the figures, which are counted. */
export const exhibitionReport = sqliteTable('exhibition_report', {
  exhibitionSlug: text()
    .primaryKey()
    .references(() => exhibition.slug, { onDelete: 'cascade' }),
  fields: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
  state: text().$type<'draft' | 'sent'>().notNull(),
  version: integer().notNull().default(1),
  updatedBy: text().notNull(),
  updatedAt: integer().notNull(),
  sentAt: integer(),
});
