import { createClient } from '@libsql/client';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compiled, quickStart } from '#tests/support/program.ts';

const program = fileURLToPath(new URL('../../../db/seed.ts', import.meta.url));
const set = ['--workshops', '40', '--listings', '1300', '--now', '2026-11-20', '--no-pictures'];
/** Drafts lie on the demo people's desks, and what makes them is random. */
const tables = {
  workshop: 'id',
  workshop_certificate: 'workshop_id, certification',
  listing: 'id',
  listing_motif: 'listing_id, position',
  listing_dye: 'listing_id, dye',
  listing_colour: 'listing_id, position',
  picture: 'listing_id, position',
  workshop_readiness: 'workshop_id',
  item_standing: 'workshop_id, item',
  item_tally: 'item, state',
  expiry_reminder: 'workshop_id, item',
  visit: 'id',
};
/** Of these only some rows or columns: seals differ, rows are counted up, and what lies on the desks is random. */
const parts = {
  evidence:
    'id, workshop_id, item, number, checklist_version_id, state, version, created_by, created_at, updated_at FROM evidence',
  review: `* FROM review WHERE subject IN ('evidence', 'spot-check')`,
  review_event: `e.review_id, e.at, e.user_id, e.kind, e.reason_code, e.note FROM review_event AS e
    JOIN review ON review.id = e.review_id WHERE subject IN ('evidence', 'spot-check')`,
  level_change: 'workshop_id, at, "from", "to", cause, items, missing FROM level_change',
};

/** How much lies on the desks. */
const desks = `SELECT (SELECT count(*) FROM user), (SELECT count(*) FROM workshop WHERE state = 'draft'),
  (SELECT count(*) FROM listing WHERE state = 'draft')`;

let root: string;
let whole: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canting-seed-'));
  whole = join(root, 'whole');
  expect(await seed(whole, set)).toMatchObject({ code: 0 });
});
afterAll(() => rm(root, { recursive: true, force: true }));

it('seeds the same rows again for the same numbers and day', async () => {
  const again = join(root, 'again');
  expect(await seed(again, set)).toMatchObject({ code: 0 });
  expect(await contentOf(again)).toEqual(await contentOf(whole));
});

it('counts where workshops stand, and shows their levels, as the rows say', async () => {
  const counted =
    'SELECT item, state, count(*) AS workshops FROM item_standing GROUP BY item, state ORDER BY item, state';
  const tally = 'SELECT item, state, workshops FROM item_tally WHERE workshops > 0 ORDER BY item, state';
  const rows = await query(whole, counted);
  expect(rows.length).toBeGreaterThan(100);
  expect(await query(whole, tally)).toEqual(rows);
  const levels = await query(
    whole,
    `SELECT w.readiness_level, r.level, json_extract(s.data, '$.facets.level[#-1]')
     FROM workshop AS w JOIN workshop_readiness AS r ON r.workshop_id = w.id
     JOIN search_entry_row AS s ON s.kind = 'workshop' AND s.key = w.id WHERE w.state = 'published'`,
  );
  expect(levels).toHaveLength(40);
  expect(levels.filter(([shown, computed, found]) => shown !== computed || found !== computed)).toEqual([]);
});

it('does nothing when the set is there already, and refuses another beside it', async () => {
  const before = await contentOf(whole);
  expect(await seed(whole, set)).toMatchObject({ code: 0, out: expect.stringContaining('nothing to do') });
  expect(await seed(whole, ['--workshops', '41'])).toMatchObject({
    code: 1,
    out: expect.stringContaining('--reset-demo'),
  });
  expect(await contentOf(whole)).toEqual(before);
});

it('replaces made-up rows and keeps real ones when told to reset', async () => {
  const folder = join(root, 'reset');
  await seed(folder, ['--workshops', '4', '--listings', '30', '--no-pictures']);
  await query(folder, `UPDATE workshop SET demo = 0, name = 'Real', slug = 'real' WHERE id = 2`);
  await query(folder, 'UPDATE listing SET demo = 0 WHERE workshop_id = 2');
  const kept = await query(folder, 'SELECT id FROM listing WHERE demo = 0');
  const { code, out } = await seed(folder, ['--workshops', '6', '--listings', '50', '--no-pictures', '--reset-demo']);
  expect(code, out).toBe(0);
  expect(await query(folder, `SELECT name FROM workshop WHERE demo = 0`)).toEqual([['Real']]);
  expect(await query(folder, 'SELECT id FROM listing WHERE demo = 0')).toEqual(kept);
  expect(
    await query(
      folder,
      `SELECT (SELECT count(*) FROM workshop WHERE demo = 1 AND state = 'published'),
        (SELECT count(*) FROM listing WHERE demo = 1 AND state = 'published')`,
    ),
  ).toEqual([[6, 50]]);
  expect(await query(folder, desks)).toEqual([[18, 1, 1]]);
  expect(await query(folder, 'SELECT count(*) FROM workshop_readiness JOIN workshop ON id = workshop_id')).toEqual([
    [6],
  ]);
  const lost = `SELECT item FROM item_tally WHERE workshops <> (SELECT count(*) FROM item_standing AS s
    WHERE s.item = item_tally.item AND s.state = item_tally.state)`;
  expect(await query(folder, lost)).toEqual([]);
  expect(await query(folder, 'PRAGMA foreign_key_check')).toEqual([]);
});

it('survives kill -9 at any moment and goes on to the same rows', { timeout: 180_000 }, async () => {
  const killed = join(root, 'killed');
  await mkdir(killed);
  const found: string[] = [];
  // What the program said last when it was killed, and some milliseconds more.
  for (const [word, delay] of [
    ['migration', 3],
    ['reference', 20],
    ['workshops', 0],
    ['workshops', 25],
    ['listings', 10],
    ['listings', 120],
    ['desks', 0],
    ['desks', 70],
    ['readiness: 20', 0],
  ] as const) {
    expect(await seed(killed, set, { word, delay })).toMatchObject({ code: null });
    expect(await query(killed, 'PRAGMA integrity_check')).toEqual([['ok']]);
    found.push(
      (await query(killed, `SELECT group_concat(key) FROM meta WHERE key LIKE 'demo-%'`).catch(() => [])).join(),
    );
  }
  expect(found).toContain('demo-plan');
  expect(found).not.toContain('demo-plan,demo-complete');
  expect(await seed(killed, ['--if-empty', '--no-pictures'])).toMatchObject({ code: 0 });
  expect(await contentOf(killed)).toEqual(await contentOf(whole));
  expect(await query(killed, desks)).toEqual(await query(whole, desks));
  expect(await query(killed, 'PRAGMA foreign_key_check')).toEqual([]);
});

/** Runs the program over a data folder, to its end or until it is killed some milliseconds after it said a word. */
async function seed(
  folder: string,
  args: string[],
  kill?: { word: string; delay: number },
): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, [...quickStart, program, ...args], {
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: folder, ...compiled },
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      out += data.toString();
      if (kill && out.includes(`${kill.word}`)) setTimeout(() => child.kill('SIGKILL'), kill.delay);
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out };
}

/** A fingerprint of every row of every table the set fills. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const [table, order] of Object.entries(tables)) {
    const shown = ['workshop', 'listing'].includes(table) ? `WHERE state = 'published'` : '';
    const rows = await query(folder, `SELECT * FROM ${table} ${shown} ORDER BY ${order}`);
    prints[table] = print(rows);
  }
  for (const [table, part] of Object.entries(parts))
    prints[table] = print(await query(folder, `SELECT ${part} ORDER BY 1, 2, 3, 4`));
  return prints;
}

function print(rows: unknown[][]): string {
  return `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`;
}

async function query(folder: string, statement: string): Promise<unknown[][]> {
  const client = createClient({ url: `file:${join(folder, 'canting.db')}`, concurrency: 1 });
  try {
    const { rows, columns } = await client.execute(statement);
    return rows.map((row) => columns.map((_, at) => row[at]));
  } finally {
    client.close();
  }
}
