import { asc } from 'drizzle-orm';
import { dataset } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { groupSources, type SourceGroup } from './source.ts';

/** The reference files in reading order: what readers meet on the site first, paperwork last. */
export const datasetOrder = [
  'motifs',
  'taxonomy',
  'kelurahan',
  'glossary',
  'synonyms',
  'readiness',
  'training',
  'exhibitions',
  'indicators',
  'programmes',
  'context',
] as const;
export type DatasetSlug = (typeof datasetOrder)[number];

export interface DatasetSummary {
  slug: DatasetSlug;
  records: number;
  high: number;
  medium: number;
  low: number;
  sources: SourceGroup[];
  /** Distinct entries in the sources, before addresses of one host were put together. */
  sourceCount: number;
}

export interface DataSummary {
  datasets: DatasetSummary[];
  total: { records: number; high: number; medium: number; low: number };
}

/** Every reference dataset with its records, sureness and sources. One query. */
export async function summariseData({ db }: Pick<Context, 'db'>): Promise<DataSummary> {
  const rows = await db.read.select().from(dataset).orderBy(asc(dataset.slug));
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const datasets = datasetOrder.flatMap((slug) => {
    const row = bySlug.get(slug);
    if (!row) return [];
    const { records, high, medium, low, sources } = row;
    return [{ slug, records, high, medium, low, sources: groupSources(sources), sourceCount: sources.length }];
  });
  const total = { records: 0, high: 0, medium: 0, low: 0 };
  for (const each of datasets) {
    total.records += each.records;
    total.high += each.high;
    total.medium += each.medium;
    total.low += each.low;
  }
  return { datasets, total };
}
