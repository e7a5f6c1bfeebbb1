import { appliesTo } from '#db/readiness/applies.ts';
import { counts, needOf, type Computed } from '#db/readiness/level.ts';
import type { Ask, Words } from '#db/readiness/types.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import type { Goal } from './goal.ts';
import type { ListedItem, Lists, PublishedList } from './lists.ts';
import type { Candidate } from './next-best.ts';
import type { StandingRow } from './standing.ts';

export interface PathFacts {
  lists: Lists;
  standings: ReadonlyMap<string, StandingRow>;
  answers: Record<string, string[]>;
  /** WIB day. */
  today: string;
  /** Of the newest versions that were sent. */
  asked: readonly { item: string; dueOn: string; reasonCode: string | null }[];
  /** Items whose draft is whole. */
  ready: ReadonlySet<string>;
}

export const rowStates = [
  'open',
  'draft',
  'ready',
  'waiting',
  'changes-asked',
  'refused',
  'accepted',
  'expired',
  'later',
  'not-applicable',
] as const;
export type RowState = (typeof rowStates)[number];

export interface PathRow {
  item: string;
  title: Words;
  state: RowState;
  /** Last WIB day what was accepted counts. */
  until: string | null;
  /** A newer version under way while an older one counts. */
  renewal: 'draft' | 'ready' | 'waiting' | 'changes-asked' | 'refused' | null;
  /** WIB day by which an officer answers. */
  dueOn: string | null;
  reasonCode: string | null;
  level: ReadinessLevel | null;
  /** WIB day from which it is required. */
  requiredFrom: string | null;
  asks: Ask['type'][];
  blocking: boolean;
}

export interface PathStage {
  slug: string;
  title: Words;
  summary: Words;
  /** How many count, of those that apply. */
  done: number;
  of: number;
  /** The first one with something to do for the next level, else with anything left. */
  current: boolean;
  rows: PathRow[];
}

export interface Pack {
  list: PublishedList;
  whole: boolean;
  /** Of the items a whole list needs. */
  done: number;
  of: number;
  /** For a country the workshop sells to. */
  chosen: boolean;
}

export function stagesOf(list: PublishedList, facts: PathFacts, [goal]: readonly Goal[]): PathStage[] {
  const asked = new Map(facts.asked.map((one) => [one.item, one]));
  const stages = list.stages.map(({ slug, title, summary }) => {
    const rows = list.items.filter(({ stage }) => stage === slug).map((item) => rowOf(item, facts, asked));
    const applying = rows.filter(({ state }) => state !== 'not-applicable');
    const done = applying.filter(({ state }) => state === 'accepted').length;
    return { slug, title, summary, done, of: applying.length, current: false, rows };
  });
  const wanted = new Set(goal?.missing.filter(({ why }) => why !== 'waiting').map(({ item }) => item));
  const current =
    stages.find(({ rows }) => rows.some(({ item }) => wanted.has(item))) ?? stages.find(({ done, of }) => done < of);
  return stages.map((stage) => ({ ...stage, current: stage === current }));
}

function rowOf(
  { slug, level, requiredFrom, body }: ListedItem,
  { standings, answers, today, ready }: PathFacts,
  asked: ReadonlyMap<string, PathFacts['asked'][number]>,
): PathRow {
  const standing = standings.get(slug);
  const valid = counts(standing, today);
  const newest = standing?.state === 'draft' && ready.has(slug) ? 'ready' : standing?.state;
  const spared = requiredFrom !== null && requiredFrom > today;
  const past = newest === 'accepted' ? 'expired' : (newest ?? (spared ? 'later' : 'open'));
  const applies = appliesTo(body.appliesWhen, answers) !== 'no';
  const under = newest === 'accepted' || newest === 'expired' ? null : (newest ?? null);
  return {
    item: slug,
    title: body.title,
    state: !applies ? 'not-applicable' : valid ? 'accepted' : past,
    until: valid ? (standing?.expiresOn ?? null) : null,
    renewal: valid ? under : null,
    dueOn: newest === 'waiting' ? (asked.get(slug)?.dueOn ?? null) : null,
    reasonCode: newest === 'changes-asked' || newest === 'refused' ? (asked.get(slug)?.reasonCode ?? null) : null,
    level,
    requiredFrom: spared ? requiredFrom : null,
    asks: [...new Set(body.asks.map(({ type }) => type))],
    blocking: body.blocking,
  };
}

/** Every item that could be done next: the core list, and the market lists a level waits for or the workshop chose. */
export function candidatesOf(facts: PathFacts, goals: readonly Goal[]): Candidate[] {
  const { lists, answers } = facts;
  const stepOf = new Map<string, number>();
  for (const [step, { missing }] of [...goals.entries()].reverse())
    for (const { item } of missing) stepOf.set(item, step);
  const markets = lists.markets.filter(
    (list) => isChosen(list, answers) || goals.some(({ market }) => market === list),
  );
  return [lists.core, ...markets]
    .flatMap(({ items }) => items)
    .map((item) => {
      const { slug, body } = item;
      const standing = facts.standings.get(slug);
      const { weight, blocking, asks } = body;
      const expiresOn = counts(standing, facts.today) ? (standing?.expiresOn ?? null) : null;
      return {
        item: slug,
        state: stateOf(item, facts),
        step: stepOf.get(slug) ?? null,
        blocking,
        weight,
        asks,
        expiresOn,
      };
    });
}

function stateOf(item: ListedItem, { standings, answers, today }: PathFacts): Candidate['state'] {
  const standing = standings.get(item.slug);
  const { why } = needOf(item, { published: true, standings, answers, today });
  if (why === 'not-applicable') return why;
  // What came back comes first even while an older version counts.
  if (standing?.state === 'changes-asked' || standing?.state === 'refused' || standing?.state === 'waiting')
    return standing.state;
  if (why === 'counts') return why;
  if (why === 'not-yet-required') return standing ? 'draft' : 'later';
  return why === 'missing' ? 'open' : why;
}

export function packsOf({ markets }: Computed, { lists, answers }: PathFacts): Pack[] {
  return markets.flatMap(({ slug, whole, needs }): Pack[] => {
    const list = lists.markets.find((one) => one.slug === slug);
    const asked = needs.filter(({ why }) => why !== 'not-applicable');
    const done = asked.filter(({ why }) => why === 'counts').length;
    return list ? [{ list, whole, done, of: asked.length, chosen: isChosen(list, answers) }] : [];
  });
}

function isChosen({ destinations }: PublishedList, answers: Record<string, string[]>): boolean {
  return destinations.some((country) => answers['market']?.includes(country));
}
