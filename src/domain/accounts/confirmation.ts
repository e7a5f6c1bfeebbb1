import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import type { Acting } from '#src/domain/context.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { href, paths } from '#src/paths.ts';
import type { Person } from './person.ts';
import { mayMail } from './throttle.ts';
import { makeTicket } from './ticket.ts';

/** What was typed with the sign-up that this link confirms: nobody else's later sign-up for the address can change it. */
export const confirmedShape = z.object({
  name: z.string(),
  passwordHash: z.string(),
  isBuyer: z.boolean(),
  company: z.string().nullable(),
  country: z.string().nullable(),
  locale: z.enum(['id', 'en']),
  /** Where they go after signing in. */
  next: z.string().optional(),
});
export type Confirmed = z.output<typeof confirmedShape>;

/** Promises the mail whose link confirms an account's address; now and then only, when it is asked for again and again. */
export async function promiseConfirmation(
  tx: Tx,
  context: Pick<Acting, 'vault' | 'now' | 'origin'>,
  { id, email }: Pick<Person, 'id' | 'email'>,
  confirmed: Confirmed,
): Promise<void> {
  const { now, origin } = context;
  if (!(await mayMail(tx, `mailbox ${email}`, now))) return;
  const token = await makeTicket(tx, { kind: 'confirm', email, userId: id, data: confirmed, now, hours: 48 });
  const { locale, name } = confirmed;
  const link = origin + href(locale, paths.confirm(token));
  await promiseMail(tx, context, { to: email, template: 'confirm', locale, facts: { name, link } });
}
