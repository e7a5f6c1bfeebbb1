import { asc, desc, eq, ne, or, and } from 'drizzle-orm';
import { application, exhibition, exhibitionResult } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import type { Application, Exhibition } from '#src/domain/exhibitions/load.ts';
import { startPoints } from '#src/domain/exhibitions/points.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { appealUntil } from './appeal.ts';
import { judge, type Eligibility } from './eligibility.ts';
import { nextOf, type Next } from './next-step.ts';
import type { PastFair } from './past.ts';
import { standsOf } from './stand.ts';

export interface Listed {
  of: Exhibition;
  /** null: no application was begun. */
  one: Pick<Application, 'state' | 'number' | 'rank' | 'confirmBy' | 'standNumber'> | null;
  next: Next;
  eligibility: Eligibility;
}

export interface OwnExhibitions {
  /** Calls that take applications, and this workshop has none: the nearest deadline first. */
  open: Listed[];
  /** Under way. */
  mine: Listed[];
  /** Over: held, called off, or come to nothing. */
  past: Listed[];
  /** Where the rotation points come from, whatever call asks: newest first. */
  fairs: PastFair[];
  startPoints: number;
}

/** What a workshop can apply to, and what became of its applications. Eight queries, whatever there is. */
export async function readOwnExhibitions(context: Acting): Promise<OwnExhibitions> {
  const { workshop: desk } = requireWorkshop(context);
  const { db, now } = context;
  const today = wibDay(now);
  const [stand, rows] = await Promise.all([
    standsOf(db.read, desk.id, now),
    db.read
      .select({ of: exhibition, one: application, resultOf: exhibitionResult.applicationId })
      .from(exhibition)
      .leftJoin(application, and(eq(application.exhibitionSlug, exhibition.slug), eq(application.workshopId, desk.id)))
      .leftJoin(exhibitionResult, eq(exhibitionResult.applicationId, application.id))
      .where(and(ne(exhibition.phase, 'draft'), or(eq(exhibition.phase, 'apply'), eq(application.workshopId, desk.id))))
      .orderBy(asc(exhibition.deadlineAt), desc(exhibition.slug)),
  ]);
  const listed = rows.map(({ of, one, resultOf }): Listed => {
    const until = appealUntil(of);
    const next = nextOf(of, one, { now, today, appealUntil: until, sentResults: resultOf !== null });
    return { of, one, next, eligibility: judge(stand, of, now) };
  });
  const mine = listed.filter(({ one }) => one !== null);
  return {
    open: listed.filter(({ one, of }) => one === null && now <= of.deadlineAt),
    mine: mine.filter((row) => !isOver(row)),
    past: mine.filter(isOver).toReversed(),
    fairs: stand.past,
    startPoints,
  };
}

/** Nothing more is to come of it. */
function isOver({ of, one, next }: Listed): boolean {
  if (of.phase === 'withdrawn' || of.phase === 'closed') return true;
  if (next.step === 'went' || next.step === 'gone' || next.step === 'refused' || next.step === 'ineligible')
    return true;
  return one?.state === 'draft' && next.step === 'too-late' && of.phase !== 'apply' && of.phase !== 'screening';
}
