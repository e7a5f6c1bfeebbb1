import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import type { ApplicationBody, ApplicationSnapshot, ShownListing } from '#db/exhibitions/types.ts';
import { listing, picture, workshop } from '#db/schema/index.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Eligibility } from './eligibility.ts';

/** Published listings of a workshop that an application may show, newest first. Two queries. */
export async function showable(db: Reader | Tx, workshopId: number): Promise<ShownListing[]> {
  const rows = await db
    .select({
      ...{ id: listing.id, slug: listing.slug, titleId: listing.titleId, titleEn: listing.titleEn },
      ...{ technique: listing.technique, price: listing.price },
    })
    .from(listing)
    .where(and(eq(listing.workshopId, workshopId), eq(listing.state, 'published')))
    .orderBy(asc(listing.id));
  if (rows.length === 0) return [];
  const pictures = await db
    .select({ listingId: picture.listingId, name: picture.name })
    .from(picture)
    .where(
      inArray(
        picture.listingId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(picture.position));
  const first = new Map(pictures.toReversed().map(({ listingId, name }) => [listingId, name]));
  return rows
    .map(({ titleId, titleEn, ...row }) => ({
      ...row,
      title: { id: titleId, en: titleEn },
      picture: first.get(row.id) ?? null,
    }))
    .toReversed();
}

/** Everything an application says at this moment. Throws `not-found` for a workshop that does not exist. */
export async function takeSnapshot(
  db: Reader | Tx,
  workshopId: number,
  body: ApplicationBody,
  { lines }: Pick<Eligibility, 'lines'>,
): Promise<ApplicationSnapshot> {
  const [from] = await db.select().from(workshop).where(eq(workshop.id, workshopId));
  if (!from) throw new Refusal('not-found');
  const known = new Map((await showable(db, workshopId)).map((one) => [one.id, one]));
  const { workers, foundedYear, capacityPerMonth, leadTimeDays, techniques } = from;
  return {
    ...body,
    shown: body.listings.flatMap((id) => known.get(id) ?? []),
    profile: {
      ...{ workshop: from.name, owner: from.ownerName, kelurahan: from.kelurahanSlug, techniques },
      ...{ workers, foundedYear, capacityPerMonth, leadTimeDays, level: from.readinessLevel },
      story: { id: from.storyId, en: from.storyEn },
    },
    eligibility: lines.map(({ requirement, met }) => ({ requirement, met })),
  };
}
