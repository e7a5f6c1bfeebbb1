import type { Client } from '@libsql/client';
import type { Slot } from './understand.ts';

type Table = 'search_listing' | 'search_workshop' | 'search_motif';

/** Ids in ascending order. */
export interface Matches {
  /** With all slots. */
  listings: Uint32Array;
  /** With all slots that have no targets in their names; the other slots may be missing. */
  named: Uint32Array;
  /** Rows of workshops with all slots. */
  workshops: Uint32Array;
  /** Rows of motifs by slot: there are so few that leaving a slot out costs nothing. */
  motifs: Uint32Array[];
}

const nothing = new Uint32Array(0);

/**
 * What the index finds, in one statement. Ids come as one joined value: handing them over row by row costs ten times
 * the search. The names are only looked through for words that name no facet's value, as those that do rank by it.
 */
export async function matchWords(reader: Client, slots: Slot[]): Promise<Matches> {
  const each = slots.map(({ alternatives, prefix }) => expression(alternatives, prefix));
  const all = each.join(' AND ');
  const listed = slots.map(({ listingAlternatives, prefix }) => expression(listingAlternatives, prefix));
  const untold = listed.filter((_, index) => slots[index]?.targets.length === 0);
  const [listings = nothing, workshops = nothing, named = nothing, ...motifs] = await readAll(reader, [
    ['search_listing', listed.join(' AND ')],
    ['search_workshop', all],
    ['search_listing', untold.length > 0 ? `{name} : (${untold.join(' AND ')})` : null],
    ...each.map((one) => ['search_motif', one] as const),
  ]);
  return { listings, workshops, named, motifs };
}

/** Ids by slot, for when nothing has them all. */
export function matchSlots(reader: Client, table: Table, slots: Slot[]): Promise<Uint32Array[]> {
  return readAll(
    reader,
    slots.map(({ alternatives, prefix }) => [table, expression(alternatives, prefix)] as const),
  );
}

async function readAll(
  reader: Client,
  asked: (readonly [table: Table, expression: string | null])[],
): Promise<Uint32Array[]> {
  const parts = asked.map(([table, one]) => (one === null ? 'NULL' : ids(table)));
  const args = asked.flatMap(([, one]) => one ?? []);
  const { rows } = await reader.execute({ sql: `SELECT ${parts.join(', ')}`, args });
  return asked.map((_, index) => readIds(rows[0]?.[index]));
}

function ids(table: Table): string {
  return `(SELECT CAST(group_concat(rowid) AS BLOB) FROM ${table} WHERE ${table} MATCH ?)`;
}

/** Words are letters and digits only (db/search/words.ts), and quoted all the same. */
function expression(alternatives: string[][], prefix: string | null): string {
  const options = alternatives.map((words) => words.map((word) => `"${word}"`).join(' AND '));
  if (prefix !== null) options.unshift(`"${prefix}" *`);
  return `((${options.join(') OR (')}))`;
}

const comma = 44;

/** Decimal numbers joined by commas. */
function readIds(value: unknown): Uint32Array {
  if (!(value instanceof ArrayBuffer)) return nothing;
  const text = new Uint8Array(value);
  let commas = 0;
  for (let index = 0; index < text.length; index += 1) if (text[index] === comma) commas += 1;
  const found = new Uint32Array(commas + 1);
  let count = 0;
  let number = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text[index] ?? 0;
    if (digit === comma) {
      found[count++] = number;
      number = 0;
    } else {
      number = number * 10 + digit - 48;
    }
  }
  found[count] = number;
  return found;
}
