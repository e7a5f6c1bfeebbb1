import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listing, review } from '#db/schema/index.ts';
import { readListing } from '#src/domain/catalogue/listing.ts';
import { parseQuery } from '#src/domain/catalogue/parse.ts';
import { archiveListing } from '#src/domain/listings/archive.ts';
import { changeMany } from '#src/domain/listings/change-many.ts';
import { duplicateListing } from '#src/domain/listings/duplicate.ts';
import { readEdit } from '#src/domain/listings/read-edit.ts';
import { restoreListing } from '#src/domain/listings/restore.ts';
import { saveEdit } from '#src/domain/listings/save.ts';
import { showEdit } from '#src/domain/listings/show-edit.ts';
import { startListing } from '#src/domain/listings/start.ts';
import type { World } from '#tests/support/world.ts';
import { decide, draft, fullBody, openShop, published, refusalOf, send, stored, trust } from './shop.ts';

let world: World;
beforeAll(async () => void (world = await openShop()));
afterAll(() => world.close());

describe('autosave', () => {
  test('a form sent twice is kept once, an older one is refused with the version there is', async () => {
    const siti = await world.as('siti');
    const { data } = await startListing(siti, {});
    const body = fullBody({ price: '1.2' /* on the way to 1.250.000 */ });
    const first = await saveEdit(siti, { id: data.id, version: 1, body });
    expect(first.data).toMatchObject({ version: 2, problems: { price: { code: 'not-a-number' } } });
    expect((await saveEdit(siti, { id: data.id, version: 1, body })).data.version).toBe(2);
    const late = saveEdit(siti, { id: data.id, version: 1, body: fullBody() });
    await expect(late).rejects.toMatchObject({ code: 'stale', facts: { version: 2 } });
    expect((await readEdit(siti, data.id)).body).toEqual(body);
  });

  test('a start pressed twice makes one draft', async () => {
    const siti = await world.as('siti');
    const [one, two] = await Promise.all([startListing(siti, { key: 'k1' }), startListing(siti, { key: 'k1' })]);
    expect(one.data.id).toBe(two.data.id);
  });

  test('opening and saving a published one unchanged begins no edit', async () => {
    const id = await published(world);
    const siti = await world.as('siti');
    const { body } = await readEdit(siti, id);
    expect((await saveEdit(siti, { id, version: 0, body })).data.version).toBe(0);
    expect((await readEdit(siti, id)).editState).toBeNull();
  });

  test('sending in what is not complete keeps the text and names every problem', async () => {
    const siti = await world.as('siti');
    const { data } = await startListing(siti, {});
    const body = fullBody({ fibres: [{ fibre: 'cotton', percent: '90' }], pictures: [] });
    const sent = send(world, data.id, body);
    await expect(sent).rejects.toMatchObject({
      code: 'form',
      fields: { fibres: { code: 'not-100', facts: { sum: 90 } }, pictures: { code: 'required' } },
    });
    expect((await readEdit(siti, data.id)).body).toEqual(body);
  });
});

describe('publishing', () => {
  test('search finds it once an officer has accepted it, and not after it is archived', async () => {
    const word = 'gandasuli';
    const find = async () => {
      const { query } = parseQuery(new URLSearchParams({ q: word }), 'listings');
      return (await world.services.search.find(query)).ids;
    };
    const id = await draft(world, fullBody({ titleId: `Kain ${word} merah batik tulis` }));
    expect(await find()).toEqual([]);
    await send(world, id, fullBody({ titleId: `Kain ${word} merah batik tulis` }));
    expect(await find()).toEqual([]);
    await decide(world, id, 'accepted');
    expect(await find()).toEqual([id]);
    const { row } = await stored(world, id);
    expect(row.slug).toMatch(/^kain-gandasuli-merah-batik-tulis-\d{4}$/);
    expect(await readListing(await world.as(null), row.slug)).not.toBeNull();
    await archiveListing(await world.as('siti'), { id });
    expect(await find()).toEqual([]);
    expect(await readListing(await world.as(null), row.slug)).toBeNull();
    await restoreListing(await world.as('siti'), { id });
    expect(await find()).toEqual([id]);
  });

  test('texts missing in English are the Indonesian ones, and the form still shows them empty', async () => {
    const id = await published(world, fullBody({ titleEn: '', descriptionEn: '' }));
    const { row, pictures } = await stored(world, id);
    expect(row).toMatchObject({ translation: 'missing', titleEn: row.titleId, descriptionEn: row.descriptionId });
    expect(pictures[1]).toMatchObject({
      name: 'siti-2',
      altId: row.titleId,
      altEn: row.titleId,
      widths: [320, 640, 960],
    });
    const { body } = await readEdit(await world.as('siti'), id);
    expect(body).toMatchObject({ titleEn: '', descriptionEn: '', pictures: fullBody().pictures });
  });

  test('the address stays when the title changes', async () => {
    const id = await published(world);
    const { slug } = (await stored(world, id)).row;
    await send(world, id, fullBody({ titleId: 'Judul yang sama sekali lain' }));
    await decide(world, id, 'accepted');
    expect((await stored(world, id)).row).toMatchObject({ slug, titleId: 'Judul yang sama sekali lain' });
  });
});

describe('changes of a published listing', () => {
  const priced = (price: string) => fullBody({ price });
  test('price and stock count at once, what it is waits, and a trusted workshop waits for nothing', async () => {
    const id = await published(world);
    expect(await send(world, id, priced('1.400.000'))).toBe('published');
    expect((await stored(world, id)).row.price).toBe(1_400_000);
    const both = fullBody({ price: '1.500.000', technique: 'cap', titleId: 'Kain jlamprang', titleEn: 'Cloth' });
    expect(await send(world, id, both)).toBe('applied-and-submitted');
    expect((await stored(world, id)).row).toMatchObject({ price: 1_500_000, technique: 'tulis' });
    await decide(world, id, 'accepted');
    expect((await stored(world, id)).row).toMatchObject({ price: 1_500_000, technique: 'cap' });
    await trust(world);
    expect(await send(world, id, fullBody({ cloth: 'sutra', fibres: [{ fibre: 'silk', percent: '100' }] }))).toBe(
      'published',
    );
    expect((await stored(world, id)).row.cloth).toBe('sutra');
    await trust(world, false);
  });

  test('a price changed while officers look stays when they accept', async () => {
    const id = await published(world);
    const body = fullBody({ cloth: 'sutra', fibres: [{ fibre: 'silk', percent: '100' }] });
    await send(world, id, body);
    await changeMany(await world.as('siti'), { listings: [id], change: 'price-raise', amount: 10 });
    const { row } = await stored(world, id);
    expect(row).toMatchObject({
      price: 1_375_000,
      priceLadder: [
        { from: 5, price: 1_265_000 },
        { from: 20, price: 1_155_000 },
      ],
    });
    await decide(world, id, 'accepted');
    expect((await stored(world, id)).row).toMatchObject({ price: 1_375_000, cloth: 'sutra' });
  });

  test('what it lacked before is no obstacle to a new price, a new mistake is', async () => {
    const id = await published(world);
    await world.services.db.write(async (tx) => {
      await tx.update(listing).set({ fibres: [] }).where(eq(listing.id, id));
    });
    const { body } = await readEdit(await world.as('siti'), id);
    expect(await send(world, id, { ...body, price: '1.300.000' })).toBe('published');
    expect(await refusalOf(send(world, id, { ...body, price: '1.000' }))).toBe('form');
  });

  test('officers compare only what changes, in words', async () => {
    const id = await published(world);
    await send(world, id, fullBody({ cloth: 'sutra', fibres: [{ fibre: 'silk', percent: '100' }] }));
    const [asked] = await world.services.db.read
      .select()
      .from(review)
      .where(and(eq(review.subjectId, String(id)), eq(review.state, 'submitted')));
    if (!asked) throw new Error('nothing was asked');
    const shown = await showEdit({ ...(await world.as('dewi')), locale: 'en' }, asked);
    expect(shown.compared).toEqual([
      { field: 'cloth', before: 'Primissima cotton (finest mori)', after: expect.stringMatching(/silk/i) },
      { field: 'fibres', before: 'cotton 100 %', after: 'silk 100 %' },
    ]);
    expect(shown.pictures.after.map(({ name, widths }) => [name, widths])).toEqual([
      ['siti-1', [320, 640, 960]],
      ['siti-2', [320, 640, 960]],
    ]);
  });
});

test('a copy has the pictures and everything else, and is a draft of its own', async () => {
  const id = await published(world);
  const { data } = await duplicateListing(await world.as('siti'), { id, key: 'copy' });
  expect((await duplicateListing(await world.as('siti'), { id, key: 'copy' })).data.id).toBe(data.id);
  const copy = await readEdit(await world.as('siti'), data.id);
  expect(copy).toMatchObject({ editState: 'open', row: { state: 'draft', publishedAt: null }, problems: {} });
  expect(copy.body).toEqual((await readEdit(await world.as('siti'), id)).body);
});
