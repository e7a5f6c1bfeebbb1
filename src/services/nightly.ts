import { runNight, untilMidnight } from '#src/domain/nightly.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { Services } from './index.ts';

type Needed = Pick<Services, 'db' | 'vault' | 'origin'> & {
  log: Record<'info' | 'error', (fields: object) => void>;
};

/** A night that failed is tried again after so many milliseconds. */
const again = 60_000;
/** Longest sleep: clocks are set, machines are suspended. */
const nap = 600_000;

/**
 * Runs the night's work now, for the days nobody was there, and at every midnight WIB. Aimed anew after every sleep, so
 * neither a long one nor a changed clock makes it miss a day. Errors are logged and tried again. Returns how to stop,
 * which resolves after the write in hand; closing the database stops it too.
 */
export function startNightly(services: Needed, now: () => number = Date.now): () => Promise<void> {
  let done = '';
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();

  const aim = (wait: number) => {
    if (!stopped) timer = setTimeout(wake, Math.max(1, Math.min(wait, nap))).unref();
  };

  const work = async (): Promise<void> => {
    const begun = now();
    if (wibDay(begun) === done) return aim(untilMidnight(begun));
    try {
      const found = await runNight({ ...services, now: begun }, { stopped: () => stopped });
      if (stopped) return;
      done = wibDay(begun);
      services.log.info({ night: { day: done, ...found, ms: now() - begun } });
      // A run that went past midnight is followed by the next day's at once.
      aim(wibDay(now()) === done ? untilMidnight(now()) : 1);
    } catch (error) {
      services.log.error({ night: error instanceof Error ? error.stack : String(error) });
      aim(again);
    }
  };
  const wake = () => void (running = work());

  const stop = (): Promise<void> => {
    stopped = true;
    clearTimeout(timer);
    services.db.pending.delete(stop);
    return running;
  };
  services.db.pending.add(stop);
  wake();
  return stop;
}
