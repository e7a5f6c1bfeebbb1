import type { Database } from '#db/client.ts';
import { readNames } from '#db/search/names.ts';
import type { SearchKind } from '#src/domain/catalogue/query.ts';
import { dayOf } from '../sqlite/entries.ts';
import { indexedDocuments } from './document.ts';
import { settle, type Server } from './server.ts';

/** The server keeps every batch on disk until it is done; small ones keep it and us from filling up. */
export const batchSize = 500;

/**
 * Brings the index in step with what the database says of these ids now: upserts what is published, deletes the rest.
 * So the order in which changes are worked off, and doing one twice, do not matter. Returns when the server is done.
 */
export async function writeCurrent(
  server: Server,
  db: Database,
  kind: SearchKind,
  ids: (number | string)[],
  now: number,
): Promise<void> {
  const names = await readNames(db.read);
  const index = server.client.index(server.uid(kind));
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize);
    const documents = await indexedDocuments(db.read, kind, batch, dayOf(now), names);
    const kept = new Set(documents.map(({ id }) => String(id)));
    const gone = batch.filter((id) => !kept.has(String(id)));
    if (documents.length > 0) await settle(server, index.addDocuments(documents, { primaryKey: 'id' }));
    if (gone.length > 0) await settle(server, index.deleteDocuments(gone.map(String)));
  }
}

/** All ids of a kind, published or not, in batches. */
export async function* allIds(db: Database, kind: SearchKind): AsyncGenerator<(number | string)[]> {
  if (kind === 'motifs') {
    const rows = await db.read.query.motif.findMany({ columns: { slug: true } });
    yield rows.map(({ slug }) => slug);
    return;
  }
  const table = kind === 'listings' ? db.read.query.listing : db.read.query.workshop;
  for (let last = 0; ;) {
    const rows: { id: number }[] = await (table as typeof db.read.query.listing).findMany({
      columns: { id: true },
      where: ({ id }, { gt }) => gt(id, last),
      orderBy: ({ id }, { asc }) => asc(id),
      limit: batchSize,
    });
    if (rows.length === 0) return;
    yield rows.map(({ id }) => id);
    last = rows.at(-1)?.id ?? last;
  }
}
