import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReader } from '#db/reader.ts';

let folder: string;
let writer: Client;
let reader: Client;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canting-reader-'));
  const url = `file:${join(folder, 'canting.db')}`;
  writer = createClient({ url, concurrency: 1 });
  await writer.executeMultiple(`PRAGMA journal_mode = WAL; CREATE TABLE cloth (id INTEGER PRIMARY KEY, body TEXT);
    INSERT INTO cloth (body) VALUES ('{"a":1}'), ('broken'), ('{"a":3}')`);
  reader = openReader(url);
});

afterEach(async () => {
  reader.close();
  writer.close();
  await rm(folder, { recursive: true });
});

const count = async () => Number((await reader.execute('SELECT count(*) FROM cloth')).rows[0]?.[0]);
const read = (id: number) =>
  reader.execute({ sql: `SELECT json_extract(body, '$.a') AS a FROM cloth WHERE id >= ? ORDER BY id`, args: [id] });

describe('a SELECT that is kept', () => {
  it('answers each asking with its own values and what was committed since', async () => {
    expect((await read(3)).rows.map(({ a }) => a)).toEqual([3]);
    await writer.execute(`UPDATE cloth SET body = '{"a":2}' WHERE id = 2`);
    expect((await read(2)).rows.map(({ a }) => a)).toEqual([2, 3]);
    expect((await Promise.all([read(1), read(3)])).map(({ rows }) => rows.length)).toEqual([3, 1]);
  });

  it('that broke off half way holds nothing back, and answers the next time', async () => {
    await expect(read(1)).rejects.toThrow(/JSON/i);
    await writer.execute(`INSERT INTO cloth (body) VALUES ('{"a":4}')`);
    expect(await count()).toBe(4);
    expect((await read(3)).rows.map(({ a }) => a)).toEqual([3, 4]);
    const { rows } = await writer.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    expect(Number(rows[0]?.[0]), 'nobody is still reading').toBe(0);
  });

  it('is let go with the connection', async () => {
    await count();
    reader.close();
    await expect(count()).rejects.toThrow(/closed/);
    expect(await readdir(folder)).toContain('canting.db');
  });
});
