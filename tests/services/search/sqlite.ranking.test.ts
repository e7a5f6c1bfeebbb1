import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordChange } from '#db/search/changed.ts';
import type { SearchAnswer } from '#src/domain/catalogue/query.ts';
import { openSqliteSearch } from '#src/services/search/sqlite.ts';
import { listings, type ListingFacts } from './contract.people.ts';
import { day, insertListing, openWorld, type World } from './contract.world.ts';

let world: World;
let find: (text: string) => Promise<SearchAnswer>;

const base = listings[0] as ListingFacts;
const added: ListingFacts[] = [
  {
    ...base,
    id: 31,
    titleId: 'Kain Cendrawasih',
    titleEn: 'Cendrawasih Cloth',
    technique: 'printing',
    motifs: ['truntum'],
    age: 1,
  },
  {
    ...base,
    id: 32,
    titleId: 'Kain Cendrawasih',
    titleEn: 'Cendrawasih Cloth',
    technique: 'tulis',
    motifs: ['truntum'],
    age: 9,
  },
  {
    ...base,
    id: 33,
    titleId: 'Kain Cendrawasih',
    titleEn: 'Cendrawasih Cloth',
    technique: 'cap',
    motifs: ['truntum'],
    age: 5,
  },
  {
    ...base,
    id: 34,
    titleId: 'Kain Biasa',
    titleEn: 'Plain Cloth',
    descriptionId: 'Seperti cendrawasih dan merak.',
    technique: 'tulis',
    motifs: ['truntum'],
    age: 0,
  },
  {
    ...base,
    id: 35,
    titleId: 'Kain Malam',
    titleEn: 'Night Cloth',
    descriptionId: 'Tanpa kata itu.',
    technique: 'tulis',
    motifs: ['merak'],
    age: 20,
  },
];

beforeAll(async () => {
  world = await openWorld();
  await world.db.write(async (tx) => {
    for (const facts of added) await insertListing(tx, facts);
    await recordChange(
      tx,
      'listing',
      added.map(({ id }) => id),
      day,
    );
  });
  const engine = openSqliteSearch(world.db, () => world.reference, { now: () => day });
  find = (text) =>
    engine.find({ kind: 'listings', text, facets: {}, bounds: {}, sort: 'relevance', page: 1, perPage: 50 });
});
afterAll(() => world.remove());

const technique = (id: unknown) => [...listings, ...added].find((facts) => facts.id === id)?.technique;

test('titles come before descriptions, batik before printed cloth, newer before older', async () => {
  expect((await find('cendrawasih')).ids).toEqual([33, 32, 31, 34]);
});

test('a listing of the motif comes before one that only mentions it', async () => {
  const { ids } = await find('merak');
  expect(ids.indexOf(35)).toBeLessThan(ids.indexOf(34));
});

test('"batik" alone finds all, printed cloth last', async () => {
  const { ids, total } = await find('batik');
  expect(total).toBe(15);
  const printed = ids.map((id) => technique(id) === 'printing');
  expect(printed).toEqual([...printed].sort());
});

test('printing is not tulis, and tulis is not printing', async () => {
  const printed = await find('sablon');
  expect(printed.total).toBeGreaterThan(0);
  expect(printed.ids.every((id) => technique(id) === 'printing')).toBe(true);
  const drawn = await find('hand drawn');
  expect(technique(drawn.ids[0])).toBe('tulis');
  expect(drawn.ids.some((id) => technique(id) === 'printing')).toBe(false);
});

test('of three words and more some may be missing, of two none', async () => {
  const { ids } = await find('cendrawasih tulis zzzzzz');
  expect(ids[0]).toBe(32);
  expect((await find('cendrawasih heirloom')).total).toBe(0);
  expect((await find('cendrawasih heirloom pusaka')).total).toBeGreaterThan(0);
});

test('words written together or apart are the same', async () => {
  for (const text of ['megamendung', 'mega mendung', 'mega-mendung', 'MEGA  MENDUNG'])
    expect((await find(text)).ids).toEqual([4]);
  expect((await find('kaincendrawasih')).ids).toContain(32);
  expect((await find('cendra wasih')).ids).toContain(32);
});
