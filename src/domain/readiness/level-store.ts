import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { preparedOnce } from '#db/prepared.ts';
import type { Standing } from '#db/readiness/level.ts';
import { levelChange, workshop, workshopReadiness } from '#db/schema/index.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import { recordLevels, recordShown } from '#db/search/level.ts';
import { recordAudits } from '#src/domain/audit.ts';
import type { LevelCause, Recomputer } from './recompute.ts';
import type { Change } from './tell-level-change.ts';

/** All that a workshop's level follows from, and the level it had. */
export interface Stand {
  workshopId: number;
  published: boolean;
  level: ReadinessLevel | null;
  levelSince: number | null;
  answers: Record<string, string[]>;
  /** Of what counts or did until lately. */
  standings: ReadonlyMap<string, Standing>;
}

/** Two queries, whatever the number of workshops. */
export async function readStands(tx: Tx, workshopIds: readonly number[]): Promise<Stand[]> {
  const ids = [...workshopIds];
  const found = await workshopsOf(tx).all({ ids: JSON.stringify(ids) });
  const standings = await acceptedOf(tx, ids);
  return found.map(({ state: at, answers, ...rest }) => ({
    ...rest,
    published: at === 'published',
    answers: answers ?? {},
    standings: standings.get(rest.workshopId) ?? new Map<string, Standing>(),
  }));
}

const workshopsOf = preparedOnce((db) =>
  db
    .select({
      workshopId: workshop.id,
      state: workshop.state,
      level: workshop.readinessLevel,
      levelSince: workshopReadiness.levelSince,
      answers: workshopReadiness.answers,
    })
    .from(workshop)
    .leftJoin(workshopReadiness, eq(workshopReadiness.workshopId, workshop.id))
    .where(sql`${workshop.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .prepare(),
);

/** Items that may count; a level asks nothing of the others. Joined by the database: row by row takes five times as long. */
async function acceptedOf(tx: Tx, ids: readonly number[]): Promise<Map<number, Map<string, Standing>>> {
  const rows = await tx.all<{ workshopId: number; list: string }>(sql`
    SELECT workshop_id AS workshopId, json_group_array(json_array(item, state, accepted_on, expires_on)) AS list
    FROM item_standing WHERE workshop_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND accepted_on IS NOT NULL GROUP BY workshop_id`);
  return new Map(
    rows.map(({ workshopId, list }) => {
      const read = JSON.parse(list) as [string, Standing['state'], string, string | null][];
      const standings = read.map(([item, state, acceptedOn, expiresOn]) => ({ item, state, acceptedOn, expiresOn }));
      return [workshopId, new Map(standings.map((one) => [one.item, one]))];
    }),
  );
}

/** Everything of `workshop_readiness` that is computed; answers stay as they are where there is a row. */
export async function keepProgress(tx: Tx, rows: (typeof workshopReadiness.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(workshopReadiness).values(rows).onConflictDoUpdate({
    target: workshopReadiness.workshopId,
    set: computed,
  });
}

const computed = {
  level: sql`excluded.level`,
  levelSince: sql`excluded.level_since`,
  levelUntil: sql`excluded.level_until`,
  stage: sql`excluded.stage`,
  applicable: sql`excluded.applicable`,
  accepted: sql`excluded.accepted`,
  stages: sql`excluded.stages`,
  trainedOn: sql`excluded.trained_on`,
  computedAt: sql`excluded.computed_at`,
};

/** Levels that moved: on the workshop, in its history, in the audit log and in the search. `others` only look different. */
export async function keepChanges(
  tx: Tx,
  { now, user }: Recomputer,
  { moves, others }: { moves: readonly Change[]; others: readonly number[] },
  cause: LevelCause,
): Promise<void> {
  await recordShown(tx, others, now);
  if (moves.length === 0) return;
  const levels = JSON.stringify(moves.map(({ workshopId, to }) => [workshopId, to]));
  await tx.run(sql`
    UPDATE workshop SET readiness_level = wanted.value ->> 1, updated_at = ${now}
    FROM json_each(${levels}) AS wanted WHERE workshop.id = wanted.value ->> 0`);
  await tx.insert(levelChange).values(moves.map((move) => ({ ...move, at: now, cause })));
  await recordAudits(
    tx,
    moves.map(({ workshopId, from, to, items }) => ({
      at: now,
      userId: user?.id ?? null,
      action: 'readiness.level',
      subject: `workshop:${workshopId}`,
      detail: { from, to, cause, items },
    })),
  );
  await recordLevels(
    tx,
    moves.map(({ workshopId, to }) => ({ id: workshopId, level: to })),
    now,
  );
}
