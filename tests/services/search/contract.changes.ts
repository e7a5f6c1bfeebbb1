import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { recordChange } from '#db/search/changed.ts';
import { listing, workshop } from '#db/schema/index.ts';
import { hiddenListings, listings } from './contract.people.ts';
import type { Held } from './contract.ts';
import { day, insertListing } from './contract.world.ts';

export function followsChanges(held: Held): void {
  const total = async (text: string): Promise<number> => (await held.find({ text })).total;

  describe('changes', () => {
    it('never finds drafts, archived listings or anything of a suspended workshop', async () => {
      for (const text of ['rahasia', 'rancangan', 'secret', 'gudang', 'tertutup']) {
        const answer = await held.find({ text });
        expect(
          answer.ids.filter((id) => hiddenListings.some((facts) => facts.id === id)),
          text,
        ).toEqual([]);
      }
      const { facets } = await held.find({});
      expect(facets.colour?.map(({ value }) => value)).not.toContain('purple');
      expect((await held.find({ kind: 'workshops' })).ids.toSorted()).toEqual([1, 2, 3]);
    });

    it('finds a listing once it is published, by its new words once it is edited, and no more once it is archived', async () => {
      const { db } = held.world;
      await db.write(async (tx) => {
        const facts = listings[0];
        if (facts)
          await insertListing(tx, {
            ...facts,
            id: 21,
            titleId: 'Sarung Cendrawasih',
            titleEn: 'Cendrawasih Sarong',
            age: 0,
          });
        await recordChange(tx, 'listing', [21], day);
      });
      await held.opened.follow();
      expect((await held.find({ text: 'cendrawasih' })).ids).toEqual([21]);

      await db.write(async (tx) => {
        await tx
          .update(listing)
          .set({ titleId: 'Sarung Rangkong', titleEn: 'Hornbill Sarong', price: 999_000 })
          .where(eq(listing.id, 21));
        await recordChange(tx, 'listing', [21], day);
      });
      await held.opened.follow();
      expect([await total('cendrawasih'), await total('rangkong')]).toEqual([0, 1]);
      expect((await held.find({ text: 'hornbill', bounds: { price_from: 999_000 } })).ids).toEqual([21]);

      await db.write(async (tx) => {
        await tx.update(listing).set({ state: 'archived' }).where(eq(listing.id, 21));
        await recordChange(tx, 'listing', [21], day);
      });
      await held.opened.follow();
      expect(await total('rangkong')).toBe(0);
      expect((await held.find({})).total).toBe(10);
    });

    it('forgets all of a workshop that is suspended, and finds it again after', async () => {
      const { db } = held.world;
      const set = (state: 'suspended' | 'published') =>
        db.write(async (tx) => {
          await tx.update(workshop).set({ state }).where(eq(workshop.id, 3));
          await recordChange(tx, 'workshop', [3], day);
        });
      await set('suspended');
      await held.opened.follow();
      expect((await held.find({})).ids).toEqual([1, 2, 3, 4, 7, 9, 10]);
      expect((await held.find({ kind: 'workshops' })).ids.toSorted()).toEqual([1, 2]);
      await set('published');
      await held.opened.follow();
      expect((await held.find({})).total).toBe(10);
    });

    it('follows a workshop that moves, with everything it sells', async () => {
      const { db } = held.world;
      const move = (kelurahanSlug: string) =>
        db.write(async (tx) => {
          await tx.update(workshop).set({ kelurahanSlug }).where(eq(workshop.id, 2));
          await recordChange(tx, 'workshop', [2], day);
        });
      await move('klego');
      await held.opened.follow();
      expect((await held.find({ facets: { kelurahan: ['klego'] } })).ids).toEqual([1, 4, 7]);
      expect((await held.find({ facets: { kelurahan: ['jenggot'] } })).ids).toEqual([]);
      await move('jenggot');
      await held.opened.follow();
    });

    it('puts printed cloth after batik, whatever its workshop, and never takes it for hand-drawn', async () => {
      const { db } = held.world;
      const [batik] = listings;
      if (!batik) throw new Error('no listing to copy');
      const names = { titleId: 'Sarung Kasuari', titleEn: 'Cassowary Sarong' };
      const printed = {
        ...names,
        workshopId: 1,
        age: 0,
        technique: 'printing',
        descriptionId: 'Tanpa canting.',
      } as const;
      await db.write(async (tx) => {
        await insertListing(tx, { ...batik, ...names, id: 31, age: 20 });
        await insertListing(tx, { ...batik, ...printed, id: 32 });
        await recordChange(tx, 'listing', [31, 32], day);
      });
      await held.opened.follow();
      expect((await held.find({ text: 'kasuari' })).ids).toEqual([31, 32]);
      expect((await held.find({ text: 'tulis', sort: 'price-low' })).ids).not.toContain(32);
    });
  });
}
