import { and, eq } from 'drizzle-orm';
import { checklistItem } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { draftOf, noteSave } from './draft.ts';
import type { RetireItemForm } from './forms.ts';

/**
 * Takes an item off the draft; former editions and what was accepted for it stay. Throws `no-draft`, `stale`,
 * `not-found`.
 */
export async function retireItem(context: Acting, form: RetireItemForm) {
  requireOfficer(context, 'readiness');
  await context.db.write(async (tx) => {
    const draft = await draftOf(tx, form);
    const gone = await tx
      .delete(checklistItem)
      .where(and(eq(checklistItem.versionId, draft.id), eq(checklistItem.slug, form.item)))
      .returning({ slug: checklistItem.slug });
    if (gone.length === 0) throw new Refusal('not-found');
    const detail = { item: form.item, reason: form.reason };
    await noteSave(tx, context, draft, { action: 'checklist.retire-item', detail });
  });
  return { to: paths.checklist(form.list), notice: 'item-retired' as const };
}
