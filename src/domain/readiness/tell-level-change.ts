import { inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { workshopMember } from '#db/schema/index.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import type { Acting } from '#src/domain/context.ts';
import { notifyAll } from '#src/domain/outbox.ts';
import { paths } from '#src/paths.ts';
import { readLists, type Lists } from './lists.ts';
import type { LevelCause } from './recompute.ts';
import { rank } from './unlocks.ts';

export interface Change {
  workshopId: number;
  from: ReadinessLevel | null;
  to: ReadinessLevel | null;
  items: string[];
  missing: string[];
}

/** Tells workshops' people of a rise, or of a fall with what brought it about and what restores the level. */
export async function tellLevelChanges(
  tx: Tx,
  context: Pick<Acting, 'now' | 'vault' | 'origin'>,
  changes: readonly Change[],
  cause: LevelCause,
): Promise<void> {
  if (changes.length === 0) return;
  const lists = await readLists(tx);
  const members = await membersOf(
    tx,
    changes.map(({ workshopId }) => workshopId),
  );
  const told = changes.map(({ workshopId, from, to, items, missing }) => ({
    userIds: members.get(workshopId) ?? [],
    kind: rank(to) > rank(from) ? ('level-risen' as const) : ('level-fallen' as const),
    facts: {
      from: from ?? 'none',
      to: to ?? 'none',
      cause,
      itemsId: titlesOf(lists, items, 'id'),
      itemsEn: titlesOf(lists, items, 'en'),
      missingId: titlesOf(lists, missing, 'id'),
      missingEn: titlesOf(lists, missing, 'en'),
      // A market list is no item: the reader's language has words for it.
      ...(missing.includes('market') ? { market: 'missing' } : {}),
    },
    path: paths.readiness(),
  }));
  await notifyAll(tx, context, told);
}

/** Names of items, in a row, with semicolons since names have commas; what is on no list is left out. */
export function titlesOf({ items }: Lists, slugs: readonly string[], locale: 'id' | 'en'): string {
  return slugs.flatMap((slug) => items.get(slug)?.item.body.title[locale] ?? []).join('; ');
}

/** Ids of the people of each workshop. One query. */
export async function membersOf(tx: Tx, workshopIds: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await tx
    .select({ workshopId: workshopMember.workshopId, userId: workshopMember.userId })
    .from(workshopMember)
    .where(inArray(workshopMember.workshopId, [...workshopIds]));
  const members = new Map<number, string[]>();
  for (const { workshopId, userId } of rows) members.set(workshopId, [...(members.get(workshopId) ?? []), userId]);
  return members;
}
