import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { workshopReadiness } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { recompute } from './recompute.ts';

/** Notes that a workshop worked on its readiness; the first time its row is made. */
export async function markActive(tx: Tx, context: Acting, workshopId: number): Promise<void> {
  const note = () =>
    tx
      .update(workshopReadiness)
      .set({ activeAt: context.now })
      .where(eq(workshopReadiness.workshopId, workshopId))
      .returning({ id: workshopReadiness.workshopId });
  if ((await note()).length > 0) return;
  // A workshop that was never computed: what its level is follows from its publication alone.
  await recompute(tx, context, workshopId, { cause: 'published', items: [] });
  await note();
}
