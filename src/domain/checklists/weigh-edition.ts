import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import type { PublishedList } from '#db/readiness/level.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import { rank } from '#src/domain/readiness/unlocks.ts';
import { lacksFor, levelUnder, withList, type Held, type ListSet } from './fall.ts';
import { loosens, newlyRequired, requiredFrom } from './newly-required.ts';

export interface Falling {
  id: number;
  slug: string;
  name: string;
  from: ReadinessLevel;
  to: ReadinessLevel | null;
  /** Items it would lack, or `market`. */
  lacks: string[];
  /** Even with the days of grace: a level asks for more market lists. */
  today: boolean;
}

export interface Outcome {
  /** Published workshops looked at. */
  workshops: number;
  /** Those whose level would fall if everything new counted now; the first `shown` of them, by name. */
  falls: Falling[];
  fallCount: number;
  todayCount: number;
  /** Those that rise today, since something is asked no more or not yet. */
  riseCount: number;
}

export const shown = 300;
/** Workshops a read: some 5 ms, so that other requests are not kept waiting. */
const chunk = 60;

/**
 * What an edition would do to the levels of all published workshops, computed like the level itself from what each has
 * accepted today. `graceDay` is the WIB day from which what is new counts. Gives the loop away after every chunk.
 */
export async function weighEdition(
  db: Database,
  lists: ListSet,
  { before, after, today, graceDay }: { before: PublishedList; after: PublishedList; today: string; graceDay: string },
): Promise<Outcome> {
  const newly = newlyRequired(before, after);
  const sets = {
    before: lists,
    atOnce: withList(lists, requiredFrom(after, newly, null)),
    graced: withList(lists, requiredFrom(after, newly, graceDay)),
  };
  const mayRise = loosens(before, after);
  const outcome: Outcome = { workshops: 0, falls: [], fallCount: 0, todayCount: 0, riseCount: 0 };
  for (let last = 0; ;) {
    const rows = await readChunk(db, last, today);
    for (const row of rows) {
      const fall = fallOf(sets, row, today);
      if (fall) outcome.falls.push(fall);
      if (mayRise && rank(levelUnder(sets.graced, row, today).level) > rank(row.level)) outcome.riseCount += 1;
    }
    outcome.workshops += rows.length;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < chunk) break;
    await turn();
  }
  outcome.fallCount = outcome.falls.length;
  outcome.todayCount = outcome.falls.filter((fall) => fall.today).length;
  outcome.falls = outcome.falls.sort((a, b) => a.name.localeCompare(b.name, 'id')).slice(0, shown);
  return outcome;
}

interface Row extends Held {
  id: number;
  slug: string;
  name: string;
  level: ReadinessLevel | null;
}

function fallOf(sets: Record<'before' | 'atOnce' | 'graced', ListSet>, row: Row, today: string): Falling | null {
  const atOnce = levelUnder(sets.atOnce, row, today);
  if (!row.level || rank(atOnce.level) >= rank(row.level)) return null;
  // What it would lose anyway, an expiry of this minute say, is no work of the edition.
  const { level: from } = levelUnder(sets.before, row, today);
  if (!from || rank(atOnce.level) >= rank(from)) return null;
  const { id, slug, name } = row;
  const now = rank(levelUnder(sets.graced, row, today).level) < rank(from);
  return { id, slug, name, from, to: atOnce.level, lacks: lacksFor(atOnce, from), today: now };
}

/** One text of slugs a workshop instead of a row for each: most of the time of a big list goes into rows. */
async function readChunk(db: Database, after: number, today: string): Promise<Row[]> {
  const { rows } = await db.reader.execute({
    sql: `SELECT w.id, w.slug, w.name, w.readiness_level AS level, r.answers,
        (SELECT group_concat(s.item, ' ') FROM item_standing s WHERE s.workshop_id = w.id
          AND s.accepted_on IS NOT NULL AND (s.expires_on IS NULL OR s.expires_on >= ?)) AS items
      FROM workshop w LEFT JOIN workshop_readiness r ON r.workshop_id = w.id
      WHERE w.id > ? AND w.state = 'published' ORDER BY w.id LIMIT ?`,
    args: [today, after, chunk],
  });
  return rows.map((row) => ({
    id: Number(row['id']),
    slug: String(row['slug']),
    name: String(row['name']),
    level: (row['level'] as ReadinessLevel | null) ?? null,
    answers: row['answers'] ? (JSON.parse(String(row['answers'])) as Record<string, string[]>) : {},
    items: new Set(row['items'] ? String(row['items']).split(' ') : []),
  }));
}
