import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { meta } from '../../schema/index.ts';
import type { Env } from '#src/env.ts';
import { planMoment, type Plan } from '../plan.ts';
import { clearDesks } from './clear.ts';
import { layExhibitions } from './exhibitions/lay.ts';
import { relive } from './happening.ts';
import { invitationHappenings } from './invitations.ts';
import { listingHappenings } from './listings.ts';
import { openSetting } from './setting.ts';
import { settlePeople } from './settle.ts';
import { verificationHappenings } from './verifications.ts';
import { vouchForAll } from './vouch.ts';

const key = 'demo-desks';

/**
 * People to sign in as, and what lies on their desks: all done through the domain's own functions, so it is as right
 * as what people do. A run that was cut short is cleared away and done again from the start.
 */
export async function layDesks(db: Database, plan: Plan, env: Env): Promise<void> {
  const [note] = await db.read.select().from(meta).where(eq(meta.key, key));
  if (note?.value === 'complete') return;
  const mailBefore = note ? Number(note.value) : await lastMail(db);
  await db.write((tx) =>
    tx
      .insert(meta)
      .values({ key, value: String(mailBefore) })
      .onConflictDoNothing(),
  );
  await clearDesks(db, mailBefore);
  const setting = await openSetting(db, env);
  const settled = await settlePeople(setting, plan);
  const happenings = [verificationHappenings, listingHappenings, invitationHappenings].flatMap((list) => list(settled));
  await relive(setting, happenings, Math.min(planMoment(plan), Date.now()));
  await vouchForAll(db, plan);
  await layExhibitions(setting, settled, Math.min(planMoment(plan), Date.now()));
  await db.write(async (tx) => {
    // Old news is told inside the product only; the invitations wait to be sent when the server starts.
    await tx.run(sql`DELETE FROM outbox WHERE rowid > ${mailBefore} AND template NOT LIKE 'invite-%'`);
    // What they drafted is as made up as their workshops.
    await tx.run(sql`
      UPDATE listing SET demo = 1
      WHERE state = 'draft' AND workshop_id IN (SELECT id FROM workshop WHERE demo = 1)`);
    await tx.update(meta).set({ value: 'complete' }).where(eq(meta.key, key));
  });
}

/** Takes the desks away, and with them the note that they were laid out. */
export async function removeDesks(db: Database): Promise<void> {
  const [note] = await db.read.select().from(meta).where(eq(meta.key, key));
  await clearDesks(db, note && note.value !== 'complete' ? Number(note.value) : null);
  await db.write((tx) => tx.delete(meta).where(eq(meta.key, key)));
}

async function lastMail(db: Database): Promise<number> {
  const { rows } = await db.reader.execute('SELECT coalesce(max(rowid), 0) AS last FROM outbox');
  return Number(rows[0]?.['last'] ?? 0);
}
