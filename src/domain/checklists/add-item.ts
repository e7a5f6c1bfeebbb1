import { checklistItem } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { paths } from '#src/paths.ts';
import { atEndOfStage, draftOf, itemsOf, noteSave, renumber } from './draft.ts';
import { itemFrom } from './item-body.ts';
import type { AddItemForm } from './item-form.ts';
import { aroundOf } from './save-item.ts';
import { itemSlug } from './slug.ts';

/** A new item at the end of its stage; a second press adds nothing. Throws `no-draft`, `form`. */
export async function addItem(context: Acting, form: AddItemForm) {
  const officer = requireOfficer(context, 'readiness');
  const { list, draft: draftId, key, ...fields } = form;
  await context.db.write((tx) =>
    once(tx, { userId: officer.id, key, at: context.now }, async () => {
      const draft = await draftOf(tx, { list, draft: draftId });
      const made = itemFrom(fields, await aroundOf(tx, context, draft, null));
      const slug = await itemSlug(tx, made.body.title.en);
      const rows = await itemsOf(tx, draft.id);
      const row = { versionId: draft.id, slug, position: rows.length, requiredFrom: null, ...made };
      await tx.insert(checklistItem).values(row);
      await renumber(tx, atEndOfStage(rows, row, draft.stages));
      await noteSave(tx, context, draft, { action: 'checklist.add-item', detail: { item: slug } });
      return slug;
    }),
  );
  return { to: paths.checklist(list), notice: 'item-added' as const };
}
