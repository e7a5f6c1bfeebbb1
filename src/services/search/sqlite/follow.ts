import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import { allChanged } from '../../changes.ts';
import { width } from './columns.ts';
import { loadState, newestChange, readEntries, readRecords, readValues, readWords } from './load.ts';
import type { State } from './state.ts';

/** Milliseconds between two looks at the change log when this process wrote nothing. */
const lookEvery = 20;
/** Milliseconds a search waits for everything to be read again before it goes on with what it has. */
const patience = 250;
/** More changes than this are read again as a whole. */
const mostSingly = 2_000;

export interface Follower {
  /** The state, brought up to the change log. `version` moves with every change. */
  current(): Promise<State>;
  version(): number;
}

/** Keeps the copy in memory in step with the database, whichever process writes. Loading starts at the first call. */
export function followChanges(db: Database): Follower {
  let loading: Promise<State> | null = null;
  let state: State | null = null;
  let looking: Promise<void> | null = null;
  let looked = -Infinity;
  let commits = -1;
  let version = 0;

  const reload = () =>
    (loading ??= loadState(db.reader)
      .then((fresh) => {
        version += 1;
        return (state = fresh);
      })
      .finally(() => (loading = null)));

  const look = async (held: State): Promise<void> => {
    const written = db.commits();
    const newest = await newestChange(db.reader);
    if (newest !== held.seq && !(await apply(db, held, newest))) await Promise.race([reload(), sleep(patience)]);
    else if (newest !== held.seq) [held.seq, version] = [newest, version + 1];
    looked = performance.now();
    commits = written;
  };

  return {
    version: () => version,
    async current() {
      if (!state) return reload();
      if (commits !== db.commits() || performance.now() - looked >= lookEvery) {
        looking ??= look(state).finally(() => (looking = null));
        await looking;
      }
      return state;
    },
  };
}

/** Brings the state from its change to `newest`; false when only reading everything again can. */
async function apply({ reader }: Database, state: State, newest: number): Promise<boolean> {
  if (newest < state.seq || newest - state.seq > mostSingly) return false;
  const { rows } = await reader.execute({
    sql: 'SELECT seq, entity, entity_id FROM change WHERE seq > ? AND seq <= ? ORDER BY seq',
    args: [state.seq, newest],
  });
  // Numbers never skip (AUTOINCREMENT in one writer), so a gap means that the log was shortened past us.
  if (
    rows.length !== newest - state.seq ||
    rows.some((row) => allChanged({ entity: row['entity'], entityId: row['entity_id'] }))
  )
    return false;
  const keys = (entity: string) => [
    ...new Set(rows.filter((row) => row['entity'] === entity).map((row) => String(row['entity_id']))),
  ];
  await readValues(reader, state);
  await readWords(reader, state);
  const workshops = keys('workshop');
  for (const [kind, changed] of [
    ['workshop', workshops],
    ['motif', keys('motif')],
  ] as const) {
    if (changed.length === 0) continue;
    for (const key of changed) state.entries.remove(kind, key);
    const select = 'SELECT * FROM search_entry_row WHERE kind = ? AND key IN (SELECT value FROM json_each(?))';
    await readEntries(reader, state, select, [kind, JSON.stringify(changed)]);
  }
  const listings = new Set(keys('listing').map(Number));
  for (const id of await listingsOf({ reader }, workshops)) listings.add(id);
  if (listings.size === 0) return true;
  const select = 'SELECT data FROM search_listing_row WHERE id IN (SELECT value FROM json_each(?))';
  const records = await readRecords(reader, select, [JSON.stringify([...listings])]);
  for (let start = 0; start < records.length; start += width) listings.delete(records[start] ?? 0);
  for (const gone of listings) state.columns.remove(gone);
  state.columns.put(records);
  return true;
}

async function listingsOf({ reader }: Pick<Database, 'reader'>, workshops: string[]): Promise<number[]> {
  if (workshops.length === 0) return [];
  const sql =
    'SELECT json_group_array(listing.id) FROM json_each(?) AS wanted JOIN listing ON workshop_id = CAST(wanted.value AS INTEGER)';
  const { rows } = await reader.execute({ sql, args: [JSON.stringify(workshops)] });
  return JSON.parse(String(rows[0]?.[0])) as number[];
}
