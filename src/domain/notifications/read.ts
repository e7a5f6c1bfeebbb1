import { and, eq, isNull, lte } from 'drizzle-orm';
import { notification } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { ReadForm } from './form.ts';

/** Opens one of one's own notifications, which marks it read, or marks all read that were shown. */
export async function readNotifications(context: Acting, form: ReadForm) {
  const { id: userId } = requireUser(context);
  const { db, now } = context;
  const own = eq(notification.userId, userId);
  if ('upTo' in form) {
    const shown = and(own, isNull(notification.readAt), lte(notification.id, form.upTo));
    await db.write((tx) => tx.update(notification).set({ readAt: now }).where(shown));
    return {};
  }
  const one = and(own, eq(notification.id, form.id));
  const [found] = await db.read.select({ path: notification.path }).from(notification).where(one);
  if (!found) throw new Refusal('not-found');
  await db.write((tx) =>
    tx
      .update(notification)
      .set({ readAt: now })
      .where(and(one, isNull(notification.readAt))),
  );
  return { to: found.path };
}
