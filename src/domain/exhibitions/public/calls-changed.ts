import type { Tx } from '#db/client.ts';
import { change } from '#db/schema/index.ts';

/**
 * Call in the transaction that opens, closes, renames or moves the deadline of a call: pages kept for visitors that name
 * open calls (home, site map: those tagged `calls`) are made anew, and nothing else is touched. Pages about exhibitions
 * are never kept and need no telling.
 */
export async function recordCalls(tx: Tx, now: number): Promise<void> {
  await tx.insert(change).values({ entity: 'everything', entityId: 'calls', at: now });
}
