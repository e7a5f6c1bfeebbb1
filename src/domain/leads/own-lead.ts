import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { evidenceFile, lead, listing } from '#db/schema/index.ts';
import { ownPlace } from '#src/domain/exhibitions/going/own-place.ts';
import type { Application, Exhibition } from '#src/domain/exhibitions/load.ts';
import type { ExhibitionAct } from '#src/domain/exhibitions/phases.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';

export type Lead = typeof lead.$inferSelect;

/** A lead of the workshop whose desk is open, of this exhibition. Throws `not-found` for anyone else's. */
export async function ownLead(
  tx: Tx,
  context: Pick<Acting, 'user'>,
  form: { exhibition: string; workshop: number; id: string },
  act: ExhibitionAct,
): Promise<{ before: Lead; place: Application; of: Exhibition }> {
  const { before: place, of } = await ownPlace(tx, context, form, act);
  return { before: await leadOf(tx, place, form.id), place, of };
}

export async function leadOf(db: Reader | Tx, place: Pick<Application, 'id'>, id: string): Promise<Lead> {
  const [row] = await db
    .select()
    .from(lead)
    .where(and(eq(lead.id, id), eq(lead.applicationId, place.id)));
  if (!row) throw new Refusal('not-found');
  return row;
}

/** Those of these listings that are the workshop's own. */
export async function ownListings(tx: Tx, workshopId: number, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: listing.id })
    .from(listing)
    .where(and(eq(listing.workshopId, workshopId), inArray(listing.id, [...new Set(ids)])));
  return rows.map(({ id }) => id);
}

/** Throws `not-found` for a file that isn't the workshop's own. */
export async function requireOwnPhoto(tx: Tx, workshopId: number, id: string): Promise<string | null> {
  if (id === '') return null;
  const [file] = await tx
    .select({ id: evidenceFile.id })
    .from(evidenceFile)
    .where(and(eq(evidenceFile.id, id), eq(evidenceFile.workshopId, workshopId), isNull(evidenceFile.visitId)));
  if (!file) throw new Refusal('not-found');
  return file.id;
}
