import { and, eq } from 'drizzle-orm';
import { lead, leadQuote, workshop } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { actor } from '#src/domain/exhibitions/load.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { href, paths } from '#src/paths.ts';
import type { SendQuoteForm } from './form.ts';
import { ownLead } from './own-lead.ts';
import { quoteOf } from './quote-of.ts';
import { openContact } from './sealed.ts';

/**
 * Opens a quote to whoever has its link, and mails the link to the buyer where an e-mail is known: in Indonesian at
 * home, else in English. Sent again without a change, nothing happens. Throws `stale`, `form` when its last day is over.
 */
export async function sendQuote(context: Acting, form: SendQuoteForm) {
  const { now, origin, vault } = context;
  const mailed = await context.db.write(async (tx) => {
    const { before, of } = await ownLead(tx, context, form, 'lead.send-quote');
    const quote = await quoteOf(tx, before.id);
    if (!quote) throw new Refusal('not-found');
    const { email, name } = openContact(vault, before);
    if (quote.state === 'sent') return email !== '';
    if (quote.state !== 'draft' || quote.version !== form.version) throw new Refusal('stale');
    if (quote.validUntil < wibDay(now)) throw new Refusal('form', { field: 'validUntil', problem: 'day-over' });
    await tx
      .update(leadQuote)
      .set({ state: 'sent', sentAt: now, version: quote.version + 1 })
      .where(and(eq(leadQuote.id, quote.id), eq(leadQuote.version, quote.version)));
    await tx
      .update(lead)
      .set({ state: 'quoted', version: before.version + 1 })
      .where(eq(lead.id, before.id));
    const [from] = await tx.select({ name: workshop.name }).from(workshop).where(eq(workshop.id, before.workshopId));
    const locale = before.country === 'ID' ? 'id' : 'en';
    if (email)
      await promiseMail(tx, context, {
        ...{ to: email, template: 'lead-quote', locale },
        facts: {
          ...{ name, workshop: from?.name ?? '', exhibition: of.name, until: quote.validUntil },
          link: origin + href(locale, paths.quote(quote.id)),
        },
      });
    await recordAudit(tx, {
      at: now,
      userId: actor(context).id,
      action: 'lead.send-quote',
      subject: `lead:${before.id}`,
      detail: { exhibition: of.slug, workshopId: before.workshopId, mailed: email !== '' },
    });
    return email !== '';
  });
  const notice = mailed ? ('quote-mailed' as const) : ('quote-open' as const);
  return { to: paths.ownLead(form.exhibition, form.id), notice };
}
