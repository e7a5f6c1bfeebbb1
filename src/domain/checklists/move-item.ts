import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { draftOf, itemsOf, noteSave, renumber } from './draft.ts';
import type { MoveItemForm } from './forms.ts';

/** One place up or down within its stage; the first and the last stay where they are. Throws `no-draft`, `stale`. */
export async function moveItem(context: Acting, form: MoveItemForm) {
  requireOfficer(context, 'readiness');
  await context.db.write(async (tx) => {
    const draft = await draftOf(tx, form);
    const rows = await itemsOf(tx, draft.id);
    const from = rows.findIndex(({ slug }) => slug === form.item);
    const row = rows[from];
    if (!row) throw new Refusal('not-found');
    const near = rows.flatMap(({ stage }, place) => (stage === row.stage ? [place] : []));
    const to = near[near.indexOf(from) + (form.to === 'up' ? -1 : 1)];
    const other = to === undefined ? undefined : rows[to];
    if (to === undefined || !other) return;
    await renumber(tx, rows.with(from, other).with(to, row));
    const detail = { item: form.item, to: form.to };
    await noteSave(tx, context, draft, { action: 'checklist.move-item', detail });
  });
  return { to: `${paths.checklist(form.list)}#item-${form.item}` };
}
