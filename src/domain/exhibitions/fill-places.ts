import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, exhibitionEvent } from '#db/schema/index.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { changeApplication, holding, type Changing } from './change-state.ts';
import { loadExhibition, type Application } from './load.ts';
import { nextInLine, type Contender } from './selection.ts';

/**
 * Gives every free place to the next in line, in the transaction that freed it: the first who waits and fits the
 * limits, asked to answer within the call's days. Does nothing before the results are out, nor once the fair has
 * begun. Returns how many moved.
 */
export async function fillPlaces(tx: Tx, context: Changing, slug: string): Promise<number> {
  const of = await loadExhibition(tx, slug);
  if (of.decidedAt === null || (of.phase !== 'appeal' && of.phase !== 'confirmation')) return 0;
  const rows = await tx
    .select()
    .from(application)
    .where(and(eq(application.exhibitionSlug, slug), inArray(application.state, ['waiting', ...holding])))
    .orderBy(asc(application.rank), asc(application.id));
  const held = rows.filter(({ state }) => state !== 'waiting');
  const line = rows.filter(({ state }) => state === 'waiting');
  const limits = { ...of.body.quota, places: of.places };
  let moved = 0;
  for (;;) {
    const next = nextInLine(held.map(asContender), line.map(asContender), limits);
    const before = next && line.find(({ id }) => id === next.id);
    if (!before) return moved;
    const confirmBy = daysLater(wibDay(context.now), of.body.timetable.confirmDays);
    const after = await changeApplication(tx, { ...context, user: null }, { before, of }, 'promoted', {
      change: { confirmBy },
    });
    await tx.insert(exhibitionEvent).values({
      ...{ exhibitionSlug: slug, at: context.now, userId: null, kind: 'promoted', public: true },
      detail: { number: after.number ?? 0 },
    });
    line.splice(line.indexOf(before), 1);
    held.push(after);
    moved += 1;
  }
}

/** What the selection reads of an application. */
export function asContender(one: Application): Contender {
  return {
    id: one.id,
    score: one.publishedScore ?? one.score,
    points: one.points,
    newcomer: one.newcomer,
    kelurahan: one.kelurahanSlug,
    technique: one.technique,
  };
}

/** A WIB day so many days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
