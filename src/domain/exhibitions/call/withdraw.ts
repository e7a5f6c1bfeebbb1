import { and, count, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { recordCalls } from '../public/calls-changed.ts';
import { markRanking } from '../rescore.ts';
import { startEnding } from './end-applications.ts';
import { openForAct, recordOn, writeExhibition } from './on-exhibition.ts';
import type { WithdrawForm } from './steps-form.ts';
import { live } from './tell-applicants.ts';

/**
 * Calls an exhibition off, for good: from that moment nothing of it may be done any more. Then its applications are
 * withdrawn in the city's name, some a write (`end-applications.ts`): places, stands and fees that were not paid fall
 * away, screenings that wait are closed, everyone who applied is told why. The call's page stays and says so. Throws
 * `stale`.
 */
export async function withdrawExhibition(context: Acting, form: WithdrawForm): Promise<{ notice: 'called-off' }> {
  await context.db.write(async (tx) => {
    const of = await openForAct(tx, context, form, 'exhibition.withdraw');
    await writeExhibition(tx, context, of, { phase: 'withdrawn', phaseSince: context.now });
    await markRanking(tx, of.slug);
    await recordCalls(tx, context.now);
    const detail = { from: of.phase, applications: await countLive(tx, of.slug), reason: form.reason };
    const open = of.phase !== 'draft';
    await recordOn(tx, context, of.slug, { kind: 'withdrawn', open, detail, action: 'exhibition.withdraw' });
  });
  await startEnding(context, form.exhibition);
  return { notice: 'called-off' };
}

async function countLive(tx: Tx, slug: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(application)
    .where(and(eq(application.exhibitionSlug, slug), inArray(application.state, [...live])));
  return row?.n ?? 0;
}
