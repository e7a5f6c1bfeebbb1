import type { Membership } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { describeFiles, type FileFacts } from '#src/domain/evidence-files/describe.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { may } from '#src/domain/exhibitions/phases.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { leadOf, type Lead } from './own-lead.ts';
import { quoteOf, type Quote } from './quote-of.ts';
import { openPlace, readChoices, type ListingChoice } from './read-leads.ts';
import { openContact, type Contact } from './sealed.ts';

export interface OwnLead {
  workshop: Membership;
  of: Exhibition;
  today: string;
  lead: Lead;
  contact: Contact;
  photo: FileFacts | null;
  /** A photo that just arrived. */
  arrived: FileFacts | null;
  quote: Quote | null;
  choices: ListingChoice[];
  mayChange: boolean;
}

/** One lead with its quote. `arrivedId` names a file sent a moment ago. Throws `not-found` for anybody else's. */
export async function readLead(
  { db, user, now, vault }: Pick<Acting, 'db' | 'user' | 'now' | 'vault'>,
  slug: string,
  id: string,
  arrivedId: string | null = null,
): Promise<OwnLead> {
  const { read } = db;
  const { workshop, of, place } = await openPlace({ db, user }, slug);
  const lead = await leadOf(read, place, id);
  const own = await read.query.evidenceFile.findMany({
    columns: { id: true },
    where: (file, { and, eq, inArray }) =>
      and(eq(file.workshopId, workshop.id), inArray(file.id, [lead.photoId ?? '', arrivedId ?? ''])),
  });
  const [files, quote, choices] = await Promise.all([
    describeFiles(
      read,
      own.map((file) => file.id),
    ),
    quoteOf(read, lead.id),
    readChoices(read, workshop.id),
  ]);
  const file = (wanted: string | null) => files.find((known) => known.id === wanted) ?? null;
  return {
    ...{ workshop, of, lead, quote, choices, today: wibDay(now), contact: openContact(vault, lead) },
    ...{ photo: file(lead.photoId), arrived: arrivedId === lead.photoId ? null : file(arrivedId) },
    mayChange: may('lead.change', of.phase, ['workshop']),
  };
}
