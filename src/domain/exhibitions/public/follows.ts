import { and, eq, inArray } from 'drizzle-orm';
import { follow } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import type { FollowForm } from './follow.ts';

/** Which of these the reader follows, as `kind:value`; null: nobody is signed in. One query, none for visitors. */
export async function readFollows(
  { db, user }: Pick<Acting, 'db' | 'user'>,
  wanted: readonly FollowForm[],
): Promise<Set<string> | null> {
  if (user?.session.stage !== 'full') return null;
  const values = [...new Set(wanted.map(({ value }) => value))];
  const rows = await db.read
    .select({ kind: follow.kind, value: follow.value })
    .from(follow)
    .where(and(eq(follow.userId, user.id), inArray(follow.value, values)));
  return new Set(rows.map(({ kind, value }) => `${kind}:${value}`));
}
