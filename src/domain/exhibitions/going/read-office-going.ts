import { and, asc, eq, inArray, isNotNull, not, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { application, exhibitionResult, payment, workshop } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { isConflicted, type Person } from '../conflicts.ts';
import { actor, loadExhibition, requireAct, type Exhibition } from '../load.ts';
import { may } from '../phases.ts';
import { readStands, type StandSeat } from './read-going.ts';

const shown = ['chosen', 'confirmed', 'declined', 'lapsed', 'waiting'] as const;
export type GoingRow = Awaited<ReturnType<typeof readRows>>[number];

export interface OfficeGoing {
  of: Exhibition;
  today: string;
  rows: GoingRow[];
  /** Workshops with a place, or that had one, about which this officer has a conflict: nothing else of them is read. */
  conflicts: string[];
  stands: (StandSeat & { who: string[] })[];
  may: Record<'accept' | 'refuse' | 'waive' | 'assign' | 'draw', boolean>;
}

/** Who comes, what they owe, where they stand. Five queries. */
export async function readOfficeGoing(
  { db, user, now }: Pick<Acting, 'db' | 'user' | 'now'>,
  slug: string,
): Promise<OfficeGoing> {
  const { read } = db;
  const of = await loadExhibition(read, slug);
  await requireAct(read, { user }, of, 'see.applications');
  const person = actor({ user });
  const [rows, conflicts, stands] = await Promise.all([
    readRows(read, slug, person),
    readConflicts(read, slug, person),
    readStands(read, slug),
  ]);
  const open = (act: Parameters<typeof may>[0]) => may(act, of.phase, ['officer']);
  return {
    ...{ of, today: wibDay(now), rows, conflicts },
    stands: stands.map((one) => ({
      ...one,
      who: rows.flatMap(({ standNumber, name }) => (standNumber === one.number ? [name] : [])),
    })),
    may: {
      accept: open('fee.accept'),
      refuse: open('fee.refuse'),
      waive: open('fee.waive'),
      assign: open('stand.assign'),
      draw: open('stand.draw') && of.body.standBy === 'draw',
    },
  };
}

function readRows(db: Reader, slug: string, person: Person) {
  return db
    .select({
      id: application.id,
      number: application.number,
      version: application.version,
      state: application.state,
      since: application.since,
      rank: application.rank,
      confirmBy: application.confirmBy,
      standNumber: application.standNumber,
      workshopId: application.workshopId,
      name: workshop.name,
      slug: workshop.slug,
      payment: {
        id: payment.id,
        state: payment.state,
        version: payment.version,
        amount: payment.amount,
        number: payment.number,
        dueOn: payment.dueOn,
        proofFileId: payment.proofFileId,
        note: payment.note,
      },
      trip: sql<string>`(SELECT coalesce(group_concat(key, ' '), '') FROM trip_done WHERE application_id = ${application.id})`,
      resultsAt: exhibitionResult.sentAt,
    })
    .from(application)
    .innerJoin(workshop, eq(workshop.id, application.workshopId))
    .leftJoin(payment, and(eq(payment.subject, 'exhibition-fee'), eq(payment.subjectId, application.id)))
    .leftJoin(exhibitionResult, eq(exhibitionResult.applicationId, application.id))
    .where(and(taking(slug), not(isConflicted(person, application.workshopId))))
    .orderBy(asc(workshop.name), asc(application.id));
}

async function readConflicts(db: Reader, slug: string, person: Person): Promise<string[]> {
  const rows = await db
    .select({ name: workshop.name })
    .from(application)
    .innerJoin(workshop, eq(workshop.id, application.workshopId))
    .where(and(taking(slug), isConflicted(person, application.workshopId)))
    .orderBy(asc(workshop.name));
  return rows.map(({ name }) => name);
}

/** Published ones only: before that nobody here sees an outcome. */
function taking(slug: string) {
  return and(
    eq(application.exhibitionSlug, slug),
    inArray(application.state, [...shown]),
    isNotNull(application.publishedAt),
  );
}
