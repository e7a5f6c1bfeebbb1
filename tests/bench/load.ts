import autocannon from 'autocannon';
import type { Figure } from './data.ts';

export interface Timed {
  /** When it was answered, ms after the run's start. */
  at: number;
  took: number;
}

/** Puts load on a server through so many lines; throws when an answer is not a 2xx. */
export async function load(options: Parameters<typeof autocannon>[0], signal?: AbortSignal): Promise<Timed[]> {
  const times: Timed[] = [];
  const begun = performance.now();
  const running = autocannon(options);
  signal?.addEventListener('abort', () => running.stop(), { once: true });
  running.on('response', (_client, _status, _bytes, took) => {
    times.push({ at: performance.now() - begun, took });
  });
  const { non2xx, errors } = await running;
  if (non2xx > 0 || errors > 0) throw new Error(`${options.url}: ${non2xx} answers were not 2xx, ${errors} errors`);
  return times;
}

/** A line of the table: the p99 of what took so many seconds. */
export function p99(name: string, target: number, times: readonly Timed[], seconds: number): Figure {
  const sorted = Float64Array.from(times, (one) => one.took).sort();
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN;
  return {
    name: `${name}: p99, ms (${Math.round(times.length / seconds)}/s, p50 ${at(0.5).toFixed(1)})`,
    ...{ value: at(0.99).toFixed(1), target: `≤ ${target}`, met: at(0.99) <= target },
  };
}
