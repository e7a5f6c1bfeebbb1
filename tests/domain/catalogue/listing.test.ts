import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listing, picture, workshop } from '#db/schema/index.ts';
import { listingCards } from '#src/domain/catalogue/cards.ts';
import { readListing } from '#src/domain/catalogue/listing.ts';
import { nearListings } from '#src/domain/catalogue/near-listings.ts';
import type { Context } from '#src/domain/context.ts';
import { openSqliteSearch } from '#src/services/search/sqlite.ts';
import { listings } from '#tests/services/search/contract.people.ts';
import { day, openWorld, type World } from '#tests/services/search/contract.world.ts';

let world: World;
let context: Context;

beforeAll(async () => {
  world = await openWorld();
  const engine = openSqliteSearch(world.db, () => world.reference, { now: () => day });
  context = {
    db: world.db,
    reference: world.reference,
    now: day,
    search: { ...engine, close: () => Promise.resolve() },
  };
  const facts = { width: 960, height: 1200, colour: '#aa3322', altId: 'Kain', altEn: 'Cloth' };
  await world.db.write((tx) =>
    tx
      .insert(picture)
      .values([1, 0].map((position) => ({ listingId: 5, position, name: `cloth-${position}`, ...facts }))),
  );
});
afterAll(() => world.remove());

describe('a listing', () => {
  test('comes with everything its page shows, in order', async () => {
    const facts = listings.find(({ id }) => id === 5);
    const page = await readListing(context, 'listing-5');
    expect(page?.workshop.name).toBe('Warna Pasisir');
    expect(page?.motifs).toEqual(facts?.motifs);
    expect(page?.dyes.toSorted()).toEqual(facts?.dyes.toSorted());
    expect(page?.colours).toEqual(facts?.colours);
    expect(page?.pictures.map(({ name }) => name)).toEqual(['cloth-0', 'cloth-1']);
  });

  test('shows others of its workshop, newest first, and others’ cloth of the same main motif', async () => {
    const page = await readListing(context, 'listing-5');
    expect(page?.fromWorkshop.map(({ id }) => id)).toEqual([6, 8]);
    expect(page?.similar.map(({ id }) => id)).toEqual([1]);
  });

  test.each(['listing-11', 'listing-12', 'listing-13', 'no-such', "' OR 1=1", ''])(
    '%j leads nowhere: hidden or unknown',
    async (slug) => {
      expect(await readListing(context, slug)).toBeNull();
    },
  );

  test('lists only certificates valid on the day in Pekalongan', async () => {
    const page = await readListing(context, 'listing-2');
    expect(page?.certificates.map(({ certification }) => certification)).toEqual(['batikmark']);
  });

  test('costs nine queries, however much it shows', async () => {
    const sent = vi.spyOn(world.db.reader, 'execute');
    await readListing(context, 'listing-5');
    expect(sent).toHaveBeenCalledTimes(9);
    sent.mockRestore();
  });

  test('says when its workshop is closed', async () => {
    expect((await readListing(context, 'listing-5'))?.closure).toBeNull();
    await world.db.write((tx) =>
      tx.update(workshop).set({ closedFrom: '2026-03-01', closedUntil: '2026-03-10' }).where(eq(workshop.id, 3)),
    );
    expect((await readListing(context, 'listing-5'))?.closure).toEqual({
      from: '2026-03-01',
      until: '2026-03-10',
      started: true,
    });
  });

  test('an address with a slip leads to listings with these words', async () => {
    const near = await nearListings(context, 'sarung-jlamprang-pasar-0099', 'en');
    expect(near.listings[0]).toEqual({ name: 'Jlamprang Market Sarong', path: '/catalogue/listing-1' });
    expect(await nearListings(context, '%00--', 'id')).toEqual({ listings: [], suggestions: [] });
  });
});

describe('cards', () => {
  test('keep the order asked for, carry the first picture, and leave out what is hidden', async () => {
    const cards = await listingCards(context, [5, 13, 1, 12, 11, 5000]);
    expect(cards.map(({ id, pictureName }) => [id, pictureName])).toEqual([
      [5, 'cloth-0'],
      [1, null],
    ]);
    expect(cards[0]).toMatchObject({
      slug: 'listing-5',
      technique: 'kombinasi',
      price: 750_000,
      minimumOrder: 3,
      leadTimeDays: 30,
      stock: 0,
      demo: false,
    });
  });

  test('texts with quotes, emoji and odd characters come back as they are', async () => {
    const titleId = `"Kain" \\ 'kembang' 🌺 </script> \u2028`;
    await world.db.write((tx) => tx.update(listing).set({ titleId }).where(eq(listing.id, 6)));
    expect((await listingCards(context, [6]))[0]?.titleId).toBe(titleId);
  });

  test('the ids lead: SQLite does not walk over all published listings', async () => {
    const sent = vi.spyOn(world.db.reader, 'execute');
    await listingCards(context, [1, 2]);
    const [{ sql, args }] = sent.mock.calls[0] as unknown as [{ sql: string; args: string[] }];
    sent.mockRestore();
    const { rows } = await world.db.reader.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args });
    const steps = rows.map((row) => String(row['detail']));
    expect(steps[0]).toContain('SCAN wanted');
    expect(steps[1]).toBe('SEARCH listing USING INTEGER PRIMARY KEY (rowid=?)');
  });
});
