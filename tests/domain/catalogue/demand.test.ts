import { afterEach, beforeEach, expect, test } from 'vitest';
import { failedSearch } from '#db/schema/index.ts';
import { flushFailedSearches, recordFailedSearch, withoutPersonalData } from '#src/domain/catalogue/demand.ts';
import { freshDatabase } from '#tests/support/database.ts';

let world: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => (world = await freshDatabase()));
afterEach(() => world.remove());

const fail = (text: string, now = 1_000) => recordFailedSearch({ db: world.db, now }, text);
const kept = () => world.db.read.select().from(failedSearch);

test('the same words count up, whatever their case and spaces', async () => {
  fail('Batik  Zebra', 1_000);
  fail('batik zebra', 2_000);
  await flushFailedSearches(world.db);
  fail(' BATIK ZEBRA', 3_000);
  await flushFailedSearches(world.db);
  expect(await kept()).toEqual([{ text: 'batik zebra', times: 3, firstAt: 1_000, lastAt: 3_000 }]);
});

test('noting a failure writes nothing by itself', async () => {
  const before = world.db.commits();
  for (let index = 0; index < 2_000; index += 1) fail(`word ${index}`);
  expect(world.db.commits()).toBe(before);
  await flushFailedSearches(world.db);
  expect(world.db.commits()).toBe(before + 1);
  expect(await kept()).toHaveLength(500);
});

test.each([
  ['hubungi siti@contoh.id zebra', 'hubungi zebra'],
  ['zebra 0812-3456-7890', 'zebra'],
  ['nik 3375 0112 3456 0001 zebra', 'nik zebra'],
  ['3 negeri 2025', '3 negeri 2025'],
  ['@', ''],
  ['x'.repeat(300), 'x'.repeat(80)],
  [`${'x'.repeat(79)}\u{1F98B}`, 'x'.repeat(79)],
])('%.30s is kept as %.30s', (typed, text) => {
  expect(withoutPersonalData(typed)).toBe(text);
});

test('nothing is kept of a text that was only personal', async () => {
  fail('siti@contoh.id');
  await flushFailedSearches(world.db);
  expect(await kept()).toEqual([]);
});

test('beyond 5,000 texts the rarest and oldest make room', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => ({
    text: `old ${index}`,
    times: 2,
    firstAt: index,
    lastAt: index,
  }));
  await world.db.write(async (tx) => {
    for (let start = 0; start < rows.length; start += 1_000)
      await tx.insert(failedSearch).values(rows.slice(start, start + 1_000));
  });
  for (const now of [9_000, 9_001, 9_002]) fail('often', now);
  fail('once', 9_003);
  await flushFailedSearches(world.db);
  const texts = new Set((await kept()).map(({ text }) => text));
  expect(texts.size).toBe(5_000);
  expect([texts.has('often'), texts.has('once'), texts.has('old 0'), texts.has('old 1')]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
