import { createHash } from 'node:crypto';
import type { Database } from '#db/client.ts';

/** Columns that move by themselves: when a session was last seen, how far a mail has come, how often a link was opened. */
const moving: Record<string, string[]> = {
  session: ['last_seen_at'],
  passport: ['opened', 'last_opened_at'],
  outbox: ['payload', 'state', 'attempts', 'next_at', 'sent_at', 'problem'],
};

/** A fingerprint of every row of every table, by table name: two equal ones mean that nothing was changed. */
export async function printDatabase({ reader }: Pick<Database, 'reader'>): Promise<Record<string, string>> {
  const { rows: tables } = await reader.execute(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_fts%' ORDER BY name`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const table = String(name);
    const { rows, columns } = await reader.execute(`SELECT * FROM "${table}"`);
    const kept = columns.filter((column) => !moving[table]?.includes(column));
    const texts = rows.map((row) => JSON.stringify(kept.map((column) => plain(row[column])))).sort();
    prints[table] = `${rows.length} ${createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16)}`;
  }
  return prints;
}

function plain(value: unknown): unknown {
  return value instanceof ArrayBuffer ? Buffer.from(value).toString('base64') : value;
}
