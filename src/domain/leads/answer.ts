import { and, eq } from 'drizzle-orm';
import { application, exhibition, lead, leadQuote, workshopMember } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { requireAct } from '#src/domain/exhibitions/load.ts';
import { notify } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import type { AnswerForm } from './form.ts';

/**
 * The buyer approves a quote, or declines it: whoever has the link, once. The same answer again is answered as done.
 * Throws `quote-answered`, `quote-expired` after its last day (WIB), `stale` when the workshop changed it meanwhile.
 */
export async function answerQuote(context: Acting, form: AnswerForm) {
  const { now } = context;
  await context.db.write(async (tx) => {
    const [row] = await tx
      .select({ quote: leadQuote, one: lead, of: exhibition })
      .from(leadQuote)
      .innerJoin(lead, eq(lead.id, leadQuote.leadId))
      .innerJoin(application, eq(application.id, lead.applicationId))
      .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
      .where(eq(leadQuote.id, form.id));
    if (!row || row.quote.sentAt === null) throw new Refusal('not-found');
    const { quote, one, of } = row;
    await requireAct(tx, context, of, 'quote.answer');
    if (quote.state === form.answer) return;
    if (quote.state === 'approved' || quote.state === 'declined') throw new Refusal('quote-answered');
    if (quote.state !== 'sent' || quote.version !== form.version) throw new Refusal('stale');
    if (quote.validUntil < wibDay(now)) throw new Refusal('quote-expired');
    await tx
      .update(leadQuote)
      .set({ state: form.answer, answer: form.word, answeredAt: now, version: quote.version + 1 })
      .where(and(eq(leadQuote.id, quote.id), eq(leadQuote.version, quote.version)));
    if (form.answer === 'approved')
      await tx
        .update(lead)
        .set({ state: 'won', version: one.version + 1 })
        .where(eq(lead.id, one.id));
    const members = await tx
      .select({ userId: workshopMember.userId })
      .from(workshopMember)
      .where(eq(workshopMember.workshopId, one.workshopId));
    await notify(tx, context, {
      userIds: members.map(({ userId }) => userId),
      kind: 'quote-answered',
      facts: { exhibition: of.name, answer: form.answer },
      path: paths.ownLead(of.slug, one.id),
    });
    await recordAudit(tx, {
      ...{ at: now, userId: null, action: 'quote.answer', subject: `lead:${one.id}` },
      detail: { exhibition: of.slug, workshopId: one.workshopId, answer: form.answer },
    });
  });
  return { to: paths.quote(form.id) };
}
