import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { seedOnce } from './demo.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Once for all tests that need the server: the seeded shop, and the build unless it is newer than every source. */
export default async function prepare(): Promise<void> {
  await Promise.all([seedOnce(), buildOnce()]);
}

async function buildOnce(): Promise<void> {
  const entry = join(root, 'dist/server/entry.mjs');
  if (existsSync(entry) && statSync(entry).mtimeMs > newestSource()) return;
  await promisify(execFile)(join(root, 'node_modules/.bin/astro'), ['build'], { cwd: root, maxBuffer: 1 << 26 });
}

function newestSource(): number {
  const files = ['src', 'public', 'db'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  const paths = [
    ...files.map((entry) => join(entry.parentPath, entry.name)),
    join(root, 'astro.config.mjs'),
    join(root, 'package-lock.json'),
  ];
  return Math.max(...paths.map((path) => statSync(path).mtimeMs));
}
