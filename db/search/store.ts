import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import type { SearchDocument } from './document.ts';
import { packRecords, type Codes } from './record.ts';
import { words } from './words.ts';

/** Puts these listings into the index as they are now, and takes out those of `ids` that are not published. */
export async function storeListings(
  tx: Tx,
  ids: readonly number[],
  documents: SearchDocument[],
  codes: Codes,
): Promise<void> {
  const shown = documents.filter((document) => document.published);
  const list = JSON.stringify(ids);
  const gone = JSON.stringify(ids.filter((id) => !shown.some((document) => document.id === id)));
  const before = await tx.all<{ id: number }>(sql`
    SELECT held.id FROM json_each(${list}) AS wanted JOIN search_listing_row AS held ON held.id = wanted.value`);
  const known = new Set(before.map(({ id }) => id));
  if (gone !== '[]') {
    await tx.run(sql`DELETE FROM search_listing WHERE rowid IN (SELECT value FROM json_each(${gone}))`);
    await tx.run(sql`DELETE FROM search_listing_row WHERE id IN (SELECT value FROM json_each(${gone}))`);
  }
  if (shown.length === 0) return;
  const columns = shown.map((document) => [Number(document.id), ...wordColumns(document)] as const);
  await tx.run(sql`
    INSERT OR REPLACE INTO search_listing (rowid, name, about, body)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(columns)})`);
  const records = JSON.stringify(await packRecords(tx, shown, codes));
  await tx.run(sql`
    INSERT OR REPLACE INTO search_listing_row (id, data) SELECT value ->> 0, unhex(value ->> 1) FROM json_each(${records})`);
  await countWords(
    tx,
    columns.map(([id, ...texts]) => ({ texts, fresh: !known.has(id) })),
  );
}

/**
 * The same for workshops and motifs. Returns the keys whose facets or names differ from what was held.
 * With `recount` their words count as new.
 */
export async function storeEntries(
  tx: Tx,
  kind: 'workshop' | 'motif',
  keys: readonly (number | string)[],
  documents: SearchDocument[],
  recount = false,
): Promise<string[]> {
  const changed: string[] = [];
  for (const key of keys.map(String)) {
    const document = documents.find((one) => String(one.id) === key && one.published);
    const [held] = await tx.all<{ id: number; data: string }>(sql`
      SELECT id, data FROM search_entry_row WHERE kind = ${kind} AND key = ${key}`);
    if (!document) {
      if (!held) continue;
      await tx.run(sql`DELETE FROM ${tables[kind]} WHERE rowid = ${held.id}`);
      await tx.run(sql`DELETE FROM search_entry_row WHERE id = ${held.id}`);
      changed.push(key);
      continue;
    }
    const data = entryData(document);
    const [row] = await tx.all<{ id: number }>(sql`
      INSERT INTO search_entry_row (kind, key, data) VALUES (${kind}, ${key}, ${data})
      ON CONFLICT (kind, key) DO UPDATE SET data = excluded.data RETURNING id`);
    const texts = wordColumns(document);
    const [name, about, body] = texts;
    await tx.run(
      sql`INSERT OR REPLACE INTO ${tables[kind]} (rowid, name, about, body) VALUES (${row?.id}, ${name}, ${about}, ${body})`,
    );
    await countWords(tx, [{ texts, fresh: recount || !held }]);
    if (held?.data !== data) changed.push(key);
  }
  return changed;
}

const tables = { workshop: sql`search_workshop`, motif: sql`search_motif` };

/** What the engine keeps in memory of a workshop or motif; times in seconds. */
export interface EntryData {
  slug: string;
  name: string;
  facets: SearchDocument['facets'];
  certificates: SearchDocument['certificates'];
  published: number;
}

function entryData(document: SearchDocument): string {
  const { slug, title, facets, certificates, publishedAt } = document;
  return JSON.stringify({
    slug,
    name: title.id,
    facets,
    certificates,
    published: Math.floor(publishedAt / 1000),
  } satisfies EntryData);
}

/** Words once each, in the weightiest column that has them: nothing is counted twice, and the index is a third smaller. */
function wordColumns(document: SearchDocument): [name: string, about: string, body: string] {
  const seen = new Set<string>();
  const fresh = (text: string) => {
    const found = words(text).filter((word) => !seen.has(word) && seen.add(word));
    return found.join(' ');
  };
  return [fresh(document.name), fresh(document.about), fresh(document.body)];
}

/** Counts grow with new documents only, so that editing one often does not make its words look frequent. */
async function countWords(tx: Tx, documents: { texts: readonly string[]; fresh: boolean }[]): Promise<void> {
  const counts = new Map<string, number>();
  const edited = new Set<string>();
  for (const { texts, fresh } of documents) {
    for (const word of texts.flatMap((text) => text.split(' '))) {
      if (word === '') continue;
      if (fresh) counts.set(word, (counts.get(word) ?? 0) + 1);
      else edited.add(word);
    }
  }
  await tx.run(sql`
    INSERT INTO search_word (word, documents) SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify([...counts])}) WHERE true
    ON CONFLICT (word) DO UPDATE SET documents = documents + excluded.documents`);
  await tx.run(
    sql`INSERT OR IGNORE INTO search_word (word, documents) SELECT value, 1 FROM json_each(${JSON.stringify([...edited])})`,
  );
}
