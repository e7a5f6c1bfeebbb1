import { and, eq, inArray, isNotNull, lte, ne, or, sql } from 'drizzle-orm';
import { preparedOnce } from '#db/prepared.ts';
import type { Words } from '#db/readiness/types.ts';
import { itemStanding, review } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { readLists, type Lists } from './lists.ts';

/** What a workshop's evidence asks of it this morning. Days are WIB. */
export interface EvidenceToDo {
  /** Came back and nobody has taken it up: at most five, the newest first. */
  returned: { item: string; title: Words; refused: boolean; reasonCode: string | null; note: string | null }[];
  /** Ran out, or runs out within 30 days, with nothing sent to follow it: the soonest first. */
  ending: { item: string; title: Words; until: string }[];
}

const soon = 30 * 86_400_000;
const most = 5;

/** Two queries. What no list asks for any more is left out. Gives the lists too, for titles. */
export async function evidenceToDo(
  { db, now }: Pick<Context, 'db' | 'now'>,
  workshopId: number,
): Promise<{ evidence: EvidenceToDo; items: Lists['items'] }> {
  const [{ items }, rows] = await Promise.all([
    readLists(db.read),
    standingsQuery(db.read).all({ id: workshopId, soon: wibDay(now + soon) }),
  ]);
  const known = rows.flatMap((row) => {
    const title = items.get(row.item)?.item.body.title;
    return title ? [{ ...row, title }] : [];
  });
  const returned = known.filter(({ state }) => state === 'changes-asked' || state === 'refused');
  return {
    items,
    evidence: {
      returned: returned
        .toSorted((a, b) => b.since - a.since)
        .slice(0, most)
        .map(({ item, title, state, reasonCode, note }) => ({
          item,
          title,
          refused: state === 'refused',
          reasonCode,
          note,
        })),
      ending: known
        .filter(({ state }) => state !== 'changes-asked' && state !== 'refused')
        // Once it has expired, its last day is the one before.
        .map(({ item, title, until, since }) => ({ item, title, until: until ?? wibDay(since - 1) }))
        .toSorted((a, b) => (a.until < b.until ? -1 : 1)),
    },
  };
}

const id = sql.placeholder('id');

const standingsQuery = preparedOnce((read) =>
  read
    .select({
      item: itemStanding.item,
      state: itemStanding.state,
      since: itemStanding.since,
      until: itemStanding.expiresOn,
      reasonCode: review.reasonCode,
      note: review.note,
    })
    .from(itemStanding)
    .leftJoin(
      review,
      and(
        eq(review.subject, 'evidence'),
        eq(review.subjectId, sql`${itemStanding.workshopId} || '/' || ${itemStanding.item}`),
        eq(review.subjectVersion, itemStanding.evidenceId),
        // What a spot check returned was accepted in its review: nothing of that is said here.
        sql`${review.state} = ${itemStanding.state}`,
      ),
    )
    .where(
      and(
        eq(itemStanding.workshopId, id),
        or(
          inArray(itemStanding.state, ['changes-asked', 'refused', 'expired']),
          and(
            isNotNull(itemStanding.expiresOn),
            lte(itemStanding.expiresOn, sql.placeholder('soon')),
            ne(itemStanding.state, 'waiting'),
          ),
        ),
      ),
    )
    .prepare(),
);
