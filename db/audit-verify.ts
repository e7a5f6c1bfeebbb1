import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createClient } from '@libsql/client';
import { verifyAudit } from '#src/domain/audit-log/verify.ts';
import { readEnv } from '#src/env.ts';
import { databaseUrl } from '#src/services/index.ts';

// npm run audit:verify [-- HASH]: walks the audit log's chain, while the product runs or on a backup (DATABASE_URL).
// HASH is one noted with a backup and must be of this chain. Exit 1 names the first line that does not fit.
try {
  await verify(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function verify(wanted: string | undefined): Promise<void> {
  if (wanted !== undefined && !/^[a-f0-9]{64}$/.test(wanted)) throw new Error('npm run audit:verify -- HASH');
  const url = databaseUrl(readEnv(process.env));
  if (url.startsWith('file:') && !existsSync(url.startsWith('file://') ? fileURLToPath(url) : url.slice(5)))
    throw new Error(`there is no database at ${url}`);
  const client = createClient({ url, concurrency: 1, timeout: 5_000 });
  try {
    const { count, head, broken, holds } = await verifyAudit(client, wanted);
    if (broken) throw new Error(`audit log: line ${broken.seq} does not fit: ${broken.why} (${count} lines before it do)`); // prettier-ignore
    if (!holds) throw new Error(`audit log: no line has the hash ${wanted}: this is another chain, or one cut short`);
    console.log(`audit log: ${count} lines, each fits the one before. Head: line ${head.seq}, ${head.hash}`);
  } finally {
    client.close();
  }
}
