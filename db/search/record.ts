import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import type { Read, SearchDocument } from './document.ts';

/**
 * A published listing as `search_listing_row.data` holds it: little-endian unsigned 32-bit numbers in this order.
 * The facets and the workshop are codes of `search_value`, one code for a whole set of values.
 */
export const recordFields = [
  'id',
  'technique',
  'motif',
  'product',
  'cloth',
  'dye',
  'colour',
  'availability',
  'workshop',
  'price',
  'minimumOrder',
  'leadTimeDays',
  'publishedSeconds',
] as const;
export type RecordField = (typeof recordFields)[number];

export const coded = ['technique', 'motif', 'product', 'cloth', 'dye', 'colour', 'availability', 'workshop'] as const;

/** Codes by `facet value`; grows as sets of values are met. */
export type Codes = Map<string, number>;

/** Hex of the records of published listings, by listing id; sets of values not met before get their code here. */
export async function packRecords(
  tx: Tx,
  documents: SearchDocument[],
  codes: Codes,
): Promise<[id: number, hex: string][]> {
  const keys = documents.map((document) => coded.map((facet) => `${facet} ${setOf(document, facet)}`));
  await learnCodes(tx, new Set(keys.flat()), codes);
  return documents.map((document, index) => {
    const data = Buffer.alloc(recordFields.length * 4);
    const numbers = [
      Number(document.id),
      ...(keys[index] ?? []).map((key) => codes.get(key) ?? 0),
      document.price ?? 0,
      document.minimumOrder ?? 0,
      document.leadTimeDays ?? 0,
      Math.floor(document.publishedAt / 1000),
    ];
    numbers.forEach((number, position) => data.writeUInt32LE(Math.min(Math.max(number, 0), 0xffff_ffff), position * 4));
    return [Number(document.id), data.toString('hex')];
  });
}

function setOf(document: SearchDocument, facet: (typeof coded)[number]): string {
  if (facet === 'workshop') return String(document.workshopId);
  return [...(document.facets[facet] ?? [])].sort().join(' ');
}

async function learnCodes(tx: Tx, keys: Set<string>, codes: Codes): Promise<void> {
  const unknown = [...keys].filter((key) => !codes.has(key));
  if (unknown.length === 0) return;
  const pairs = JSON.stringify(unknown.map(splitKey));
  await tx.run(
    sql`INSERT OR IGNORE INTO search_value (facet, value) SELECT value ->> 0, value ->> 1 FROM json_each(${pairs})`,
  );
  const rows = await tx.all<{ key: string; code: number }>(sql`
    SELECT facet || ' ' || search_value.value AS key, code FROM json_each(${pairs}) AS wanted
    JOIN search_value ON facet = wanted.value ->> 0 AND search_value.value = wanted.value ->> 1`);
  for (const { key, code } of rows) codes.set(key, code);
}

function splitKey(key: string): [facet: string, value: string] {
  const space = key.indexOf(' ');
  return [key.slice(0, space), key.slice(space + 1)];
}

/** Ids of the workshops that the index holds for these listings: what they belonged to before a change. */
export async function recordedWorkshops(read: Read, listingIds: readonly number[]): Promise<number[]> {
  const offset = recordFields.indexOf('workshop') * 4 + 1;
  const rows = await read.all<{ data: string }>(sql`
    SELECT hex(substr(held.data, ${offset}, 4)) AS data FROM json_each(${JSON.stringify(listingIds)}) AS wanted
    JOIN search_listing_row AS held ON held.id = wanted.value`);
  const held = [...new Set(rows.map(({ data }) => Buffer.from(data, 'hex').readUInt32LE(0)))];
  const ids = await read.all<{ id: number }>(sql`
    SELECT CAST(search_value.value AS INTEGER) AS id FROM json_each(${JSON.stringify(held)}) AS wanted
    JOIN search_value ON code = wanted.value`);
  return ids.map(({ id }) => id);
}
