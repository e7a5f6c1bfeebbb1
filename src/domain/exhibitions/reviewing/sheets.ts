import { asc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { reviewerNote, scoreSheet, user } from '#db/schema/index.ts';
import { conflictsIn } from '../conflicts.ts';
import type { Application } from '../load.ts';
import type { Sheet } from './load-sheet.ts';

export interface ReadSheet extends Sheet {
  reviewer: string;
  /** The reviewer has a conflict with the workshop: their scores don't count and aren't told. */
  conflict: boolean;
}

/**
 * Every sheet on an application, by reviewer. Those of people with a conflict come without scores and reason. Whether
 * the reader may see them, the caller has asked (`see.scores`). Two queries.
 */
export async function readSheets(db: Reader | Tx, { id, exhibitionSlug: slug }: Application): Promise<ReadSheet[]> {
  const rows = await db
    .select({ sheet: scoreSheet, name: user.name })
    .from(scoreSheet)
    .innerJoin(user, eq(user.id, scoreSheet.userId))
    .where(eq(scoreSheet.applicationId, id))
    .orderBy(asc(user.name), asc(user.id));
  const people = rows.map(({ sheet, name }) => ({ id: sheet.userId, name }));
  const conflicts = people.length === 0 ? new Map() : await conflictsIn(db, people, { slug, ids: [id] });
  return rows.map(({ sheet, name }) => {
    const conflict = conflicts.get(sheet.userId)?.has(id) ?? false;
    const hidden = conflict ? { scores: {}, total: null, confidence: null, reason: '' } : {};
    return { ...sheet, ...hidden, reviewer: name, conflict };
  });
}

export interface ReadNote {
  id: string;
  by: string;
  text: string;
  at: number;
}

/** What reviewers said to each other, oldest first. Whether the reader may see it, the caller has asked. */
export async function readNotes(db: Reader | Tx, applicationId: string): Promise<ReadNote[]> {
  return db
    .select({
      id: reviewerNote.id,
      by: sql<string>`coalesce(${user.name}, '')`,
      text: reviewerNote.text,
      at: reviewerNote.at,
    })
    .from(reviewerNote)
    .leftJoin(user, eq(user.id, reviewerNote.userId))
    .where(eq(reviewerNote.applicationId, applicationId))
    .orderBy(asc(reviewerNote.at), asc(reviewerNote.id));
}
