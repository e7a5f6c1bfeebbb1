import { withoutValues } from '#src/services/without-values.ts';

interface Event {
  label: string | null;
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  message: string;
}

/**
 * Where Astro writes, its commands included. It prints every error of a page before our own log hears of it, with the
 * parameters of a failed query: so errors become lines of our kind, without values.
 */
export default function pageLog() {
  return {
    write({ label, level, message }: Event): void {
      const time = new Date().toISOString();
      if (level === 'error')
        process.stderr.write(`${JSON.stringify({ level: 50, time, page: label, error: withoutValues(message) })}\n`); // prettier-ignore
      else if (label === 'SKIP_FORMAT') process.stdout.write(`${message}\n`);
      else process.stdout.write(`${time.slice(11, 19)}${label ? ` [${label}]` : ''} ${message}\n`);
    },
  };
}
