import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, cp, mkdtemp, rename, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openDatabase } from '#db/client.ts';
import type { SessionStage } from '#db/schema/index.ts';
import { openSessions } from '#src/services/sessions.ts';
import { compiled, quickStart } from './program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A small seeded shop with its pictures: made once for a state of the sources, before any test runs. */
export async function seedOnce(): Promise<string> {
  const folder = demoFolder();
  if (await stat(folder).catch(() => null)) return folder;
  const work = await mkdtemp(join(tmpdir(), 'canting-seeding-'));
  const args = [...quickStart, 'db/seed.ts', '--workshops', '24', '--listings', '240'];
  await promisify(execFile)(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env['PATH'], DATA_DIR: work, ...compiled },
    maxBuffer: 1 << 26,
  });
  await rename(work, folder).catch(() => undefined);
  return folder;
}

/** A data folder of one's own: the seeded database, its keys and its evidence copied, the pictures shared. */
export async function demoData(): Promise<{ folder: string; remove(): Promise<void> }> {
  const seeded = await seedOnce();
  const folder = await mkdtemp(join(tmpdir(), 'canting-demo-'));
  await copyFile(join(seeded, 'canting.db'), join(folder, 'canting.db'));
  const wal = join(seeded, 'canting.db-wal');
  if (await stat(wal).catch(() => null)) await copyFile(wal, join(folder, 'canting.db-wal'));
  for (const key of ['secret.key', 'passport.key']) await copyFile(join(seeded, key), join(folder, key));
  await cp(join(seeded, 'evidence'), join(folder, 'evidence'), { recursive: true });
  await symlink(join(seeded, 'pictures'), join(folder, 'pictures'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The token of a new session of a demo person, as the cookie `canting` holds it. */
export async function demoSession(folder: string, email: string, stage: SessionStage = 'full'): Promise<string> {
  const db = await openDatabase(`file:${join(folder, 'canting.db')}`);
  const person = await db.read.query.user.findFirst({ where: (table, { eq }) => eq(table.email, email) });
  if (!person) throw new Error(`there is no ${email}`);
  const sender = { ipPrefix: '127.0.0.0/24', userAgent: 'Vitest' };
  const wish = { userId: person.id, staff: person.totpSecret !== null, stage, sender, now: Date.now() };
  const token = await openSessions(db, { demo: true }).start(wish);
  db.close();
  return token;
}

function demoFolder(): string {
  const hash = createHash('sha256');
  for (const name of ['db', 'src/domain/pattern', 'src/services/pictures']) {
    const entries = readdirSync(join(root, name), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
    for (const file of files) hash.update(readFileSync(file));
  }
  return join(tmpdir(), `canting-seeded-${hash.digest('hex').slice(0, 16)}`);
}
