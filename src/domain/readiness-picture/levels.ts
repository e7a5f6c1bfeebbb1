import { sql, type SQL } from 'drizzle-orm';
import { levelKeys, levelNow, mainTechnique, sizeOf, sizes, type LevelKey, type Size } from './filter.ts';
import type { Looking } from './looking.ts';
import { stageOf } from './conditions.ts';
import { tablesOf } from './tables.ts';

export type ByLevel = Record<LevelKey, number>;

/** Workshops of one kelurahan, technique or size, by level. */
export interface Part {
  key: string;
  workshops: number;
  /** Exhibition-ready or above. */
  ready: number;
  byLevel: ByLevel;
}

export interface Levels {
  workshops: number;
  ready: number;
  byLevel: ByLevel;
  /** By name of the kelurahan's slug; those without workshops are left out. */
  places: Part[];
  /** Most workshops first. */
  techniques: Part[];
  /** Smallest first. */
  sizes: Part[];
}

interface Row {
  level: LevelKey | 'absent';
  place: string;
  technique: string;
  size: Size;
  workshops: number;
}

/** Workshops by level, crossed with where, how and how big they are: now, or with another expression for the level. */
export async function countLevels({ read, where }: Looking, level: SQL = levelNow): Promise<Levels> {
  const rows = await read.all<Row>(sql`
    SELECT ${level} AS level, workshop.kelurahan_slug AS place, ${mainTechnique} AS technique, ${sizeOf} AS size,
      count(*) AS workshops
    FROM workshop WHERE ${where} GROUP BY 1, 2, 3, 4`);
  const whole = emptyPart('');
  const parts = { place: new Map<string, Part>(), technique: new Map<string, Part>(), size: new Map<string, Part>() };
  for (const row of rows) {
    if (row.level === 'absent') continue;
    const kept: Part[] = [whole];
    for (const by of ['place', 'technique', 'size'] as const) {
      const known = parts[by].get(row[by]) ?? emptyPart(row[by]);
      parts[by].set(row[by], known);
      kept.push(known);
    }
    for (const part of kept) add(part, row.level, row.workshops);
  }
  const most = (one: Part, other: Part) => other.workshops - one.workshops || (one.key < other.key ? -1 : 1);
  return {
    workshops: whole.workshops,
    ready: whole.ready,
    byLevel: whole.byLevel,
    places: [...parts.place.values()].sort((one, other) => (one.key < other.key ? -1 : 1)),
    techniques: [...parts.technique.values()].sort(most),
    sizes: sizes.flatMap((size) => parts.size.get(size) ?? []),
  };
}

/** Workshops by how far they are in the core list: its stages in order, then `done`, and `unknown` where there are any. */
export async function countStages({ read, where, lists }: Looking): Promise<{ stage: string; workshops: number }[]> {
  const rows = await read.all<{ stage: string; workshops: number }>(sql`
    SELECT ${stageOf} AS stage, count(*) AS workshops FROM ${tablesOf.workshops} WHERE ${where} GROUP BY 1`);
  const counted = new Map(rows.map(({ stage, workshops }) => [stage, workshops]));
  const known = [...lists.core.stages.map(({ slug }) => slug), 'done'];
  const others = [...counted.keys()].filter((stage) => !known.includes(stage));
  return [...known, ...others].map((stage) => ({ stage, workshops: counted.get(stage) ?? 0 }));
}

function emptyPart(key: string): Part {
  return { key, workshops: 0, ready: 0, byLevel: noneByLevel() };
}

export function noneByLevel(): ByLevel {
  return Object.fromEntries(levelKeys.map((level) => [level, 0])) as ByLevel;
}

function add(part: Part, level: LevelKey, workshops: number): void {
  part.workshops += workshops;
  part.byLevel[level] += workshops;
  if (levelKeys.indexOf(level) >= levelKeys.indexOf('exhibition-ready')) part.ready += workshops;
}
