import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listingEdit } from '#db/schema/index.ts';
import { readListing } from '#src/domain/catalogue/listing.ts';
import { changeMany } from '#src/domain/listings/change-many.ts';
import type { ListingBody } from '#src/domain/listings/form.ts';
import { readEdit } from '#src/domain/listings/read-edit.ts';
import { saveEdit } from '#src/domain/listings/save.ts';
import type { World } from '#tests/support/world.ts';
import { decide, draft, everything, fullBody, openShop, published, refusalOf, send, stored, undo } from './shop.ts';

let world: World;
beforeAll(async () => void (world = await openShop()));
afterAll(() => world.close());

describe('taking a verdict back', () => {
  test('a first publication and a change set leave every value as it was', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const first = await draft(world, varied(seed));
      const blank = await values(first);
      await send(world, first, varied(seed));
      const once = await decide(world, first, 'accepted');
      expect((await stored(world, first)).row.state).toBe('published');
      await undo(world, once);
      expect(await values(first)).toEqual(blank);
      expect(await readListing(await world.as(null), `kain-${first}`)).toBeNull();
      await decide(world, first, 'accepted');

      const before = await values(first);
      await send(world, first, { ...varied(seed + 100), price: varied(seed).price });
      const low = await values(first);
      const again = await decide(world, first, 'accepted');
      expect(await values(first)).not.toEqual(before);
      await undo(world, again);
      expect(await values(first)).toEqual(low);
      expect((await readEdit(await world.as('siti'), first)).editState).toBe('submitted');
    }
  });

  test('is refused once something newer would be lost', async () => {
    const id = await published(world);
    await send(world, id, fullBody({ technique: 'kombinasi', titleId: 'Kain jlamprang halus', titleEn: '' }));
    const verdict = await decide(world, id, 'accepted');
    await changeMany(await world.as('siti'), { listings: [id], change: 'stock-set', amount: 2 });
    const before = await everything(world, id);
    expect(await refusalOf(undo(world, verdict))).toBe('undo-overtaken');
    expect(await everything(world, id)).toEqual(before);
    await send(world, id, fullBody({ technique: 'tulis' }));
    const asked = await decide(world, id, 'changes-asked');
    const { version } = await readEdit(await world.as('siti'), id);
    await saveEdit(await world.as('siti'), { id, version, body: fullBody({ technique: 'tulis', stock: '1' }) });
    expect(await refusalOf(undo(world, asked))).toBe('undo-overtaken');
  });

  test('a refusal taken back puts the edit before the officers again', async () => {
    const id = await draft(world);
    await send(world, id, fullBody());
    const verdict = await decide(world, id, 'refused');
    await undo(world, verdict);
    expect((await readEdit(await world.as('siti'), id)).editState).toBe('submitted');
    const edits = await world.services.db.read.select().from(listingEdit).where(eq(listingEdit.listingId, id));
    expect(edits).toHaveLength(1);
  });
});

/** A row's values and lists but for what counts changes. */
async function values(id: number): Promise<unknown> {
  const { row, ...lists } = await stored(world, id);
  return { ...lists, row: { ...row, version: 0, updatedAt: 0 } };
}

/** Forms that differ in everything a form can differ in, the same for a seed. */
function varied(seed: number): ListingBody {
  const pick = <T>(list: readonly T[]): T => list[(seed * 7 + list.length) % list.length] as T;
  return fullBody({
    titleId: `Kain nomor ${seed} dari Jenggot`,
    titleEn: seed % 3 === 0 ? '' : `Cloth number ${seed} of Jenggot`,
    technique: pick(['tulis', 'cap', 'kombinasi']),
    cloth: pick(['mori-prima', 'sutra', 'rayon', 'linen']),
    product: pick(['sarung', 'selendang', 'kain-panjang']),
    motifs: seed % 2 ? ['buketan'] : ['jlamprang', 'liong', 'buketan'],
    dyes: seed % 2 ? [] : ['indigo-alam', 'soga'],
    colours: seed % 2 ? ['indigo', 'white'] : ['red'],
    fibres:
      seed % 2
        ? [
            { fibre: 'cotton', percent: '55' },
            { fibre: 'silk', percent: '45' },
          ]
        : [{ fibre: 'silk', percent: '100' }],
    lengthCm: seed % 3 ? '200' : '',
    care: seed % 2 ? [] : ['no-bleach'],
    hsCode: '',
    price: String(900_000 + seed * 1_000),
    priceLadder: seed % 2 ? [] : [{ from: '10', price: '800000' }],
    samplePrice: seed % 2 ? '' : '100000',
    availability: seed % 2 ? 'made-to-order' : 'ready',
    pictures:
      seed % 2
        ? [{ name: 'siti-3', altId: '', altEn: '' }]
        : [
            { name: 'siti-2', altId: 'Tampak depan', altEn: '' },
            { name: 'siti-1', altId: '', altEn: 'Front' },
          ],
  });
}
