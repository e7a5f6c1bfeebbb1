import { asc, desc, ne } from 'drizzle-orm';
import type { FairData } from '#db/exhibitions/fair.ts';
import { exhibition, fair } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { callMatches, fairMatches, type CallFilter } from './filter.ts';
import { readFollows } from './follows.ts';
import { readOutcomeSums, type OutcomeSums } from './outcome-sums.ts';
import { stageOf, stages, type Stage } from './stage.ts';

/** Newest first, so that what is left out is what is longest past. */
const most = 400;

export interface ListedCall extends Exhibition {
  stage: Stage;
  sums: OutcomeSums | null;
}

export interface CallList {
  /** In the order a reader wants them: the nearest deadline, the nearest fair, the newest of the past. */
  calls: Record<Stage, ListedCall[]>;
  fairs: FairData[];
  sectors: string[];
  /** What the reader follows, as `kind:value`; null for visitors. */
  follows: Set<string> | null;
  /** Whether any call was ever published. */
  any: boolean;
}

/** Every published call, and the fairs that come back. Four queries, three for visitors. */
export async function listCalls(context: Acting, filter: CallFilter): Promise<CallList> {
  const { read } = context.db;
  const [rows, fairs] = await Promise.all([
    read.select().from(exhibition).where(ne(exhibition.phase, 'draft')).orderBy(desc(exhibition.startsOn)).limit(most),
    read.select({ data: fair.data }).from(fair).orderBy(asc(fair.position)),
  ]);
  const found = rows.filter((row) => callMatches(row, filter, context.now));
  const [sums, follows] = await Promise.all([
    readOutcomeSums(
      read,
      found.map(({ slug }) => slug),
    ),
    readFollows(context, [
      { kind: 'place', value: 'home' },
      { kind: 'place', value: 'abroad' },
    ]),
  ]);
  const listed = found.map((row): ListedCall => ({
    ...row,
    stage: stageOf(row, context.now),
    sums: sums.get(row.slug) ?? null,
  }));
  const all = fairs.map(({ data }) => data);
  return {
    calls: Object.fromEntries(stages.map((stage) => [stage, inOrder(stage, listed)])) as Record<Stage, ListedCall[]>,
    fairs: all.filter((one) => fairMatches(one, filter)),
    sectors: [...new Set([...rows.flatMap(({ body }) => body.sectors), ...all.flatMap(({ sector }) => sector)])].sort(),
    follows,
    any: rows.length > 0,
  };
}

function inOrder(stage: Stage, listed: ListedCall[]): ListedCall[] {
  const those = listed.filter((one) => one.stage === stage);
  if (stage === 'past') return those;
  return those.sort((a, b) =>
    stage === 'open'
      ? a.deadlineAt - b.deadlineAt
      : a.startsOn.localeCompare(b.startsOn) || a.deadlineAt - b.deadlineAt,
  );
}
