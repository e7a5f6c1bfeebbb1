import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '#src/domain/audit-log/verify.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { compiled, quickStart } from '#tests/support/program.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (let number = 1; number <= 20; number += 1) await record(number);
});
afterAll(() => world.close());

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = (name: string) => join(world.folder, name);

function record(number: number, detail: Record<string, unknown> = { number, to: 'accepted' }): Promise<void> {
  const entry = {
    at: Date.now(),
    userId: world.id('agus'),
    action: 'review.decide',
    subject: `listing:${number}`,
    detail,
  };
  return world.services.db.write((tx) => recordAudit(tx, entry));
}

/** The program, on the world's database or a copy of it. */
async function runVerify(name = 'canting.db', ...args: string[]): Promise<{ code: number; said: string }> {
  const env = { PATH: process.env['PATH'], DATA_DIR: world.folder, DATABASE_URL: `file:${file(name)}`, ...compiled };
  const run = promisify(execFile)(process.execPath, [...quickStart, 'db/audit-verify.ts', ...args], { cwd: root, env });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
  );
}

let copies = 0;

/** A copy of the database without the triggers, changed by hand as someone with the file could. */
async function tampered(sql: string): Promise<string> {
  const name = `tampered-${(copies += 1)}.db`;
  // Never a copy by reading the file: closing it would take away this process's own locks on it.
  const source = createClient({ url: world.services.db.url, concurrency: 1, timeout: 1_000 });
  await source.execute({ sql: 'VACUUM INTO ?', args: [file(name)] });
  source.close();
  const client = createClient({ url: `file:${file(name)}`, concurrency: 1 });
  for (const trigger of ['audit_no_update', 'audit_no_delete', 'audit_no_replace']) await client.execute(`DROP TRIGGER ${trigger}`); // prettier-ignore
  await client.executeMultiple(sql);
  client.close();
  return name;
}

describe('the audit log', () => {
  test('refuses to be changed, shortened or overwritten by raw SQL', async () => {
    const client = createClient({ url: world.services.db.url, concurrency: 1, timeout: 1_000 });
    const columns = 'seq, at, user_id, action, subject, detail, previous_hash, hash';
    const values = `3, 1, NULL, 'a.b', 'c:1', '{}', 'x', 'y'`;
    for (const sql of [
      `UPDATE audit SET action = 'x.y' WHERE seq = 3`,
      `UPDATE OR REPLACE audit SET seq = 4 WHERE seq = 3`,
      `DELETE FROM audit WHERE seq = 3`,
      `DELETE FROM audit`,
      `REPLACE INTO audit (${columns}) VALUES (${values})`,
      `INSERT OR REPLACE INTO audit (${columns}) VALUES (${values})`,
      `INSERT INTO audit (${columns}) VALUES (${values}) ON CONFLICT (seq) DO UPDATE SET action = 'x.y'`,
    ])
      await expect(client.execute(sql), sql).rejects.toThrow(/append-only/);
    client.close();
    expect((await verifyAudit(world.services.db.reader)).broken).toBeNull();
  });

  test('is found whole by the program, which names the head and knows an older one again', async () => {
    const first = await runVerify();
    expect(first.code).toBe(0);
    const { head, count } = await verifyAudit(world.services.db.reader);
    expect(first.said).toContain(`${count} lines`);
    expect(first.said).toContain(head.hash);
    await record(21);
    expect((await runVerify('canting.db', head.hash)).code).toBe(0);
    const other = await runVerify('canting.db', 'f'.repeat(64));
    expect(other).toMatchObject({ code: 1 });
    expect(other.said).toContain('another chain');
  });

  test.each([
    ['a field', `UPDATE audit SET action = 'review.undo' WHERE seq = 7`, /line 7 .*changed/],
    ['one byte of the detail', `UPDATE audit SET detail = replace(detail, '"number":7', '"number":8') WHERE seq = 7`, /line 7 .*changed/], // prettier-ignore
    [
      'only blanks in the detail',
      `UPDATE audit SET detail = replace(detail, ':', ': ') WHERE seq = 7`,
      /line 7 .*changed/,
    ],
    ['detail that is no JSON', `UPDATE audit SET detail = '{' WHERE seq = 7`, /line 7 .*changed/],
    ['the type of a field', `UPDATE audit SET at = CAST(at AS TEXT) || 'x' WHERE seq = 7`, /line 7 .*changed/],
    ['who did it', `UPDATE audit SET user_id = NULL WHERE seq = 1`, /line 1 .*changed/],
    ['the hash', `UPDATE audit SET hash = '${'a'.repeat(64)}' WHERE seq = 7`, /line 7 .*changed/],
    ['a line gone', `DELETE FROM audit WHERE seq = 7`, /line 8 .*follows line 6/],
    ['the first line gone', `DELETE FROM audit WHERE seq = 1`, /line 2 .*follows line 0/],
    ['the last line gone', `DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)`, /1 lines at the end are gone/],
    ['two lines changed places', `UPDATE audit SET seq = -1 WHERE seq = 7; UPDATE audit SET seq = 7 WHERE seq = 8; UPDATE audit SET seq = 8 WHERE seq = -1`, /line 7 .*not written after/], // prettier-ignore
  ])('names the first line that does not fit: %s', async (_what, sql, expected) => {
    const { code, said } = await runVerify(await tampered(sql));
    expect(code).toBe(1);
    expect(said).toMatch(expected);
  });

  test('untouched, the same copy without triggers is found whole', async () => {
    expect((await runVerify(await tampered('SELECT 1'))).code).toBe(0);
  });

  test('cut short and written on by someone who knows the recipe, it lacks the hash noted with the backup', async () => {
    const noted = (await verifyAudit(world.services.db.reader)).head.hash;
    const name = await tampered(`DELETE FROM audit WHERE seq > 5; UPDATE sqlite_sequence SET seq = 5 WHERE name = 'audit'`); // prettier-ignore
    expect((await runVerify(name)).code).toBe(0);
    expect((await runVerify(name, noted)).code).toBe(1);
  });

  test('keeps its order under 50 writes at once in each of two processes', async () => {
    const before = (await verifyAudit(world.services.db.reader)).count;
    const program = fileURLToPath(new URL('./audit-writer.ts', import.meta.url));
    const other = spawn(process.execPath, [...quickStart, program, world.services.db.url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(other, 'close');
    await once(other.stdout, 'data');
    await Promise.all(Array.from({ length: 50 }, (_, number) => record(100 + number)));
    expect(await gone).toEqual([0, null]);
    const after = await verifyAudit(world.services.db.reader);
    expect(after).toMatchObject({ broken: null, count: before + 100 });
  });

  test('holds odd texts', async () => {
    await world.services.db.write(async (tx) => {
      await recordAudit(tx, { at: 1, userId: null, action: 'a.b\ud800', subject: 'x:\u0000"\u2028', detail: { 9: 1, a: undefined, b: '\ud800', 1: -0 } }); // prettier-ignore
    });
    expect((await verifyAudit(world.services.db.reader)).broken).toBeNull();
  });

  test('leaves its head with every backup', async () => {
    const env = { PATH: process.env['PATH'], DATA_DIR: world.folder, ...compiled };
    const target = file('backup');
    const { stdout } = await promisify(execFile)(process.execPath, [...quickStart, 'db/backup.ts', target], {
      cwd: root,
      env,
    });
    const { head } = await verifyAudit(world.services.db.reader);
    expect(stdout).toContain(`audit log: line ${head.seq}, ${head.hash}`);
    expect(await readFile(join(target, 'audit-head.txt'), 'utf8')).toMatch(new RegExp(`^${head.hash} `));
  });
});
