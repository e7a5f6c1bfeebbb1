import { readReference } from '#src/domain/reference/reference.ts';
import { readEnv } from '#src/env.ts';
import { databaseUrl } from '#src/services/index.ts';
import { openFollower } from '#src/services/search/meilisearch/follow.ts';
import { connect } from '#src/services/search/meilisearch/server.ts';
import { openDatabase, type Database } from './client.ts';
import { migrateDatabase } from './migrate.ts';
import { rebuildSearch } from './search/rebuild.ts';

const started = performance.now();

/** Builds the embedded index anew and, where MEILISEARCH_URL is set, the indexes of that server. Searches go on meanwhile. */
try {
  await reindex();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function reindex(): Promise<void> {
  const env = readEnv(process.env);
  const url = databaseUrl(env);
  await migrateDatabase(url);
  const db = await openDatabase(url);
  try {
    await rebuildSearch(db, Date.now());
    say('embedded search: index built');
    if (env.MEILISEARCH_URL) await reindexServer(db, { url: env.MEILISEARCH_URL, apiKey: env.MEILISEARCH_API_KEY });
  } finally {
    db.close();
  }
}

async function reindexServer(db: Database, address: Parameters<typeof connect>[0]): Promise<void> {
  const reference = await readReference(db);
  const counts = await openFollower(connect(address), db, () => reference).rebuild();
  say(
    `Meilisearch at ${new URL(address.url).host}: ${counts.listings} listings, ${counts.workshops} workshops, ${counts.motifs} motifs`,
  );
}

function say(line: string): void {
  console.log(`${line} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
