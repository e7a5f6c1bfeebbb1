import { and, asc, eq, inArray, lt } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, exhibition, payment } from '#db/schema/index.ts';
import { inBites, type Bites } from '#src/domain/readiness/bites.ts';
import type { Night } from '#src/domain/readiness/expire.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { changeApplication } from '../change-state.ts';
import { loadApplication } from '../load.ts';

/**
 * Takes back places whose fee was not paid by its last day (WIB), so that each goes to the next in line in the same
 * write. A slip that waits for an officer keeps the place, and once the fair is on nobody loses one. Run again, it finds
 * nothing left. Returns how many lapsed.
 */
export async function lapseUnpaid(context: Night, bites?: Partial<Bites>): Promise<number> {
  const unpaid = await context.db.read
    .select({ id: payment.subjectId })
    .from(payment)
    .innerJoin(application, eq(application.id, payment.subjectId))
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .where(
      and(
        overdue(context.now),
        eq(application.state, 'confirmed'),
        inArray(exhibition.phase, ['appeal', 'confirmation']),
      ),
    )
    .orderBy(asc(payment.dueOn), asc(payment.id));
  let lapsed = 0;
  await inBites(unpaid, { ...bites, size: 1 }, async ([one]) => {
    if (one && (await context.db.write((tx) => lapse(tx, context, one.id)))) lapsed += 1;
  });
  return lapsed;
}

/** Asked again in the write: a slip may have come in. */
async function lapse(tx: Tx, context: Night, id: string): Promise<boolean> {
  const { one: before, of } = await loadApplication(tx, id);
  const [owed] = await tx
    .select({ id: payment.id })
    .from(payment)
    .where(and(overdue(context.now), eq(payment.subjectId, id)));
  if (!owed || before.state !== 'confirmed' || (of.phase !== 'appeal' && of.phase !== 'confirmation')) return false;
  await changeApplication(tx, { ...context, user: null }, { before, of }, 'lapsed');
  return true;
}

function overdue(now: number) {
  return and(eq(payment.subject, 'exhibition-fee'), eq(payment.state, 'due'), lt(payment.dueOn, wibDay(now)));
}
