import { sql } from 'drizzle-orm';
import { colours } from '../reference/colours.ts';
import type { Reader } from '../client.ts';
import { words } from './words.ts';

/** The names that a document borrows from the reference data, as text in both languages. */
export interface Names {
  /** By `group/slug`, e.g. `cloth/sutra`. */
  terms: Map<string, string>;
  motifs: Map<string, string[]>;
  kelurahan: Map<string, string>;
}

export async function readNames(read: Pick<Reader, 'all'>): Promise<Names> {
  const [terms, motifs, wards] = await Promise.all([
    read.all<{ group: string; slug: string; nameId: string; nameEn: string }>(
      sql`SELECT "group", slug, name_id AS nameId, name_en AS nameEn FROM term
          WHERE "group" IN ('technique', 'product', 'cloth', 'dye')`,
    ),
    read.all<{ slug: string; names: string }>(
      sql`SELECT slug, json_insert(data -> '$.alt_names', '$[#]', name) AS names FROM motif`,
    ),
    read.all<{ slug: string; name: string }>(sql`SELECT slug, name FROM kelurahan`),
  ]);
  return {
    terms: new Map(terms.map((term) => [`${term.group}/${term.slug}`, termText(term)])),
    motifs: new Map(motifs.map(({ slug, names }) => [slug, motifNames(JSON.parse(names) as string[])])),
    kelurahan: new Map(wards.map(({ slug, name }) => [slug, name])),
  };
}

/** A technique's brackets name other techniques ("tulis + cap", "not batik"), so they must not make it found. */
function termText({
  group,
  slug,
  nameId,
  nameEn,
}: {
  group: string;
  slug: string;
  nameId: string;
  nameEn: string;
}): string {
  const text = `${nameId} ${nameEn}`;
  return `${slug} ${group === 'technique' ? text.replaceAll(/\([^)]*\)/g, ' ') : text}`;
}

/** The name last given comes first; names of several words are also written as one ("megamendung"). */
function motifNames(names: string[]): string[] {
  const ordered = [...names.slice(-1), ...names.slice(0, -1)];
  const joined = ordered
    .map((name) => words(name))
    .filter((parts) => parts.length > 1)
    .map((parts) => parts.join(''));
  return [...ordered, ...joined];
}

/** A colour family in both languages. */
export function colourText(slug: string): string {
  const colour = colours.find((one) => one.slug === slug);
  return colour ? `${colour.name.id} ${colour.name.en}` : slug;
}
