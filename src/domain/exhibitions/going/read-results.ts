import { eq, sql } from 'drizzle-orm';
import { exhibitionResult, lead, leadQuote } from '#db/schema/index.ts';
import type { Membership } from '#src/domain/access/user.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { loadExhibition, requireAct, type Exhibition } from '../load.ts';
import { may } from '../phases.ts';
import { ownApplication } from './own-place.ts';

export interface OwnResults {
  workshop: Membership;
  of: Exhibition;
  today: string;
  /** null: not handed in. */
  sent: typeof exhibitionResult.$inferSelect | null;
  /** What the leads and approved quotes come to; `orderedIdr` counts quotes in rupiah only. */
  counted: { contacts: number; orders: number; ordersAbroad: number; orderedIdr: number; otherCurrencies: number };
  mayStill: boolean;
}

/** The results of the workshop whose desk is open, with what its leads say. Throws `not-found` for who didn't go. */
export async function readOwnResults(
  { db, user, now }: Pick<Acting, 'db' | 'user' | 'now'>,
  slug: string,
): Promise<OwnResults> {
  const { workshop } = requireWorkshop({ user });
  const { read } = db;
  const of = await loadExhibition(read, slug);
  await requireAct(read, { user }, of, 'see.own-application');
  const one = await ownApplication(read, slug, workshop.id);
  if (one.state !== 'confirmed') throw new Refusal('not-found');
  const [[sent], [counted]] = await Promise.all([
    read.select().from(exhibitionResult).where(eq(exhibitionResult.applicationId, one.id)),
    read
      .select({
        contacts: sql<number>`count(DISTINCT ${lead.id})`,
        orders: sql<number>`count(DISTINCT CASE WHEN ${lead.state} = 'won' THEN ${lead.id} END)`,
        ordersAbroad: sql<number>`count(DISTINCT CASE WHEN ${lead.state} = 'won' AND ${lead.country} <> 'ID' THEN ${lead.id} END)`,
        orderedIdr: sql<number>`coalesce(sum(CASE WHEN ${leadQuote.state} = 'approved' AND ${leadQuote.currency} = 'IDR' THEN
          (SELECT sum(json_extract(value, '$.quantity') * json_extract(value, '$.unitPrice')) FROM json_each(${leadQuote.lines})) END), 0)`,
        otherCurrencies: sql<number>`count(CASE WHEN ${leadQuote.state} = 'approved' AND ${leadQuote.currency} <> 'IDR' THEN 1 END)`,
      })
      .from(lead)
      .leftJoin(leadQuote, eq(leadQuote.leadId, lead.id))
      .where(eq(lead.applicationId, one.id)),
  ]);
  const none = { contacts: 0, orders: 0, ordersAbroad: 0, orderedIdr: 0, otherCurrencies: 0 };
  return {
    ...{ workshop, of, today: wibDay(now), sent: sent ?? null, counted: counted ?? none },
    mayStill: may('application.send-results', of.phase, ['workshop']),
  };
}
