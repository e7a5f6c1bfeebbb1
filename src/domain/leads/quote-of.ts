import { eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { leadQuote } from '#db/schema/index.ts';

export type Quote = typeof leadQuote.$inferSelect;
export type QuoteLine = Quote['lines'][number];

/** A lead's quote; null before one was begun. */
export async function quoteOf(db: Reader | Tx, leadId: string): Promise<Quote | null> {
  const [row] = await db.select().from(leadQuote).where(eq(leadQuote.leadId, leadId));
  return row ?? null;
}

/** In the quote's kept amounts. Pure. */
export function totalOf(lines: readonly QuoteLine[]): number {
  return lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
}
