import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';
import type { Words } from '#db/exhibitions/types.ts';
import { application, exhibition, fair, scoreSheet, stand } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { holding } from '../change-state.ts';
import { loadExhibition, mayAct, requireAct, type Exhibition } from '../load.ts';
import type { ExhibitionAct } from '../phases.ts';
import { lastChangeOf } from './on-exhibition.ts';
import { takenStands } from './save-stands.ts';

type Asking = Pick<Acting, 'db' | 'user'>;

/** An exhibition whose call an officer edits. */
export interface Edited {
  of: Exhibition;
  /** It may be saved in this phase. */
  open: boolean;
  saved: { who: string; at: number } | null;
}

async function readEdited(context: Asking, slug: string, act: ExhibitionAct): Promise<Edited> {
  const { read } = context.db;
  const of = await loadExhibition(read, slug);
  await requireAct(read, context, of, 'see.desk');
  return { of, open: await mayAct(read, context, of, act), saved: await lastChangeOf(read, slug) };
}

export interface CallPage extends Edited {
  sectors: string[];
  lists: { slug: string; title: Words; market: boolean; items: { slug: string; title: Words }[] }[];
}

/** The call with what its form offers: sectors, items and packs of the checklists that hold now. For officers only. */
export async function readCall(context: Asking, slug: string): Promise<CallPage> {
  const edited = await readEdited(context, slug, 'exhibition.save');
  const { read } = context.db;
  const fairs = await read.select({ data: fair.data }).from(fair);
  const calls = await read.select({ sectors: sql<string>`json_extract(body, '$.sectors')` }).from(exhibition);
  const known = [
    ...fairs.flatMap(({ data }) => data.sector),
    ...calls.flatMap((one) => JSON.parse(one.sectors) as string[]),
  ];
  const lists = await readLists(read);
  return {
    ...edited,
    sectors: [...new Set(known)].sort(),
    lists: [lists.core, ...lists.markets].map((list) => ({
      ...{ slug: list.slug, title: list.title, market: list.kind === 'market' },
      items: list.items.map(({ slug: item, body }) => ({ slug: item, title: body.title })),
    })),
  };
}

/** The plan for the ministry, with how many stands there are. For officers only. */
export async function readPlan(context: Asking, slug: string): Promise<Edited & { stands: StandRow[] }> {
  const edited = await readEdited(context, slug, 'exhibition.save');
  return { ...edited, stands: await standsOf(context, slug) };
}

export interface CriteriaPage extends Edited {
  quotaOpen: boolean;
  /** Sheets with a value on them, and applications with a score. */
  sheets: number;
  scored: number;
  /** Workshops that hold a place; the results say who. */
  holding: number;
}

/** Criteria and quota with what a change of them would touch. For officers only. */
export async function readCriteria(context: Asking, slug: string): Promise<CriteriaPage> {
  const edited = await readEdited(context, slug, 'exhibition.set-criteria');
  const { read } = context.db;
  const [sheets] = await read
    .select({ n: count() })
    .from(scoreSheet)
    .innerJoin(application, eq(application.id, scoreSheet.applicationId))
    .where(
      and(
        eq(application.exhibitionSlug, slug),
        inArray(scoreSheet.state, ['open', 'scored']),
        sql`${scoreSheet.scores} <> '{}'`,
      ),
    );
  const [row] = await read
    .select({
      scored: sql<number>`count(*) FILTER (WHERE score IS NOT NULL)`.mapWith(Number),
      holding: sql<number>`count(*) FILTER (WHERE ${inArray(application.state, [...holding])})`.mapWith(Number),
    })
    .from(application)
    .where(eq(application.exhibitionSlug, slug));
  return {
    ...edited,
    quotaOpen: await mayAct(read, context, edited.of, 'exhibition.set-quota'),
    sheets: sheets?.n ?? 0,
    scored: row?.scored ?? 0,
    holding: row?.holding ?? 0,
  };
}

export type StandRow = Omit<typeof stand.$inferSelect, 'exhibitionSlug'>;

/** The stands with how many workshops have each. For officers only. */
export async function readStands(
  context: Asking,
  slug: string,
): Promise<Edited & { stands: StandRow[]; taken: Map<string, number> }> {
  const edited = await readEdited(context, slug, 'exhibition.save-stands');
  const taken = await takenStands(context.db.read, slug);
  return {
    ...edited,
    stands: await standsOf(context, slug),
    taken: new Map(taken.map((one) => [one.number, one.taken])),
  };
}

async function standsOf({ db }: Asking, slug: string): Promise<StandRow[]> {
  const rows = await db.read.select().from(stand).where(eq(stand.exhibitionSlug, slug)).orderBy(asc(stand.number));
  return rows.map(({ exhibitionSlug: _, ...row }) => row);
}
