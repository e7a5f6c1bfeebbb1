import { eq } from 'drizzle-orm';
import { lead } from '#db/schema/index.ts';
import { actor } from '#src/domain/exhibitions/load.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { ownPlace } from '#src/domain/exhibitions/going/own-place.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import type { NoteForm } from './form.ts';
import { ownListings, requireOwnPhoto } from './own-lead.ts';
import { sealContact } from './sealed.ts';

/**
 * Keeps someone met at the stand. The id is the phone's: sent again, what arrived first stays as it is. Throws
 * `not-your-turn` for whoever doesn't exhibit, `not-found` for an id or a photo that is somebody else's.
 */
export async function noteLead(context: Acting, form: NoteForm) {
  const { now, vault } = context;
  await context.db.write(async (tx) => {
    const { before: place, of } = await ownPlace(tx, context, form, 'lead.note');
    if (place.state !== 'confirmed') throw new Refusal('not-your-turn');
    const [known] = await tx.select({ at: lead.applicationId }).from(lead).where(eq(lead.id, form.id));
    if (known && known.at !== place.id) throw new Refusal('not-found');
    if (known) return;
    const { id: createdBy } = actor(context);
    const { id, country, followUpOn } = form;
    await tx.insert(lead).values({
      ...{ id, applicationId: place.id, workshopId: place.workshopId, sealed: sealContact(vault, id, form) },
      ...{ country: country || null, listings: await ownListings(tx, place.workshopId, form.listings) },
      ...{ photoId: await requireOwnPhoto(tx, place.workshopId, form.photo), state: 'new', followUpOn },
      ...{ notedAt: believable(form.notedAt ?? now, of, now), receivedAt: now, createdBy },
    });
    const detail = { exhibition: of.slug, workshopId: place.workshopId };
    await recordAudit(tx, { at: now, userId: createdBy, action: 'lead.note', subject: `lead:${id}`, detail });
  });
  return { to: paths.ownLeads(form.exhibition), notice: 'lead-noted' as const, data: { id: form.id } };
}

/** A phone's clock may be anything: never later than now, nor before the day the stand is built. */
function believable(said: number, { startsOn }: Exhibition, now: number): number {
  const first = Date.parse(`${startsOn}T00:00:00+07:00`) - 86_400_000;
  return Math.min(now, Math.max(said, Math.min(first, now)));
}
