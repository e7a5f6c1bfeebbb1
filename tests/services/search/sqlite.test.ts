import { openSqliteSearch } from '#src/services/search/sqlite.ts';
import { searchContract } from './contract.ts';
import { day } from './contract.world.ts';

searchContract('SQLite', async ({ db, reference }) => {
  const engine = openSqliteSearch(db, () => reference, { now: () => day });
  return { engine, follow: () => Promise.resolve(), close: () => Promise.resolve() };
});
