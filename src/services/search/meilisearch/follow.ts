import type { Database } from '#db/client.ts';
import { searchKinds, type SearchKind } from '#src/domain/catalogue/query.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import { dayOf } from '../sqlite/entries.ts';
import { readChanges } from './changes.ts';
import { rebuildIndexes } from './rebuild.ts';
import { reconcile } from './reconcile.ts';
import { indexExists, settle, type Server } from './server.ts';
import { settingsOf, shapeOf } from './settings.ts';
import { alone, keepState, readState } from './state.ts';
import { writeCurrent } from './write.ts';

export interface Follower {
  /** Brings the server in step with the database. Called while running, it runs once more after. Throws what failed. */
  catchUp(): Promise<void>;
  /** Builds every index anew; returns how much they hold. Throws when another process is writing to the server. */
  rebuild(): Promise<Record<SearchKind, number>>;
}

/** Follows the `change` log, so what a failed run leaves undone, the next one does. */
export function openFollower(
  server: Server,
  db: Database,
  reference: () => Reference,
  now: () => number = Date.now,
): Follower {
  let running: Promise<void> | undefined;
  let again = false;
  let applied = false;

  const rebuild = async (): Promise<Record<SearchKind, number>> => {
    const seq = await newestChange(db);
    const counts = await rebuildIndexes(server, db, reference(), now());
    applied = true;
    await keepState(db, {
      'meilisearch-seq': String(seq),
      'meilisearch-shape': shapeOf(reference()),
      'meilisearch-day': dayOf(now()),
    });
    return counts;
  };

  /** Applied once a process, so that two releases side by side don't rebuild each other's indexes in turn. */
  const applySettings = async (): Promise<void> => {
    for (const kind of searchKinds) {
      await settle(server, server.client.index(server.uid(kind)).updateSettings(settingsOf(kind, reference())));
    }
    applied = true;
  };

  const step = async (): Promise<unknown> => {
    const state = await readState(db);
    if (state['meilisearch-seq'] === undefined || !(await allExist(server))) return rebuild();
    if (!applied && state['meilisearch-shape'] !== shapeOf(reference())) return rebuild();
    if (!applied) await applySettings();
    for (let seq = Number(state['meilisearch-seq']); ;) {
      const changes = await readChanges(db, seq);
      if (changes === 'everything') return rebuild();
      if (changes.upTo === seq) break;
      for (const kind of searchKinds) await writeCurrent(server, db, kind, changes[kind], now());
      seq = changes.upTo;
      await keepState(db, { 'meilisearch-seq': String(seq) });
    }
    const today = dayOf(now());
    if (state['meilisearch-day'] === today) return undefined;
    await reconcile(server, db, now());
    return keepState(db, { 'meilisearch-day': today });
  };

  /** Asked without the lease, so that an idle minute writes nothing. */
  const behind = async (): Promise<boolean> => {
    const state = await readState(db);
    if (!applied || Number(state['meilisearch-seq']) !== (await newestChange(db))) return true;
    return state['meilisearch-day'] !== dayOf(now()) || !(await allExist(server));
  };

  const run = async (): Promise<void> => {
    do {
      again = false;
      if (await behind()) await alone(db, now, step);
    } while (again);
  };

  return {
    catchUp() {
      if (running) again = true;
      running ??= run().finally(() => (running = undefined));
      return running;
    },
    async rebuild() {
      await running;
      let counts: Record<SearchKind, number> | undefined;
      await alone(db, now, async () => void (counts = await rebuild()));
      if (!counts) throw new Error('another process is writing to the search server; try again in a minute');
      return counts;
    },
  };
}

async function allExist(server: Server): Promise<boolean> {
  for (const kind of searchKinds) if (!(await indexExists(server, server.uid(kind)))) return false;
  return true;
}

async function newestChange(db: Database): Promise<number> {
  const row = await db.read.query.change.findFirst({
    columns: { seq: true },
    orderBy: ({ seq }, { desc }) => desc(seq),
  });
  return row?.seq ?? 0;
}
