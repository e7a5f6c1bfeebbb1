import { randomBytes } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { leadQuote, listing } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import { paths } from '#src/paths.ts';
import type { SaveQuoteForm } from './form.ts';
import { parseAmount } from './money.ts';
import { ownLead } from './own-lead.ts';
import { quoteOf, type QuoteLine } from './quote-of.ts';

/**
 * Writes a lead's quote, as a draft: one that was sent is a draft again, and its link says so, until it is sent anew.
 * Throws `quote-answered` for one the buyer approved, `form` with each line that isn't whole, `stale`.
 */
export async function saveQuote(context: Acting, form: SaveQuoteForm) {
  await context.db.write(async (tx) => {
    const { before } = await ownLead(tx, context, form, 'lead.save-quote');
    const known = await quoteOf(tx, before.id);
    if (known?.state === 'approved') throw new Refusal('quote-answered');
    if ((known?.version ?? 0) !== form.version) throw new Refusal('stale');
    const { currency, incoterm, leadTimeDays, note } = form;
    const said = { lines: await readLines(tx, before.workshopId, form), currency, incoterm, leadTimeDays, note };
    const values = { ...said, validUntil: readDay(form.validUntil, wibDay(context.now)), state: 'draft' as const };
    if (!known) {
      const id = randomBytes(16).toString('base64url');
      await tx.insert(leadQuote).values({ id, leadId: before.id, ...values, createdAt: context.now });
      return;
    }
    const again = { ...values, answer: '', answeredAt: null, version: known.version + 1 };
    await tx
      .update(leadQuote)
      .set(again)
      .where(and(eq(leadQuote.id, known.id), eq(leadQuote.version, known.version)));
  });
  return { to: paths.ownLead(form.exhibition, form.id), notice: 'quote-saved' as const };
}

/** Lines without a listing, title, quantity and price are left out. */
async function readLines(tx: Tx, workshopId: number, { lines, currency }: SaveQuoteForm): Promise<QuoteLine[]> {
  const ids = lines.flatMap(({ listing: id }) => (id === '' ? [] : [id]));
  const own = await tx
    .select({ id: listing.id, title: listing.titleEn })
    .from(listing)
    .where(and(eq(listing.workshopId, workshopId), inArray(listing.id, ids)));
  const problems: Record<string, FieldProblem> = {};
  const required = (name: string) => (problems[name] = { code: 'required', facts: {} });
  const read = lines.flatMap((line, index): QuoteLine[] => {
    const { listing: id, title, quantity, price } = line;
    if (id === '' && title === '' && quantity === null && price === '') return [];
    const known = own.find((one) => one.id === id);
    if (id !== '' && !known) throw new Refusal('not-found');
    const unitPrice = parseAmount(price, currency);
    if (!title && !known) required(`lines.${index}.title`);
    if (quantity === null) required(`lines.${index}.quantity`);
    if (unitPrice === null)
      problems[`lines.${index}.price`] = { code: price === '' ? 'required' : 'not-a-number', facts: {} };
    const listingId = known?.id ?? null;
    return [{ listingId, title: title || (known?.title ?? ''), quantity: quantity ?? 0, unitPrice: unitPrice ?? 0 }];
  });
  if (read.length === 0) required('lines.0.title');
  if (Object.keys(problems).length > 0) throw new Refusal('form', {}, problems);
  return read;
}

function readDay(day: string | null, today: string): string {
  if (day === null) throw new Refusal('form', { field: 'validUntil', problem: 'required' });
  if (day < today) throw new Refusal('form', { field: 'validUntil', problem: 'day-over' });
  return day;
}
