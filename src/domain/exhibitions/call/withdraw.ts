import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, applicationEvent, payment, review } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { changeState } from '#src/domain/reviews/change-state.ts';
import { undecided } from '#src/domain/reviews/submit.ts';
import { actor } from '../load.ts';
import { recordCalls } from '../public/calls-changed.ts';
import { markRanking } from '../rescore.ts';
import { openForAct, recordOn, writeExhibition } from './on-exhibition.ts';
import type { WithdrawForm } from './steps-form.ts';
import { live, tellApplicants } from './tell-applicants.ts';

/** A statement takes 32,766 values. */
const atOnce = 1_000;

/**
 * Calls an exhibition off, for good: its applications are withdrawn in the city's name, so that none counts as gone to
 * or given back; places, stands and fees that were not paid fall away; screenings that wait are closed; everyone who
 * applied is told why. The call's page stays and says so. Throws `stale`.
 */
export async function withdrawExhibition(context: Acting, form: WithdrawForm): Promise<{ notice: 'called-off' }> {
  await context.db.write(async (tx) => {
    const of = await openForAct(tx, context, form, 'exhibition.withdraw');
    await tellApplicants(tx, context, of, { what: 'called-off', reason: form.reason });
    await writeExhibition(tx, context, of, { phase: 'withdrawn', phaseSince: context.now });
    const applications = await endApplications(tx, context, of.slug, form.reason);
    await markRanking(tx, of.slug);
    await recordCalls(tx, context.now);
    const detail = { from: of.phase, applications, reason: form.reason };
    const open = of.phase !== 'draft';
    await recordOn(tx, context, of.slug, { kind: 'withdrawn', open, detail, action: 'exhibition.withdraw' });
  });
  return { notice: 'called-off' };
}

/** Many at once, as `changeApplication` would one by one. Returns how many. */
async function endApplications(tx: Tx, context: Acting, slug: string, reason: string): Promise<number> {
  const [at, userId] = [context.now, actor(context).id];
  const rows = await tx
    .select()
    .from(application)
    .where(and(eq(application.exhibitionSlug, slug), inArray(application.state, [...live])));
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    const ids = some.map(({ id }) => id);
    await closeScreenings(tx, context, ids);
    await tx
      .update(payment)
      .set({ state: 'cancelled' })
      .where(
        and(
          eq(payment.subject, 'exhibition-fee'),
          inArray(payment.subjectId, ids),
          inArray(payment.state, ['due', 'proof-sent']),
        ),
      );
    await tx.insert(applicationEvent).values(
      some.map(({ id, state }) => ({
        ...{ applicationId: id, at, userId, kind: 'withdrawn' as const },
        ...{ from: state, to: 'withdrawn' as const, note: reason },
      })),
    );
    const gone = {
      pending: null,
      pendingNote: null,
      pendingBy: null,
      pendingAt: null,
      standNumber: null,
      confirmBy: null,
    };
    for (const { id, version } of some)
      await tx
        .update(application)
        .set({ ...gone, state: 'withdrawn', since: at, updatedAt: at, version: version + 1 })
        .where(eq(application.id, id));
  }
  return rows.length;
}

async function closeScreenings(tx: Tx, context: Acting, ids: string[]): Promise<void> {
  const open = await tx
    .select()
    .from(review)
    .where(
      and(
        eq(review.subject, 'application'),
        inArray(review.subjectId, ids),
        inArray(review.state, ['submitted', 'in-review']),
      ),
    );
  for (const one of open) await changeState(tx, context, one, 'withdrawn', undecided);
}
