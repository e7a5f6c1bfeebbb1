import type { DraftCopy } from './draft-copy.ts';
import { sameEntries, type Entries } from './entries.ts';

/** A form as the server has it. */
export interface Stored {
  version: number;
  entries: Entries;
}

/**
 * What to do with what the device kept: nothing (`drop`), put it into the form and send it (`restore`), or let the
 * person choose (`ask`). A form that was sent and never answered for is our own work, not somebody else's.
 */
export function reconcile(copy: DraftCopy | null, stored: Stored): 'drop' | 'restore' | 'ask' {
  if (!copy || sameEntries(copy.entries, stored.entries)) return 'drop';
  if (copy.version === stored.version) return 'restore';
  return copy.unanswered.some((sent) => sameEntries(sent, stored.entries)) ? 'restore' : 'ask';
}
