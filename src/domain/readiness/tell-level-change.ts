import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { workshopMember } from '#db/schema/index.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import type { Acting } from '#src/domain/context.ts';
import { notify } from '#src/domain/outbox.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { marketPack } from '#src/i18n/levels.ts';
import { paths } from '#src/paths.ts';
import { readLists } from './lists.ts';
import { rank } from './recompute.ts';

export interface Change {
  workshopId: number;
  from: ReadinessLevel | null;
  to: ReadinessLevel | null;
  items: string[];
  missing: string[];
}

/** Tells a workshop's people of a rise, or of a fall with what brought it about and what restores the level. */
export async function tellLevelChange(
  tx: Tx,
  context: Pick<Acting, 'now' | 'vault' | 'origin'>,
  { workshopId, from, to, items, missing }: Change,
): Promise<void> {
  const lists = await readLists(tx);
  const titles = (slugs: string[], locale: Locale) =>
    slugs.map((slug) => lists.items.get(slug)?.item.body.title[locale] ?? marketPack[locale]).join(', ');
  const members = await tx
    .select({ userId: workshopMember.userId })
    .from(workshopMember)
    .where(eq(workshopMember.workshopId, workshopId));
  await notify(tx, context, {
    userIds: members.map(({ userId }) => userId),
    kind: rank(to) > rank(from) ? 'level-risen' : 'level-fallen',
    facts: {
      from: from ?? 'none',
      to: to ?? 'none',
      itemsId: titles(items, 'id'),
      itemsEn: titles(items, 'en'),
      missingId: titles(missing, 'id'),
      missingEn: titles(missing, 'en'),
    },
    path: paths.readiness(),
  });
}
