import type { Acting } from '#src/domain/context.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { href, paths } from '#src/paths.ts';
import { findByEmail } from './person.ts';
import { countTry, mayMail } from './throttle.ts';
import { makeTicket } from './ticket.ts';

/**
 * A link to choose a new password, good for an hour, to the address typed. The answer is the same whether the address
 * has an account; one without is told so by mail, at most once a day, so that its owner need not wonder.
 */
export async function forgotPassword(context: Acting, { email }: { email: string }) {
  const { db, now, origin, sender } = context;
  await db.write(async (tx) => {
    await countTry(tx, `mail ${sender.ipPrefix}`, now);
    const person = await findByEmail(tx, email);
    const locale = person?.locale ?? context.locale;
    const may = await mayMail(tx, person ? `mailbox ${email}` : `stranger ${email}`, now);
    // Made for strangers too, and worth nothing to them: the work must not tell which it was.
    const token = await makeTicket(tx, { kind: 'reset', email, userId: person?.id ?? null, now, hours: 1 });
    if (!may || person?.state === 'suspended') return;
    const mail = person
      ? { template: 'reset' as const, facts: { name: person.name, link: origin + href(locale, paths.reset(token)) } }
      : { template: 'reset-unknown' as const, facts: { link: origin + href(locale, paths.signUp()) } };
    await promiseMail(tx, context, { to: email, locale, ...mail });
  });
  return { to: paths.forgot(), notice: 'check-mail' as const };
}
