import type { SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { Lists } from '#src/domain/readiness/lists.ts';
import type { Facts } from './conditions.ts';

/** What a count may ask for: the database, the filter as a condition on `workshop`, and the day. */
export interface Looking extends Facts {
  read: Reader;
  where: SQL;
  lists: Lists;
}
