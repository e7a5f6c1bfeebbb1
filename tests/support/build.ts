import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds once for all tests that need the server, unless the build is newer than every source. */
export default async function buildOnce(): Promise<void> {
  const entry = join(root, 'dist/server/entry.mjs');
  if (existsSync(entry) && statSync(entry).mtimeMs > newestSource()) return;
  await promisify(execFile)(join(root, 'node_modules/.bin/astro'), ['build'], { cwd: root, maxBuffer: 1 << 26 });
}

function newestSource(): number {
  const files = ['src', 'public', 'db'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  const paths = [...files.map((entry) => join(entry.parentPath, entry.name)), join(root, 'astro.config.mjs'), join(root, 'package-lock.json')];
  return Math.max(...paths.map((path) => statSync(path).mtimeMs));
}
