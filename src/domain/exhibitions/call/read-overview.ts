import { and, count, desc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import {
  exhibitionEvent,
  exhibitionReport,
  lateCode,
  office,
  reviewer,
  stand,
  user as people,
  type ExhibitionPhase,
} from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { loadExhibition, mayAct, rolesIn, type Exhibition } from '../load.ts';
import { nextPhase, type Role } from '../phases.ts';
import { countsIn, readCounts, type Counts } from './counts.ts';
import { gates, type Obstacle } from './gates.ts';
import { missingFrom } from './missing.ts';
import { sheetsToDo } from './read-list.ts';
import { phaseBefore, stepBackOf } from './step-back.ts';
import { tasksOf, type Task } from './tasks.ts';

export interface DeskEvent {
  id: number;
  at: number;
  kind: (typeof exhibitionEvent.$inferSelect)['kind'];
  public: boolean;
  detail: Record<string, string | number>;
  /** null: the clock did it. */
  who: string | null;
}

export interface Overview {
  of: Exhibition;
  office: { id: string; en: string };
  roles: Role[];
  /** Sheets the reader has still to fill in. */
  mine: number;
  /** null for reviewers without the power. */
  desk: Desk | null;
}

export interface Desk {
  counts: Counts;
  /** They may know how outcomes stand before they are published. */
  knowsOutcomes: boolean;
  tasks: Task[];
  next: ExhibitionPhase | null;
  obstacle: Obstacle | null;
  before: ExhibitionPhase | null;
  /** Where it may go back to now. */
  back: ExhibitionPhase | null;
  mayWithdraw: boolean;
  mayMakeLateCode: boolean;
  lateCodes: { code: string; reason: string; validUntil: number; usedAt: number | null; who: string | null }[];
  events: DeskEvent[];
  reviewers: number;
  stands: number;
}

/** An exhibition at the officers' desk. Throws `not-found` to officers it is not for. */
export async function readOverview(context: Pick<Acting, 'db' | 'user' | 'now'>, slug: string): Promise<Overview> {
  const user = requireOfficer(context);
  const { read } = context.db;
  const of = await loadExhibition(read, slug);
  const roles = await rolesIn(read, context, of);
  const runs = roles.includes('officer');
  if (!runs && (!roles.includes('reviewer') || of.phase === 'draft')) throw new Refusal('not-found');
  const [place] = await read.select().from(office).where(eq(office.slug, of.officeSlug));
  return {
    of,
    office: { id: place?.nameId ?? of.officeSlug, en: place?.nameEn ?? of.officeSlug },
    roles,
    mine: roles.includes('reviewer') ? ((await sheetsToDo(read, user)).get(slug) ?? 0) : 0,
    desk: runs ? await readDesk(context, user, of) : null,
  };
}

async function readDesk(context: Pick<Acting, 'db' | 'user' | 'now'>, user: User, of: Exhibition): Promise<Desk> {
  const { db, now } = context;
  const { read } = db;
  const today = wibDay(now);
  const counts = countsIn(await readCounts(read, user, of.slug), of.slug);
  const [stands, reviewers] = await Promise.all([
    read.select({ n: count() }).from(stand).where(eq(stand.exhibitionSlug, of.slug)),
    read
      .select({ n: count() })
      .from(reviewer)
      .where(and(eq(reviewer.exhibitionSlug, of.slug), isNull(reviewer.leftAt))),
  ]);
  const [report] = await read
    .select({ state: exhibitionReport.state })
    .from(exhibitionReport)
    .where(eq(exhibitionReport.exhibitionSlug, of.slug));
  const knowsOutcomes = await mayAct(read, context, of, 'see.outcomes-before');
  const facts = {
    ...{ counts, now, today, knowsOutcomes, missing: missingFrom(of, { now, today }) },
    ...{ stands: stands[0]?.n ?? 0, reviewers: reviewers[0]?.n ?? 0 },
    reportSent: report?.state === 'sent',
  };
  const next = nextPhase(of.phase);
  return {
    ...{ counts, knowsOutcomes, next, stands: facts.stands, reviewers: facts.reviewers },
    tasks: tasksOf(of, facts),
    obstacle: next ? await gates[of.phase]({ db: read, now, of, person: user }) : null,
    before: phaseBefore(of.phase),
    back: await stepBackOf(read, of, now),
    mayWithdraw: await mayAct(read, context, of, 'exhibition.withdraw'),
    mayMakeLateCode: await mayAct(read, context, of, 'exhibition.make-late-code'),
    lateCodes: await lateCodesOf(read, of.slug),
    events: await eventsOf(read, of.slug),
  };
}

/** Codes that were made; but for their last letters nobody reads them again. */
async function lateCodesOf(read: Reader, slug: string): Promise<Desk['lateCodes']> {
  const rows = await read
    .select({ row: lateCode, who: people.name })
    .from(lateCode)
    .leftJoin(people, eq(people.id, lateCode.createdBy))
    .where(eq(lateCode.exhibitionSlug, slug))
    .orderBy(desc(lateCode.createdAt))
    .limit(50);
  return rows.map(({ row: { code, reason, validUntil, usedAt }, who }) => {
    return { code: code.slice(-3), reason, validUntil, usedAt, who };
  });
}

async function eventsOf(read: Reader, slug: string): Promise<DeskEvent[]> {
  return read
    .select({
      id: exhibitionEvent.id,
      at: exhibitionEvent.at,
      kind: exhibitionEvent.kind,
      public: exhibitionEvent.public,
      detail: exhibitionEvent.detail,
      who: people.name,
    })
    .from(exhibitionEvent)
    .leftJoin(people, eq(people.id, exhibitionEvent.userId))
    .where(eq(exhibitionEvent.exhibitionSlug, slug))
    .orderBy(desc(exhibitionEvent.id))
    .limit(100);
}
