import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { change } from '../schema/index.ts';
import { searchDocuments, type SearchEntity } from './document.ts';
import { readNames, type Names } from './names.ts';
import { recordedWorkshops } from './record.ts';
import { storeEntries, storeListings } from './store.ts';

/**
 * Call inside the write that inserts, changes or deletes listings, workshops or motifs, after its statements: brings the
 * index to their current rows and tells every follower of the `change` log. Effects reach further than `ids`:
 * a listing's change also refreshes its workshop (its motifs are those of what it sells) and logs it if that differs;
 * a workshop's change refreshes all its listings, for which the workshop's log row stands.
 */
export async function recordChange(
  tx: Tx,
  entity: SearchEntity,
  ids: readonly (number | string)[],
  now: number,
): Promise<void> {
  if (ids.length === 0) return;
  const names = await readNames(tx);
  const log = (kind: SearchEntity, keys: readonly (number | string)[]) =>
    keys.length > 0 && tx.insert(change).values(keys.map((key) => ({ entity: kind, entityId: String(key), at: now })));
  if (entity === 'listing') {
    const touched = await refreshListings(tx, ids.map(Number), names);
    const documents = await searchDocuments(tx, 'workshop', touched, names);
    await log('workshop', await storeEntries(tx, 'workshop', touched, documents));
  } else {
    await storeEntries(tx, entity, ids, await searchDocuments(tx, entity, ids, names));
  }
  if (entity === 'workshop') {
    const rows = await tx.all<{ id: number }>(sql`
      SELECT listing.id FROM json_each(${JSON.stringify(ids)}) AS wanted JOIN listing ON workshop_id = wanted.value`);
    await refreshListings(
      tx,
      rows.map(({ id }) => id),
      names,
    );
  }
  await log(entity, ids);
}

/** Returns the workshops they belong to, or did. */
async function refreshListings(tx: Tx, ids: number[], names: Names): Promise<number[]> {
  const before = await recordedWorkshops(tx, ids);
  const documents = await searchDocuments(tx, 'listing', ids, names);
  await storeListings(tx, ids, documents, new Map());
  return [...new Set([...before, ...documents.flatMap(({ workshopId }) => workshopId ?? [])])];
}
