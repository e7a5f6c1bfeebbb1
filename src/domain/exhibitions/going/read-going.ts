import { eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { TripItem } from '#db/exhibitions/types.ts';
import { exhibitionResult, stand, tripDone } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Membership } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { describeFiles, type FileFacts } from '#src/domain/evidence-files/describe.ts';
import { paymentOf } from '#src/domain/payments/open-payment.ts';
import type { Payment } from '#src/domain/payments/payment.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { loadExhibition, mayAct, requireAct, type Application, type Exhibition } from '../load.ts';
import { may } from '../phases.ts';
import { ownApplication } from './own-place.ts';
import { byNumber } from './stand-lots.ts';

export interface StandSeat {
  number: string;
  x: number;
  y: number;
  width: number;
  depth: number;
  seats: number;
  note: string;
  /** Seats somebody has. */
  taken: number;
}

export interface Going {
  workshop: Membership;
  of: Exhibition;
  one: Application;
  today: string;
  /** null: nothing is to be paid, or not yet. */
  payment: Payment | null;
  proof: FileFacts | null;
  /** A file that just arrived and is to be handed in as proof. */
  arrived: FileFacts | null;
  stands: StandSeat[];
  trip: (TripItem & { dueOn: string; doneAt: number | null })[];
  /** Milliseconds; null: results are not in. */
  resultsAt: number | null;
  may: Record<'confirm' | 'decline' | 'proof' | 'stand' | 'tick' | 'results' | 'leads', boolean>;
}

/**
 * What a workshop has to do for its place at an exhibition. `arrivedId` names a file sent a moment ago. Throws
 * `not-found` for one that never applied.
 */
export async function readGoing(
  { db, user, now }: Pick<Acting, 'db' | 'user' | 'now'>,
  slug: string,
  arrivedId: string | null = null,
): Promise<Going> {
  const { workshop } = requireWorkshop({ user });
  const { read } = db;
  const of = await loadExhibition(read, slug);
  await requireAct(read, { user }, of, 'see.own-application');
  const one = await ownApplication(read, slug, workshop.id);
  const [payment, stands, done, [result]] = await Promise.all([
    paymentOf(read, 'exhibition-fee', one.id),
    readStands(read, slug),
    read.select().from(tripDone).where(eq(tripDone.applicationId, one.id)),
    read
      .select({ at: exhibitionResult.sentAt })
      .from(exhibitionResult)
      .where(eq(exhibitionResult.applicationId, one.id)),
  ]);
  const files = await describeFiles(read, await ownFiles(read, workshop.id, [payment?.proofFileId, arrivedId]));
  const file = (id: string | null | undefined) => files.find((known) => known.id === id) ?? null;
  const isConfirmed = one.state === 'confirmed';
  const open = (act: Parameters<typeof may>[0]) => may(act, of.phase, ['workshop']);
  const today = wibDay(now);
  const mayAnswer = await mayAct(read, { user }, of, 'application.confirm');
  return {
    ...{ workshop, of, one, today, payment, stands },
    ...{ proof: file(payment?.proofFileId), arrived: file(arrivedId), resultsAt: result?.at ?? null },
    trip: of.body.trip.map((item) => ({
      ...item,
      dueOn: item.dueOn ?? of.startsOn,
      doneAt: done.find(({ key }) => key === item.key)?.at ?? null,
    })),
    may: {
      confirm: mayAnswer && one.state === 'chosen' && (one.confirmBy === null || one.confirmBy >= today),
      decline: open('application.decline') && (one.state === 'chosen' || isConfirmed),
      proof: open('application.send-proof') && isConfirmed && ['due', 'proof-sent'].includes(payment?.state ?? ''),
      stand: open('application.choose-stand') && isConfirmed && of.body.standBy === 'choice',
      tick: open('application.tick') && isConfirmed,
      results: open('application.send-results') && isConfirmed,
      leads: open('lead.note') && isConfirmed,
    },
  };
}

/** The stands of the plan in the order of their numbers, with the seats that are taken. One query. */
export async function readStands(db: Reader, slug: string): Promise<StandSeat[]> {
  const { number, x, y, width, depth, seats, note } = stand;
  const rows = await db
    .select({
      ...{ number, x, y, width, depth, seats, note },
      taken: sql<number>`(SELECT count(*) FROM application WHERE application.exhibition_slug = stand.exhibition_slug
        AND application.stand_number = stand.number)`,
    })
    .from(stand)
    .where(eq(stand.exhibitionSlug, slug));
  return rows.sort((a, b) => byNumber(a.number, b.number));
}

/** Of these ids, those of files of the workshop: an address may name anything. */
async function ownFiles(
  db: Reader,
  workshopId: number,
  ids: readonly (string | null | undefined)[],
): Promise<string[]> {
  const wanted = ids.flatMap((id) => (id ? [id] : []));
  if (wanted.length === 0) return [];
  const rows = await db.query.evidenceFile.findMany({
    columns: { id: true },
    where: (file, { and: both, eq: is, inArray }) => both(is(file.workshopId, workshopId), inArray(file.id, wanted)),
  });
  return rows.map(({ id }) => id);
}
