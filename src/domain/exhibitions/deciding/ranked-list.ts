import { and, eq, isNotNull, notInArray } from 'drizzle-orm';
import type { Database, Reader, Tx } from '#db/client.ts';
import { application, type ApplicationState, type Outcome } from '#db/schema/index.ts';
import type { Exhibition } from '../load.ts';
import { chooseInOrder, rankedOrder, type Contender, type Limits, type Placed } from '../selection.ts';

/** One application as the ranked list knows it; the name of its workshop is read with the page that shows it. */
export interface Ranked extends Contender {
  number: number;
  workshopId: number;
  state: ApplicationState;
  reviews: number;
  pending: Outcome | null;
  pendingNote: string | null;
  /** As published. */
  publishedRank: number | null;
}

export interface RankedList {
  version: number;
  /** Best first, not scored ones last: those the places are divided among or, once published, were. */
  order: Ranked[];
  /** What the rule gives each, by id. */
  rule: Map<string, Placed>;
  /**
   * Every workshop that takes part, screened or not, with its application's number: whoever has a conflict with one of
   * them decides nothing.
   */
  workshops: Map<number, number>;
}

const outside = ['draft', 'withdrawn', 'ineligible'] as const;
const unscreened: readonly ApplicationState[] = ['submitted', 'returned'];
/** Exhibitions a process keeps the list of. */
const kept = 20;
const lists = new WeakMap<Database, Map<string, { key: string; list: Promise<RankedList> }>>();

/** The ranked list of an exhibition, worked out once for each of its ranking versions and quotas. */
export function readRankedList(db: Database, of: Exhibition): Promise<RankedList> {
  const known = lists.get(db) ?? new Map<string, { key: string; list: Promise<RankedList> }>();
  lists.set(db, known);
  const key = JSON.stringify([of.rankVersion, of.drawSeed, limitsOf(of)]);
  const held = known.get(of.slug);
  if (held?.key === key) return held.list;
  if (known.size >= kept) known.clear();
  const list = workOutRankedList(db.read, of);
  known.set(of.slug, { key, list });
  list.catch(() => known.delete(of.slug));
  return list;
}

/** The same from what the database holds this moment: for transactions. One query. */
export async function workOutRankedList(db: Reader | Tx, of: Exhibition): Promise<RankedList> {
  const rows = await db
    .select({
      id: application.id,
      number: application.number,
      workshopId: application.workshopId,
      state: application.state,
      score: application.score,
      reviews: application.reviews,
      points: application.points,
      newcomer: application.newcomer,
      kelurahan: application.kelurahanSlug,
      technique: application.technique,
      pending: application.pending,
      pendingNote: application.pendingNote,
      publishedRank: application.rank,
    })
    .from(application)
    .where(
      and(
        eq(application.exhibitionSlug, of.slug),
        isNotNull(application.number),
        notInArray(application.state, [...outside]),
      ),
    );
  const all = rows
    .filter(({ state }) => !unscreened.includes(state))
    .map((row): Ranked => ({ ...row, number: row.number ?? 0 }));
  const unscored = all.filter(({ score }) => score === null).sort((a, b) => a.number - b.number);
  const order = [...rankedOrder(all, of.drawSeed), ...unscored];
  return {
    version: of.rankVersion,
    order,
    rule: new Map(chooseInOrder(order, limitsOf(of)).map((placed) => [placed.id, placed])),
    workshops: new Map(rows.map(({ workshopId, number }) => [workshopId, number ?? 0])),
  };
}

/** The limits of the rule as the call sets them. */
export function limitsOf(of: Exhibition): Limits {
  return { ...of.body.quota, places: of.places };
}
