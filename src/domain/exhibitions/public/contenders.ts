import { aliasedTable, and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { application, applicationEvent, workshop, type ApplicationState, type Outcome } from '#db/schema/index.ts';
import type { Contender } from '#src/domain/exhibitions/selection.ts';

/** An application whose outcome was published, with what the rule read of it. */
export interface PublishedContender extends Contender {
  number: number;
  /** As published; null: not scored. */
  rank: number | null;
  /** What was published then, whatever has happened since. */
  outcome: Outcome;
  /** Why it differs from what the rule says, where it does; meant for the public. */
  note: string | null;
  state: ApplicationState;
  workshop: { slug: string; name: string; published: boolean };
  standNumber: string | null;
}

/** In the order of the ranked list, not scored ones last. One query. */
export async function readContenders(read: Reader, slug: string): Promise<PublishedContender[]> {
  const verdict = aliasedTable(applicationEvent, 'verdict');
  const rows = await read
    .select({
      id: application.id,
      number: application.number,
      rank: application.rank,
      score: application.publishedScore,
      points: application.points,
      newcomer: application.newcomer,
      kelurahan: application.kelurahanSlug,
      technique: application.technique,
      note: application.pendingNote,
      state: application.state,
      standNumber: application.standNumber,
      outcome: verdict.to,
      workshopSlug: workshop.slug,
      workshopName: workshop.name,
      workshopState: workshop.state,
    })
    .from(application)
    .innerJoin(workshop, eq(workshop.id, application.workshopId))
    .innerJoin(
      verdict,
      and(eq(verdict.applicationId, application.id), inArray(verdict.kind, ['chosen', 'waiting', 'refused'])),
    )
    .where(and(eq(application.exhibitionSlug, slug), isNotNull(application.publishedAt)))
    .orderBy(asc(application.rank), asc(application.number));
  return rows
    .map(({ workshopSlug, workshopName, workshopState, ...row }) => ({
      ...row,
      number: row.number ?? 0,
      outcome: row.outcome as Outcome,
      workshop: { slug: workshopSlug, name: workshopName, published: workshopState === 'published' },
    }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.number - b.number);
}
