import { sql, type SQL } from 'drizzle-orm';
import { levelNow, type LevelKey } from './filter.ts';
import { noneByLevel, type ByLevel } from './levels.ts';
import type { Looking } from './looking.ts';

interface Born {
  level: LevelKey;
  born: number;
  workshops: number;
}
interface Moves {
  born: number;
  moved: number;
  from: LevelKey;
  to: LevelKey;
  moves: number;
}

/**
 * Workshops by level as they were at each of these moments (ms): today's levels with every later change taken back.
 * Workshops that came later are left out. Two queries, whatever the number of moments.
 */
export async function countLevelsAt({ read, where }: Looking, moments: readonly number[]): Promise<ByLevel[]> {
  const marks = [...new Set(moments)].sort((one, other) => one - other);
  const born = await read.all<Born>(sql`
    SELECT ${levelNow} AS level, ${placeAmong(marks, sql`workshop.created_at`)} AS born, count(*) AS workshops
    FROM workshop WHERE ${where} GROUP BY 1, 2`);
  const moved = await read.all<Moves>(sql`
    SELECT ${placeAmong(marks, sql`workshop.created_at`)} AS born, ${placeAmong(marks, sql`level_change.at`)} AS moved,
      coalesce(level_change."from", 'none') AS "from", coalesce(level_change."to", 'none') AS "to", count(*) AS moves
    FROM level_change JOIN workshop ON workshop.id = level_change.workshop_id
    WHERE level_change.at > ${marks[0] ?? 0} AND ${where} GROUP BY 1, 2, 3, 4`);
  return moments.map((moment) => {
    const place = marks.indexOf(moment);
    const levels = noneByLevel();
    for (const row of born) if (row.born <= place) levels[row.level] += row.workshops;
    for (const row of moved) {
      if (row.born > place || row.moved <= place) continue;
      levels[row.to] -= row.moves;
      levels[row.from] += row.moves;
    }
    return levels;
  });
}

/** Workshops that came to each level since a moment (ms), new ones too, and those that went from it. */
export async function countMoved(
  { read, where }: Looking,
  since: number,
): Promise<{ arrived: ByLevel; left: ByLevel }> {
  const rows = await read.all<{ was: LevelKey | 'absent'; now: LevelKey; workshops: number }>(sql`
    SELECT 'absent' AS was, ${levelNow} AS now, count(*) AS workshops
    FROM workshop WHERE workshop.created_at > ${since} AND ${where} GROUP BY 2
    UNION ALL
    SELECT coalesce(earliest."from", 'none'), ${levelNow}, count(*) FROM (
      SELECT workshop_id, "from", row_number() OVER (PARTITION BY workshop_id ORDER BY at, id) AS place
      FROM level_change WHERE at > ${since}) earliest
    JOIN workshop ON workshop.id = earliest.workshop_id
    WHERE earliest.place = 1 AND workshop.created_at <= ${since} AND ${where} GROUP BY 1, 2`);
  const [arrived, left] = [noneByLevel(), noneByLevel()];
  for (const { was, now, workshops } of rows) {
    if (was === now) continue;
    arrived[now] += workshops;
    if (was !== 'absent') left[was] += workshops;
  }
  return { arrived, left };
}

/** How many of the marks (ascending) lie before a moment. */
function placeAmong(marks: readonly number[], moment: SQL): SQL {
  const cases = marks.map((mark, index) => sql`WHEN ${moment} > ${mark} THEN ${index + 1}`).reverse();
  return sql`CASE ${sql.join(cases, sql` `)} ELSE 0 END`;
}
