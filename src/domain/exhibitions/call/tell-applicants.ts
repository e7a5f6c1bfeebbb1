import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, workshopMember, type ApplicationState } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { notify } from '#src/domain/outbox.ts';
import { paths } from '#src/paths.ts';
import type { Exhibition } from '../load.ts';

/** What a notification `call-changed` says; its words are i18n's. */
export type ToldChange =
  | { what: 'call'; parts: string }
  | { what: 'quota'; from: string; to: string }
  | { what: 'criteria'; scores: string }
  | { what: 'called-off'; reason: string };

/** States in which an application still hopes or goes. */
export const live = [
  'draft',
  'submitted',
  'returned',
  'screened',
  'chosen',
  'waiting',
  'confirmed',
] as const satisfies ApplicationState[];

/** A statement takes 32,766 values, a mail eight of them. */
const atOnce = 1_000;

/** Tells everyone of the workshops that take part what changed. Returns how many people. */
export async function tellApplicants(
  tx: Tx,
  context: Pick<Acting, 'now' | 'vault' | 'origin' | 'user'>,
  of: Exhibition,
  what: ToldChange,
): Promise<number> {
  const rows = await tx
    .selectDistinct({ userId: workshopMember.userId })
    .from(application)
    .innerJoin(workshopMember, eq(workshopMember.workshopId, application.workshopId))
    .where(and(eq(application.exhibitionSlug, of.slug), inArray(application.state, [...live])));
  const ids = rows.map(({ userId }) => userId).filter((id) => id !== context.user?.id);
  for (let at = 0; at < ids.length; at += atOnce)
    await notify(tx, context, {
      userIds: ids.slice(at, at + atOnce),
      kind: 'call-changed',
      facts: { exhibition: of.name, ...what },
      path: paths.exhibition(of.slug),
    });
  return ids.length;
}
