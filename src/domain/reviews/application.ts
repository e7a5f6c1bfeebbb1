import { and, eq, or, sql } from 'drizzle-orm';
import { preparedOnce } from '#db/prepared.ts';
import type { Words } from '#db/readiness/types.ts';
import { review } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { isHeldByOther, isOpen } from './decide-review.ts';
import type { Review } from './effects.ts';
import { isItem, itemNames } from './item-names.ts';
import { subjectUnindexed, subjectsOf } from './powers.ts';
import { isWaiting } from './queue-filter.ts';

export interface Applied {
  id: string;
  item: string;
  words: Words | null;
  /** This officer may decide it now: nobody holds it, and they are not the first of its two. */
  isFree: boolean;
}

/** All that waits of one workshop's checklist, in the checklist's order, and where this review stands among it. */
export interface Application {
  waiting: Applied[];
  /** Index of this review in `waiting`; -1 when it waits no longer. */
  at: number;
  /** The nearest ones after and before this review, round the end, that are free. */
  next: string | null;
  previous: string | null;
}

type Here = Pick<Review, 'id' | 'subject' | 'workshopId' | 'title'>;
type Looking = Pick<Acting, 'db' | 'now'>;

/** null for reviews that are not about a checklist item. Whether this officer may see the workshop's, the caller checks. */
export async function readApplication(context: Looking, officer: User, here: Here): Promise<Application | null> {
  const found = await placeOf(context, officer, here);
  if (!found) return null;
  const { sorted, around, isFree } = found;
  const names = await itemNames(context.db.read, sorted);
  const waiting = sorted.filter(isOpen);
  return {
    waiting: waiting.map((row) => ({
      id: row.id,
      item: row.title,
      words: names.get(row.title) ?? null,
      isFree: isFree(row),
    })),
    at: waiting.findIndex(({ id }) => id === here.id),
    next: around.find(isFree)?.id ?? null,
    previous: around.findLast(isFree)?.id ?? null,
  };
}

/** `Application.next` alone. Two queries. */
export async function nextOfWorkshop(context: Looking, officer: User, here: Here): Promise<string | null> {
  const found = await placeOf(context, officer, here);
  return found?.around.find(found.isFree)?.id ?? null;
}

const { id, subject, title, state, claimedBy, claimedAt, firstBy } = review;
const placed = { id, subject, title, state, claimedBy, claimedAt, firstBy };
type Placed = Pick<Review, keyof typeof placed>;

const waitingOf = preparedOnce((read) =>
  read
    .select(placed)
    .from(review)
    .where(
      and(
        eq(review.workshopId, sql.placeholder('workshopId')),
        eq(subjectUnindexed, sql.placeholder('subject')),
        or(isWaiting, eq(review.id, sql.placeholder('id'))),
      ),
    )
    .prepare(),
);

/** What waits of the workshop's checklist in its order, and the same from this review on, round the end. */
async function placeOf({ db, now }: Looking, officer: User, here: Here) {
  if (!isItem(here) || !subjectsOf(officer).includes(here.subject)) return null;
  const { id: hereId, subject: asked, workshopId } = here;
  const rows: Placed[] = await waitingOf(db.read).all({ workshopId, subject: asked, id: hereId });
  const order = await orderOfItems(db);
  const sorted = rows.toSorted((a, b) => order(a.title) - order(b.title) || (a.title < b.title ? -1 : 1));
  const place = sorted.findIndex((row) => row.id === here.id);
  const around = [...sorted.slice(place + 1), ...sorted.slice(0, Math.max(place, 0))];
  const isFree = (row: Placed) => row.firstBy !== officer.id && !isHeldByOther(row, officer.id, now);
  return { sorted, around, isFree };
}

/** Places of items in the lists that hold now, core list first; what is in none comes last. */
async function orderOfItems(db: Acting['db']): Promise<(item: string) => number> {
  const { items } = await readLists(db.read);
  const places = new Map([...items.keys()].map((slug, index) => [slug, index]));
  return (item) => places.get(item) ?? places.size;
}
