import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { exhibition, exhibitionEvent, letter, type Outcome } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { daysLater, wibDay } from '#src/domain/workshops/day.ts';
import type { PublishForm } from './deciding/form.ts';
import { workOutRankedList, type Ranked, type RankedList } from './deciding/ranked-list.ts';
import { startTelling } from './deciding/tell.ts';
import { fillPlaces } from './fill-places.ts';
import { actor, loadExhibition, requireAct, type Exhibition } from './load.ts';
import { limitsDetail } from './public/published-limits.ts';

/**
 * Makes all decisions public at one moment: states with their events, ranks, scores and days to answer, the phase, the
 * letters. A place that is still free goes down the waiting list at once, as it would later. Then people are told, some
 * a write (`tell.ts`).
 * Throws `stale` when the ranking is not the one the officer has seen, `not-all-decided`, `reason-against-rule`,
 * `not-all-scored`, `no-place-left` when more are chosen than there are places, `letters-not-ready`.
 */
export async function publishDecisions(context: Acting, form: PublishForm) {
  await context.db.write(async (tx) => {
    const of = await loadExhibition(tx, form.exhibition);
    await requireAct(tx, context, of, 'decision.publish');
    if (of.rankVersion !== form.version) throw new Refusal('stale');
    const list = await workOutRankedList(tx, of);
    const those = list.order.filter(({ state }) => state === 'screened');
    refuseUnready(of, list, those);
    await refuseLetters(tx, of, those.length);
    await makePublic(tx, context, of, list);
    await note(tx, context, of, tally(those));
    await fillPlaces(tx, context, of.slug);
  });
  startTelling(context, form.exhibition);
  return { notice: 'results-published' as const };
}

function refuseUnready(of: Exhibition, { rule }: RankedList, those: readonly Ranked[]): void {
  const open = those.filter(({ pending }) => pending === null).length;
  if (open > 0) throw new Refusal('not-all-decided', { left: open });
  const against = those.filter(({ id, pending, pendingNote }) => !pendingNote && rule.get(id)?.outcome !== pending);
  if (against.length > 0) throw new Refusal('reason-against-rule', { left: against.length });
  const unscored = those.filter(({ score, pending }) => score === null && pending !== 'refused').length;
  if (unscored > 0) throw new Refusal('not-all-scored', { left: unscored });
  if (tally(those).chosen > of.places) throw new Refusal('no-place-left');
}

/** Each has a draft, written from the ranking of this moment. */
async function refuseLetters(tx: Tx, { slug, rankVersion }: Exhibition, wanted: number): Promise<void> {
  const [row] = await tx.all<{ ready: number }>(sql`SELECT count(*) AS ready FROM letter
    JOIN application ON application.id = letter.application_id AND application.pending = letter.kind
    WHERE letter.exhibition_slug = ${slug} AND letter.state = 'draft' AND letter.facts ->> 'basis' = ${rankVersion}`);
  if (row?.ready !== wanted) throw new Refusal('letters-not-ready');
}

async function makePublic(tx: Tx, context: Acting, of: Exhibition, { rule }: RankedList): Promise<void> {
  const { now } = context;
  const { id: by, name } = actor(context);
  const { confirmDays, appealDays } = of.body.timetable;
  const [day, confirmBy] = [wibDay(now), daysLater(wibDay(now), confirmDays)];
  const ranks = JSON.stringify([...rule.values()].map(({ id, rank }) => ({ id, rank })));
  await tx.run(sql`UPDATE application SET state = pending, since = ${now}, updated_at = ${now}, version = version + 1,
      rank = placed.rank, published_score = score, published_at = ${now},
      confirm_by = CASE pending WHEN 'chosen' THEN ${confirmBy} END
    FROM (SELECT value ->> 'id' AS id, value ->> 'rank' AS rank FROM json_each(${ranks})) AS placed
    WHERE application.id = placed.id AND state = 'screened'`);
  await tx.run(sql`INSERT INTO application_event (application_id, at, user_id, kind, "from", "to", note)
    SELECT id, ${now}, ${by}, pending, 'screened', pending, pending_note FROM application
    WHERE exhibition_slug = ${of.slug} AND pending IS NOT NULL ORDER BY rank IS NULL, rank, number`);
  // Who decided, and why, stays: an appeal is answered by somebody else.
  await tx.run(sql`UPDATE application SET pending = NULL WHERE exhibition_slug = ${of.slug}`);
  const dated = sql`json_set(${letter.facts}, '$.day', ${day}, '$.appealBy', ${daysLater(day, appealDays)},
    '$.confirmBy', CASE kind WHEN 'chosen' THEN ${confirmBy} ELSE '' END, '$.signer', ${name})`;
  await tx
    .update(letter)
    .set({ state: 'queued', facts: dated, sentBy: by })
    .where(and(eq(letter.exhibitionSlug, of.slug), eq(letter.state, 'draft')));
  await tx
    .update(exhibition)
    .set({
      ...{ decidedAt: now, phase: 'appeal', phaseSince: now, updatedAt: now },
      ...{ version: of.version + 1, rankVersion: of.rankVersion + 1 },
    })
    .where(eq(exhibition.slug, of.slug));
}

async function note(tx: Tx, { now: at, user }: Acting, of: Exhibition, counts: Record<Outcome, number>): Promise<void> {
  const userId = user?.id ?? null;
  await tx.insert(exhibitionEvent).values({
    ...{ exhibitionSlug: of.slug, at, userId, kind: 'published', public: true },
    detail: { ...counts, ...limitsDetail(of) },
  });
  const line = { at, userId, action: 'decision.publish', subject: `exhibition:${of.slug}`, detail: counts };
  await recordAudit(tx, line);
}

function tally(those: readonly Ranked[]): Record<Outcome, number> {
  const of = (outcome: Outcome) => those.filter(({ pending }) => pending === outcome).length;
  return { chosen: of('chosen'), waiting: of('waiting'), refused: of('refused') };
}
