import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failedSearch, listing } from '#db/schema/index.ts';
import { flushFailedSearches } from '#src/domain/catalogue/demand.ts';
import { parseQuery } from '#src/domain/catalogue/parse.ts';
import { searchCatalogue } from '#src/domain/catalogue/search.ts';
import type { Context } from '#src/domain/context.ts';
import { openSqliteSearch } from '#src/services/search/sqlite.ts';
import { day, openWorld, type World } from '#tests/services/search/contract.world.ts';

let world: World;
let context: Context;
const search = (words: string) => searchCatalogue(context, parseQuery(new URLSearchParams(words)).query);
const kept = () => world.db.read.select({ text: failedSearch.text, times: failedSearch.times }).from(failedSearch);

beforeAll(async () => {
  world = await openWorld();
  const engine = openSqliteSearch(world.db, () => world.reference, { now: () => day });
  context = {
    db: world.db,
    reference: world.reference,
    now: day,
    search: { ...engine, close: () => Promise.resolve() },
  };
});
afterAll(() => world.remove());

describe('a search of the catalogue', () => {
  test('reads the rows in the order of the engine', async () => {
    const { answer, listings } = await search('sort=price-low');
    expect(listings.map(({ id }) => id)).toEqual(answer.ids);
    expect(listings.map(({ price }) => price)).toEqual(listings.map(({ price }) => price).toSorted((a, b) => a - b));
    expect(listings.length).toBe(answer.total);
  });

  test('finds workshops and motifs with their rows', async () => {
    const workshops = await search('kind=workshops&q=sekarwangi');
    expect(workshops.workshops.map(({ name }) => name)).toEqual(['Griya Sekarwangi']);
    const motifs = await search('kind=motifs&q=jlamprang');
    expect(motifs.motifs[0]?.slug).toBe('jlamprang');
    expect(motifs.listings).toEqual([]);
  });

  test('leaves out what was withdrawn after the engine answered', async () => {
    const asked = {
      ...context.search,
      find: async () => ({
        ...(await context.search.find(parseQuery(new URLSearchParams()).query)),
        ids: [13, 3, 12, 2, 11, 999],
      }),
    };
    const { listings } = await searchCatalogue({ ...context, search: asked }, parseQuery(new URLSearchParams()).query);
    expect(listings.map(({ id }) => id)).toEqual([3, 2]);
  });

  test('names the filter that stands in the way, most promising first', async () => {
    const { answer, relaxations } = await search('q=jlamprang&technique=cap&cloth=sutra');
    expect(answer.total).toBe(0);
    expect(relaxations.map(({ name, total }) => [name, total])).toEqual([['cloth', 1]]);
  });

  test('offers to let go of every filter where no single one helps', async () => {
    const { relaxations } = await search('q=jlamprang&technique=printing&cloth=sutra&price_to=10');
    expect(relaxations.map(({ name, total }) => [name, total])).toEqual([['all', 2]]);
  });

  test('keeps the words that are found nowhere, and only those', async () => {
    await search('q=zzqxkwv');
    await search('q=zzqxkwv&page=2');
    await search('q=jlamprang&cloth=linen');
    await search('technique=cap&cloth=linen');
    await flushFailedSearches(world.db);
    expect(await kept()).toEqual([{ text: 'zzqxkwv', times: 1 }]);
  });

  test('a listing that is archived disappears at once, whatever the engine still says', async () => {
    await world.db.write((tx) => tx.update(listing).set({ state: 'archived' }).where(eq(listing.id, 10)));
    expect((await search('q=truntum')).listings).toEqual([]);
  });
});
