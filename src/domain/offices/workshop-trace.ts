import { eq } from 'drizzle-orm';
import { workshop } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { readTrace, type Trace } from '#src/domain/readiness/trace.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { visitsOf } from '#src/domain/visits/read.ts';
import { ownBusinessOf } from './own-business.ts';

/** How a workshop's level follows from its items, for an officer who checks them. Throws `not-found`, `own-business`. */
export async function readWorkshopTrace(
  context: Acting,
  slug: string,
): Promise<{ trace: Trace; visits: Awaited<ReturnType<typeof visitsOf>> }> {
  const officer = requireOfficer(context, 'readiness');
  const [found] = await context.db.read.select({ id: workshop.id }).from(workshop).where(eq(workshop.slug, slug));
  if (!found) throw new Refusal('not-found');
  if (await ownBusinessOf(context.db.read, officer.id, found.id)) throw new Refusal('own-business');
  const [trace, visits] = await Promise.all([readTrace(context, found.id), visitsOf(context, found.id)]);
  return { trace, visits };
}
