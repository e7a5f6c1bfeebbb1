import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { outbox } from '#db/schema/index.ts';

export type WaitingMail = typeof outbox.$inferSelect;

/**
 * Takes the next mail that is due, or null. Whoever takes it has it for `lease` milliseconds: a process that dies with
 * it loses it to the next one afterwards, and nobody else gets it before.
 */
export async function takeMail(db: Database, now: number, lease: number): Promise<WaitingMail | null> {
  const due = and(inArray(outbox.state, ['waiting', 'sending']), lte(outbox.nextAt, now));
  for (let tries = 0; tries < 20; tries += 1) {
    const [next] = await db.read
      .select({ id: outbox.id })
      .from(outbox)
      .where(due)
      .orderBy(outbox.state, outbox.nextAt)
      .limit(1);
    if (!next) return null;
    const [taken] = await db.write((tx) =>
      tx
        .update(outbox)
        .set({ state: 'sending', attempts: sql`${outbox.attempts} + 1`, nextAt: now + lease })
        .where(and(eq(outbox.id, next.id), due))
        .returning(),
    );
    if (taken) return taken;
  }
  return null;
}

/** It was handed over: what it said is forgotten. */
export function noteSent(db: Database, mail: WaitingMail, now: number): Promise<unknown> {
  return settle(db, mail, { state: 'sent', payload: null, sentAt: now, nextAt: now, problem: null });
}

export function tryAgain(db: Database, mail: WaitingMail, at: number, problem: string): Promise<unknown> {
  return settle(db, mail, { state: 'waiting', nextAt: at, problem });
}

/** Nobody will try again; the sealed text stays until it is 30 days old. */
export function giveUp(db: Database, mail: WaitingMail, now: number, problem: string): Promise<unknown> {
  return settle(db, mail, { state: 'given-up', nextAt: now, problem });
}

/** Only while it is still ours: another process may have taken it over. */
function settle(db: Database, { id, attempts }: WaitingMail, change: Partial<WaitingMail>): Promise<unknown> {
  const ours = and(eq(outbox.id, id), eq(outbox.state, 'sending'), eq(outbox.attempts, attempts));
  return db.write((tx) => tx.update(outbox).set(change).where(ours));
}
