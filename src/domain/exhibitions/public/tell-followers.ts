import { and, eq, or } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { follow } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { notify } from '#src/domain/outbox.ts';
import { paths } from '#src/paths.ts';
import { placeOf } from './place.ts';

/** A statement takes 32,766 values, a mail eight of them. */
const atOnce = 1_000;

/**
 * Tells everyone who follows an exhibition, its fair or its kind of place that the call is open: once each, inside the
 * product and by mail. Call it in the transaction that publishes the call. Returns how many people follow it.
 */
export async function tellFollowers(
  tx: Tx,
  context: Pick<Acting, 'now' | 'vault' | 'origin'>,
  of: Pick<Exhibition, 'slug' | 'name' | 'fairSlug' | 'country' | 'deadlineAt'>,
): Promise<number> {
  const one = (kind: 'exhibition' | 'fair' | 'place', value: string) =>
    and(eq(follow.kind, kind), eq(follow.value, value));
  const rows = await tx
    .selectDistinct({ userId: follow.userId })
    .from(follow)
    .where(
      or(
        one('exhibition', of.slug),
        one('place', placeOf(of)),
        of.fairSlug === null ? undefined : one('fair', of.fairSlug),
      ),
    );
  const ids = rows.map(({ userId }) => userId);
  for (let at = 0; at < ids.length; at += atOnce)
    await notify(tx, context, {
      userIds: ids.slice(at, at + atOnce),
      kind: 'call-opened',
      facts: { exhibition: of.name, deadline: String(of.deadlineAt) },
      path: paths.exhibition(of.slug),
    });
  return rows.length;
}
