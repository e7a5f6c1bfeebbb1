import { and, eq } from 'drizzle-orm';
import { lead } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import type { ChangeForm } from './form.ts';
import { ownLead, ownListings, requireOwnPhoto } from './own-lead.ts';
import { sealContact } from './sealed.ts';

/** Mends a lead and says how far it is; another day to write to them is another reminder. Throws `stale`. */
export async function changeLead(context: Acting, form: ChangeForm) {
  await context.db.write(async (tx) => {
    const { before } = await ownLead(tx, context, form, 'lead.change');
    const { id, state, country, followUpOn, version } = form;
    const [after] = await tx
      .update(lead)
      .set({
        ...{ sealed: sealContact(context.vault, id, form), country: country || null, state, followUpOn },
        ...(followUpOn === before.followUpOn ? {} : { remindedAt: null }),
        listings: await ownListings(tx, before.workshopId, form.listings),
        photoId: form.photo === before.photoId ? form.photo : await requireOwnPhoto(tx, before.workshopId, form.photo),
        version: version + 1,
      })
      .where(and(eq(lead.id, id), eq(lead.version, version)))
      .returning({ id: lead.id });
    if (!after) throw new Refusal('stale');
  });
  return { to: paths.ownLead(form.exhibition, form.id), notice: 'saved' as const };
}
