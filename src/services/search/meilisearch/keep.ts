import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import { reasonOf, type Log } from '../fallback.ts';
import type { Follower } from './follow.ts';

const second = 1_000;
const minute = 60_000;
/** Milliseconds to leave a server alone that a run failed on. */
const pause = 30_000;

/**
 * Runs the follower at start, within a second of a commit of this process, and every minute for those of others and for
 * what failed before. Returns how to stop; that waits up to a second for a run under way.
 */
export function keepUp(follower: Follower, db: Database, log: Log): () => Promise<void> {
  let stopped = false;
  let seen = db.commits();
  let failedAt = -Infinity;
  let running: Promise<void> = Promise.resolve();

  const run = (): void => {
    if (stopped || performance.now() - failedAt < pause) return;
    seen = db.commits();
    running = follower.catchUp().catch((error: unknown) => {
      if (stopped) return;
      failedAt = performance.now();
      log.warn(
        { engine: 'meilisearch', reason: reasonOf(error) },
        'the outside search index falls behind; it is tried again within a minute',
      );
    });
  };

  run();
  const eager = setInterval(() => db.commits() !== seen && run(), second).unref();
  const steady = setInterval(run, minute).unref();
  return async () => {
    stopped = true;
    clearInterval(eager);
    clearInterval(steady);
    await Promise.race([running, sleep(second, undefined, { ref: false })]);
  };
}
