import { createClient } from '@libsql/client';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { meta } from '#db/schema/index.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { compiled, quickStart } from '#tests/support/program.ts';

const program = fileURLToPath(new URL('../../db/backup.ts', import.meta.url));

test('a backup taken while someone writes opens whole, holds what was written before it, and is not overwritten', async () => {
  const world = await freshDatabase();
  await world.db.write((tx) => tx.insert(meta).values({ key: 'before', value: 'x' }));
  const folder = join(world.folder, 'copy');
  await mkdir(join(world.folder, 'evidence'));
  await writeFile(join(world.folder, 'evidence', 'a1'), 'sealed');
  const run = (more = {}) =>
    promisify(execFile)(process.execPath, [...quickStart, program, folder], {
      env: { PATH: process.env['PATH'], DATA_DIR: world.folder, ...compiled, ...more },
    });
  const running = run();
  for (let number = 0; number < 50; number += 1) {
    await world.db.write((tx) => tx.insert(meta).values({ key: `during-${number}`, value: 'x' }));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await running;
  const copy = createClient({ url: `file:${join(folder, 'canting.db')}`, concurrency: 1 });
  expect((await copy.execute('PRAGMA integrity_check')).rows[0]?.[0]).toBe('ok');
  expect((await copy.execute(`SELECT count(*) FROM meta WHERE key = 'before'`)).rows[0]?.[0]).toBe(1);
  copy.close();
  const hash = createHash('sha256').update(await readFile(join(folder, 'canting.db')));
  expect(await readFile(join(folder, 'canting.db.sha256'), 'utf8')).toBe(`${hash.digest('hex')}  canting.db\n`);
  expect(await readFile(join(folder, 'evidence', 'a1'), 'utf8')).toBe('sealed');
  await expect(run()).rejects.toThrow(/is there already/);
  await expect(run({ DATABASE_URL: 'libsql://db.example' })).rejects.toThrow(/back up its database there/);
  await world.remove();
});
