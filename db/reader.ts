import { createClient, type Client } from '@libsql/client';
import { openKeeping } from './statements.ts';

/** How long a reader waits for a lock, ms. */
const timeout = 250;

/** A client for reading. Of a plain file it has one connection and keeps its compiled statements. */
export function openReader(url: string): Client {
  // Over a line each question waits for its answer: one after another, a page's would add up.
  const concurrency = url.startsWith('file:') ? 1 : 20;
  return openKeeping(url, timeout)?.client ?? createClient({ url, concurrency, timeout });
}
