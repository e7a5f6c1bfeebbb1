import { randomBytes } from 'node:crypto';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Files } from './index.ts';
import { checkedKey, isKey, splitPrefix } from './key.ts';

/** Parts begin with a dot, which no key may: an unfinished file can't be asked for. */
const part = /^\..+\.part$/;

/** Files in a folder. A file appears under its name only when it is whole and on the disk. */
export function openLocalFiles(root: string): Files {
  const pathOf = (key: string) => join(root, checkedKey(key));
  return {
    async put(key, body) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(path, body);
    },
    async get(key) {
      const path = pathOf(key);
      const facts = await stat(path).catch(missing);
      if (!facts?.isFile()) return null;
      const version = `${facts.size.toString(36)}-${Math.trunc(facts.mtimeMs).toString(36)}`;
      return { size: facts.size, version, stream: async () => (await open(path, 'r')).createReadStream() };
    },
    async remove(keys) {
      for (const path of keys.map(pathOf)) await rm(path, { force: true });
    },
    async *list(prefix) {
      const { folder, start } = splitPrefix(prefix);
      for (const name of await names(join(root, folder))) {
        // What somebody else laid there is no file of ours.
        if (!name.startsWith(start) || !isKey(`${folder}/${name}`)) continue;
        const facts = await stat(join(root, folder, name)).catch(missing);
        if (facts?.isFile()) yield { key: `${folder}/${name}`, at: Math.trunc(facts.mtimeMs) };
      }
    },
    async tidy(folder, before) {
      for (const name of await names(join(root, splitPrefix(`${folder}/`).folder))) {
        if (!part.test(name)) continue;
        const path = join(root, folder, name);
        if (((await stat(path).catch(missing))?.mtimeMs ?? before) < before) await rm(path, { force: true });
      }
    },
  };
}

/** Under another name first, then on the disk, then under its own: a lost power line leaves the old file or the new. */
async function writeWhole(path: string, body: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(draft, 'wx', 0o644);
    try {
      await file.writeFile(body);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}

/** Read as they come: a folder may hold tens of thousands. */
async function names(folder: string): Promise<string[]> {
  const found: string[] = [];
  const opened = await opendir(folder).catch(missing);
  if (opened) for await (const { name } of opened) found.push(name);
  return found;
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
