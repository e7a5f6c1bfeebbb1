import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { listing, workshop } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { paths } from '#src/paths.ts';
import { beginEdit } from './edits.ts';
import { listingBody, type ListingBody } from './form.ts';
import { draftSlug } from './slug.ts';

/** A new draft of the workshop whose desk is open, and its form. */
export async function startListing(context: Acting, { key }: { key?: string | undefined }) {
  const { user, workshop } = requireWorkshop(context);
  const id = await context.db.write((tx) =>
    once(tx, { userId: user.id, key, at: context.now }, async () => {
      const made = await addDraft(tx, { workshopId: workshop.id, userId: user.id, now: context.now });
      const subject = `listing:${made}`;
      await recordAudit(tx, { at: context.now, userId: user.id, action: 'listing.start', subject });
      return made;
    }),
  );
  return { to: paths.ownListing(id), data: { id } };
}

/** A listing nobody sees yet: all it says is in its edit. Returns its id. */
export async function addDraft(
  tx: Tx,
  made: { workshopId: number; userId: string; now: number; body?: ListingBody },
): Promise<number> {
  const { workshopId, userId, now, body = listingBody() } = made;
  const blank = { titleId: '', titleEn: '', descriptionId: '', descriptionEn: '', cloth: '', product: '' };
  const terms = { price: 0, minimumOrder: 1, leadTimeDays: 0, stock: 0 };
  const [maker] = await tx.select({ demo: workshop.demo }).from(workshop).where(eq(workshop.id, workshopId));
  const [row] = await tx
    .insert(listing)
    .values({
      ...{ workshopId, slug: draftSlug(), state: 'draft', technique: 'tulis', translation: 'missing' },
      ...blank,
      ...terms,
      demo: maker?.demo ?? false,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: listing.id });
  if (!row) throw new Error('the draft was not stored');
  await beginEdit(tx, { id: row.id, workshopId }, { body, before: null, userId, now });
  return row.id;
}
