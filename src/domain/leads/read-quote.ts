import { eq } from 'drizzle-orm';
import { application, exhibition, lead, leadQuote, workshop } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { may } from '#src/domain/exhibitions/phases.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { Quote } from './quote-of.ts';
import { openContact } from './sealed.ts';

export interface ShownQuote {
  quote: Quote;
  /** `changing`: sent once, and being written anew. */
  state: 'open' | 'expired' | 'approved' | 'declined' | 'changing';
  /** To whom it is written. */
  buyer: { name: string; company: string };
  workshop: { name: string; slug: string; whatsapp: string | null; published: boolean };
  exhibition: { name: string; slug: string };
  mayAnswer: boolean;
}

/** What whoever has the link reads. Throws `not-found` for a quote that was never sent. One query. */
export async function readQuote(
  { db, now, vault }: Pick<Acting, 'db' | 'now' | 'vault'>,
  id: string,
): Promise<ShownQuote> {
  const [row] = await db.read
    .select({ quote: leadQuote, one: lead, of: exhibition, from: workshop })
    .from(leadQuote)
    .innerJoin(lead, eq(lead.id, leadQuote.leadId))
    .innerJoin(application, eq(application.id, lead.applicationId))
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .innerJoin(workshop, eq(workshop.id, lead.workshopId))
    .where(eq(leadQuote.id, id));
  if (!row || row.quote.sentAt === null) throw new Refusal('not-found');
  const { quote, one, of, from } = row;
  const { name, company } = openContact(vault, one);
  const state = stateOf(quote, wibDay(now));
  return {
    ...{ quote, state, buyer: { name, company }, exhibition: { name: of.name, slug: of.slug } },
    workshop: { name: from.name, slug: from.slug, whatsapp: from.whatsapp, published: from.state === 'published' },
    mayAnswer: state === 'open' && may('quote.answer', of.phase, ['anyone']),
  };
}

function stateOf({ state, validUntil }: Quote, today: string): ShownQuote['state'] {
  if (state === 'approved' || state === 'declined') return state;
  if (state === 'draft') return 'changing';
  return validUntil < today ? 'expired' : 'open';
}
