import { setImmediate as turn } from 'node:timers/promises';
import { and, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { evidence, itemStanding, workshopReadiness } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { notifyAll } from '#src/domain/outbox.ts';
import { expireMany } from '#src/domain/reviews/expire-many.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import { inBites, type Bites } from './bites.ts';
import { readLists } from './lists.ts';
import { recomputeAll } from './recompute.ts';
import { membersOf, titlesOf } from './tell-level-change.ts';

export type Night = Pick<Acting, 'db' | 'now' | 'vault' | 'origin'>;

export interface Expired {
  items: number;
  workshops: number;
  /** Workshops whose level fell. */
  fallen: number;
}

/**
 * Ends what was accepted until a day (WIB) that is over: the item no longer counts, its version and review are expired,
 * the level follows, and the workshop's people are told once, of the fall or else of what expired. Levels that end
 * because something new is asked for from today follow too. A few workshops a write, so a run that was cut off has
 * finished those and the next one does the rest; two at once share the work. Reads go by the day and never wait for it.
 */
export async function expireEvidence(context: Night, bites?: Partial<Bites>): Promise<Expired> {
  const sum = { items: 0, workshops: 0, fallen: 0 };
  const due = await dueWorkshops(context);
  await inBites(due, { size: 25, ...bites }, (ids) =>
    context.db
      .write((tx) => expireSome(tx, context, ids))
      .then(({ items, workshops, fallen }) => {
        sum.items += items;
        sum.workshops += workshops;
        sum.fallen += fallen;
      }),
  );
  return sum;
}

/** Workshops with something to end, or whose level was worked out for days that are over. */
async function dueWorkshops({ db, now }: Night): Promise<number[]> {
  const today = wibDay(now);
  // Named, since the planner would rather walk all standings in the order of workshops.
  const ended = await db.read.all<{ id: number }>(sql`
    SELECT DISTINCT +workshop_id AS id FROM item_standing INDEXED BY item_standing_expires
    WHERE expires_on < ${today} AND accepted_id IS NOT NULL`);
  const outdated = await db.read
    .select({ id: workshopReadiness.workshopId })
    .from(workshopReadiness)
    .where(lt(workshopReadiness.levelUntil, today));
  return [...new Set([...ended, ...outdated].map(({ id }) => id))].sort((a, b) => a - b);
}

/** The plus keeps the planner on the workshops it is asked for: by day it would read everybody's. */
function over(today: string) {
  return and(sql`+${itemStanding.expiresOn} < ${today}`, isNotNull(itemStanding.acceptedId));
}

/** Asked again inside the write: another process may have been here. */
async function expireSome(tx: Tx, context: Night, ids: number[]): Promise<Expired> {
  const today = wibDay(context.now);
  const ended = await endStandings(tx, ids, today);
  const outdated = await tx
    .select({ id: workshopReadiness.workshopId })
    .from(workshopReadiness)
    .where(and(inArray(workshopReadiness.workshopId, ids), lt(workshopReadiness.levelUntil, today)));
  const itemsOf = new Map<number, string[]>(outdated.map(({ id }) => [id, []]));
  for (const { workshopId, item } of ended) itemsOf.set(workshopId, [...(itemsOf.get(workshopId) ?? []), item]);
  if (itemsOf.size === 0) return { items: 0, workshops: 0, fallen: 0 };
  // What others read goes on between the parts; only writes wait for the whole.
  await turn();
  await endVersions(tx, context, ended);
  await turn();
  const moved = await recomputeAll(tx, { ...context, user: null }, itemsOf, 'expiry');
  const fallen = new Set(moved.filter(({ from, to }) => from !== to).map(({ workshopId }) => workshopId));
  await turn();
  await tellExpired(tx, context, new Map([...itemsOf].filter(([id, items]) => items.length > 0 && !fallen.has(id))));
  return { items: ended.length, workshops: itemsOf.size, fallen: fallen.size };
}

type Ended = { workshopId: number; item: string; versionId: string };

/** The newest version says `expired` when it is the one that counted; a renewal that was begun or waits keeps its state. */
async function endStandings(tx: Tx, ids: number[], today: string): Promise<Ended[]> {
  const { workshopId, item, acceptedId } = itemStanding;
  const due = and(inArray(workshopId, ids), over(today));
  const rows = await tx.select({ workshopId, item, versionId: acceptedId }).from(itemStanding).where(due);
  if (rows.length === 0) return [];
  const newest = sql`state = 'accepted' AND evidence_id = accepted_id`;
  await tx
    .update(itemStanding)
    .set({
      state: sql`CASE WHEN ${newest} THEN 'expired' ELSE state END`,
      // From the midnight (WIB) after its last day, however late the run.
      since: sql`CASE WHEN ${newest} THEN (unixepoch(expires_on) + 17 * 3600) * 1000 ELSE since END`,
      acceptedId: null,
      acceptedOn: null,
      expiresOn: null,
    })
    .where(due);
  return rows.flatMap((row) => (row.versionId ? [{ ...row, versionId: row.versionId }] : []));
}

async function endVersions(tx: Tx, context: Night, ended: readonly Ended[]): Promise<void> {
  if (ended.length === 0) return;
  const versions = ended.map(({ versionId }) => versionId);
  await tx
    .update(evidence)
    .set({ state: 'expired', updatedAt: context.now })
    .where(and(inArray(evidence.id, versions), sql`${evidence.state} = 'accepted'`));
  await expireMany(
    tx,
    context,
    ended.map(({ workshopId, item, versionId }) => ({ subjectId: `${workshopId}/${item}`, subjectVersion: versionId })),
  );
}

async function tellExpired(tx: Tx, context: Night, itemsOf: ReadonlyMap<number, string[]>): Promise<void> {
  if (itemsOf.size === 0) return;
  const lists = await readLists(tx);
  const members = await membersOf(tx, [...itemsOf.keys()]);
  const told = [...itemsOf].map(([workshopId, items]) => ({
    userIds: members.get(workshopId) ?? [],
    kind: 'evidence-expired' as const,
    facts: {
      count: String(items.length),
      itemsId: titlesOf(lists, items, 'id'),
      itemsEn: titlesOf(lists, items, 'en'),
    },
    path: paths.readiness(),
  }));
  await notifyAll(
    tx,
    context,
    told.filter(({ facts }) => facts.itemsId !== ''),
  );
}
