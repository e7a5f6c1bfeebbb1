import type { Client, InValue } from '@libsql/client';
import { setImmediate as breathe } from 'node:timers/promises';
import { width } from './columns.ts';
import type { Entry } from './entries.ts';
import { State } from './state.ts';

/** Records a statement: about 10 ms, so that pages are answered while the columns load. */
const chunk = 20_000;

/** Reads the search tables: 240,000 listings take about a third of a second, in bites. */
export async function loadState(reader: Client): Promise<State> {
  const state = new State();
  state.seq = await newestChange(reader);
  await readValues(reader, state);
  await readEntries(reader, state, 'SELECT * FROM search_entry_row', []);
  await readWords(reader, state);
  const { rows } = await reader.execute('SELECT count(*) FROM search_listing_row');
  state.columns.reserve(Number(rows[0]?.[0]) + 100);
  for (let after = -1; ;) {
    const records = await readRecords(reader, 'SELECT data FROM search_listing_row WHERE id > ? ORDER BY id LIMIT ?', [
      after,
      chunk,
    ]);
    state.columns.put(records);
    if (records.length < chunk * width) return state;
    after = records[records.length - width] ?? 0;
    await breathe();
  }
}

export async function newestChange(reader: Client): Promise<number> {
  const { rows } = await reader.execute('SELECT max(seq) FROM change');
  return Number(rows[0]?.[0] ?? 0);
}

/** Joined by the database: row by row would take ten times as long. */
export async function readRecords(reader: Client, select: string, args: InValue[]): Promise<Uint32Array> {
  const { rows } = await reader.execute({ sql: `SELECT CAST(group_concat(data, '') AS BLOB) FROM (${select})`, args });
  const data = rows[0]?.[0];
  return data instanceof ArrayBuffer ? new Uint32Array(data) : new Uint32Array(0);
}

export async function readValues(reader: Client, state: State): Promise<void> {
  const sql = 'SELECT json_group_array(json_array(code, facet, value)) FROM search_value WHERE code > ?';
  const { rows } = await reader.execute({ sql, args: [state.values.last] });
  const fresh = JSON.parse(String(rows[0]?.[0])) as [number, string, string][];
  for (const [code, facet, value] of fresh) state.values.learn(code, facet, value);
  if (fresh.length > 0) state.forgetHeld();
}

export async function readEntries(reader: Client, state: State, select: string, args: InValue[]): Promise<void> {
  const { rows } = await reader.execute({
    sql: `SELECT json_group_array(json_array(id, kind, key, data)) FROM (${select})`,
    args,
  });
  const found = JSON.parse(String(rows[0]?.[0])) as [number, Entry['kind'], string, string][];
  for (const [row, kind, key, data] of found) state.entries.put(row, kind, key, data);
  state.forgetHeld();
}

export async function readWords(reader: Client, state: State): Promise<void> {
  const sql = "SELECT group_concat(word || ' ' || documents, ' '), max(id) FROM search_word WHERE id > ?";
  const { rows } = await reader.execute({ sql, args: [state.vocabulary.last] });
  const [joined, last] = [rows[0]?.[0], rows[0]?.[1]];
  if (typeof joined !== 'string') return;
  const parts = joined.split(' ');
  for (let index = 0; index < parts.length; index += 2)
    state.vocabulary.add(parts[index] ?? '', Number(parts[index + 1]));
  state.vocabulary.last = Number(last);
}
