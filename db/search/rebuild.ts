import { eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '../client.ts';
import { change, meta } from '../schema/index.ts';
import { searchDocuments, type Read } from './document.ts';
import { readNames, type Names } from './names.ts';
import type { Codes } from './record.ts';
import { storeEntries, storeListings } from './store.ts';

/** Raise it when documents, words or records change their form: servers then rebuild at their next start. */
const form = 2;
const metaKey = 'search';
/** Rows a write, so that one takes about 50 ms. */
const chunks = { motif: 100, workshop: 100, listing: 500 };
const steps = ['motif', 'workshop', 'listing', 'merge'] as const;

interface Progress {
  version: string;
  /** `done`, or the step under way and the last key it finished. */
  step: (typeof steps)[number] | 'done';
  after: number | string;
}

/** Rebuilds the index when its form or the names it borrowed are not today's, or when a rebuild was cut off. */
export async function ensureSearch(db: Database, now: number): Promise<boolean> {
  const progress = await readProgress(db.read);
  if (progress?.step === 'done' && progress.version === (await currentVersion(db.read))) return false;
  await rebuildSearch(db, now);
  return true;
}

/**
 * Writes the whole index again, in place, while searches go on. Every chunk is a write of its own that notes how far it
 * came, so that after a kill the next call goes on from there. 240,000 listings take about a minute.
 */
export async function rebuildSearch(db: Database, now: number): Promise<void> {
  const version = await currentVersion(db.read);
  const found = await readProgress(db.read);
  let progress: Progress =
    found && found.version === version && found.step !== 'done' ? found : await begin(db, version);
  const names = await readNames(db.read);
  const codes: Codes = new Map();
  while (progress.step !== 'done') {
    const from: Progress = progress;
    progress = await db.write(async (tx) => {
      const next = await takeStep(tx, from, names, codes);
      await note(tx, next);
      if (next.step !== 'done') return next;
      await mergeByItself(tx, 4);
      await tx.insert(change).values({ entity: 'everything', entityId: metaKey, at: now });
      return next;
    });
  }
}

async function takeStep(tx: Tx, progress: Progress, names: Names, codes: Codes): Promise<Progress> {
  const { step, after, version } = progress;
  if (step === 'merge') return { version, step: (await mergeSome(tx)) ? 'merge' : 'done', after };
  if (step === 'done') return progress;
  const keys = await nextKeys(tx, step, after);
  const last = keys.at(-1);
  const upTo = keys.length < chunks[step] ? undefined : last;
  if (step === 'listing') {
    await dropListings(tx, Number(after), upTo === undefined ? undefined : Number(upTo));
    await storeListings(tx, keys.map(Number), await searchDocuments(tx, step, keys, names), codes);
  } else {
    await storeEntries(tx, step, keys, await searchDocuments(tx, step, keys, names), true);
  }
  if (upTo !== undefined) return { version, step, after: upTo };
  return { version, step: steps[steps.indexOf(step) + 1] ?? 'done', after: 0 };
}

async function begin(db: Database, version: string): Promise<Progress> {
  const progress: Progress = { version, step: 'motif', after: '' };
  await db.write(async (tx) => {
    await tx.run(sql`DELETE FROM search_word`);
    await dropEntries(tx);
    await mergeByItself(tx, 0);
    await note(tx, progress);
  });
  return progress;
}

async function nextKeys(
  tx: Tx,
  step: 'motif' | 'workshop' | 'listing',
  after: number | string,
): Promise<(number | string)[]> {
  const rows = await tx.all<{ key: number | string }>(
    step === 'motif'
      ? sql`SELECT slug AS key FROM motif WHERE slug > ${after} ORDER BY slug LIMIT ${chunks[step]}`
      : step === 'workshop'
        ? sql`SELECT id AS key FROM workshop WHERE id > ${after} ORDER BY id LIMIT ${chunks[step]}`
        : sql`SELECT id AS key FROM listing WHERE id > ${after} ORDER BY id LIMIT ${chunks[step]}`,
  );
  return rows.map(({ key }) => key);
}

/** Workshops and motifs that no longer exist. */
async function dropEntries(tx: Tx): Promise<void> {
  const gone = sql`SELECT id FROM search_entry_row WHERE (kind, key) NOT IN
    (SELECT 'motif', slug FROM motif UNION ALL SELECT 'workshop', CAST(id AS TEXT) FROM workshop)`;
  await tx.run(sql`DELETE FROM search_workshop WHERE rowid IN (${gone})`);
  await tx.run(sql`DELETE FROM search_motif WHERE rowid IN (${gone})`);
  await tx.run(sql`DELETE FROM search_entry_row WHERE id IN (${gone})`);
}

/** Everything held in the range goes first, deleted listings included; so the words are counted as new. */
async function dropListings(tx: Tx, after: number, upTo = Number.MAX_SAFE_INTEGER): Promise<void> {
  await tx.run(
    sql`DELETE FROM search_listing WHERE rowid IN (SELECT id FROM search_listing_row WHERE id > ${after} AND id <= ${upTo})`,
  );
  await tx.run(sql`DELETE FROM search_listing_row WHERE id > ${after} AND id <= ${upTo}`);
}

/** How many segments the index joins by itself while being written; while all of it is rewritten, joining at the end halves the work. */
async function mergeByItself(tx: Tx, segments: 0 | 4): Promise<void> {
  // Written out: numbers are bound as REAL, which this setting refuses.
  await tx.run(
    segments === 0
      ? sql`INSERT INTO search_listing (search_listing, rank) VALUES ('automerge', 0)`
      : sql`INSERT INTO search_listing (search_listing, rank) VALUES ('automerge', 4)`,
  );
}

/** One bite of joining the index's segments; false when nothing is left to join. */
async function mergeSome(tx: Tx): Promise<boolean> {
  const changes = async () => (await tx.all<{ n: number }>(sql`SELECT total_changes() AS n`))[0]?.n ?? 0;
  const before = await changes();
  await tx.run(sql`INSERT INTO search_listing (search_listing, rank) VALUES ('merge', -500)`);
  return (await changes()) - before >= 2;
}

async function note(tx: Tx, progress: Progress): Promise<void> {
  const row = { key: metaKey, value: JSON.stringify(progress) };
  await tx.insert(meta).values(row).onConflictDoUpdate({ target: meta.key, set: row });
}

async function readProgress(read: Database['read']): Promise<Progress | undefined> {
  const row = await read.query.meta.findFirst({ where: eq(meta.key, metaKey) });
  return row && (JSON.parse(row.value) as Progress);
}

async function currentVersion(read: Read): Promise<string> {
  const [row] = await read.all<{ hashes: string | null }>(sql`
    SELECT group_concat(substr(hash, 1, 12), ' ') AS hashes FROM (SELECT hash FROM dataset
    WHERE slug IN ('kelurahan', 'motifs', 'taxonomy') ORDER BY slug)`);
  return `${form} ${row?.hashes ?? ''}`;
}
