import { eq } from 'drizzle-orm';
import { user } from '#db/schema/index.ts';
import { endSessions } from '#src/domain/accounts/renew-session.ts';
import { voidTickets } from '#src/domain/accounts/ticket.ts';
import type { Acting } from '#src/domain/context.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { changePerson } from './change-person.ts';
import { isLastAdmin } from './last-admin.ts';

/** Shuts an account: its sessions end at once, its links are worth nothing, and its owner is told by mail. */
export async function suspendPerson(context: Acting, { id }: { id: string }) {
  const { now } = context;
  await changePerson(context, { action: 'people.suspend', id, notSelf: true }, async (tx, person) => {
    if (person.state === 'suspended') throw new Refusal('already-done');
    if (person.isAdmin && (await isLastAdmin(tx, id))) throw new Refusal('last-admin');
    await tx.update(user).set({ state: 'suspended', updatedAt: now }).where(eq(user.id, id));
    await endSessions(tx, id);
    await voidTickets(tx, id, ['confirm', 'reset', 'email'], now);
    const { email, name, locale } = person;
    await promiseMail(tx, context, { to: email, template: 'suspended', locale, facts: { name } });
  });
  return { to: paths.person(id), notice: 'suspended' as const };
}

export async function restorePerson(context: Acting, { id }: { id: string }) {
  await changePerson(context, { action: 'people.restore', id }, async (tx, person) => {
    if (person.state === 'active') throw new Refusal('already-done');
    await tx.update(user).set({ state: 'active', updatedAt: context.now }).where(eq(user.id, id));
  });
  return { to: paths.person(id), notice: 'account-restored' as const };
}
