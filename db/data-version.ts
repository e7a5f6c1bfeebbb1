import type { Database } from './client.ts';

/**
 * Another number after every commit of anyone, this process or another: what was worked out from the database holds as
 * long as it is the same, asked before the reading. One cheap question, no table is touched. null where the database is
 * a server's and no file: then nobody can tell.
 */
export async function dataVersion({ reader }: Pick<Database, 'reader'>): Promise<number | null> {
  if (reader.protocol !== 'file') return null;
  const { rows } = await reader.execute('PRAGMA data_version');
  return Number(rows[0]?.[0]);
}
