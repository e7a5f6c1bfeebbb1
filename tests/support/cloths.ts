import { listing } from '#db/schema/index.ts';
import type { World } from './world.ts';

/** Published cloths of these workshops, a few each. */
export async function sewListings(
  { services: { db } }: World,
  workshops: readonly number[],
  each: number,
): Promise<void> {
  await db.write(async (tx) => {
    for (const workshopId of workshops)
      for (let index = 0; index < each; index += 1)
        await tx.insert(listing).values(listingRow(workshopId * 1_000 + index, workshopId));
  });
}

export function listingRow(id: number, workshopId: number): typeof listing.$inferInsert {
  return {
    ...{ id, slug: `kain-${id}`, workshopId, state: 'published', titleId: `Kain ${id}`, titleEn: `Cloth ${id}` },
    ...{ descriptionId: '', descriptionEn: '', technique: 'tulis', cloth: 'katun', product: 'kain', price: 350_000 },
    ...{ minimumOrder: 1, leadTimeDays: 7, stock: 1, createdAt: 1, updatedAt: 1 },
  };
}
