import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { fair, follow } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { actor, loadExhibition, requireAct } from '#src/domain/exhibitions/load.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { placeKinds } from './place.ts';

/** What to follow: an exhibition or a fair by its slug, or `home` / `abroad`. */
export const followForm = z.strictObject({
  kind: z.enum(['exhibition', 'fair', 'place']),
  value: z.string().min(1).max(120),
});
export type FollowForm = z.infer<typeof followForm>;

/** Pressed twice, it is there once. Throws `not-found` for what does not exist, and what `requireAct` throws. */
export async function followExhibition(context: Acting, form: FollowForm) {
  await context.db.write(async (tx) => {
    await requireFollowable(tx, context, form, 'exhibition.follow');
    await tx
      .insert(follow)
      .values({ userId: actor(context).id, ...form, at: context.now })
      .onConflictDoNothing();
  });
  return { notice: 'followed' as const };
}

/** Whoever does not follow it, stays so. */
export async function unfollowExhibition(context: Acting, form: FollowForm) {
  await context.db.write(async (tx) => {
    await requireFollowable(tx, context, form, 'exhibition.unfollow');
    await tx
      .delete(follow)
      .where(and(eq(follow.userId, actor(context).id), eq(follow.kind, form.kind), eq(follow.value, form.value)));
  });
  return { notice: 'unfollowed' as const };
}

async function requireFollowable(
  tx: Tx,
  context: Acting,
  { kind, value }: FollowForm,
  act: 'exhibition.follow' | 'exhibition.unfollow',
): Promise<void> {
  if (kind === 'exhibition') return requireAct(tx, context, await loadExhibition(tx, value), act);
  if (actor(context).session.stage !== 'full') throw new Refusal('sign-in-first');
  if (kind === 'place' && !placeKinds.some((known) => known === value)) throw new Refusal('not-found');
  if (kind !== 'fair') return;
  const [known] = await tx.select({ slug: fair.slug }).from(fair).where(eq(fair.slug, value));
  if (!known) throw new Refusal('not-found');
}
