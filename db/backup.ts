import { createClient } from '@libsql/client';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { auditHead } from '#src/domain/audit-log/verify.ts';
import { readEnv } from '#src/env.ts';
import { databaseUrl, picturesFolder } from '#src/services/index.ts';

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
  const copy = join(folder, 'canting.db');
  if (existsSync(copy)) throw new Error(`${copy} is there already: name an empty folder`);
  await mkdir(folder, { recursive: true });
  const client = createClient({ url: databaseUrl(env), concurrency: 1, timeout: 5_000 });
  // Never a plain copy of the file: what was written last is in the log beside it.
  await client.execute({ sql: 'VACUUM INTO ?', args: [copy] });
  client.close();
  const audit = await headOf(copy);
  const pictures = picturesFolder(env);
  if (existsSync(pictures)) await cp(pictures, join(folder, 'pictures'), { recursive: true, dereference: true });
  const hash = createHash('sha256')
    .update(await readFile(copy))
    .digest('hex');
  await writeFile(join(folder, 'canting.db.sha256'), `${hash}  canting.db\n`);
  await writeFile(join(folder, 'audit-head.txt'), `${audit.hash}  line ${audit.seq} of the audit log\n`);
  return `backed up to ${folder} (sha256 ${hash})\naudit log: line ${audit.seq}, ${audit.hash}`;
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
