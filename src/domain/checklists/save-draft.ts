import { eq } from 'drizzle-orm';
import { isDeepStrictEqual } from 'node:util';
import { checklistVersion } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { paths } from '#src/paths.ts';
import { draftOf, noteSave } from './draft.ts';
import type { SaveDraftForm } from './forms.ts';

/**
 * Keeps the note for the workshops and, of the core list, how many market lists each level asks for. Throws `no-draft`,
 * `stale`.
 */
export async function saveDraft(context: Acting, form: SaveDraftForm) {
  requireOfficer(context, 'readiness');
  await context.db.write(async (tx) => {
    const { version, ...place } = form;
    const draft = await draftOf(tx, place);
    const levels = draft.levels.map((rule) => ({ ...rule, markets: form.markets[rule.level] ?? rule.markets }));
    // The answer to the first try may have been lost on the way.
    if (draft.note === form.note && isDeepStrictEqual(levels, draft.levels)) return;
    await draftOf(tx, { ...place, version });
    await tx.update(checklistVersion).set({ note: form.note, levels }).where(eq(checklistVersion.id, draft.id));
    await noteSave(tx, context, draft, { action: 'checklist.save-draft', detail: {} });
  });
  return { to: paths.checklist(form.list), notice: 'saved' as const };
}
