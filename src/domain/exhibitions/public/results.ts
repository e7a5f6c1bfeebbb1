import { and, asc, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database, Reader } from '#db/client.ts';
import { dataVersion } from '#db/data-version.ts';
import {
  application,
  applicationEvent,
  exhibitionEvent,
  workshop,
  type ApplicationEventKind,
} from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { may } from '#src/domain/exhibitions/phases.ts';
import { choose, lotOf, type Limits, type Placed } from '#src/domain/exhibitions/selection.ts';
import { openCall } from './call.ts';
import { readContenders, type PublishedContender } from './contenders.ts';
import { limitsAsPublished } from './published-limits.ts';

export interface ResultRow extends PublishedContender {
  /** SHA-256 of seed and id, hex. */
  lot: string;
  /** What the rule says, run again this moment. */
  rule: Placed;
}

/** What happened to a place since the results were published: of those who had one, or waited, or got either since. */
export interface ChangeSince {
  at: number;
  kind: ApplicationEventKind;
  number: number;
  workshop: string;
}

export interface ResultCounts {
  applied: number;
  withdrawn: number;
  ineligible: number;
  scored: number;
  chosen: number;
  waiting: number;
  refused: number;
}

export interface Results {
  limits: Limits;
  rows: ResultRow[];
  counts: ResultCounts;
  changes: ChangeSince[];
}

export interface ResultsPage {
  of: Exhibition;
  /** null as long as they are not published. */
  results: Results | null;
}

/** What was worked out last, by exhibition, and as of which commit. */
const kept = new WeakMap<Database, Map<string, { version: number; results: Promise<Results> }>>();
const mostKept = 20;

/**
 * Results of an exhibition as anyone may read them. Throws `not-found`. Seven queries at most; on the day they come out
 * many read them, so they are worked out once for each commit, by whoever asks first.
 */
export async function readResults(context: Acting, slug: string): Promise<ResultsPage> {
  const { db } = context;
  const { of, roles } = await openCall(context, slug);
  if (!may('see.results', of.phase, roles) || of.decidedAt === null) return { of, results: null };
  const version = await dataVersion(db);
  if (version === null) return { of, results: await workOut(db.read, of, of.decidedAt) };
  const known = kept.get(db) ?? new Map<string, { version: number; results: Promise<Results> }>();
  kept.set(db, known);
  const held = known.get(slug);
  if (held?.version === version) return { of, results: await held.results };
  if (known.size >= mostKept) known.clear();
  const results = workOut(db.read, of, of.decidedAt);
  known.set(slug, { version, results });
  results.catch(() => known.delete(slug));
  return { of, results: await results };
}

async function workOut(read: Reader, of: Exhibition, decidedAt: number): Promise<Results> {
  const [contenders, limits, counts, changes] = await Promise.all([
    readContenders(read, of.slug),
    readLimits(read, of),
    countAll(read, of.slug),
    changesSince(read, of.slug, decidedAt),
  ]);
  const rules = new Map(choose(contenders, limits, of.drawSeed).map((placed) => [placed.id, placed]));
  const rows = contenders.flatMap((one): ResultRow[] => {
    const rule = rules.get(one.id);
    return rule ? [{ ...one, rule, lot: lotOf(of.drawSeed, one.id) }] : [];
  });
  const outcomes = (outcome: ResultRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    limits,
    rows,
    counts: {
      ...counts,
      scored: rows.filter(({ score }) => score !== null).length,
      ...{ chosen: outcomes('chosen'), waiting: outcomes('waiting'), refused: outcomes('refused') },
    },
    changes,
  };
}

async function readLimits(read: Reader, of: Exhibition): Promise<Limits> {
  const [row] = await read
    .select({ detail: exhibitionEvent.detail })
    .from(exhibitionEvent)
    .where(and(eq(exhibitionEvent.exhibitionSlug, of.slug), eq(exhibitionEvent.kind, 'published')));
  return limitsAsPublished(of, row?.detail ?? null);
}

async function countAll(
  read: Reader,
  slug: string,
): Promise<Pick<ResultCounts, 'applied' | 'withdrawn' | 'ineligible'>> {
  const [row] = await read
    .select({
      applied: sql<number>`count(*)`,
      withdrawn: sql<number>`count(*) FILTER (WHERE state = 'withdrawn' AND published_at IS NULL)`,
      ineligible: sql<number>`count(*) FILTER (WHERE state = 'ineligible')`,
    })
    .from(application)
    .where(and(eq(application.exhibitionSlug, slug), isNotNull(application.number)));
  return row ?? { applied: 0, withdrawn: 0, ineligible: 0 };
}

const changing = ['promoted', 'declined', 'lapsed', 'withdrawn', 'appeal-upheld'] as const;

async function changesSince(read: Reader, slug: string, decidedAt: number): Promise<ChangeSince[]> {
  const rows = await read
    .select({
      at: applicationEvent.at,
      kind: applicationEvent.kind,
      number: application.number,
      workshop: workshop.name,
    })
    .from(applicationEvent)
    .innerJoin(application, eq(application.id, applicationEvent.applicationId))
    .innerJoin(workshop, eq(workshop.id, application.workshopId))
    .where(
      and(
        eq(application.exhibitionSlug, slug),
        isNotNull(application.publishedAt),
        inArray(applicationEvent.kind, [...changing]),
        gte(applicationEvent.at, decidedAt),
      ),
    )
    .orderBy(asc(applicationEvent.id));
  return rows.map(({ number, ...rest }) => ({ ...rest, number: number ?? 0 }));
}
