import { and, eq, inArray, sql } from 'drizzle-orm';
import { preparedOnce } from '#db/prepared.ts';
import { computeLevel } from '#db/readiness/level.ts';
import {
  evidence,
  evidenceAttachment,
  evidenceFile,
  itemStanding,
  review,
  workshop,
  workshopReadiness,
} from '#db/schema/index.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { evidenceLimits } from '#src/domain/evidence-files/limits.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { openBody } from './body.ts';
import { problemsOf } from './complete.ts';
import { goalsOf, type Goal } from './goal.ts';
import { readLists, type Lists, type PublishedList } from './lists.ts';
import { nextBest, type Next } from './next-best.ts';
import { candidatesOf, packsOf, stagesOf, type Pack, type PathStage } from './path-rows.ts';
import type { StandingRow } from './standing.ts';

export type { PublishedList };

export interface Path {
  workshop: { id: number; name: string; published: boolean };
  list: PublishedList;
  lists: Lists;
  level: ReadinessLevel | null;
  /** Last WIB day the level holds as things stand. */
  levelUntil: string | null;
  /** Every level not reached, the nearest first. */
  goals: Goal[];
  next: Next[];
  stages: PathStage[];
  packs: Pack[];
  /** Drafts that are whole, to be sent at once. */
  ready: string[];
  /** Bytes of its files, and how many there may be. */
  storage: { used: number; most: number };
  /** The questions that decide what applies were answered. */
  answered: boolean;
  /** Nothing was begun yet. */
  fresh: boolean;
}

const soonDays = 30;

/**
 * The checklist of the workshop whose desk is open, as a path: `wanted` is a market list's slug, else the core list.
 * Seven queries, whatever the number of items. Throws `not-found` for a list there is not.
 */
export async function readPath(context: Acting, wanted: string | null): Promise<Path> {
  const { workshop: desk } = requireWorkshop(context);
  const { db, vault, now } = context;
  const at = { id: desk.id };
  const [lists, [found], [begun], drafts, files, asked, [storage]] = await Promise.all([
    readLists(db.read),
    workshopQuery(db.read).all(at),
    standingsQuery(db.read).all(at),
    draftsQuery(db.read).all(at),
    filesQuery(db.read).all(at),
    reviewsQuery(db.read).all(at),
    storageQuery(db.read).all(at),
  ]);
  const list = wanted && wanted !== 'core' ? lists.markets.find(({ slug }) => slug === wanted) : lists.core;
  if (!found || !list) throw new Refusal('not-found');
  const today = wibDay(now);
  const answers = found.answers ?? {};
  const published = found.state === 'published';
  const standings = readStandings(desk.id, begun?.list ?? '[]');
  const computed = computeLevel(lists.core, lists.markets, { published, standings, answers, today });
  const known = new Map(files.map((file) => [file.id, file]));
  const ready = drafts.filter((row) => {
    const body = lists.items.get(row.item)?.item.body;
    return body && Object.keys(problemsOf(body, openBody(vault, row), { files: known, today })).length === 0;
  });
  const facts = { lists, standings, answers, today, asked, ready: new Set(ready.map(({ item }) => item)) };
  const goals = goalsOf(computed, lists, answers['market'] ?? []);
  return {
    workshop: { id: desk.id, name: desk.name, published },
    list,
    lists,
    level: computed.level,
    levelUntil: computed.until,
    goals,
    next: nextBest(candidatesOf(facts, goals), wibDay(now + soonDays * 86_400_000)),
    stages: stagesOf(list, facts, goals),
    packs: packsOf(computed, facts),
    ready: ready.map(({ item }) => item),
    storage: { used: storage?.bytes ?? 0, most: evidenceLimits.all },
    answered: Object.keys(answers).length > 0,
    fresh: standings.size === 0,
  };
}

const id = sql.placeholder('id');

const workshopQuery = preparedOnce((read) =>
  read
    .select({ state: workshop.state, answers: workshopReadiness.answers })
    .from(workshop)
    .leftJoin(workshopReadiness, eq(workshopReadiness.workshopId, workshop.id))
    .where(eq(workshop.id, id))
    .prepare(),
);

const { item, state, evidenceId, acceptedId, acceptedOn, expiresOn, since } = itemStanding;

/** Joined by the database: row by row takes seven times as long. */
const standingsQuery = preparedOnce((read) =>
  read
    .select({
      list: sql<string>`json_group_array(json_array(
        ${item}, ${state}, ${evidenceId}, ${acceptedId}, ${acceptedOn}, ${expiresOn}, ${since}))`,
    })
    .from(itemStanding)
    .where(eq(itemStanding.workshopId, id))
    .prepare(),
);

type Columns = [string, StandingRow['state'], string, string | null, string | null, string | null, number];

function readStandings(workshopId: number, list: string): Map<string, StandingRow> {
  const rows = JSON.parse(list) as Columns[];
  return new Map(
    rows.map(([item, state, evidenceId, acceptedId, acceptedOn, expiresOn, since]) => [
      item,
      { workshopId, item, state, evidenceId, acceptedId, acceptedOn, expiresOn, since },
    ]),
  );
}

/** The states in full, without parameters: only so the index on what is unfinished is used. */
const isDraft = and(
  eq(evidence.workshopId, id),
  sql`${evidence.state} IN ('draft', 'sent')`,
  eq(evidence.state, 'draft'),
);

const draftsQuery = preparedOnce((read) =>
  read
    .select({ id: evidence.id, item: evidence.item, sealed: evidence.sealed })
    .from(evidence)
    .where(isDraft)
    .prepare(),
);

const filesQuery = preparedOnce((read) =>
  read
    .select({ id: evidenceFile.id, type: evidenceFile.type })
    .from(evidence)
    .innerJoin(evidenceAttachment, eq(evidenceAttachment.evidenceId, evidence.id))
    .innerJoin(evidenceFile, eq(evidenceFile.id, evidenceAttachment.fileId))
    .where(isDraft)
    .prepare(),
);

/** Of newest versions that wait or came back: until when an answer is due, or what was said. */
const reviewsQuery = preparedOnce((read) =>
  read
    .select({ item: itemStanding.item, dueOn: review.dueOn, reasonCode: review.reasonCode })
    .from(itemStanding)
    .innerJoin(
      review,
      and(
        eq(review.subject, 'evidence'),
        eq(review.subjectId, sql`${itemStanding.workshopId} || '/' || ${itemStanding.item}`),
        eq(review.subjectVersion, itemStanding.evidenceId),
      ),
    )
    .where(and(eq(itemStanding.workshopId, id), inArray(itemStanding.state, ['waiting', 'changes-asked', 'refused'])))
    .prepare(),
);

const storageQuery = preparedOnce((read) =>
  read
    .select({ bytes: sql<number>`coalesce(sum(${evidenceFile.bytes}), 0)` })
    .from(evidenceFile)
    .where(and(eq(evidenceFile.workshopId, id), sql`${evidenceFile.visitId} IS NULL`))
    .prepare(),
);
