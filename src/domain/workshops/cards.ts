import { and, count, eq, inArray } from 'drizzle-orm';
import { listing, upload, workshop } from '#db/schema/index.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import type { Context } from '#src/domain/context.ts';

/** What a workshop shows in a list. Capacity in pieces a month, lead time in days, dates in WIB. */
export interface WorkshopCard {
  id: number;
  slug: string;
  name: string;
  kelurahanSlug: string;
  techniques: string[];
  foundedYear: number;
  capacityPerMonth: number;
  leadTimeDays: number;
  readinessLevel: ReadinessLevel | null;
  closedFrom: string | null;
  closedUntil: string | null;
  cover: string | null;
  /** Widths made of an uploaded cover; null: a drawn one. */
  coverWidths: number[] | null;
  mainMotif: string | null;
  /** Published listings. */
  listings: number;
}

/** What anyone may see: published workshops. */
export const isPublished = eq(workshop.state, 'published');

/** Cards in the order of `ids`; ids that are not published (any more) are left out. One query. */
export async function workshopCards({ db }: Pick<Context, 'db'>, ids: number[]): Promise<WorkshopCard[]> {
  if (ids.length === 0) return [];
  const rows = await db.read
    .select({
      id: workshop.id,
      slug: workshop.slug,
      name: workshop.name,
      kelurahanSlug: workshop.kelurahanSlug,
      techniques: workshop.techniques,
      foundedYear: workshop.foundedYear,
      capacityPerMonth: workshop.capacityPerMonth,
      leadTimeDays: workshop.leadTimeDays,
      readinessLevel: workshop.readinessLevel,
      closedFrom: workshop.closedFrom,
      closedUntil: workshop.closedUntil,
      cover: workshop.cover,
      coverWidths: upload.widths,
      mainMotif: workshop.mainMotif,
      listings: count(listing.id),
    })
    .from(workshop)
    .leftJoin(upload, eq(upload.name, workshop.cover))
    .leftJoin(listing, and(eq(listing.workshopId, workshop.id), eq(listing.state, 'published')))
    .where(and(inArray(workshop.id, ids), isPublished))
    .groupBy(workshop.id);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
