import type { Tx } from '#db/client.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Effects, Review } from '#src/domain/reviews/effects.ts';
import { paths } from '#src/paths.ts';
import { applyEdit } from './apply.ts';
import { changeEdit, editById, unfinishedEdit, type Edit } from './edits.ts';
import { merged } from './merged.ts';
import { publishable } from './publishable.ts';
import { showEdit } from './show-edit.ts';
import { readStored, valuesOf, type StoredListing } from './stored.ts';
import { writeListings } from './write-listings.ts';

type Undo = { verdict: 'accepted'; version: number; before: StoredListing } | { verdict: 'other'; editVersion: number };

/** What an officer's word does to a listing. */
export const listingEffects: Effects = {
  async accept(tx, context, review) {
    const { edit, stored } = await underReview(tx, review);
    const published = stored.row.publishedAt === null ? null : valuesOf(stored);
    const { values } = publishable(edit.body, published, context);
    const { version, before, fields } = await applyEdit(
      tx,
      stored,
      merged(edit.before, values, published),
      context.now,
    );
    await changeEdit(tx, edit, { state: 'applied', updatedAt: context.now });
    await recordAudit(tx, {
      at: context.now,
      userId: context.user?.id ?? null,
      action: 'listing.apply',
      subject: `listing:${stored.row.id}`,
      detail: { edit: edit.id, version, fields },
    });
    return { verdict: 'accepted', version, before } satisfies Undo;
  },
  askChanges: (tx, context, review) => answer(tx, context, review, 'changes-asked'),
  refuse: (tx, context, review) => answer(tx, context, review, 'refused'),

  async undo(tx, context, review, given) {
    const undo = given as Undo;
    const edit = await editById(tx, review.subjectVersion);
    const other = await unfinishedEdit(tx, Number(review.subjectId));
    if (!edit || (other && other.id !== edit.id)) throw new Refusal('undo-overtaken');
    if (undo.verdict === 'accepted') await putBack(tx, context, undo);
    else if (edit.version !== undo.editVersion) throw new Refusal('undo-overtaken');
    if (!['applied', 'changes-asked', 'refused'].includes(edit.state)) throw new Refusal('undo-overtaken');
    await changeEdit(tx, edit, { state: 'submitted', updatedAt: context.now });
  },

  show: showEdit,
  ownPath: (review) => paths.ownListing(Number(review.subjectId)),
};

async function underReview(tx: Tx, review: Review): Promise<{ edit: Edit; stored: StoredListing }> {
  const edit = await editById(tx, review.subjectVersion);
  const stored = (await readStored(tx, [Number(review.subjectId)])).get(Number(review.subjectId));
  if (edit?.state !== 'submitted' || !stored) throw new Refusal('stale');
  return { edit, stored };
}

async function answer(tx: Tx, context: Acting, review: Review, state: 'changes-asked' | 'refused'): Promise<Undo> {
  const { edit } = await underReview(tx, review);
  await changeEdit(tx, edit, { state, updatedAt: context.now });
  return { verdict: 'other', editVersion: edit.version };
}

/** Only while the listing is still what the verdict made it. */
async function putBack(tx: Tx, { now }: Acting, { version, before }: Extract<Undo, { verdict: 'accepted' }>) {
  const { id, workshopId: _workshopId, version: _version, ...columns } = before.row;
  const stored = (await readStored(tx, [id])).get(id);
  if (stored?.row.version !== version) throw new Refusal('undo-overtaken');
  const { motifs, dyes, colours, pictures } = before;
  await writeListings(tx, [{ row: stored.row, columns, parts: { motifs, dyes, colours, pictures } }], now);
}
