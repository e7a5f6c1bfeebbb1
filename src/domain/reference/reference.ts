import type { Database } from '#db/client.ts';
import type { GlossaryData, KecamatanData, MotifData, SynonymData, TermData, WardData } from '#db/reference/shape.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { colours } from '#db/reference/colours.ts';

/** The city's reference data in memory, keyed for pages and search. Built from the database, never from the files. */
export interface Reference {
  motifs: Map<string, MotifData>;
  kecamatan: Map<string, KecamatanData>;
  kelurahan: Map<string, WardData>;
  /** Taxonomy terms by group, then slug, in the order of the file. */
  terms: Map<string, Map<string, TermData>>;
  glossary: Map<string, GlossaryData>;
  synonyms: SynonymData[];
}

export async function readReference(db: Database): Promise<Reference> {
  const [motifs, districts, wards, terms, glossary, synonyms] = await Promise.all([
    db.read.query.motif.findMany({ orderBy: (table, { asc }) => asc(table.position) }),
    db.read.query.kecamatan.findMany({ orderBy: (table, { asc }) => asc(table.code) }),
    db.read.query.kelurahan.findMany({ orderBy: (table, { asc }) => asc(table.name) }),
    db.read.query.term.findMany({ orderBy: (table, { asc }) => asc(table.position) }),
    db.read.query.glossary.findMany({ orderBy: (table, { asc }) => asc(table.term) }),
    db.read.query.synonym.findMany(),
  ]);
  const groups = new Map<string, Map<string, TermData>>();
  for (const { group, slug, data } of terms) {
    const members = groups.get(group) ?? new Map<string, TermData>();
    groups.set(group, members.set(slug, data));
  }
  return {
    motifs: new Map(motifs.map(({ slug, data }) => [slug, data])),
    kecamatan: new Map(districts.map(({ slug, data }) => [slug, data as KecamatanData])),
    kelurahan: new Map(wards.map(({ slug, data }) => [slug, data as WardData])),
    terms: groups,
    glossary: new Map(glossary.map(({ slug, data }) => [slug, data])),
    synonyms: synonyms.map(({ data }) => data),
  };
}

/** The name of a taxonomy term, colour, motif or kelurahan in the reader's language; the slug where none is known. */
export function nameOf(reference: Reference, group: string, slug: string, locale: Locale): string {
  if (group === 'motif') return reference.motifs.get(slug)?.name ?? slug;
  if (group === 'kelurahan') return reference.kelurahan.get(slug)?.name ?? slug;
  if (group === 'colour') return colours.find((colour) => colour.slug === slug)?.name[locale] ?? slug;
  return reference.terms.get(group)?.get(slug)?.name[locale] ?? slug;
}
