import { and, asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { exhibitionResult, lead, leadQuote, listing } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Membership } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { ownApplication } from '#src/domain/exhibitions/going/own-place.ts';
import { loadExhibition, requireAct, type Exhibition } from '#src/domain/exhibitions/load.ts';
import { may } from '#src/domain/exhibitions/phases.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { Lead } from './own-lead.ts';
import type { Quote } from './quote-of.ts';
import { openContact, type Contact } from './sealed.ts';

export interface ListingChoice {
  id: number;
  title: { id: string; en: string };
}

export interface ShownLead extends Contact {
  row: Lead;
  quote: Quote['state'] | null;
}

export interface OwnLeads {
  workshop: Membership;
  of: Exhibition;
  today: string;
  leads: ShownLead[];
  choices: ListingChoice[];
  mayNote: boolean;
  hasResults: boolean;
}

/** A page shows no more; a stand of five days meets fewer. */
const mostShown = 500;

/** Whom the workshop whose desk is open met at an exhibition, newest first. Throws `not-found` for who doesn't exhibit. */
export async function readLeads(
  { db, user, now, vault }: Pick<Acting, 'db' | 'user' | 'now' | 'vault'>,
  slug: string,
): Promise<OwnLeads> {
  const { read } = db;
  const { workshop, of, place } = await openPlace({ db, user }, slug);
  const [rows, choices, [result]] = await Promise.all([
    read
      .select({ row: lead, quote: leadQuote.state })
      .from(lead)
      .leftJoin(leadQuote, eq(leadQuote.leadId, lead.id))
      .where(eq(lead.applicationId, place.id))
      .orderBy(desc(lead.notedAt), desc(lead.id))
      .limit(mostShown),
    readChoices(read, workshop.id),
    read.select({ id: exhibitionResult.applicationId }).from(exhibitionResult).where(eq(exhibitionResult.applicationId, place.id)), // prettier-ignore
  ]);
  return {
    ...{ workshop, of, choices, today: wibDay(now), hasResults: result !== undefined },
    leads: rows.map(({ row, quote }) => ({ row, quote, ...openContact(vault, row) })),
    mayNote: may('lead.note', of.phase, ['workshop']),
  };
}

/** The exhibition and the confirmed place of the workshop whose desk is open. */
export async function openPlace({ db, user }: Pick<Acting, 'db' | 'user'>, slug: string) {
  const { workshop } = requireWorkshop({ user });
  const of = await loadExhibition(db.read, slug);
  await requireAct(db.read, { user }, of, 'see.own-application');
  const place = await ownApplication(db.read, slug, workshop.id);
  if (place.state !== 'confirmed') throw new Refusal('not-found');
  return { workshop, of, place };
}

/** The workshop's listings in the catalogue, by title. */
export async function readChoices(db: Reader, workshopId: number): Promise<ListingChoice[]> {
  const rows = await db
    .select({ id: listing.id, titleId: listing.titleId, titleEn: listing.titleEn })
    .from(listing)
    .where(and(eq(listing.workshopId, workshopId), eq(listing.state, 'published')))
    .orderBy(asc(listing.titleId), asc(listing.id))
    .limit(200);
  return rows.map(({ id, titleId, titleEn }) => ({ id, title: { id: titleId, en: titleEn } }));
}
