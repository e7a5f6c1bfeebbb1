import { and, eq } from 'drizzle-orm';
import { exhibitionResult } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { actor } from '../load.ts';
import type { ResultsForm } from './form.ts';
import { ownPlace } from './own-place.ts';

/**
 * Hands in what an exhibition brought, or mends it; late is possible until the exhibition is closed. Throws
 * `not-your-turn` for whoever didn't go, `form` for more orders abroad than orders, `stale` when another tab sent it.
 */
export async function sendResults(context: Acting, form: ResultsForm) {
  if (form.ordersAbroad > form.orders)
    throw new Refusal('form', {}, { ordersAbroad: { code: 'too-big', facts: { max: form.orders } } });
  await context.db.write(async (tx) => {
    const { before, of } = await ownPlace(tx, context, form, 'application.send-results');
    if (before.state !== 'confirmed') throw new Refusal('not-your-turn');
    const { id: userId } = actor(context);
    const { contacts, orders, ordersAbroad, sold, ordered, lessons } = form;
    const said = { contacts, orders, ordersAbroad, sold, ordered, lessons, sentBy: userId, sentAt: context.now };
    const [row] =
      form.version === 0
        ? await tx
            .insert(exhibitionResult)
            .values({ applicationId: before.id, ...said })
            .onConflictDoNothing()
            .returning({ version: exhibitionResult.version })
        : await tx
            .update(exhibitionResult)
            .set({ ...said, version: form.version + 1 })
            .where(and(eq(exhibitionResult.applicationId, before.id), eq(exhibitionResult.version, form.version)))
            .returning({ version: exhibitionResult.version });
    if (!row) throw new Refusal('stale');
    await recordAudit(tx, {
      at: context.now,
      userId,
      action: 'results.send',
      subject: `application:${before.id}`,
      detail: { exhibition: of.slug, workshopId: before.workshopId, version: row.version },
    });
  });
  return { to: paths.ownExhibitionResults(form.exhibition), notice: 'results-sent' as const };
}
