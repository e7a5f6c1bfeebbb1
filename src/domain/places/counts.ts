import { count } from 'drizzle-orm';
import { workshop } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { isPublished } from '#src/domain/workshops/cards.ts';

/** Published workshops by kelurahan slug; a kelurahan without any is missing. One query. */
export async function workshopsByKelurahan({ db }: Pick<Context, 'db'>): Promise<Map<string, number>> {
  const rows = await db.read
    .select({ slug: workshop.kelurahanSlug, workshops: count() })
    .from(workshop)
    .where(isPublished)
    .groupBy(workshop.kelurahanSlug);
  return new Map(rows.map(({ slug, workshops }) => [slug, workshops]));
}
