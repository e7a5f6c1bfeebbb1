import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, reviewer, scoreSheet } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { notify } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { isConflicted } from '../conflicts.ts';
import { actor, loadExhibition, requireAct } from '../load.ts';
import type { AssignEvenlyForm } from './form.ts';
import { planEvenly } from './plan.ts';
import { promised, readSheetsOf, type ReviewerHere, type Sheets } from './scorers.ts';

/**
 * Hands out sheets until each complete application has the call's goal, evenly, never to someone with a conflict. A
 * transaction for each reviewer, so that nobody waits long; pressed again it goes on where it stopped. Throws
 * `already-done` when there is nothing to hand out, or nobody for it.
 */
export async function assignEvenly(
  context: Acting,
  { exhibition: slug }: AssignEvenlyForm,
): Promise<{ to: string; notice: 'assigned' }> {
  const { read } = context.db;
  const of = await loadExhibition(read, slug);
  await requireAct(read, context, of, 'scoring.assign-evenly');
  const known = await readSheetsOf(read, slug);
  const plan = planFor(known, of.body.reviewGoal);
  let count = 0;
  for (const person of known.reviewers) {
    const ids = plan.filter((pair) => pair.person === person.id).map((pair) => pair.application);
    if (ids.length > 0) count += await context.db.write((tx) => giveSheets(tx, context, slug, person, ids));
  }
  if (count === 0) throw new Refusal('already-done');
  return { to: paths.officeReviewers(slug), notice: 'assigned' };
}

/** The plan for what is there now. */
export function planFor(known: Sheets, goal: number): ReturnType<typeof planEvenly> {
  const mine = Map.groupBy(known.sheets, ({ userId }) => userId);
  const scorers = known.reviewers
    .filter(({ leftAt, isActive }) => leftAt === null && isActive)
    .map(({ id }) => {
      const sheets = mine.get(id) ?? [];
      const conflicts = known.conflicts.get(id) ?? new Set<string>();
      return {
        id,
        load: sheets.filter((sheet) => sheet.state === 'open' && !conflicts.has(sheet.id)).length,
        barred: new Set([...conflicts, ...sheets.map((sheet) => sheet.id)]),
      };
    });
  const have = promised(known);
  return planEvenly(
    scorers,
    known.waiting.map(({ id }) => ({ id, have: have.get(id) ?? 0 })),
    goal,
  );
}

/** Everything the plan rests on may have changed since it was read: what no longer holds is left out. */
async function giveSheets(
  tx: Tx,
  context: Acting,
  slug: string,
  person: ReviewerHere,
  ids: readonly string[],
): Promise<number> {
  const { now: at } = context;
  const of = await loadExhibition(tx, slug);
  await requireAct(tx, context, of, 'scoring.assign-evenly');
  const by = actor(context).id;
  const still = await tx
    .select({ id: application.id })
    .from(application)
    .innerJoin(
      reviewer,
      and(
        eq(reviewer.exhibitionSlug, application.exhibitionSlug),
        eq(reviewer.userId, person.id),
        isNull(reviewer.leftAt),
      ),
    )
    .where(
      and(
        sql`${application.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
        eq(application.state, 'screened'),
        sql`NOT ${isConflicted(person, application.workshopId)}`,
      ),
    );
  if (still.length === 0) return 0;
  const sheet = { userId: person.id, state: 'open' as const, scores: {}, assignedBy: by, assignedAt: at };
  const given: { id: string }[] = [];
  for (let from = 0; from < still.length; from += 1_000) {
    const rows = still.slice(from, from + 1_000).map(({ id }) => ({ applicationId: id, ...sheet }));
    const made = tx.insert(scoreSheet).values(rows).onConflictDoNothing();
    given.push(...(await made.returning({ id: scoreSheet.applicationId })));
  }
  if (given.length === 0) return 0;
  const [action, subject, count] = ['scoring.assign-evenly', `exhibition:${slug}`, given.length];
  await recordAudit(tx, { at, userId: by, action, subject, detail: { person: person.id, count } });
  await notify(tx, context, {
    userIds: person.id === by ? [] : [person.id],
    kind: 'sheets-assigned',
    facts: { exhibition: of.name, count: String(count) },
    path: paths.scoring(slug),
  });
  return count;
}
