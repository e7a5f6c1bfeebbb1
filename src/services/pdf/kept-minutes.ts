import { createHash } from 'node:crypto';
import type { MinutesContent } from './index.ts';

/** Milliseconds for which minutes that say the same are handed out again; each says when it was written. */
const lasts = 600_000;
/** Files of some 100 KB each. */
const most = 8;

/**
 * Minutes are public, long, and the same for everybody until something changes: written once for all who ask for them at
 * a time, and again when anything they say is another.
 */
export function keepMinutes(write: (content: MinutesContent) => Promise<Buffer>) {
  const kept = new Map<string, { at: number; file: Promise<Buffer> }>();
  return (content: MinutesContent): Promise<Buffer> => {
    const { minutes, locale, addresses, at } = content;
    const key = createHash('sha256').update(JSON.stringify({ minutes, locale, addresses })).digest('base64');
    const known = kept.get(key);
    if (known && at >= known.at && at - known.at < lasts) return known.file;
    const file = write(content);
    kept.delete(key);
    kept.set(key, { at, file });
    file.catch(() => kept.delete(key));
    for (const old of kept.keys()) if (kept.size > most) kept.delete(old);
    return file;
  };
}
