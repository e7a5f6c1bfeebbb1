import { createClient } from '@libsql/client';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { auditHead } from '#src/domain/audit-log/verify.ts';
import { readEnv } from '#src/env.ts';
import { databaseUrl } from '#src/services/index.ts';

// npm run backup -- FOLDER: a whole copy of the data, taken while the product runs. Refuses a folder that holds one.
const [target] = process.argv.slice(2);
try {
  if (!target) throw new Error('npm run backup -- FOLDER');
  console.log(await backUp(resolve(target)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function backUp(folder: string): Promise<string> {
  const env = readEnv(process.env);
  const url = databaseUrl(env);
  // VACUUM INTO would write on the server's disk, not here.
  if (!url.startsWith('file:'))
    throw new Error('DATABASE_URL names a libSQL server: back up its database there, and the folder DATA_DIR as files');
  const copy = join(folder, 'canting.db');
  if (existsSync(copy)) throw new Error(`${copy} is there already: name an empty folder`);
  await mkdir(folder, { recursive: true });
  const client = createClient({ url, concurrency: 1, timeout: 5_000 });
  // Never a plain copy of the file: what was written last is in the log beside it.
  await client.execute({ sql: 'VACUUM INTO ?', args: [copy] });
  client.close();
  const audit = await headOf(copy);
  // After the rows: a file too many is swept, one too few would be missed.
  for (const name of ['pictures', 'evidence']) {
    const files = join(resolve(env.DATA_DIR), name);
    if (existsSync(files)) await cp(files, join(folder, name), { recursive: true, dereference: true });
  }
  const hash = await hashOf(copy);
  await writeFile(join(folder, 'canting.db.sha256'), `${hash}  canting.db\n`);
  await writeFile(join(folder, 'audit-head.txt'), `${audit.hash}  line ${audit.seq} of the audit log\n`);
  return `backed up to ${folder} (sha256 ${hash})\naudit log: line ${audit.seq}, ${audit.hash}`;
}

/** Read bit by bit: a city's database may be larger than what fits in memory. */
async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(file)) hash.update(bytes as Buffer);
  return hash.digest('hex');
}

/** Keep it apart from the data: `npm run audit:verify -- HASH` later tells whether the log still holds that line. */
async function headOf(copy: string): Promise<{ seq: number; hash: string }> {
  const client = createClient({ url: `file:${copy}`, concurrency: 1 });
  try {
    return await auditHead(client);
  } finally {
    client.close();
  }
}
