import { and, asc, eq, like, notInArray, sql } from 'drizzle-orm';
import { application, office, officeMember, user, workshop } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { actor, loadExhibition, mayAct, requireAct, type Exhibition } from '../load.ts';
import { planFor } from './assign-evenly.ts';
import { maskOf } from './masked.ts';
import { promised, readSheetsOf, type ReviewerHere, type Sheets } from './scorers.ts';

export interface ReviewerRow extends ReviewerHere {
  /** Sheets they have or had to do, without those of applications they have a conflict with. */
  assigned: number;
  scored: number;
  abstained: number;
  open: number;
  /** Applications that wait for scores and that they have a conflict with. */
  conflicts: number;
}

export interface ReviewersPage {
  of: Exhibition;
  /** Whether the reader scores here too. */
  isReviewer: boolean;
  rows: ReviewerRow[];
  /** Applications that wait for scores; how many have the goal, or will when every sheet is done. */
  waiting: number;
  promised: number;
  reached: number;
  /** Sheets that handing out evenly would make now. */
  plan: number;
  /** Those with the fewest reviews, to hand out by hand. */
  fewest: {
    id: string;
    number: number;
    workshop: string;
    have: number;
    reviewers: { id: string; name: string; conflict: boolean }[];
  }[];
  /** Officers that fit the name searched for and don't score here. */
  found: { id: string; name: string; office: string }[];
  may: Record<'add' | 'remove' | 'assign' | 'evenly', boolean>;
}

const fewestShown = 20;

/**
 * Who scores an exhibition and how far they are; what the reader has a conflict with is in none of the figures.
 * Throws what `requireAct` does.
 */
export async function readReviewers(
  context: Pick<Acting, 'db' | 'user'>,
  slug: string,
  wanted: string,
): Promise<ReviewersPage> {
  const { read } = context.db;
  const of = await loadExhibition(read, slug);
  await requireAct(read, context, of, 'see.desk');
  const all = await readSheetsOf(read, slug);
  const me = actor(context);
  const mask = maskOf(me, of);
  const rows = await read
    .select({ id: application.id, workshop: workshop.name, masked: mask, reviews: application.reviews })
    .from(application)
    .innerJoin(workshop, eq(workshop.id, application.workshopId))
    .where(and(eq(application.exhibitionSlug, slug), eq(application.state, 'screened')));
  const names = new Map(rows.filter(({ masked }) => masked === null).map((row) => [row.id, row.workshop]));
  const told = new Set(rows.filter(({ masked }) => masked !== 'conflict').map(({ id }) => id));
  const known: Sheets = {
    ...all,
    waiting: all.waiting.filter(({ id }) => told.has(id)),
    sheets: all.sheets.filter(({ id }) => told.has(id)),
  };
  const goal = of.body.reviewGoal;
  const have = promised(known);
  return {
    of,
    isReviewer: all.reviewers.some(({ id, leftAt }) => id === me.id && leftAt === null),
    rows: known.reviewers.map((person) => rowOf(person, known)),
    waiting: known.waiting.length,
    promised: [...have.values()].filter((count) => count >= goal).length,
    reached: rows.filter(({ id, reviews }) => told.has(id) && reviews >= goal).length,
    plan: planFor(all, goal).length,
    fewest: fewestOf({ ...known, waiting: known.waiting.filter(({ id }) => names.has(id)) }, have, goal, names),
    found: wanted.trim().length < 2 ? [] : await officersNamed(context, wanted.trim().slice(0, 80), known),
    may: {
      add: await mayAct(read, context, of, 'scoring.add-reviewer'),
      remove: await mayAct(read, context, of, 'scoring.remove-reviewer'),
      assign: await mayAct(read, context, of, 'scoring.assign'),
      evenly: await mayAct(read, context, of, 'scoring.assign-evenly'),
    },
  };
}

function rowOf(person: ReviewerHere, { sheets, conflicts, waiting }: Sheets): ReviewerRow {
  const theirs = conflicts.get(person.id) ?? new Set<string>();
  const mine = sheets.filter(({ id, userId }) => userId === person.id && !theirs.has(id));
  const count = (state: string) => mine.filter((sheet) => sheet.state === state).length;
  const [open, scored, abstained] = [count('open'), count('scored'), count('abstained')];
  const inConflict = waiting.filter(({ id }) => theirs.has(id)).length;
  return { ...person, open, scored, abstained, assigned: open + scored + abstained, conflicts: inConflict };
}

function fewestOf(
  { waiting, sheets, reviewers, conflicts }: Sheets,
  have: ReadonlyMap<string, number>,
  goal: number,
  names: ReadonlyMap<string, string>,
): ReviewersPage['fewest'] {
  const least = waiting
    .map(({ id, number }) => ({ id, number, have: have.get(id) ?? 0 }))
    .filter((one) => one.have < goal)
    .sort((a, b) => a.have - b.have || a.number - b.number)
    .slice(0, fewestShown);
  const free = reviewers.filter(({ leftAt, isActive }) => leftAt === null && isActive);
  return least.map((one) => {
    const has = new Set(
      sheets.filter(({ id, state }) => id === one.id && state !== 'dropped').map(({ userId }) => userId),
    );
    return {
      ...one,
      workshop: names.get(one.id) ?? '',
      reviewers: free
        .filter(({ id }) => !has.has(id))
        .map(({ id, name }) => ({ id, name, conflict: conflicts.get(id)?.has(one.id) ?? false })),
    };
  });
}

function officersNamed(
  { db }: Pick<Acting, 'db'>,
  wanted: string,
  { reviewers }: Sheets,
): Promise<ReviewersPage['found']> {
  const pattern = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  const here = reviewers.filter(({ leftAt }) => leftAt === null).map(({ id }) => id);
  return db.read
    .select({ id: user.id, name: user.name, office: sql<string>`min(${office.nameId})` })
    .from(user)
    .innerJoin(officeMember, eq(officeMember.userId, user.id))
    .innerJoin(office, eq(office.slug, officeMember.officeSlug))
    .where(and(eq(user.state, 'active'), sql`${like(user.name, pattern)} ESCAPE '\\'`, notInArray(user.id, here)))
    .groupBy(user.id)
    .orderBy(asc(user.name), asc(user.id))
    .limit(12);
}
