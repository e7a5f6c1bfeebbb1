import { and, desc, eq, inArray } from 'drizzle-orm';
import { review, upload, verificationClaim, workshop, type VerificationItem } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { paperNeeded } from './ask.ts';
import { subjectOf } from './effects.ts';
import { verificationFacts, type VerificationFact } from './facts.ts';
import { mostPictures } from './form.ts';
import { papersOf } from './papers.ts';

type Row = typeof review.$inferSelect;
export type Asked = Pick<
  Row,
  'id' | 'state' | 'submittedAt' | 'dueOn' | 'decidedAt' | 'reasonCode' | 'note' | 'subjectVersion'
>;

export interface DeskItem extends VerificationFact {
  /** The newest request, while it is not what `checked` came from: waiting, changes asked, refused. */
  request: Asked | null;
  /** All requests, newest first. */
  history: Asked[];
  /** What was said last, to begin with when asking again. */
  statement: string;
  pictures: string[];
  /** A number it needs that isn't there. */
  paperMissing: 'ktp' | 'nib' | null;
}

export interface VerificationDesk {
  workshop: number;
  /** Only owners ask. */
  owner: boolean;
  items: DeskItem[];
  /** The profile was filled in: nothing is checked before. */
  profileFilled: boolean;
  /** Own pictures by name, with a width that is there: those of the last requests and those just sent in. */
  pictures: Map<string, number>;
}

/** Everything the workshop sees of its verification. The same six queries whatever happened before. */
export async function readVerificationDesk(context: Acting, uploaded: readonly string[]): Promise<VerificationDesk> {
  const { id, role } = requireWorkshop(context).workshop;
  const { read } = context.db;
  const [facts, reviews, claims, papers, [filled]] = await Promise.all([
    verificationFacts(context, id),
    read
      .select()
      .from(review)
      .where(and(eq(review.workshopId, id), eq(review.subject, 'verification')))
      .orderBy(desc(review.submittedAt))
      .limit(100),
    read
      .select()
      .from(verificationClaim)
      .where(eq(verificationClaim.workshopId, id))
      .orderBy(desc(verificationClaim.createdAt))
      .limit(100),
    papersOf(context, id),
    read
      .select({ capacity: workshop.capacityPerMonth, leadTime: workshop.leadTimeDays })
      .from(workshop)
      .where(eq(workshop.id, id)),
  ]);
  const items = facts.map((fact): DeskItem => {
    const history = reviews.filter((one) => subjectOf(one).item === fact.item);
    const claim = claims.find((one) => one.item === fact.item);
    return {
      ...fact,
      request: openRequest(history[0]),
      history,
      statement: claim?.statement ?? '',
      pictures: claim?.pictures ?? [],
      paperMissing: missing(fact.item, papers),
    };
  });
  const names = [...new Set([...items.flatMap((one) => one.pictures), ...uploaded.slice(0, mostPictures)])];
  const own = await read
    .select({ name: upload.name, widths: upload.widths })
    .from(upload)
    .where(and(eq(upload.workshopId, id), inArray(upload.name, names)));
  return {
    workshop: id,
    owner: role === 'owner',
    items,
    profileFilled: Boolean(filled?.capacity && filled.leadTime),
    pictures: new Map(own.map(({ name, widths }) => [name, widths[0] ?? 320])),
  };
}

function openRequest(newest: Row | undefined): Asked | null {
  const settled = newest?.state === 'accepted' || newest?.state === 'expired' || newest?.state === 'withdrawn';
  return newest && !settled ? newest : null;
}

function missing(item: VerificationItem, papers: { kind: string }[]): DeskItem['paperMissing'] {
  const kind = paperNeeded[item];
  return (kind === 'ktp' || kind === 'nib') && !papers.some((paper) => paper.kind === kind) ? kind : null;
}
