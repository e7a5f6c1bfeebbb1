import { openDatabase, settled } from './database.ts';
import type { Trace } from './sealed-rows.ts';

/** Where an earlier version let rows lie in clear. */
export interface Older<Facts> {
  database: string;
  read(row: Trace & Record<string, unknown>): { facts: Facts; file: Blob | null };
}

/**
 * Moves rows that lie in clear to where they are sealed. They have another database because pages of the earlier version
 * may still be kept on the phone, and can't read what is sealed.
 */
export async function moveOlder<Facts>(
  { database, read }: Older<Facts>,
  table: string,
  put: (trace: Trace, facts: Facts, file: Blob | null) => Promise<void>,
): Promise<void> {
  const db = await openDatabase(database, table, 'id', 'scope');
  const rows = (mode: IDBTransactionMode) => db.transaction(table, mode).objectStore(table);
  for (const row of await settled<(Trace & Record<string, unknown>)[]>(rows('readonly').getAll())) {
    const { facts, file } = read(row);
    await put(row, facts, file);
    await settled(rows('readwrite').delete(row.id));
  }
  db.close();
}
