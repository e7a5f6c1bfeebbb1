import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, exhibitionEvent } from '#db/schema/index.ts';
import { daysLater, wibDay } from '#src/domain/workshops/day.ts';
import { changeApplication, holding, type Changing } from './change-state.ts';
import { issueLetter } from './deciding/issue-letter.ts';
import { loadExhibition, type Application, type Exhibition } from './load.ts';
import { byRule, nextInLine, type Contender } from './selection.ts';

/**
 * Gives every free place to the next in line, in the transaction that freed it: the first who waits and fits the
 * limits, asked to answer within the call's days and told by a letter. Does nothing before the results are out, nor
 * once the fair has begun. Returns how many moved.
 */
export async function fillPlaces(tx: Tx, context: Changing, slug: string): Promise<number> {
  const of = await loadExhibition(tx, slug);
  if (of.decidedAt === null || (of.phase !== 'appeal' && of.phase !== 'confirmation')) return 0;
  const rows = await tx
    .select()
    .from(application)
    .where(and(eq(application.exhibitionSlug, slug), inArray(application.state, ['waiting', ...holding])));
  const held = rows.filter(({ state }) => state !== 'waiting');
  const line = lineOf(rows, of);
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
    await issueLetter(tx, context, { one: after, of, kind: 'promoted' });
    await tx.insert(exhibitionEvent).values({
      ...{ exhibitionSlug: slug, at: context.now, userId: null, kind: 'promoted', public: true },
      detail: { number: after.number ?? 0 },
    });
    line.splice(line.indexOf(before), 1);
    held.push(after);
    moved += 1;
  }
}

/** Who waits, first in line first: by the rule, with the score as it is now, which an appeal may have changed. */
export function lineOf(rows: readonly Application[], of: Pick<Exhibition, 'drawSeed'>): Application[] {
  const rule = byRule(of.drawSeed);
  const place = ({ rank }: Application) => rank ?? Number.MAX_SAFE_INTEGER;
  return rows
    .filter(({ state }) => state === 'waiting')
    .sort((a, b) =>
      a.score === null && b.score === null ? place(a) - place(b) : rule(asContender(a), asContender(b)),
    );
}

/** What the selection reads of an application. */
export function asContender(one: Application): Contender {
  return {
    id: one.id,
    score: one.score ?? one.publishedScore,
    points: one.points,
    newcomer: one.newcomer,
    kelurahan: one.kelurahanSlug,
    technique: one.technique,
  };
}
