import { and, asc, eq, inArray } from 'drizzle-orm';
import { review, upload, verification, workshop, workshopPicture, type VerificationItem } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';

export interface OwnPicture {
  name: string;
  altId: string;
  altEn: string;
  widths: number[] | null;
  palette: string[];
}

export interface Profile {
  workshop: typeof workshop.$inferSelect;
  pictures: OwnPicture[];
  /** Just sent in and not kept yet: at the end of the list until it is saved. */
  fresh: OwnPicture[];
  /** Items that an officer has checked or is about to: changing what they vouch for ends them. */
  vouched: VerificationItem[];
}

/** The profile of the workshop whose desk is open. `uploaded` are names of pictures that were just sent in. */
export async function readProfile(context: Acting, uploaded: readonly string[]): Promise<Profile> {
  const { id } = requireWorkshop(context).workshop;
  const { read } = context.db;
  const [found, pictures, sent, checked, waiting] = await Promise.all([
    read.query.workshop.findFirst({ where: eq(workshop.id, id) }),
    read
      .select({
        name: workshopPicture.name,
        altId: workshopPicture.altId,
        altEn: workshopPicture.altEn,
        widths: upload.widths,
        palette: upload.palette,
      })
      .from(workshopPicture)
      .leftJoin(upload, eq(upload.name, workshopPicture.name))
      .where(eq(workshopPicture.workshopId, id))
      .orderBy(asc(workshopPicture.position)),
    read
      .select({ name: upload.name, widths: upload.widths, palette: upload.palette })
      .from(upload)
      .where(and(eq(upload.workshopId, id), inArray(upload.name, [...uploaded]))),
    read.select({ item: verification.item }).from(verification).where(eq(verification.workshopId, id)),
    read
      .select({ subjectId: review.subjectId })
      .from(review)
      .where(
        and(
          eq(review.workshopId, id),
          eq(review.subject, 'verification'),
          inArray(review.state, ['submitted', 'in-review']),
        ),
      ),
  ]);
  if (!found) throw new Refusal('not-found');
  const known = new Set(pictures.map(({ name }) => name));
  return {
    workshop: found,
    pictures: pictures.map(({ palette, ...picture }) => ({ ...picture, palette: palette ?? [] })),
    fresh: sent.filter(({ name }) => !known.has(name)).map((picture) => ({ ...picture, altId: '', altEn: '' })),
    vouched: [
      ...checked.map(({ item }) => item),
      ...waiting.map(({ subjectId }) => subjectId.split('/')[1] as VerificationItem),
    ],
  };
}
