import { createHash } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { attempt } from '#db/schema/index.ts';
import { Refusal } from '#src/domain/refusal.ts';

/**
 * Who is counted: `account` by the address as typed, known or not; `code` by person; `sender` and `mail` by network;
 * `mailbox` and `stranger` by the address we would write to.
 */
export type Counted = `${keyof typeof rules} ${string}`;

const minute = 60_000;
const forgottenAfter = 24 * 60 * minute;
/**
 * From the `free`th try on, each further one waits twice as long as the one before, from `first` to `most`: nobody is
 * locked out for good. A network, behind which a whole town may sit, gets better by one each minute and waits less.
 */
const rules = {
  account: { free: 5, first: 1_000, most: 15 * minute, betterEvery: forgottenAfter },
  code: { free: 5, first: 1_000, most: 15 * minute, betterEvery: forgottenAfter },
  sender: { free: 30, first: 1_000, most: 5 * minute, betterEvery: minute },
  mail: { free: 30, first: 1_000, most: 5 * minute, betterEvery: minute },
  mailbox: { free: 3, first: 5 * minute, most: 6 * 60 * minute, betterEvery: 60 * minute },
  stranger: { free: 1, first: forgottenAfter, most: forgottenAfter, betterEvery: forgottenAfter },
};

/** Throws `wait-before-trying` with the seconds to wait while one of these has to. Counts nothing. */
export async function refuseWhileWaiting(tx: Tx, whom: readonly Counted[], now: number): Promise<void> {
  let until = 0;
  for (const one of whom) until = Math.max(until, (await rowOf(tx, one))?.waitUntil ?? 0);
  if (until > now) throw new Refusal('wait-before-trying', { seconds: Math.ceil((until - now) / 1000) });
}

/**
 * Counts a try before it is known how it goes, so that a hundred at once are a hundred; `forgive` takes it back. Throws
 * `wait-before-trying` while the last try's delay lasts.
 */
export async function countTry(tx: Tx, who: Counted, now: number): Promise<void> {
  await refuseWhileWaiting(tx, [who], now);
  await countFailure(tx, who, now);
}

/** Counts a try that went wrong, and sets the wait that follows from it. */
export async function countFailure(tx: Tx, who: Counted, now: number): Promise<void> {
  const { free, first, most, betterEvery } = rules[kindOf(who)];
  const known = await rowOf(tx, who);
  const better = known ? Math.floor((now - known.lastAt) / betterEvery) : 0;
  const failures = Math.max(0, (known?.failures ?? 0) - better) + 1;
  const wait = failures < free ? 0 : Math.min(most, first * 2 ** Math.min(failures - free, 30));
  const row = { failures, lastAt: now, waitUntil: wait > 0 ? now + wait : 0 };
  await tx.delete(attempt).where(lt(attempt.lastAt, now - forgottenAfter));
  await tx
    .insert(attempt)
    .values({ key: keyOf(who), ...row })
    .onConflictDoUpdate({ target: attempt.key, set: row });
}

/** Whether one more mail may go to this address now; counts it when it may. */
export async function mayMail(tx: Tx, who: Extract<Counted, `mailbox ${string}` | `stranger ${string}`>, now: number) {
  if (((await rowOf(tx, who))?.waitUntil ?? 0) > now) return false;
  await countFailure(tx, who, now);
  return true;
}

/** The try went well: its count is forgotten. */
export async function forgive(tx: Tx, who: Counted): Promise<void> {
  await tx.delete(attempt).where(eq(attempt.key, keyOf(who)));
}

async function rowOf(tx: Tx, who: Counted) {
  const [row] = await tx
    .select()
    .from(attempt)
    .where(eq(attempt.key, keyOf(who)));
  return row;
}

function kindOf(who: Counted): keyof typeof rules {
  return who.split(' ', 1)[0] as keyof typeof rules;
}

function keyOf(who: Counted): string {
  return createHash('sha256').update(who).digest('hex');
}
