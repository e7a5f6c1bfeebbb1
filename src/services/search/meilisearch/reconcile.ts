import type { Database } from '#db/client.ts';
import { readNames } from '#db/search/names.ts';
import { searchKinds, type SearchKind } from '#src/domain/catalogue/query.ts';
import { dayOf } from '../sqlite/entries.ts';
import { indexedDocuments } from './document.ts';
import type { Server } from './server.ts';
import { allIds, writeCurrent } from './write.ts';

const pageSize = 1_000;

/**
 * Compares every document of the server with the database by id and version and mends what differs: lost or repeated
 * tasks, an old copy of the server's disk, certificates that expired overnight. Returns how many it had to mend.
 */
export async function reconcile(server: Server, db: Database, now: number): Promise<number> {
  let mended = 0;
  for (const kind of searchKinds) {
    const wrong = await differences(server, db, kind, now);
    await writeCurrent(server, db, kind, wrong, now);
    mended += wrong.length;
  }
  return mended;
}

async function differences(server: Server, db: Database, kind: SearchKind, now: number): Promise<(number | string)[]> {
  const held = await heldVersions(server, kind);
  const names = await readNames(db.read);
  const wrong: (number | string)[] = [];
  for await (const ids of allIds(db, kind)) {
    for (const { id, version } of await indexedDocuments(db.read, kind, ids, dayOf(now), names)) {
      if (held.get(id) !== version) wrong.push(id);
      held.delete(id);
    }
  }
  return [...wrong, ...held.keys()];
}

async function heldVersions(server: Server, kind: SearchKind): Promise<Map<number | string, string>> {
  const held = new Map<number | string, string>();
  const index = server.client.index<{ id: number | string; version: string }>(server.uid(kind));
  for (let offset = 0; ; offset += pageSize) {
    const { results, total } = await index.getDocuments({ fields: ['id', 'version'], limit: pageSize, offset });
    for (const { id, version } of results) held.set(id, version);
    if (results.length === 0 || offset + pageSize >= total) return held;
  }
}
