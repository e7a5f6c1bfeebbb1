import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { upload, workshop, workshopPicture } from '#db/schema/index.ts';
import { recordChange } from '#db/search/changed.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { PicturesForm } from './form.ts';
import { requireDesk } from './own-desk.ts';

type Picture = PicturesForm['pictures'][number];

/**
 * The workshop's pictures in order; the first is its cover. Only pictures that this workshop sent in. Throws `stale` when
 * the profile was saved elsewhere since the form was made.
 */
export async function savePictures(context: Acting, form: PicturesForm) {
  const { user, workshop: desk } = requireDesk(context, form.workshop);
  // One of a picture's two texts stands in for the other.
  const pictures = form.pictures.map(({ name, altId, altEn }) => ({
    name,
    altId: altId || altEn,
    altEn: altEn || altId,
  }));
  const { db, now } = context;
  await db.write(async (tx) => {
    const [before] = await tx
      .select({ state: workshop.state, cover: workshop.cover, coverColour: workshop.coverColour })
      .from(workshop)
      .where(and(eq(workshop.id, desk.id), eq(workshop.version, form.version)));
    if (!before) throw new Refusal('stale');
    const known = await ownUploads(tx, desk.id, pictures);
    const shown = await tx.select().from(workshopPicture).where(eq(workshopPicture.workshopId, desk.id));
    const first = pictures[0];
    // A cover that was never one of its pictures (a drawn cloth) stays until there is a picture.
    const drawn = shown.length === 0 && before.cover !== null;
    const cover = first?.name ?? (drawn ? before.cover : null);
    const coverColour = first ? (known.get(first.name) ?? null) : drawn ? before.coverColour : null;
    await tx.delete(workshopPicture).where(eq(workshopPicture.workshopId, desk.id));
    for (const [position, picture] of pictures.entries())
      await tx.insert(workshopPicture).values({ workshopId: desk.id, position, ...picture });
    await tx
      .update(workshop)
      .set({ cover, coverColour, version: form.version + 1, updatedAt: now })
      .where(eq(workshop.id, desk.id));
    await recordAudit(tx, {
      at: now,
      userId: user.id,
      action: 'workshop.save-pictures',
      subject: `workshop:${desk.id}`,
      detail: { pictures: pictures.map(({ name }) => name) },
    });
    if (before.state === 'published') await recordChange(tx, 'workshop', [desk.id], now);
  });
  return { notice: 'saved' as const };
}

/** Colours by name. Throws when one of them is not this workshop's own. */
async function ownUploads(tx: Tx, workshopId: number, pictures: Picture[]): Promise<Map<string, string>> {
  if (pictures.length === 0) return new Map();
  const names = pictures.map(({ name }) => name);
  const rows = await tx
    .select({ name: upload.name, colour: upload.colour })
    .from(upload)
    .where(and(eq(upload.workshopId, workshopId), inArray(upload.name, names)));
  const known = new Map(rows.map(({ name, colour }) => [name, colour]));
  if (new Set(names).size < names.length) throw new Refusal('form', { field: 'pictures', problem: 'listed-twice' });
  if (known.size < names.length) throw new Refusal('form', { field: 'pictures', problem: 'not-legal' });
  return known;
}
