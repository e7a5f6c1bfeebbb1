import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { User } from '#src/domain/access/user.ts';
import { recordInfected } from '#src/domain/evidence-files/infected.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Services } from '#src/services/index.ts';

/**
 * What the scanner says of a file nobody has kept yet. Throws `infected-file`, after it was written down who sent what,
 * and `scan-failed` when the scanner does not answer: nothing is taken unseen where files are to be scanned.
 */
export async function scanOrRefuse(
  { scanner, db, log }: Pick<Services, 'scanner' | 'db' | 'log'>,
  path: string,
  { user, visit }: { user: User; visit: string | undefined },
): Promise<'clean' | 'not-scanned'> {
  const said = await scanner.scan(path).catch((error: unknown) => {
    log.error({ scan: error instanceof Error ? error.stack : String(error) });
    throw new Refusal('scan-failed');
  });
  if ('scan' in said) return said.scan;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  await recordInfected({ db, now: Date.now() }, user, { signature: said.found, sha256: hash.digest('hex'), visit });
  throw new Refusal('infected-file');
}
