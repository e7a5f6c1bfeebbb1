import { createClient, type Client } from '@libsql/client';
import { existsSync, renameSync } from 'node:fs';
import { openDatabase } from '#db/client.ts';
import { searchDocuments } from '#db/search/document.ts';
import { readNames } from '#db/search/names.ts';

/** The same documents in an FTS5 table with no options, in a file beside the set: what one would write first. */
export async function plainIndex(folder: string): Promise<Client> {
  const path = `${folder}/plain-fts5.db`;
  if (!existsSync(path)) {
    await build(folder, `${path}.part`);
    renameSync(`${path}.part`, path);
  }
  const client = createClient({ url: `file:${path}`, concurrency: 1 });
  for (const pragma of ['query_only = ON', 'cache_size = -32768', 'mmap_size = 268435456'])
    await client.execute(`PRAGMA ${pragma}`);
  return client;
}

async function build(folder: string, path: string): Promise<void> {
  const db = await openDatabase(`file:${folder}/canting.db`);
  const client = createClient({ url: `file:${path}`, concurrency: 1 });
  await client.execute('PRAGMA synchronous = OFF');
  await client.execute('DROP TABLE IF EXISTS plain');
  await client.execute('CREATE VIRTUAL TABLE plain USING fts5(name, about, body)');
  const names = await readNames(db.read);
  const { rows } = await db.reader.execute('SELECT id FROM search_listing_row ORDER BY id');
  const ids = rows.map((row) => Number(row[0]));
  for (let start = 0; start < ids.length; start += 2_000) {
    const documents = await searchDocuments(db.read, 'listing', ids.slice(start, start + 2_000), names);
    const values = JSON.stringify(documents.map(({ id, name, about, body }) => [id, name, about, body]));
    await client.execute({
      sql: 'INSERT INTO plain (rowid, name, about, body) SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)',
      args: [values],
    });
  }
  await client.execute("INSERT INTO plain (plain) VALUES ('optimize')");
  client.close();
  db.close();
}
