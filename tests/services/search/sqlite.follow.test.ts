import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { change, listing, workshop } from '#db/schema/index.ts';
import { recordChange } from '#db/search/changed.ts';
import { rebuildSearch } from '#db/search/rebuild.ts';
import type { SearchQuery } from '#src/domain/catalogue/query.ts';
import { recordCalls } from '#src/domain/exhibitions/public/calls-changed.ts';
import { readReference, type Reference } from '#src/domain/reference/reference.ts';
import { openSqliteSearch, type SqliteSearch } from '#src/services/search/sqlite.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { sowListings, type SownListing } from './sown.ts';

const now = Date.parse('2026-06-01T00:00:00Z');
let world: Awaited<ReturnType<typeof freshDatabase>>;
let reference: Reference;
let engine: SqliteSearch;
let sown: SownListing[];
let clock = now;

beforeEach(async () => {
  clock = now;
  world = await freshDatabase();
  sown = await sowListings(world.db, { listings: 60, workshops: 6, now });
  reference = await readReference(world.db);
  engine = openSqliteSearch(world.db, () => reference, { now: () => clock });
  await engine.warm();
});
afterEach(() => world.remove());

const find = (query: Partial<SearchQuery> = {}, searched = engine) =>
  searched.find({ kind: 'listings', text: '', facets: {}, bounds: {}, sort: 'newest', page: 1, perPage: 96, ...query });
const some = () => sown[0] as SownListing;

test('a new price is searched by at once', async () => {
  const { id } = some();
  await world.db.write(async (tx) => {
    await tx.update(listing).set({ price: 77_000_000 }).where(eq(listing.id, id));
    await recordChange(tx, 'listing', [id], now);
  });
  expect((await find({ bounds: { price_from: 77_000_000 } })).ids).toEqual([id]);
  expect((await find({ sort: 'price-high' })).ids[0]).toBe(id);
});

test('what is withdrawn or deleted is gone at once, from text and from browsing', async () => {
  const [first, second] = sown;
  if (!first || !second) throw new Error('nothing sown');
  await world.db.write(async (tx) => {
    await tx.update(listing).set({ state: 'archived' }).where(eq(listing.id, first.id));
    await tx.delete(listing).where(eq(listing.id, second.id));
    await recordChange(tx, 'listing', [first.id, second.id], now);
  });
  for (const query of [{}, { text: 'kain' }, { text: String(first.id) }, { text: String(second.id) }]) {
    const { ids } = await find(query);
    expect(ids).not.toContain(first.id);
    expect(ids).not.toContain(second.id);
  }
  expect((await find()).total).toBe(sown.length - 2);
});

test('a write that is undone leaves no trace', async () => {
  const { id } = some();
  const undone = world.db.write(async (tx) => {
    await tx.update(listing).set({ titleId: 'Kain Cendrawasih' }).where(eq(listing.id, id));
    await recordChange(tx, 'listing', [id], now);
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  expect((await find({ text: 'cendrawasih' })).total).toBe(0);
});

test('a new word is found, and forgiven when misspelt, as soon as it is written', async () => {
  const { id } = some();
  await world.db.write(async (tx) => {
    await tx.update(listing).set({ titleId: 'Kain Cendrawasih' }).where(eq(listing.id, id));
    await recordChange(tx, 'listing', [id], now);
  });
  expect((await find({ text: 'cendrawasih' })).ids).toEqual([id]);
  expect(await find({ text: 'cendrawsih' })).toMatchObject({ ids: [id], didYouMean: 'cendrawasih' });
});

test('what another process writes is seen within moments', async () => {
  const { id } = some();
  const other = await openDatabase(world.url);
  await other.write(async (tx) => {
    await tx.update(listing).set({ titleId: 'Kain Cendrawasih' }).where(eq(listing.id, id));
    await recordChange(tx, 'listing', [id], now);
  });
  other.close();
  await expect.poll(async () => (await find({ text: 'cendrawasih' })).ids).toEqual([id]);
});

test('everything is read again when the log says so, not when it speaks of calls for exhibitions', async () => {
  await world.db.write(async (tx) => {
    await tx.run(sql`DELETE FROM search_listing_row WHERE id = ${some().id}`);
    await recordCalls(tx, now);
  });
  expect((await find()).total).toBe(sown.length);
  await world.db.write((tx) => tx.insert(change).values({ entity: 'everything', entityId: 'reference', at: now }));
  expect((await find()).total).toBe(sown.length - 1);
});

test('a shortened log is noticed, and everything read again', async () => {
  const { id } = some();
  await world.db.write(async (tx) => {
    await tx.update(listing).set({ titleId: 'Kain Cendrawasih', price: 77_000_000 }).where(eq(listing.id, id));
    await recordChange(tx, 'listing', [id], now);
    await recordChange(tx, 'motif', ['kawung'], now);
    await tx.run(sql`DELETE FROM change WHERE seq < (SELECT max(seq) FROM change)`);
  });
  expect((await find({ bounds: { price_from: 77_000_000 } })).ids).toEqual([id]);
});

test('a change of more listings than are followed singly is followed too', async () => {
  const ids = sown.map(({ id }) => id);
  await world.db.write(async (tx) => {
    await tx.update(listing).set({ leadTimeDays: 999 });
    for (let times = 0; times < 50; times += 1) await recordChange(tx, 'listing', ids, now);
  });
  expect((await find({ sort: 'lead-time', bounds: { lead_time: 998 } })).total).toBe(0);
});

test('a workshop’s motifs follow what it sells', async () => {
  const { id, workshopId, facets } = some();
  await world.db.write(async (tx) => {
    await tx.run(
      sql`DELETE FROM listing_motif WHERE listing_id IN (SELECT id FROM listing WHERE workshop_id = ${workshopId})`,
    );
    await tx.run(sql`INSERT INTO listing_motif VALUES (${id}, 'latohan', 0)`);
    const rows = await tx.select({ id: listing.id }).from(listing).where(eq(listing.workshopId, workshopId));
    await recordChange(
      tx,
      'listing',
      rows.map((row) => row.id),
      now,
    );
  });
  expect((await find({ kind: 'workshops', facets: { motif: ['latohan'] } })).ids).toContain(workshopId);
  const others = facets.motif.filter((slug) => slug !== 'latohan');
  for (const motif of others)
    expect((await find({ kind: 'workshops', facets: { motif: [motif] } })).ids).not.toContain(workshopId);
});

test('a certificate counts on its last day in Pekalongan and no longer', async () => {
  const count = async () => (await find()).facets.certificate?.reduce((sum, one) => sum + one.count, 0) ?? 0;
  clock = Date.parse('2026-06-01T16:59:00Z');
  const lastDay = await count();
  clock = Date.parse('2026-06-01T17:01:00Z');
  expect(await count()).toBeLessThan(lastDay);
});

test('a second engine on the same file, after everything, answers the same', async () => {
  const { workshopId } = some();
  await world.db.write(async (tx) => {
    await tx
      .update(workshop)
      .set({ readinessLevel: 'exporter', name: 'Griya Cendrawasih' })
      .where(eq(workshop.id, workshopId));
    await recordChange(tx, 'workshop', [workshopId], now);
  });
  const followed = await find({ text: 'cendrawasih' });
  expect(followed.total).toBe(sown.filter((one) => one.workshopId === workshopId).length);
  const db = await openDatabase(world.url);
  expect(
    await find(
      { text: 'cendrawasih' },
      openSqliteSearch(db, () => reference, { now: () => now }),
    ),
  ).toEqual(followed);
  await rebuildSearch(db, now);
  expect(
    await find(
      { text: 'cendrawasih' },
      openSqliteSearch(db, () => reference, { now: () => now }),
    ),
  ).toEqual(followed);
  db.close();
});
