import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseBusy, type Database } from '#db/client.ts';

/** One write of a longer work, some at a time. Resolves to whether anything is left. */
export type Step = () => Promise<boolean>;

/** After a failure, milliseconds. */
const again = 5_000;

/** Step after step until nothing is left, or it is called off; others' requests have their turn in between. */
export async function inBatches(step: Step, signal?: AbortSignal): Promise<void> {
  for (;;) {
    const start = performance.now();
    if (!(await step()) || signal?.aborted) return;
    await sleep((performance.now() - start) / 2);
  }
}

/**
 * Takes the first step now and the rest in the background: what is small is done when this resolves. Each step must find
 * in the database what is left, for a stop leaves the rest to whoever resumes it.
 */
export async function startInBatches(db: Database, step: Step): Promise<void> {
  if (await step().catch(() => true)) inBackground(db, (signal) => inBatches(step, signal));
}

/** Works until it succeeds; whoever closes the database waits for the write in hand. */
export function inBackground(db: Database, work: (signal: AbortSignal) => Promise<unknown>): void {
  const stop = new AbortController();
  const running = untilDone();
  const finish = () => {
    stop.abort();
    return running;
  };
  db.pending.add(finish);

  async function untilDone(): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        await work(stop.signal);
        break;
      } catch (error) {
        // Another process's lock: what is left is found by the next round, or by the next start. All else is told.
        if (!(error instanceof DatabaseBusy)) process.emitWarning(error instanceof Error ? error : String(error));
        await sleep(again, undefined, { ref: false, signal: stop.signal }).catch(() => undefined);
      }
    }
    db.pending.delete(finish);
  }
}
