import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { application, exhibition, office, reviewer, scoreSheet, type ExhibitionPhase } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import { officePowersOf, type User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { isConflicted } from '../conflicts.ts';
import { countsIn, readCounts, type Counts } from './counts.ts';

export interface ListedExhibition {
  slug: string;
  name: string;
  city: string;
  country: string;
  startsOn: string;
  endsOn: string;
  deadlineAt: number;
  phase: ExhibitionPhase;
  office: { id: string; en: string };
  /** Of the reader's own office. */
  own: boolean;
  demo: boolean;
  places: number;
  /** null for reviewers without the power. */
  counts: Counts | null;
  /** Sheets the reader has still to fill in. */
  mine: number;
}

/**
 * Exhibitions as the officer may see them: with the power all of them, drafts too; others those they review. What ends
 * first comes first, past ones last. Three queries.
 */
export async function readOfficeExhibitions(
  context: Pick<Acting, 'db' | 'user'>,
): Promise<{ runs: boolean; all: ListedExhibition[] }> {
  const user = requireOfficer(context);
  const { read } = context.db;
  const runs = officePowersOf(user).includes('exhibitions');
  const reviewed = read
    .select({ slug: reviewer.exhibitionSlug })
    .from(reviewer)
    .where(and(eq(reviewer.userId, user.id), isNull(reviewer.leftAt)));
  const rows = await read
    .select({ of: exhibition, officeId: office.nameId, officeEn: office.nameEn })
    .from(exhibition)
    .innerJoin(office, eq(office.slug, exhibition.officeSlug))
    .where(runs ? undefined : and(inArray(exhibition.slug, reviewed), ne(exhibition.phase, 'draft')))
    .orderBy(desc(exhibition.startsOn), asc(exhibition.slug));
  const [counts, mine] = [runs ? await readCounts(read, user) : null, await sheetsToDo(read, user)];
  const all = rows.map(({ of, officeId, officeEn }) => ({
    ...{ slug: of.slug, name: of.name, city: of.city, country: of.country, startsOn: of.startsOn, endsOn: of.endsOn },
    ...{ deadlineAt: of.deadlineAt, phase: of.phase, demo: of.demo, places: of.places },
    office: { id: officeId, en: officeEn },
    own: user.offices.some(({ slug }) => slug === of.officeSlug),
    counts: counts && countsIn(counts, of.slug),
    mine: mine.get(of.slug) ?? 0,
  }));
  return { runs, all };
}

/** Open sheets of a reviewer by exhibition, conflicts left out. One query. */
export async function sheetsToDo(read: Reader, user: User): Promise<Map<string, number>> {
  const rows = await read
    .select({ slug: application.exhibitionSlug, count: sql<number>`count(*)`.mapWith(Number) })
    .from(scoreSheet)
    .innerJoin(application, eq(application.id, scoreSheet.applicationId))
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .where(
      and(
        eq(scoreSheet.userId, user.id),
        eq(scoreSheet.state, 'open'),
        inArray(exhibition.phase, ['screening', 'scoring']),
        sql`NOT ${isConflicted(user, application.workshopId)}`,
      ),
    )
    .groupBy(application.exhibitionSlug);
  return new Map(rows.map(({ slug, count }) => [slug, count]));
}
