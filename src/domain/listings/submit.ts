import type { Tx } from '#db/client.ts';
import { eq } from 'drizzle-orm';
import { workshop } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { submitForReview } from '#src/domain/reviews/submit.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import { paths } from '#src/paths.ts';
import { applyEdit } from './apply.ts';
import { changedFields, takeFields } from './diff.ts';
import { changeEdit, unfinishedEdit, type Edit } from './edits.ts';
import { merged } from './merged.ts';
import { publishable } from './publishable.ts';
import { sortByRisk } from './risk.ts';
import { keepBody, openDesk, type Desk, type SaveForm } from './save.ts';
import { readStored, valuesOf } from './stored.ts';

/** What became of an edit that was sent in. */
export type Sent = 'published' | 'submitted' | 'applied-and-submitted' | 'unchanged';

/**
 * Keeps the form and sends it in. Of a trusted workshop everything counts at once; of a published listing what carries
 * no risk does, and the rest waits for an officer; a new listing waits whole. Throws what saving throws, and `form` with
 * every problem when something is wrong or missing: the text is kept then too.
 */
export async function submitEdit(context: Acting, form: SaveForm) {
  const outcome = await context.db.write(async (tx) => {
    const desk = await openDesk(tx, context, form.id);
    await keepBody(tx, context, desk, form);
    return sendIn(tx, context, desk);
  });
  if (typeof outcome !== 'string') throw new Refusal('form', {}, outcome);
  return { to: paths.ownListing(form.id), notice: outcome === 'unchanged' ? ('saved' as const) : outcome };
}

/** Sends in what is kept. Returns the problems instead where there are any; nothing is written then. */
export async function sendIn(tx: Tx, context: Acting, desk: Desk): Promise<Sent | Record<string, FieldProblem>> {
  const { row, userId } = desk;
  const edit = await unfinishedEdit(tx, row.id);
  if (!edit) return 'unchanged';
  const stored = (await readStored(tx, [row.id])).get(row.id) ?? desk.stored;
  const published = row.publishedAt === null ? null : valuesOf(stored);
  const checked = publishable(edit.body, published, context);
  if (Object.keys(checked.problems).length > 0) return checked.problems;
  const wanted = merged(edit.before, checked.values, published);
  const audit = (action: string, detail: Record<string, unknown>) =>
    recordAudit(tx, {
      at: context.now,
      userId,
      action,
      subject: `listing:${row.id}`,
      detail: { edit: edit.id, ...detail },
    });

  if (published && changedFields(published, wanted).length === 0) {
    await changeEdit(tx, edit, { state: 'discarded', updatedAt: context.now });
    return 'unchanged';
  }
  const { low, high } = published ? sortByRisk(published, wanted) : { low: [], high: changedFields(null, wanted) };
  if ((await isTrusted(tx, row.workshopId)) || high.length === 0) {
    const { version, fields } = await applyEdit(tx, stored, wanted, context.now);
    await changeEdit(tx, edit, { state: 'applied', updatedAt: context.now });
    await audit('listing.apply', { version, fields });
    return 'published';
  }
  let before = published;
  if (published && low.length > 0) {
    before = takeFields(published, wanted, low);
    const { version, fields } = await applyEdit(tx, stored, before, context.now);
    await audit('listing.apply', { version, fields });
  }
  await freeze(tx, context, edit, before);
  await submitForReview(tx, context, {
    subject: 'listing',
    subjectId: String(row.id),
    subjectVersion: edit.id,
    workshopId: row.workshopId,
    title: wanted.titleId,
  });
  await audit('listing.submit', { fields: high });
  return low.length > 0 ? 'applied-and-submitted' : 'submitted';
}

function freeze(tx: Tx, { now }: Acting, edit: Edit, before: Edit['before']): Promise<void> {
  return changeEdit(tx, edit, { state: 'submitted', before, updatedAt: now });
}

async function isTrusted(tx: Tx, workshopId: number): Promise<boolean> {
  const [row] = await tx.select({ trusted: workshop.trusted }).from(workshop).where(eq(workshop.id, workshopId));
  return row?.trusted ?? false;
}
