import type { EnqueuedTask } from 'meilisearch';
import type { Database } from '#db/client.ts';
import { readNames } from '#db/search/names.ts';
import { searchKinds, type SearchKind } from '#src/domain/catalogue/query.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import { dayOf } from '../sqlite/entries.ts';
import { indexedDocuments } from './document.ts';
import { indexExists, settle, type Server } from './server.ts';
import { settingsOf } from './settings.ts';
import { allIds } from './write.ts';

/** Batches waiting at the server; it works several off in one go. */
const ahead = 8;

/**
 * Fills new indexes from the database and puts them in the place of the old ones in one step, so that searches see
 * the old state whole or the new state whole. Throws, with the old indexes untouched, when a task fails.
 */
export async function rebuildIndexes(
  server: Server,
  db: Database,
  reference: Reference,
  now: number,
): Promise<Record<SearchKind, number>> {
  const counts = { listings: 0, workshops: 0, motifs: 0 };
  for (const kind of searchKinds) counts[kind] = await fill(server, db, reference, kind, now);
  const swaps = [];
  for (const kind of searchKinds) {
    const live = server.uid(kind);
    const exists = await indexExists(server, live);
    swaps.push({ indexes: [nextUid(server, kind), live] as [string, string], rename: !exists });
  }
  await settle(server, server.client.swapIndexes(swaps));
  for (const { indexes, rename } of swaps) if (!rename) await settle(server, server.client.deleteIndex(indexes[0]));
  return counts;
}

async function fill(
  server: Server,
  db: Database,
  reference: Reference,
  kind: SearchKind,
  now: number,
): Promise<number> {
  const uid = nextUid(server, kind);
  if (await indexExists(server, uid)) await settle(server, server.client.deleteIndex(uid));
  await settle(server, server.client.createIndex(uid, { primaryKey: 'id' }));
  const index = server.client.index(uid);
  await settle(server, index.updateSettings(settingsOf(kind, reference)));
  const names = await readNames(db.read);
  const waiting: EnqueuedTask[] = [];
  let count = 0;
  for await (const ids of allIds(db, kind)) {
    const documents = await indexedDocuments(db.read, kind, ids, dayOf(now), names);
    count += documents.length;
    if (documents.length > 0) waiting.push(await index.addDocuments(documents));
    if (waiting.length >= ahead) await settleAll(server, waiting);
  }
  await settleAll(server, waiting);
  return count;
}

async function settleAll(server: Server, waiting: EnqueuedTask[]): Promise<void> {
  for (const task of waiting.splice(0)) await settle(server, task);
}

function nextUid(server: Server, kind: SearchKind): string {
  return `${server.uid(kind)}-next`;
}
