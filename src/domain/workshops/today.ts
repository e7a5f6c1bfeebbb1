import { and, asc, count, desc, eq, getTableColumns, inArray, ne, or, sql } from 'drizzle-orm';
import { preparedOnce } from '#db/prepared.ts';
import { listing, listingEdit, picture, review, workshop, workshopPicture } from '#db/schema/index.ts';
import type { Words } from '#db/readiness/types.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { exhibitionsToDo, exhibitionsToDoQuery } from '#src/domain/exhibitions/to-do.ts';
import { evidenceToDo } from '#src/domain/readiness/to-do.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { verificationFacts } from '#src/domain/verification/facts.ts';
import { firstSteps, type Step } from './first-steps.ts';
import { tasksOf, type Task } from './tasks.ts';

export interface Figures {
  published: number;
  drafts: number;
  /** Listings that wait for an officer. */
  waiting: number;
}
export interface Waiting {
  id: string;
  subject: (typeof review.$inferSelect)['subject'];
  subjectId: string;
  title: string;
  /** The checklist item's title; null for what has a title of its own. */
  words: Words | null;
  state: (typeof review.$inferSelect)['state'];
  /** WIB day. */
  dueOn: string;
  reasonCode: string | null;
  note: string | null;
}
export interface Today {
  workshop: typeof workshop.$inferSelect;
  /** For a workshop that has nothing on sale yet; null later. */
  steps: Step[] | null;
  /** Most urgent first. */
  tasks: Task[];
  waiting: Waiting[];
  figures: Figures;
}

/** What the workshop whose desk is open has to do first. Eight queries, whatever the number of its listings. */
export async function readToday(context: Acting): Promise<Today> {
  const { user, workshop: open } = requireWorkshop(context);
  const { read } = context.db;
  const desk = { id: open.id };
  const [[found], [cloth], sent, facts, drafts, { evidence, items }, fairs] = await Promise.all([
    rowQuery(read).all(desk),
    listingsQuery(read).all(desk),
    reviewsQuery(read).all(desk),
    verificationFacts(context, open.id),
    draftsQuery(read).all(desk),
    evidenceToDo(context, open.id),
    exhibitionsToDoQuery(read).all({ ...desk, now: context.now }),
  ]);
  if (!found || !cloth) throw new Refusal('not-found');
  const { pictures, ...row } = found;
  const reviews = sent.map((one) => ({
    ...one,
    words: one.subject === 'evidence' ? (items.get(one.title)?.item.body.title ?? null) : null,
  }));
  const waiting = reviews.filter(({ state }) => state !== 'changes-asked');
  const asked = reviews.filter(({ state }) => state === 'changes-asked');
  const known = {
    now: context.now,
    workshop: row,
    pictures,
    cloth,
    drafts,
    asked,
    waiting,
    facts,
    unread: user.unread,
    evidence,
    exhibitions: exhibitionsToDo(fairs),
  };
  const steps = firstSteps(known);
  return {
    workshop: row,
    steps,
    tasks: tasksOf(known, steps !== null),
    waiting,
    figures: {
      published: cloth.published,
      drafts: drafts[0]?.of ?? 0,
      waiting: cloth.waiting,
    },
  };
}

const id = sql.placeholder('id');

const rowQuery = preparedOnce((read) => {
  const pictures = read
    .select({ count: count() })
    .from(workshopPicture)
    .where(eq(workshopPicture.workshopId, workshop.id));
  return read
    .select({ ...getTableColumns(workshop), pictures: sql<number>`${pictures}` })
    .from(workshop)
    .where(eq(workshop.id, id))
    .prepare();
});

const listingsQuery = preparedOnce((read) => {
  const isPublished = sql`${listing.state} = 'published'`;
  const counted = (condition: ReturnType<typeof sql>) => sql<number>`count(*) FILTER (WHERE ${condition})`;
  const shown = read
    .select({ one: sql`1` })
    .from(picture)
    .where(eq(picture.listingId, listing.id));
  const waiting = read
    .select({ count: count() })
    .from(review)
    .where(
      and(eq(review.workshopId, id), eq(review.subject, 'listing'), inArray(review.state, ['submitted', 'in-review'])),
    );
  return read
    .select({
      published: counted(isPublished),
      bare: counted(sql`${isPublished} AND NOT EXISTS ${shown}`),
      toOrder: counted(sql`${isPublished} AND ${listing.stock} = 0`),
      waiting: sql<number>`${waiting}`,
    })
    .from(listing)
    .where(eq(listing.workshopId, id))
    .prepare();
});

/** What waits, and what came back and nobody has taken up: newest of its kind, and its edit is still there. */
const reviewsQuery = preparedOnce((read) => {
  const newer = sql`EXISTS (SELECT 1 FROM review AS newer WHERE newer.subject = ${review.subject}
    AND newer.subject_id = ${review.subjectId} AND newer.submitted_at > ${review.submittedAt})`;
  const back = and(
    eq(review.state, 'changes-asked'),
    or(eq(review.subject, 'verification'), eq(listingEdit.state, 'changes-asked')),
  );
  return read
    .select({
      id: review.id,
      subject: review.subject,
      subjectId: review.subjectId,
      title: review.title,
      state: review.state,
      dueOn: review.dueOn,
      reasonCode: review.reasonCode,
      note: review.note,
    })
    .from(review)
    .leftJoin(listingEdit, and(eq(review.subject, 'listing'), eq(listingEdit.id, review.subjectVersion)))
    .where(
      and(
        eq(review.workshopId, id),
        ne(review.subject, 'spot-check'),
        or(inArray(review.state, ['submitted', 'in-review']), back),
        sql`NOT ${newer}`,
      ),
    )
    .orderBy(sql`${review.state} <> 'changes-asked'`, asc(review.dueOn), asc(review.submittedAt))
    .limit(50)
    .prepare();
});

/** Unfinished texts, newest first; each row knows how many there are. */
const draftsQuery = preparedOnce((read) =>
  read
    .select({
      listingId: listingEdit.listingId,
      title: sql<string | null>`json_extract(${listingEdit.body}, '$.titleId')`,
      of: sql<number>`count(*) OVER ()`,
    })
    .from(listingEdit)
    .where(and(eq(listingEdit.workshopId, id), eq(listingEdit.state, 'open')))
    .orderBy(desc(listingEdit.updatedAt))
    .limit(3)
    .prepare(),
);
