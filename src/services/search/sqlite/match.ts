import type { Client } from '@libsql/client';
import type { Slot } from './understand.ts';

export interface Matches {
  /** Listing ids in ascending order: with all slots, and of those the ones with all slots in their names. */
  listings: Uint32Array;
  named: Uint32Array;
  /** Rows of workshops and motifs that hold each slot. */
  entries: Uint32Array[];
}

const nothing = new Uint32Array(0);

/**
 * What the index finds, in one statement. Ids come as one joined value: handing them over row by row costs ten times
 * the search. The names are only looked through when the targets of the slots don't tell listings apart.
 */
export async function matchWords(reader: Client, slots: Slot[]): Promise<Matches> {
  const all = slots.map(expression).join(' AND ');
  const told = slots.every(({ targets }) => targets.length > 0);
  const parts = [ids('search_listing'), ...(told ? [] : [ids('search_listing')]), ...slots.map(() => ids('search_entry'))];
  const args = [all, ...(told ? [] : [`{name} : (${all})`]), ...slots.map(expression)];
  const { rows } = await reader.execute({ sql: `SELECT ${parts.join(', ')}`, args });
  const found = args.map((_, index) => readIds(rows[0]?.[index]));
  const [listings = nothing] = found;
  const named = told ? nothing : (found[1] ?? nothing);
  return { listings, named, entries: found.slice(told ? 1 : 2) };
}

/** Listing ids per slot, for when no listing has them all. */
export async function matchSlots(reader: Client, slots: Slot[]): Promise<Uint32Array[]> {
  const { rows } = await reader.execute({ sql: `SELECT ${slots.map(() => ids('search_listing')).join(', ')}`, args: slots.map(expression) });
  return slots.map((_, index) => readIds(rows[0]?.[index]));
}

function ids(table: 'search_listing' | 'search_entry'): string {
  return `(SELECT CAST(group_concat(rowid) AS BLOB) FROM ${table} WHERE ${table} MATCH ?)`;
}

/** Words are letters and digits only (db/search/words.ts), and quoted all the same. */
function expression({ alternatives, prefix }: Slot): string {
  const options = alternatives.map((words) => words.map((word) => `"${word}"`).join(' AND '));
  if (prefix !== null) options.unshift(`"${prefix}" *`);
  return `((${options.join(') OR (')}))`;
}

/** Decimal numbers joined by commas. */
function readIds(value: unknown): Uint32Array {
  if (!(value instanceof ArrayBuffer)) return nothing;
  const text = new Uint8Array(value);
  const found = new Uint32Array((text.length + 1) >> 1);
  let count = 0;
  let number = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text[index] ?? 0;
    if (digit === 44) {
      found[count++] = number;
      number = 0;
    } else {
      number = number * 10 + digit - 48;
    }
  }
  found[count++] = number;
  return found.subarray(0, count);
}
