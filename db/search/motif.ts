import { sql } from 'drizzle-orm';
import { colourFamily } from '../reference/colours.ts';
import type { MotifData } from '../reference/shape.ts';
import type { Read, SearchDocument } from './document.ts';
import { colourText, type Names } from './names.ts';
import { untraded } from './workshop.ts';

export async function motifDocuments(read: Read, slugs: string, names: Names): Promise<SearchDocument[]> {
  const rows = await readMotifs(read, slugs);
  return rows.map(({ data }) => motifDocument(JSON.parse(data) as MotifData, names));
}

function readMotifs(read: Read, slugs: string): Promise<{ data: string }[]> {
  return read.all(sql`SELECT motif.data FROM json_each(${slugs}) AS wanted JOIN motif ON motif.slug = wanted.value`);
}

function motifDocument(motif: MotifData, names: Names): SearchDocument {
  const shades = [...new Set(motif.colours.map(({ hex }) => colourFamily(hex)))];
  const { origin, meaning, occasions } = motif;
  return {
    ...untraded,
    kind: 'motif',
    id: motif.slug,
    slug: motif.slug,
    published: true,
    title: { id: motif.name, en: motif.name },
    name: (names.motifs.get(motif.slug) ?? [motif.name]).join(' '),
    about: [
      origin.place,
      origin.province,
      motif.family,
      ...motif.search_terms,
      ...motif.techniques.map((slug) => names.terms.get(`technique/${slug}`) ?? slug),
      ...shades.map(colourText),
    ].join(' '),
    body: [meaning.id, meaning.en, ...occasions.flatMap(({ id, en }) => [id, en])].join(' '),
    facets: { technique: motif.techniques, colour: shades },
    certificates: [],
    publishedAt: 0,
  };
}
