import { and, asc, eq } from 'drizzle-orm';
import { application, applicationVersion } from '#db/schema/index.ts';
import { listingCards, type ListingCard } from '#src/domain/catalogue/cards.ts';
import type { Acting } from '#src/domain/context.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { may } from '#src/domain/exhibitions/phases.ts';
import { workshopCards, type WorkshopCard } from '#src/domain/workshops/cards.ts';
import { openCall } from './call.ts';
import { readOutcomeSums, type OutcomeSums } from './outcome-sums.ts';
import { stageOf, type Stage } from './stage.ts';

export interface Participant {
  card: WorkshopCard;
  stand: string | null;
  /** What it applied with and still sells. */
  cloths: ListingCard[];
}

export interface ParticipantsPage {
  of: Exhibition;
  stage: Stage;
  /** null: it is not known yet who goes. */
  participants: Participant[] | null;
  sums: OutcomeSums | null;
}

const clothsShown = 3;

/** Who goes, by stand. Throws `not-found`. Six queries at most. */
export async function readParticipants(context: Acting, slug: string): Promise<ParticipantsPage> {
  const { read } = context.db;
  const { of, roles } = await openCall(context, slug);
  const stage = stageOf(of, context.now);
  if (!may('see.participants', of.phase, roles)) return { of, stage, participants: null, sums: null };
  const rows = await read
    .select({
      workshopId: application.workshopId,
      stand: application.standNumber,
      body: applicationVersion.body,
    })
    .from(application)
    .leftJoin(
      applicationVersion,
      and(eq(applicationVersion.applicationId, application.id), eq(applicationVersion.number, application.sentVersion)),
    )
    .where(and(eq(application.exhibitionSlug, slug), eq(application.state, 'confirmed')))
    .orderBy(asc(application.standNumber), asc(application.number));
  const shown = rows.map(({ body }) => body?.listings.slice(0, clothsShown) ?? []);
  const [makers, cloths, sums] = await Promise.all([
    workshopCards(
      context,
      rows.map(({ workshopId }) => workshopId),
    ),
    listingCards(context, [...new Set(shown.flat())]),
    readOutcomeSums(read, [slug]),
  ]);
  const participants = rows.flatMap(({ workshopId, stand }, at): Participant[] => {
    const card = makers.find(({ id }) => id === workshopId);
    if (!card) return [];
    return [{ card, stand, cloths: cloths.filter(({ id }) => shown[at]?.includes(id)) }];
  });
  return { of, stage, participants: participants.sort(byStand), sums: sums.get(slug) ?? null };
}

/** A-2 before A-10; those without a stand last. */
function byStand(a: Participant, b: Participant): number {
  if (a.stand === null || b.stand === null) return Number(a.stand === null) - Number(b.stand === null);
  return a.stand.localeCompare(b.stand, 'en', { numeric: true });
}
