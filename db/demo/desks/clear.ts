import { sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

const people = sql`(SELECT id FROM user WHERE demo = 1)`;
const workshops = sql`(SELECT id FROM workshop WHERE demo = 1)`;

/**
 * Deletes the demo's people and all that hangs on them or on a demo workshop's desk. Lines of the audit log stay:
 * nothing can delete those. `mailAfter`: letters promised after that row of the outbox go too.
 */
export async function clearDesks(db: Database, mailAfter: number | null): Promise<void> {
  const steps = [
    sql`DELETE FROM exhibition WHERE demo = 1`,
    sql`DELETE FROM review WHERE workshop_id IN ${workshops}`,
    sql`DELETE FROM listing_edit WHERE workshop_id IN ${workshops}`,
    sql`DELETE FROM verification WHERE workshop_id IN ${workshops}`,
    sql`DELETE FROM verification_claim WHERE workshop_id IN ${workshops}`,
    sql`DELETE FROM workshop_paper WHERE workshop_id IN ${workshops}`,
    sql`DELETE FROM workshop_member WHERE workshop_id IN ${workshops}`,
    sql`DELETE FROM declared_interest WHERE workshop_id IN ${workshops}`,
    sql`DELETE FROM listing WHERE workshop_id IN ${workshops} AND state = 'draft'`,
    sql`DELETE FROM notification WHERE user_id IN ${people}`,
    sql`DELETE FROM form_key WHERE user_id IN ${people}`,
    sql`DELETE FROM ticket WHERE created_by IN ${people}`,
    sql`DELETE FROM user WHERE demo = 1`,
    sql`DELETE FROM workshop WHERE demo = 1 AND state = 'draft'`,
    ...(mailAfter === null ? [] : [sql`DELETE FROM outbox WHERE rowid > ${mailAfter}`]),
  ];
  for (const step of steps) await db.write((tx) => tx.run(step));
}
