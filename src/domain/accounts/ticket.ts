import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { ticket, type TicketKind } from '#db/schema/index.ts';
import { Refusal } from '#src/domain/refusal.ts';

export type Ticket = typeof ticket.$inferSelect;

export interface TicketWish {
  kind: TicketKind;
  email: string;
  userId?: string | null;
  data?: Record<string, unknown>;
  /** Who asked for it; null for the person it is about, or a program. */
  createdBy?: string | null;
  now: number;
  /** How long the link is good for. */
  hours: number;
}

const hour = 3_600_000;
/** Used and old tickets are of no use to anyone. */
const keptFor = 30 * 24 * hour;

/** A link's token, good for one use. Only its SHA-256 is stored: hand the token to a mail and forget it. */
export async function makeTicket(tx: Tx, { now, hours, ...wish }: TicketWish): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.delete(ticket).where(lt(ticket.expiresAt, now - keptFor));
  await tx.insert(ticket).values({
    idHash: hashOf(token),
    kind: wish.kind,
    email: wish.email,
    userId: wish.userId ?? null,
    data: wish.data ?? {},
    createdBy: wish.createdBy ?? null,
    createdAt: now,
    expiresAt: now + hours * hour,
  });
  return token;
}

/** The unused ticket of this token, when it is of one of these kinds and not too old; null otherwise. Changes nothing. */
export async function readTicket(
  read: Reader | Tx,
  token: string,
  kinds: readonly TicketKind[],
  now: number,
): Promise<Ticket | null> {
  const [found] = await read
    .select()
    .from(ticket)
    .where(usable(token, kinds, now));
  return found ?? null;
}

/** Uses the ticket up. Throws `link-used-or-old` when it was used, is too old or never existed. */
export async function useTicket(tx: Tx, token: string, kinds: readonly TicketKind[], now: number): Promise<Ticket> {
  const [used] = await tx
    .update(ticket)
    .set({ usedAt: now })
    .where(usable(token, kinds, now))
    .returning();
  if (!used) throw new Refusal('link-used-or-old');
  return used;
}

/** Makes every unused ticket of these kinds for this person useless. */
export async function voidTickets(tx: Tx, userId: string, kinds: readonly TicketKind[], now: number): Promise<void> {
  await tx
    .update(ticket)
    .set({ usedAt: now })
    .where(and(eq(ticket.userId, userId), inArray(ticket.kind, [...kinds]), isNull(ticket.usedAt)));
}

function usable(token: string, kinds: readonly TicketKind[], now: number) {
  return and(
    eq(ticket.idHash, hashOf(token)),
    inArray(ticket.kind, [...kinds]),
    isNull(ticket.usedAt),
    gt(ticket.expiresAt, now),
  );
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
