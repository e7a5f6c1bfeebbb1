import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Loaded before the server: SIGUSR2 writes the event loop's delay since the last time, in ms, to LAG_FILE. */
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('SIGUSR2', () => {
  const ms = (nanoseconds: number) => Math.round(nanoseconds / 1e4) / 100;
  writeFileSync(process.env['LAG_FILE'] ?? '', JSON.stringify({ p99: ms(delay.percentile(99)), max: ms(delay.max) }));
  delay.reset();
});
