import { sql } from 'drizzle-orm';
import { workshop, type ApplicationState, type Outcome } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { conflictedWorkshops } from '../conflicts.ts';
import { actor, loadExhibition, requireAct, type Exhibition } from '../load.ts';
import { may } from '../phases.ts';
import { chooseInOrder, type Placed } from '../selection.ts';
import { limitsOf, readRankedList, type Ranked, type RankedList } from './ranked-list.ts';
import { asWhatIf, parseRankingQuery, withWhatIf, type RankingQuery, type WhatIf } from './ranking-query.ts';

export interface RankingRow extends Omit<Ranked, 'workshopId'> {
  name: string;
  /** In the whole list; for someone with a conflict, among those they may see. null: not scored. */
  place: number | null;
  /** Nothing of these for someone with a conflict. */
  outcome: Outcome | null;
  because: Placed['because'] | null;
  /** What it would be by the call's own limits, where the limits tried make it something else. */
  moved: Outcome | null;
}

export interface RankingPage {
  of: Exhibition;
  query: RankingQuery;
  /** The call's limits and those shown. */
  limits: { own: WhatIf; shown: WhatIf };
  rows: RankingRow[];
  found: number;
  pages: number;
  /** In the list, whatever is filtered. */
  applicants: number;
  /** Workshops one has a conflict with: neither score nor outcome. Not empty: no line, no outcomes, no counts either. */
  conflicts: { number: number; name: string }[];
  /** By rule and by decision; null for someone with a conflict, or once it is published. */
  counts: {
    rule: Record<Outcome, number>;
    decided: Record<Outcome | 'open' | 'against', number>;
    moved: number;
  } | null;
  isPublished: boolean;
  mayDecide: boolean;
}

const perPage = 100;
const published: Partial<Record<ApplicationState, Outcome>> = {
  chosen: 'chosen',
  confirmed: 'chosen',
  waiting: 'waiting',
  refused: 'refused',
};

/**
 * The ranked list as this officer may see it. Whoever has a conflict with one who takes part sees the others' scores,
 * numbered among themselves, and nothing from which it would follow how the one stands. Throws what `requireAct` does.
 */
export async function readRanking(context: Acting, slug: string, search: URLSearchParams): Promise<RankingPage> {
  const { db } = context;
  const of = await loadExhibition(db.read, slug);
  await requireAct(db.read, context, of, 'see.ranking');
  const list = await readRankedList(db, of);
  const mine = await conflictedWorkshops(db.read, actor(context));
  const isPublished = of.decidedAt !== null;
  const hidden = [...list.workshops]
    .filter(([workshopId]) => mine.has(workshopId))
    .map(([workshopId, number]) => ({ workshopId, number }));
  const blocked = hidden.length > 0;
  const whole = !blocked && (isPublished || may('see.outcomes-before', of.phase, ['officer']));
  const limits = limitsOf(of);
  const asked = parseRankingQuery(search, limits);
  const query: RankingQuery = whole && !isPublished ? asked : { ...asked, outcome: '', decision: '', what: null };
  const shown = query.what ? withWhatIf(limits, query.what) : limits;
  const rule = query.what ? byId(chooseInOrder(list.order, shown)) : list.rule;
  const seen = blocked ? list.order.filter(({ workshopId }) => !mine.has(workshopId)) : list.order;
  const standing = (one: Ranked) => standingOf(one, { list, rule, whole, isPublished });
  const { counts, fitting } = pass(list, seen, standing, query);
  const pages = Math.max(1, Math.ceil(fitting.length / perPage));
  const page = Math.min(query.page, pages);
  const onPage = fitting.slice((page - 1) * perPage, page * perPage).flatMap((index) => {
    const one = seen[index];
    if (!one) return [];
    const place = isPublished ? one.publishedRank : one.score === null ? null : index + 1;
    const decided = whole && !isPublished ? {} : { pending: null, pendingNote: null };
    return [{ ...one, ...decided, place, ...standing(one) }];
  });
  const names = await namesOf(context, [...onPage, ...hidden]);
  return {
    of,
    query: { ...query, page },
    limits: { own: asWhatIf(limits), shown: query.what ?? asWhatIf(limits) },
    rows: onPage.map(({ workshopId, ...row }) => ({ ...row, name: names.get(workshopId) ?? '' })),
    found: fitting.length,
    pages,
    applicants: seen.length,
    conflicts: hidden.map(({ number, workshopId }) => ({ number, name: names.get(workshopId) ?? '' })),
    counts: whole && !isPublished ? counts : null,
    isPublished,
    mayDecide: whole && may('decision.set', of.phase, ['officer']),
  };
}

type Standing = Pick<RankingRow, 'outcome' | 'because' | 'moved'>;
type Counts = NonNullable<RankingPage['counts']>;

interface Seen {
  list: RankedList;
  rule: Map<string, Placed>;
  whole: boolean;
  isPublished: boolean;
}

function standingOf({ id, state }: Ranked, { list, rule, whole, isPublished }: Seen): Standing {
  if (isPublished) return { outcome: published[state] ?? null, because: null, moved: null };
  if (!whole) return { outcome: null, because: null, moved: null };
  const placed = rule.get(id);
  const own = list.rule.get(id)?.outcome ?? null;
  const outcome = placed?.outcome ?? null;
  return { outcome, because: placed?.because ?? null, moved: own === outcome ? null : own };
}

function fits(row: Ranked, stands: Standing, query: RankingQuery): boolean {
  const { outcome, decision, kelurahan, technique, newcomer } = query;
  if (outcome && (outcome === 'moved' ? stands.moved === null : stands.outcome !== outcome)) return false;
  if (decision === 'against' && !isAgainst(row, stands)) return false;
  if (decision && decision !== 'against' && (row.pending ?? 'open') !== decision) return false;
  if (kelurahan && row.kelurahan !== kelurahan) return false;
  return !(technique && row.technique !== technique) && !(newcomer && !row.newcomer);
}

/** Counts of what nobody filtered nor tried, by the list they are of: the page that is asked for most. */
const plainCounts = new WeakMap<RankedList, Counts>();

/** Counts everyone and finds who fits, without copies: only the rows of a page are made. */
function pass(
  list: RankedList,
  seen: readonly Ranked[],
  standing: (one: Ranked) => Standing,
  query: RankingQuery,
): { counts: Counts; fitting: number[] } {
  const { outcome, decision, kelurahan, technique, newcomer, what } = query;
  const isPlain = !what && !outcome && !decision && !kelurahan && !technique && !newcomer && seen === list.order;
  const known = isPlain ? plainCounts.get(list) : undefined;
  if (known) return { counts: known, fitting: [...seen.keys()] };
  const counts = emptyCounts();
  const fitting: number[] = [];
  for (const [index, one] of seen.entries()) {
    const stands = standing(one);
    count(counts, one, stands);
    if (fits(one, stands, query)) fitting.push(index);
  }
  if (isPlain) plainCounts.set(list, counts);
  return { counts, fitting };
}

/** Decided otherwise than the call's own limits say. */
function isAgainst({ pending }: Ranked, { outcome, moved }: Standing): boolean {
  return pending !== null && pending !== (moved ?? outcome);
}

function emptyCounts(): Counts {
  const none = { chosen: 0, waiting: 0, refused: 0 };
  return { rule: { ...none }, decided: { ...none, open: 0, against: 0 }, moved: 0 };
}

function count(counts: Counts, row: Ranked, stands: Standing): void {
  if (stands.outcome) counts.rule[stands.outcome] += 1;
  counts.decided[row.pending ?? 'open'] += 1;
  if (isAgainst(row, stands)) counts.decided.against += 1;
  if (stands.moved) counts.moved += 1;
}

async function namesOf({ db }: Acting, those: readonly { workshopId: number }[]): Promise<Map<number, string>> {
  const ids = JSON.stringify(those.map(({ workshopId }) => workshopId));
  const rows = await db.read
    .select({ id: workshop.id, name: workshop.name })
    .from(workshop)
    .where(sql`${workshop.id} IN (SELECT value FROM json_each(${ids}))`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function byId(placed: readonly Placed[]): Map<string, Placed> {
  return new Map(placed.map((one) => [one.id, one]));
}
