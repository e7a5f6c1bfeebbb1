import { sql, type SQL } from 'drizzle-orm';
import { readinessLevels, type ReadinessLevel } from '#db/schema/workshops.ts';
import type { Reference } from '#src/domain/reference/reference.ts';

/** A level, or `none` for workshops that are not in the catalogue. Lowest first. */
export const levelKeys = ['none', ...readinessLevels] as const;
export type LevelKey = ReadinessLevel | 'none';

/** By workers, as BPS counts the size of a business: 1–4, 5–19, 20–99, 100 and more. */
export const sizes = ['micro', 'small', 'medium', 'large'] as const;
export type Size = (typeof sizes)[number];

/** Which workshops a picture is of; null: all of them. */
export interface PictureFilter {
  /** Slug of a kelurahan or kecamatan. */
  place: string | null;
  /** The technique a workshop uses most; `none`: it has named none. */
  technique: string | null;
  size: Size | null;
  level: LevelKey | null;
}

export const noFilter: PictureFilter = { place: null, technique: null, size: null, level: null };

/** Never throws: what it does not understand is left out. */
export function parseFilter(params: URLSearchParams, reference: Reference): PictureFilter {
  const [place, technique] = [params.get('place') ?? '', params.get('technique') ?? ''];
  return {
    place: reference.kelurahan.has(place) || reference.kecamatan.has(place) ? place : null,
    technique: technique === 'none' || reference.terms.get('technique')?.has(technique) ? technique : null,
    size: sizes.find((one) => one === params.get('size')) ?? null,
    level: levelKeys.find((one) => one === params.get('level')) ?? null,
  };
}

/** The shortest words of an address that say the same. */
export function filterWords(filter: PictureFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== null));
}

export function isFiltered(filter: PictureFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** Of a row of `workshop`, for SQL that has that table. */
export const levelNow = sql<LevelKey>`coalesce(workshop.readiness_level, 'none')`;
export const mainTechnique = sql<string>`coalesce(json_extract(workshop.techniques, '$[0]'), 'none')`;
export const sizeOf = sql<Size>`CASE WHEN workshop.workers < 5 THEN 'micro' WHEN workshop.workers < 20 THEN 'small'
  WHEN workshop.workers < 100 THEN 'medium' ELSE 'large' END`;

/** Slugs of the kelurahan a filter leaves; null: all. */
export function wardsOf({ place }: PictureFilter, reference: Reference): string[] | null {
  return place === null ? null : (reference.kecamatan.get(place)?.kelurahan ?? [place]);
}

/** The workshops of a filter as a condition; always true for an empty one. */
export function inFilter(filter: PictureFilter, reference: Reference): SQL {
  const { technique, size, level } = filter;
  const wards = wardsOf(filter, reference);
  return allOf([
    wards && sql`workshop.kelurahan_slug IN ${wards}`,
    technique && sql`${mainTechnique} = ${technique}`,
    size && sql`${sizeOf} = ${size}`,
    level && sql`${levelNow} = ${level}`,
  ]);
}

export function allOf(conditions: readonly (SQL | '' | null | undefined)[]): SQL {
  const given = conditions.filter((one): one is SQL => Boolean(one));
  return given.length === 0 ? sql`1` : sql.join(given, sql` AND `);
}

/** That level and those above it. */
export function levelsFrom(level: ReadinessLevel): ReadinessLevel[] {
  return readinessLevels.slice(readinessLevels.indexOf(level));
}
