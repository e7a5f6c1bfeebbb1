import { eq } from 'drizzle-orm';
import { checklistItem, checklistVersion } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { paths } from '#src/paths.ts';
import { draftOf, noteSave } from './draft.ts';
import type { DiscardDraftForm } from './forms.ts';

/** Throws the draft away as this officer saw it. Throws `no-draft`, `stale`. */
export async function discardDraft(context: Acting, form: DiscardDraftForm) {
  requireOfficer(context, 'readiness');
  await context.db.write(async (tx) => {
    const draft = await draftOf(tx, form);
    await noteSave(tx, context, draft, { action: 'checklist.discard-draft', detail: {} });
    await tx.delete(checklistItem).where(eq(checklistItem.versionId, draft.id));
    await tx.delete(checklistVersion).where(eq(checklistVersion.id, draft.id));
  });
  return { to: paths.checklist(form.list), notice: 'discarded' as const };
}
