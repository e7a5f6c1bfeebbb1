import { randomBytes } from 'node:crypto';
import { reviewerNote } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { actor } from '../load.ts';
import type { NoteForm } from './form.ts';
import { loadSheet } from './load-sheet.ts';

/** A word to the other reviewers of an application, once one's own sheet is done. Throws `own-sheet-first`. */
export async function addNote(
  context: Acting,
  { application: id, text }: NoteForm,
): Promise<{ to: string; notice: 'note-added' }> {
  const slug = await context.db.write(async (tx) => {
    const { of, sheet } = await loadSheet(tx, context, id, 'scoring.note');
    if (sheet.state === 'open') throw new Refusal('own-sheet-first');
    const row = { id: randomBytes(16).toString('base64url'), applicationId: id, userId: actor(context).id };
    await tx.insert(reviewerNote).values({ ...row, text, at: context.now });
    return of.slug;
  });
  return { to: `${paths.scoring(slug, id)}#notes`, notice: 'note-added' };
}
