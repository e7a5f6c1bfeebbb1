import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import {
  application,
  applicationEvent,
  exhibition,
  exhibitionEvent,
  review,
  workshopMember,
} from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { notify } from '#src/domain/outbox.ts';
import { cancelFees } from '#src/domain/payments/cancel-fees.ts';
import { changeState } from '#src/domain/reviews/change-state.ts';
import { undecided } from '#src/domain/reviews/submit.ts';
import { paths } from '#src/paths.ts';
import { inBatches, startInBatches } from '../in-batches.ts';
import { markRanking } from '../rescore.ts';
import { live } from './tell-applicants.ts';

type Ending = Pick<Acting, 'db' | 'vault' | 'origin' | 'now'>;

/** Applications a write. */
const atOnce = 40;

/**
 * Ends the applications of an exhibition that was called off, in the city's name, so that none counts as gone to or
 * given back: some a write, each with its screening, bill, place and people. After the commit that called it off.
 */
export function startEnding(context: Ending, slug: string): Promise<void> {
  return startInBatches(context.db, () => context.db.write((tx) => endSome(tx, context, slug)));
}

/** What a stop left: at the start, and every night. */
export async function resumeEnding(context: Ending): Promise<void> {
  const rows = await context.db.read
    .selectDistinct({ slug: application.exhibitionSlug })
    .from(application)
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .where(and(eq(exhibition.phase, 'withdrawn'), inArray(application.state, [...live])));
  for (const { slug } of rows) await inBatches(() => context.db.write((tx) => endSome(tx, context, slug)));
}

async function endSome(tx: Tx, context: Ending, slug: string): Promise<boolean> {
  const [off] = await tx
    .select({
      at: exhibitionEvent.at,
      userId: exhibitionEvent.userId,
      detail: exhibitionEvent.detail,
      name: exhibition.name,
    })
    .from(exhibitionEvent)
    .innerJoin(exhibition, eq(exhibition.slug, exhibitionEvent.exhibitionSlug))
    .where(and(eq(exhibition.slug, slug), eq(exhibitionEvent.kind, 'withdrawn')))
    .orderBy(desc(exhibitionEvent.id))
    .limit(1);
  if (!off) return false;
  const { at, userId } = off;
  const reason = String(off.detail['reason'] ?? '');
  const hopes = and(eq(application.exhibitionSlug, slug), inArray(application.state, [...live]));
  const some = await tx.select().from(application).where(hopes).orderBy(asc(application.id)).limit(atOnce);
  if (some.length === 0) return false;
  const ids = some.map(({ id }) => id);
  await closeScreenings(tx, { ...context, user: userId === null ? null : { id: userId } }, ids);
  await cancelFees(tx, ids);
  await tx.insert(applicationEvent).values(
    some.map(({ id, state }) => ({
      applicationId: id,
      at,
      userId,
      kind: 'withdrawn' as const,
      from: state,
      to: 'withdrawn' as const,
      note: reason,
    })),
  );
  await tx
    .update(application)
    .set({
      state: 'withdrawn',
      since: at,
      updatedAt: at,
      pending: null,
      pendingNote: null,
      pendingBy: null,
      pendingAt: null,
      standNumber: null,
      confirmBy: null,
      version: sql`${application.version} + 1`,
    })
    .where(inArray(application.id, ids));
  await markRanking(tx, slug);
  const members = await membersOf(
    tx,
    some.map(({ workshopId }) => workshopId),
    slug,
  );
  await notify(tx, context, {
    userIds: members.filter((id) => id !== userId),
    kind: 'call-changed',
    facts: { exhibition: off.name, what: 'called-off', reason },
    path: paths.exhibition(slug),
  });
  return some.length === atOnce;
}

/** Who runs these workshops and no other that is still to be ended: a person hears of it once. */
async function membersOf(tx: Tx, workshopIds: number[], slug: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ userId: workshopMember.userId })
    .from(workshopMember)
    .where(
      and(
        inArray(workshopMember.workshopId, workshopIds),
        sql`NOT EXISTS (SELECT 1 FROM workshop_member AS also
          JOIN application AS other ON other.workshop_id = also.workshop_id
          WHERE also.user_id = ${workshopMember.userId} AND other.exhibition_slug = ${slug}
          AND other.state IN (SELECT value FROM json_each(${JSON.stringify(live)})))`,
      ),
    );
  return rows.map(({ userId }) => userId);
}

async function closeScreenings(tx: Tx, context: Parameters<typeof changeState>[1], ids: string[]): Promise<void> {
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
