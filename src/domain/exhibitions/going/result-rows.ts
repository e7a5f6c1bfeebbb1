import { and, asc, eq, not, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { application, exhibitionResult, workshop } from '#db/schema/index.ts';
import { isConflicted, type Person } from '../conflicts.ts';

export type ResultRow = Awaited<ReturnType<typeof readResultRows>>[number];

/** Sums of what exhibitors brought home; money in whole rupiah. */
export interface Figures {
  exhibitors: number;
  handedIn: number;
  contacts: number;
  orders: number;
  ordersAbroad: number;
  sold: number;
  ordered: number;
  leads: number;
  quotesApproved: number;
}

/** Each exhibitor this person has no conflict with (`person` null: each one), with its results where they are in. */
export function readResultRows(db: Reader | Tx, slug: string, person: Person | null) {
  const went = and(eq(application.exhibitionSlug, slug), eq(application.state, 'confirmed'));
  return db
    .select({
      id: application.id,
      number: application.number,
      workshopId: application.workshopId,
      name: workshop.name,
      kelurahan: application.kelurahanSlug,
      standNumber: application.standNumber,
      result: {
        contacts: exhibitionResult.contacts,
        orders: exhibitionResult.orders,
        ordersAbroad: exhibitionResult.ordersAbroad,
        sold: exhibitionResult.sold,
        ordered: exhibitionResult.ordered,
        lessons: exhibitionResult.lessons,
        sentAt: exhibitionResult.sentAt,
      },
      leads: sql<number>`(SELECT count(*) FROM lead WHERE application_id = ${application.id})`,
      quotesApproved: sql<number>`(SELECT count(*) FROM lead_quote JOIN lead ON lead.id = lead_quote.lead_id
        WHERE lead.application_id = ${application.id} AND lead_quote.state = 'approved')`,
    })
    .from(application)
    .innerJoin(workshop, eq(workshop.id, application.workshopId))
    .leftJoin(exhibitionResult, eq(exhibitionResult.applicationId, application.id))
    .where(and(went, person ? not(isConflicted(person, application.workshopId)) : undefined))
    .orderBy(asc(workshop.name), asc(application.id));
}

/** Names of exhibitors this person has a conflict with: all that is read of them. */
export async function readConflictNames(
  db: Reader | Tx,
  slug: string,
  person: Person,
): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: application.id, name: workshop.name })
    .from(application)
    .innerJoin(workshop, eq(workshop.id, application.workshopId))
    .where(
      and(
        eq(application.exhibitionSlug, slug),
        eq(application.state, 'confirmed'),
        isConflicted(person, application.workshopId),
      ),
    )
    .orderBy(asc(workshop.name));
}

/** Pure. */
export function figuresOf(rows: readonly ResultRow[]): Figures {
  const sum = (read: (row: ResultRow) => number | undefined) => rows.reduce((all, row) => all + (read(row) ?? 0), 0);
  return {
    exhibitors: rows.length,
    handedIn: rows.filter(({ result }) => result !== null).length,
    contacts: sum(({ result }) => result?.contacts),
    orders: sum(({ result }) => result?.orders),
    ordersAbroad: sum(({ result }) => result?.ordersAbroad),
    sold: sum(({ result }) => result?.sold),
    ordered: sum(({ result }) => result?.ordered),
    leads: sum(({ leads }) => leads),
    quotesApproved: sum(({ quotesApproved }) => quotesApproved),
  };
}
