import type { Database } from '#db/client.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { paths } from '#src/paths.ts';
import { makeTicket } from './ticket.ts';

/** A link, good for a day, that makes whoever opens it with this address an admin: for who runs the machine. */
export function inviteFirstAdmin(
  db: Database,
  { email, origin, now }: { email: string; origin: string; now: number },
): Promise<string> {
  return db.write(async (tx) => {
    const token = await makeTicket(tx, { kind: 'office', email, data: { admin: true }, now, hours: 24 });
    await recordAudit(tx, { at: now, userId: null, action: 'people.invite-admin', subject: 'invitation' });
    return origin + paths.invitation(token);
  });
}
