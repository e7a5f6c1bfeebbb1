import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, stand } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Application } from '../load.ts';

/**
 * Gives a confirmed application this stand, or none, in the caller's transaction. Throws `not-found` for a stand the
 * plan doesn't have, `stand-taken` when all its seats are, `stale` when the application changed meanwhile.
 */
export async function putOnStand(
  tx: Tx,
  { now: at, user }: { now: number; user: { id: string } | null },
  before: Application,
  number: string | null,
): Promise<void> {
  if (number !== null) {
    const [known] = await tx
      .select({ number: stand.number })
      .from(stand)
      .where(and(eq(stand.exhibitionSlug, before.exhibitionSlug), eq(stand.number, number)));
    if (!known) throw new Refusal('not-found');
  }
  const [after] = await tx
    .update(application)
    .set({ standNumber: number, version: before.version + 1, updatedAt: at })
    .where(
      and(eq(application.id, before.id), eq(application.version, before.version), eq(application.state, 'confirmed')),
    )
    .returning({ id: application.id })
    .catch(asTaken);
  if (!after) throw new Refusal('stale');
  await recordAudit(tx, {
    at,
    userId: user?.id ?? null,
    action: 'stand.put',
    subject: `application:${before.id}`,
    detail: { exhibition: before.exhibitionSlug, workshopId: before.workshopId, from: before.standNumber, to: number },
  });
}

/** The database counts the seats; what it says comes wrapped in other errors. */
function asTaken(error: unknown): never {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause.message.includes('the stand is taken')) throw new Refusal('stand-taken');
  throw error;
}
