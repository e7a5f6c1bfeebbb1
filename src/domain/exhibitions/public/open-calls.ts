import { and, asc, eq, gte } from 'drizzle-orm';
import { exhibition } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { wibDay } from '#src/domain/workshops/day.ts';

/** A call that takes applications now. */
export interface OpenCall {
  slug: string;
  name: string;
  city: string;
  deadlineAt: number;
}

/**
 * Those whose deadline is nearest, for the home page. `lasts`: they stay open until the end of this WIB day, so a page
 * that is kept for its day may name them. One query.
 */
export async function readOpenCalls({ db, now }: Context): Promise<{ calls: OpenCall[]; lasts: boolean }> {
  const calls = await db.read
    .select({
      slug: exhibition.slug,
      name: exhibition.name,
      city: exhibition.city,
      deadlineAt: exhibition.deadlineAt,
    })
    .from(exhibition)
    .where(and(eq(exhibition.phase, 'apply'), gte(exhibition.deadlineAt, now)))
    .orderBy(asc(exhibition.deadlineAt))
    .limit(3);
  return { calls, lasts: calls.every(({ deadlineAt }) => wibDay(deadlineAt) !== wibDay(now)) };
}
