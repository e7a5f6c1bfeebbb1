import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { user } from '#db/schema/index.ts';
import { requireAdmin } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Person } from '#src/domain/accounts/person.ts';

interface Change {
  action: `people.${string}`;
  id: string;
  /** Refuses with `forbidden` when the admin means themselves. */
  notSelf?: boolean;
  detail?: Record<string, unknown>;
}

/** An admin's change to somebody's account, with its line in the audit log. Throws `not-found`. */
export function changePerson(
  context: Acting,
  { action, id, notSelf = false, detail }: Change,
  work: (tx: Tx, person: Person) => Promise<void>,
): Promise<void> {
  const admin = requireAdmin(context);
  return context.db.write(async (tx) => {
    const [person] = await tx.select().from(user).where(eq(user.id, id));
    if (!person) throw new Refusal('not-found');
    if (notSelf && id === admin.id) throw new Refusal('forbidden');
    await work(tx, person);
    const line = { at: context.now, userId: admin.id, action, subject: `user:${id}` };
    await recordAudit(tx, detail ? { ...line, detail } : line);
  });
}
