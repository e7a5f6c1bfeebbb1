import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sweepEvidence } from '#src/domain/evidence-files/sweep.ts';
import { expireReviews } from '#src/domain/reviews/expire.ts';
import { sweepUploads } from '#src/domain/uploads/sweep.ts';
import type { Services } from './index.ts';

const hour = 3_600_000;

/** Now and every hour: removes what uploads left behind, marks acceptances whose last day is over. Returns how to stop. Errors are logged and tried again. */
export function startSweeping(services: Services): () => void {
  const sweep = () =>
    Promise.all([sweepAll(services, Date.now()), expireReviews({ ...services, now: Date.now() })]).catch(
      (error: unknown) => {
        services.log.error({ sweep: error instanceof Error ? error.stack : String(error) });
      },
    );
  void sweep();
  const timer = setInterval(() => void sweep(), hour).unref();
  return () => clearInterval(timer);
}

export async function sweepAll({ db, files, env, log }: Pick<Services, 'db' | 'files' | 'env' | 'log'>, now: number) {
  await removeOld(join(resolve(env.DATA_DIR), 'tmp'), now - hour);
  const swept = await sweepUploads({ db, files, now });
  const evidence = await sweepEvidence({ db, files, now });
  if (swept.rows + swept.files > 0) log.info({ swept });
  if (evidence.rows + evidence.files > 0) log.info({ sweptEvidence: evidence });
}

/** Temporary files of a process that was killed: no upload lasts an hour. */
async function removeOld(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => null);
    if (facts?.isFile() && facts.mtimeMs < before) await rm(path, { force: true });
  }
}
