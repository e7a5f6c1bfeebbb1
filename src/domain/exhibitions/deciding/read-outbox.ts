import { and, asc, eq, sql } from 'drizzle-orm';
import { application, letter, letterKinds, workshop, type LetterKind } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { hasConflictIn, isConflicted } from '../conflicts.ts';
import { loadExhibition, requireAct, type Exhibition } from '../load.ts';
import { may } from '../phases.ts';
import { asRead, type ReadLetter } from './read-letter.ts';
import { readRankedList } from './ranked-list.ts';

export interface OutboxRow {
  id: string;
  number: string;
  kind: LetterKind;
  state: ReadLetter['state'];
  application: number;
  /** null: a conflict. */
  workshop: string | null;
  sentAt: number | null;
}

export interface OutboxPage {
  of: Exhibition;
  isPublished: boolean;
  /** A conflict in the exhibition, and nothing is published yet: nothing is shown. */
  blocked: boolean;
  kinds: { kind: LetterKind; count: number; untold: number; sample: ReadLetter | null }[];
  /** How far it is from publishing; null once it is published, or for whoever may not. */
  before: { open: number; chosen: number; against: number; decided: number; ready: number } | null;
  kind: LetterKind | null;
  rows: OutboxRow[];
  page: number;
  pages: number;
}

const perPage = 50;

/** Letters of an exhibition, by kind: drafts until the results are out, then what was sent. Six queries at most. */
export async function readOutbox(context: Acting, slug: string, search: URLSearchParams): Promise<OutboxPage> {
  const { db } = context;
  const me = requireOfficer(context, 'exhibitions');
  const of = await loadExhibition(db.read, slug);
  await requireAct(db.read, context, of, 'see.ranking');
  const isPublished = of.decidedAt !== null;
  const blocked = !isPublished && (await hasConflictIn(db.read, me, of.slug));
  const none = { of, isPublished, blocked, kinds: [], before: null, kind: null, rows: [], page: 1, pages: 1 };
  if (blocked) return none;
  const kind = letterKinds.find((one) => one === search.get('kind')) ?? null;
  const sums = await db.read.all<{ kind: LetterKind; count: number; untold: number; ready: number; first: string }>(
    sql`SELECT kind, count(*) AS count, count(*) FILTER (WHERE state <> 'sent') AS untold, min(number) AS first,
        count(*) FILTER (WHERE state = 'draft' AND facts ->> 'basis' = ${of.rankVersion}) AS ready
      FROM letter WHERE exhibition_slug = ${slug} GROUP BY kind`,
  );
  const count = sums.reduce((sum, one) => sum + (kind === null || one.kind === kind ? one.count : 0), 0);
  const pages = Math.max(1, Math.ceil(count / perPage));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(search.get('page'))) || 1));
  const samples = isPublished ? [] : await readSamples(context, slug, sums);
  const rows = await db.read
    .select({
      id: letter.id,
      number: letter.number,
      kind: letter.kind,
      state: letter.state,
      application: sql<number>`coalesce(${application.number}, 0)`,
      workshop: workshop.name,
      sentAt: letter.sentAt,
      conflict: isConflicted(me, application.workshopId),
    })
    .from(letter)
    .innerJoin(application, eq(application.id, letter.applicationId))
    .innerJoin(workshop, eq(workshop.id, application.workshopId))
    .where(and(eq(letter.exhibitionSlug, slug), kind ? eq(letter.kind, kind) : undefined))
    .orderBy(asc(letter.number))
    .limit(perPage)
    .offset((page - 1) * perPage);
  return {
    ...none,
    kinds: letterKinds.flatMap((one) => {
      const sum = sums.find((row) => row.kind === one);
      if (!sum) return [];
      return [{ kind: one, count: sum.count, untold: sum.untold, sample: samples.find((s) => s.kind === one) ?? null }];
    }),
    before: isPublished || !may('decision.prepare', of.phase, ['officer']) ? null : await readBefore(context, of, sums),
    ...{ kind, page, pages },
    rows: rows.map(({ conflict, ...row }) => ({ ...row, workshop: conflict ? null : row.workshop })),
  };
}

/** The first of each kind, as one look at all of them. */
async function readSamples({ db }: Acting, slug: string, sums: readonly { first: string }[]): Promise<ReadLetter[]> {
  const numbers = JSON.stringify(sums.map(({ first }) => first));
  const rows = await db.read
    .select()
    .from(letter)
    .where(and(eq(letter.exhibitionSlug, slug), sql`${letter.number} IN (SELECT value FROM json_each(${numbers}))`));
  return rows.map(asRead);
}

async function readBefore(
  { db }: Acting,
  of: Exhibition,
  sums: readonly { ready: number }[],
): Promise<OutboxPage['before']> {
  const { order, rule } = await readRankedList(db, of);
  const those = order.filter(({ state }) => state === 'screened');
  return {
    open: those.filter(({ pending }) => pending === null).length,
    chosen: those.filter(({ pending }) => pending === 'chosen').length,
    against: those.filter(({ id, pending }) => pending !== null && rule.get(id)?.outcome !== pending).length,
    decided: those.filter(({ pending }) => pending !== null).length,
    ready: sums.reduce((sum, { ready }) => sum + ready, 0),
  };
}
