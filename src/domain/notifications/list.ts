import { and, desc, eq, lt } from 'drizzle-orm';
import { notification, user as users } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import type { NotificationKind } from '#src/i18n/notifications.ts';
import { kindsFor, notificationKinds } from './kinds.ts';

export interface Notifications {
  /** Newest first. */
  shown: {
    id: number;
    kind: NotificationKind;
    facts: Record<string, string>;
    path: string;
    at: number;
    read: boolean;
  }[];
  unread: number;
  /** `before` of the next page; null at the end. */
  older: number | null;
  /** Kinds this person may be told of, and whether they want it. */
  switches: { kind: NotificationKind; product: boolean; mail: boolean }[];
}

const perPage = 30;

/** One's own notifications, from the newest or from those `before` a number, and one's switches. */
export async function listNotifications(context: Acting, query: URLSearchParams): Promise<Notifications> {
  const user = requireUser(context);
  const { read } = context.db;
  const before = /^\d{1,15}$/.exec(query.get('before') ?? '')?.[0];
  const own = eq(notification.userId, user.id);
  const rows = await read
    .select()
    .from(notification)
    .where(before ? and(own, lt(notification.id, Number(before))) : own)
    .orderBy(desc(notification.id))
    .limit(perPage + 1);
  const [found] = await read.select({ muted: users.muted }).from(users).where(eq(users.id, user.id));
  const muted = found?.muted ?? { product: [], mail: [] };
  return {
    shown: rows
      .slice(0, perPage)
      .filter(isKnown)
      .map(({ readAt, kind, ...row }) => ({
        ...row,
        kind: kind as NotificationKind,
        read: readAt !== null,
      })),
    unread: user.unread,
    older: rows.length > perPage ? (rows[perPage - 1]?.id ?? null) : null,
    switches: kindsFor(user).map((kind) => ({
      kind,
      product: !muted.product.includes(kind),
      mail: !muted.mail.includes(kind),
    })),
  };
}

/** One of an older release may be of a kind that has no words any more. */
function isKnown({ kind }: { kind: string }): boolean {
  return (notificationKinds as string[]).includes(kind);
}
