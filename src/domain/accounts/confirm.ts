import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { user } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { confirmedShape } from './confirmation.ts';
import { findHolder } from './person.ts';
import { readTicket, useTicket, voidTickets, type Ticket } from './ticket.ts';

const kinds = ['confirm', 'email'] as const;

/** What the link of a mail would confirm; null when it was used or is too old. Changes nothing. */
export async function readConfirmation({ db, now }: Acting, token: string) {
  const found = await readTicket(db.read, token, kinds, now);
  return found && { kind: found.kind, email: found.email };
}

/** Uses the link up: the address is the account's. Throws `link-used-or-old`. */
export function confirmEmail(context: Acting, { token }: { token: string }) {
  const { db, now } = context;
  return db.write(async (tx) => {
    const ticket = await useTicket(tx, token, kinds, now);
    return ticket.kind === 'confirm' ? confirmAccount(tx, context, ticket) : changeAddress(tx, context, ticket);
  });
}

async function confirmAccount(tx: Tx, { now }: Acting, { userId, email, data }: Ticket) {
  const { next, ...confirmed } = confirmedShape.parse(data);
  const id = userId ?? '';
  const rows = await tx
    .update(user)
    .set({ ...confirmed, emailConfirmedAt: now, updatedAt: now })
    .where(and(eq(user.id, id), eq(user.email, email), isNull(user.emailConfirmedAt), eq(user.state, 'active')))
    .returning({ id: user.id });
  if (rows.length === 0) throw new Refusal('link-used-or-old');
  await voidTickets(tx, id, ['confirm'], now);
  await recordAudit(tx, { at: now, userId: id, action: 'account.confirm', subject: `user:${id}` });
  return { to: paths.signIn(next), notice: 'email-confirmed' as const };
}

async function changeAddress(tx: Tx, context: Acting, { userId, email }: Ticket) {
  const { now } = context;
  const id = userId ?? '';
  const [person] = await tx
    .select()
    .from(user)
    .where(and(eq(user.id, id), eq(user.state, 'active')));
  if (!person || (await findHolder(tx, email))) throw new Refusal('link-used-or-old');
  // Someone typed the address at sign-up and never confirmed it: it was not theirs.
  await tx.delete(user).where(and(eq(user.email, email), isNull(user.emailConfirmedAt)));
  await tx.update(user).set({ email, emailConfirmedAt: now, updatedAt: now }).where(eq(user.id, id));
  await voidTickets(tx, id, ['email', 'reset'], now);
  await recordAudit(tx, { at: now, userId: id, action: 'account.change-email', subject: `user:${id}` });
  const { name, locale } = person;
  await promiseMail(tx, context, { to: person.email, template: 'email-changed', locale, facts: { name } });
  const here = context.user?.id === id;
  return { to: here ? paths.security() : paths.signIn(), notice: 'email-changed' as const };
}
