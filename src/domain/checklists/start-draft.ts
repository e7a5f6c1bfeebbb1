import { and, desc, eq } from 'drizzle-orm';
import { checklistItem, checklistVersion } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { itemsOf, listOf } from './draft.ts';
import type { StartDraftForm } from './forms.ts';

/** A copy of the edition in force, to be changed. Throws `draft-exists`: a list has one at a time. */
export async function startDraft(context: Acting, { list }: StartDraftForm) {
  const officer = requireOfficer(context, 'readiness');
  const { now } = context;
  await context.db.write(async (tx) => {
    await listOf(tx, list);
    const versions = await tx
      .select()
      .from(checklistVersion)
      .where(and(eq(checklistVersion.checklistSlug, list)))
      .orderBy(desc(checklistVersion.number));
    if (versions.some(({ state }) => state === 'draft')) throw new Refusal('draft-exists');
    const inForce = versions.find(({ state }) => state === 'published');
    if (!inForce) throw new Refusal('not-found');
    const [draft] = await tx
      .insert(checklistVersion)
      .values({
        checklistSlug: list,
        number: (versions[0]?.number ?? 0) + 1,
        state: 'draft',
        stages: inForce.stages,
        levels: inForce.levels,
        createdBy: officer.id,
        createdAt: now,
      })
      .returning();
    if (!draft) throw new Error(`the draft of ${list} was not stored`);
    const rows = await itemsOf(tx, inForce.id);
    await tx.insert(checklistItem).values(rows.map((row, position) => ({ ...row, versionId: draft.id, position })));
    await recordAudit(tx, {
      at: now,
      userId: officer.id,
      action: 'checklist.start-draft',
      subject: `checklist:${list}`,
      detail: { draft: draft.id },
    });
  });
  return { to: paths.checklist(list), notice: 'draft-started' as const };
}
