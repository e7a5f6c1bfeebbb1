import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Files } from './index.ts';

/** Files in a folder. A file appears under its name only when it is whole and on the disk. */
export function openLocalFiles(folder: string): Files {
  return {
    async put(key, body) {
      const path = join(folder, checked(key));
      const part = `${path}.${randomBytes(6).toString('hex')}.part`;
      await mkdir(dirname(path), { recursive: true });
      try {
        const file = await open(part, 'wx', 0o644);
        await file.writeFile(body);
        await file.sync();
        await file.close();
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async get(key) {
      const path = join(folder, checked(key));
      const facts = await stat(path).catch(() => null);
      if (!facts?.isFile()) return null;
      const version = `${facts.size.toString(36)}-${Math.trunc(facts.mtimeMs).toString(36)}`;
      return { size: facts.size, version, stream: () => createReadStream(path) };
    },
    async remove(keys) {
      for (const key of keys) await rm(join(folder, checked(key)), { force: true });
    },
    async *list(prefix) {
      const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      for (const entry of names) {
        const key = relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
        if (!entry.isFile() || !key.startsWith(prefix)) continue;
        yield { key, at: Math.trunc((await stat(join(folder, key))).mtimeMs) };
      }
    },
  };
}

function checked(key: string): string {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z0-9]+)?$/.test(key)) throw new Error(`not a file key: ${key}`);
  return key;
}
