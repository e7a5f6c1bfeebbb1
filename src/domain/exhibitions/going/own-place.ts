import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { application } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { loadExhibition, requireAct, type Application, type Exhibition } from '../load.ts';
import type { ExhibitionAct } from '../phases.ts';

/**
 * The exhibition and the application of the workshop whose desk is open, once the phase table lets it do this now. Call
 * it in the transaction of what it allows. Throws what `requireDesk` and `requireAct` throw, and `not-found` for a
 * workshop that never applied.
 */
export async function ownPlace(
  tx: Tx,
  context: Pick<Acting, 'user'>,
  form: { exhibition: string; workshop: number },
  act: ExhibitionAct,
): Promise<{ before: Application; of: Exhibition }> {
  const { workshop } = requireDesk(context, form.workshop);
  const of = await loadExhibition(tx, form.exhibition);
  await requireAct(tx, context, of, act, { workshopId: workshop.id });
  return { before: await ownApplication(tx, of.slug, workshop.id), of };
}

/** Throws `not-found` when this workshop has no application for it. */
export async function ownApplication(db: Reader | Tx, slug: string, workshopId: number): Promise<Application> {
  const [row] = await db
    .select()
    .from(application)
    .where(and(eq(application.exhibitionSlug, slug), eq(application.workshopId, workshopId)));
  if (!row) throw new Refusal('not-found');
  return row;
}
