import { and, desc, eq, gt } from 'drizzle-orm';
import { session } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { lifetimes } from './lifetimes.ts';
import { isStaffUser } from './person.ts';

/** Where the person is signed in, the last seen first. */
export async function listDevices(context: Acting) {
  const { db, now } = context;
  const user = requireUser(context);
  const { idle } = isStaffUser(user) ? lifetimes.staff : lifetimes.others;
  const rows = await db.read
    .select({
      publicId: session.publicId,
      userAgent: session.userAgent,
      ipPrefix: session.ipPrefix,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
    })
    .from(session)
    .where(and(eq(session.userId, user.id), gt(session.expiresAt, now), gt(session.lastSeenAt, now - idle)))
    .orderBy(desc(session.lastSeenAt))
    .limit(50);
  return rows.map((row) => ({ ...row, isThis: row.publicId === user.session.publicId }));
}
