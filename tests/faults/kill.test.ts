import { createClient } from '@libsql/client';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { freshDatabase } from '#tests/support/database.ts';
import { compiled, quickStart } from '#tests/support/program.ts';

const program = fileURLToPath(new URL('./programs/writer.ts', import.meta.url));

test('no write that was acknowledged is lost when the writer is killed, and the database stays whole', async () => {
  const world = await freshDatabase();
  let acknowledged = 0;
  for (let round = 0; round < 8; round += 1) {
    const child = spawn(process.execPath, [...quickStart, program, world.url, String(acknowledged + 1)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...compiled },
    });
    let tail = '';
    const gone = new Promise((resolve) => child.on('close', resolve));
    await new Promise<void>((resolve) =>
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        const lines = (tail + text).split('\n');
        tail = lines.pop() ?? '';
        acknowledged = Math.max(acknowledged, ...lines.map(Number));
        resolve();
      }),
    );
    await sleep(Math.random() * 70);
    child.kill('SIGKILL');
    await gone;
    const client = createClient({ url: world.url, concurrency: 1 });
    const whole = await client.execute('PRAGMA integrity_check');
    const kept = await client.execute(
      `SELECT count(*) AS rows, max(CAST(substr(key, 5) AS INTEGER)) AS last FROM meta WHERE key LIKE 'row-%'`,
    );
    client.close();
    expect(whole.rows[0]?.[0]).toBe('ok');
    const last = Number(kept.rows[0]?.['last']);
    // One more may be committed than was said; none may be missing.
    expect(last).toBeGreaterThanOrEqual(acknowledged);
    expect(Number(kept.rows[0]?.['rows'])).toBe(last);
    acknowledged = last;
  }
  expect(acknowledged).toBeGreaterThan(8);
  await world.remove();
});
