import { listing } from '#db/schema/index.ts';
import { recordChange } from '#db/search/changed.ts';
import { draft, fullBody, send } from '#tests/domain/listings/shop.ts';
import type { World } from '#tests/support/world.ts';

/** Gives Batik Siti published listings up to that number, and sends that many more to the officers. */
export async function sowDesk(world: World, from: number, listings: number, reviews: number): Promise<void> {
  const now = Date.now();
  for (let done = from; done < listings; done += 500)
    await world.services.db.write(async (tx) => {
      const made = await tx
        .insert(listing)
        .values(Array.from({ length: Math.min(500, listings - done) }, (_, at) => row(done + at, now)))
        .returning({ id: listing.id });
      const ids = made.map(({ id }) => id);
      await recordChange(tx, 'listing', ids, now);
    });
  for (let number = 0; number < reviews; number += 1) {
    const body = fullBody({ titleId: `Kain panjang buketan nomor ${number}` });
    await send(world, await draft(world, body), body);
  }
}

function row(number: number, now: number): typeof listing.$inferInsert {
  return {
    slug: `bench-${number}`,
    workshopId: 1,
    state: 'published',
    titleId: `Kain panjang jlamprang nomor ${number}`,
    titleEn: `Jlamprang long cloth number ${number}`,
    descriptionId: 'Digambar tangan di Jenggot.',
    descriptionEn: 'Drawn by hand in Jenggot.',
    technique: 'tulis',
    cloth: 'mori-primissima',
    product: 'kain-panjang',
    price: 1_000_000 + number * 500,
    minimumOrder: 1,
    leadTimeDays: 30,
    stock: number % 5,
    publishedAt: now - number * 60_000,
    createdAt: now,
    updatedAt: now,
  };
}
