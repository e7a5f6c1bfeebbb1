import { and, desc, eq } from 'drizzle-orm';
import { checklistItem, checklistVersion } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { atEndOfStage, draftOf, itemsOf, noteSave, renumber } from './draft.ts';
import type { RestoreItemForm } from './forms.ts';

/**
 * Puts back what the newest edition that had the item said, at the end of its stage. What was accepted for it counts
 * again. Throws `no-draft`, `stale`, `already-done`, `not-found`.
 */
export async function restoreItem(context: Acting, form: RestoreItemForm) {
  requireOfficer(context, 'readiness');
  await context.db.write(async (tx) => {
    const draft = await draftOf(tx, form);
    const rows = await itemsOf(tx, draft.id);
    if (rows.some(({ slug }) => slug === form.item)) throw new Refusal('already-done');
    const [found] = await tx
      .select({ item: checklistItem })
      .from(checklistItem)
      .innerJoin(checklistVersion, eq(checklistVersion.id, checklistItem.versionId))
      .where(and(eq(checklistVersion.checklistSlug, form.list), eq(checklistItem.slug, form.item)))
      .orderBy(desc(checklistVersion.number))
      .limit(1);
    if (!found) throw new Refusal('not-found');
    const row = { ...found.item, versionId: draft.id, position: rows.length };
    await tx.insert(checklistItem).values(row);
    await renumber(tx, atEndOfStage(rows, row, draft.stages));
    await noteSave(tx, context, draft, { action: 'checklist.restore-item', detail: { item: form.item } });
  });
  return { to: paths.checklist(form.list), notice: 'item-restored' as const };
}
