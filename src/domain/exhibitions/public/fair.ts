import { and, desc, eq, ne } from 'drizzle-orm';
import type { FairData } from '#db/exhibitions/fair.ts';
import { exhibition, fair } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { readFollows } from './follows.ts';
import type { ListedCall } from './list.ts';
import { readOutcomeSums } from './outcome-sums.ts';
import { placeOf } from './place.ts';
import { stageOf } from './stage.ts';

export interface FairPage {
  fair: FairData;
  /** Newest first. */
  editions: ListedCall[];
  follows: Set<string> | null;
}

/** A fair that comes back, with its editions the city called to. Throws `not-found`. Four queries at most. */
export async function readFair(context: Acting, slug: string): Promise<FairPage> {
  const { read } = context.db;
  const [known] = await read.select({ data: fair.data }).from(fair).where(eq(fair.slug, slug));
  if (!known) throw new Refusal('not-found');
  const rows = await read
    .select()
    .from(exhibition)
    .where(and(eq(exhibition.fairSlug, slug), ne(exhibition.phase, 'draft')))
    .orderBy(desc(exhibition.startsOn))
    .limit(30);
  const [sums, follows] = await Promise.all([
    readOutcomeSums(
      read,
      rows.map((row) => row.slug),
    ),
    readFollows(context, [
      { kind: 'fair', value: slug },
      { kind: 'place', value: placeOf(known.data) },
    ]),
  ]);
  return {
    fair: known.data,
    editions: rows.map((row) => ({
      ...row,
      stage: stageOf(row, context.now),
      sums: sums.get(row.slug) ?? null,
    })),
    follows,
  };
}
