import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Confidence, GlossaryData, KelurahanData, MotifData, SynonymData, TermData } from '../reference/shape.ts';

/** One row per reference file: where its facts come from and how sure they are. Counts are of records. */
export const dataset = sqliteTable('dataset', {
  slug: text().primaryKey(),
  hash: text().notNull(),
  records: integer().notNull(),
  high: integer().notNull(),
  medium: integer().notNull(),
  low: integer().notNull(),
  sources: text({ mode: 'json' }).$type<{ source: string; records: number }[]>().notNull(),
  loadedAt: integer().notNull(),
});

export const kecamatan = sqliteTable('kecamatan', {
  slug: text().primaryKey(),
  code: text().notNull().unique(),
  name: text().notNull(),
  nameEn: text().notNull(),
  confidence: text().$type<Confidence>().notNull(),
  data: text({ mode: 'json' }).$type<KelurahanData>().notNull(),
});

export const kelurahan = sqliteTable('kelurahan', {
  slug: text().primaryKey(),
  kecamatanSlug: text()
    .notNull()
    .references(() => kecamatan.slug),
  code: text().notNull().unique(),
  name: text().notNull(),
  latitude: real().notNull(),
  longitude: real().notNull(),
  /** 0 (none known) to 3 (a batik centre); editorial. */
  batikIntensity: integer().notNull(),
  confidence: text().$type<Confidence>().notNull(),
  data: text({ mode: 'json' }).$type<KelurahanData>().notNull(),
});

export const motif = sqliteTable('motif', {
  slug: text().primaryKey(),
  name: text().notNull(),
  family: text().notNull(),
  zone: text().$type<'pekalongan' | 'coastal' | 'inland'>().notNull(),
  confidence: text().$type<Confidence>().notNull(),
  position: integer().notNull(),
  data: text({ mode: 'json' }).$type<MotifData>().notNull(),
});

/** The taxonomy: techniques, cloths, dyes, products, HS codes, certifications and the rest, told apart by `group`. */
export const term = sqliteTable(
  'term',
  {
    group: text().notNull(),
    slug: text().notNull(),
    nameId: text().notNull(),
    nameEn: text().notNull(),
    confidence: text().$type<Confidence>().notNull(),
    position: integer().notNull(),
    data: text({ mode: 'json' }).$type<TermData>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.group, table.slug] })],
);

export const glossary = sqliteTable('glossary', {
  slug: text().primaryKey(),
  group: text().notNull(),
  term: text().notNull(),
  termEn: text().notNull(),
  data: text({ mode: 'json' }).$type<GlossaryData>().notNull(),
});

export const synonym = sqliteTable('synonym', {
  slug: text().primaryKey(),
  kind: text().notNull(),
  target: text().notNull(),
  data: text({ mode: 'json' }).$type<SynonymData>().notNull(),
});
