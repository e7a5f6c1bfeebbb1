import { and, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempt, formKey, notification, outbox, session, ticket } from '#db/schema/index.ts';

const day = 86_400_000;
/** Rows of a table a time: a write stays short, and the next minute goes on. */
const most = 500;

/** Deletes what nobody needs any more. Asks first, so that a minute without anything to do costs no write. */
export async function forgetOldRows(db: Database, now: number): Promise<number> {
  const old = {
    notification: oldNotifications(db, now),
    formKey: db.read.select({ id: sql<number>`rowid` }).from(formKey).where(lt(formKey.at, now - 2 * day)), // prettier-ignore
    session: db.read
      .select({ id: session.idHash })
      .from(session)
      .where(or(lt(session.expiresAt, now), lt(session.lastSeenAt, now - 31 * day))),
    ticket: db.read
      .select({ id: ticket.idHash })
      .from(ticket)
      .where(
        or(lt(ticket.expiresAt, now - 30 * day), and(isNotNull(ticket.usedAt), lt(ticket.usedAt, now - 30 * day))),
      ),
    attempt: db.read
      .select({ id: attempt.key })
      .from(attempt)
      .where(and(lt(attempt.lastAt, now - day), lt(attempt.waitUntil, now))),
    outbox: db.read
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(inArray(outbox.state, ['sent', 'given-up']), lt(outbox.nextAt, now - 30 * day))),
  };
  const ids = {
    notification: (await old.notification).map(({ id }) => id),
    formKey: (await old.formKey.limit(most)).map(({ id }) => id),
    session: (await old.session.limit(most)).map(({ id }) => id),
    ticket: (await old.ticket.limit(most)).map(({ id }) => id),
    attempt: (await old.attempt.limit(most)).map(({ id }) => id),
    outbox: (await old.outbox.limit(most)).map(({ id }) => id),
  };
  const count = Object.values(ids).reduce((sum, list) => sum + list.length, 0);
  if (count === 0) return 0;
  await db.write(async (tx) => {
    await tx.delete(notification).where(inArray(notification.id, ids.notification));
    await tx.delete(formKey).where(inArray(sql`rowid`, ids.formKey));
    await tx.delete(session).where(inArray(session.idHash, ids.session));
    await tx.delete(ticket).where(inArray(ticket.idHash, ids.ticket));
    await tx.delete(attempt).where(inArray(attempt.key, ids.attempt));
    await tx.delete(outbox).where(inArray(outbox.id, ids.outbox));
  });
  return count;
}

/** 180 days. Numbers rise with time, so the oldest are the lowest and no index on the time is needed. */
async function oldNotifications(db: Database, now: number): Promise<{ id: number }[]> {
  const oldest = await db.read
    .select({ id: notification.id, at: notification.at })
    .from(notification)
    .orderBy(notification.id)
    .limit(most);
  return oldest.filter(({ at }) => at < now - 180 * day);
}
