import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { checklistItem, checklistVersion } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { readEdition } from '#src/domain/readiness/lists.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import { beginCarryingOut, startCarryingOut } from './carry-out.ts';
import { diffEditions, isEmpty } from './diff.ts';
import type { DraftRow } from './draft.ts';
import type { PublishForm } from './forms.ts';
import { usualGrace } from './limits.ts';
import { laterOf, newlyRequired } from './newly-required.ts';
import { versionsOf } from './versions.ts';

const oneDay = 86_400_000;

/**
 * Puts the draft in force in one write. What is new or newly required counts from `grace` days on; what was accepted
 * stays accepted. Levels, and the workshops' people, are brought up to date afterwards in small writes that a restart
 * goes on with. Throws `checklist-changed` when draft or edition in force moved since the page was made, and
 * `nothing-changed`.
 */
export async function publishDraft(context: Acting, form: PublishForm) {
  const officer = requireOfficer(context, 'readiness');
  const { now } = context;
  const grace = form.grace ?? usualGrace;
  const versionId = await context.db.write((tx) =>
    once(tx, { userId: officer.id, key: form.key, at: now }, async () => {
      const { draft, former } = await bothOf(tx, form);
      const [before, after] = await Promise.all([readEdition(tx, former.id), readEdition(tx, draft.id)]);
      if (isEmpty(diffEditions(before, after))) throw new Refusal('nothing-changed');
      if (after.items.length === 0) throw new Refusal('checklist-changed');
      const newly = newlyRequired(before, after);
      const from = wibDay(now + grace * oneDay);
      for (const item of after.items.filter(({ slug }) => newly.has(slug)))
        await tx
          .update(checklistItem)
          .set({ requiredFrom: laterOf(item, from) })
          .where(and(eq(checklistItem.versionId, draft.id), eq(checklistItem.slug, item.slug)));
      await tx.update(checklistVersion).set({ state: 'retired' }).where(eq(checklistVersion.id, former.id));
      await tx
        .update(checklistVersion)
        .set({ state: 'published', publishedBy: officer.id, publishedAt: now })
        .where(eq(checklistVersion.id, draft.id));
      await recordAudit(tx, {
        at: now,
        userId: officer.id,
        action: 'checklist.publish',
        subject: `checklist:${form.list}`,
        detail: { draft: draft.id, number: draft.number, former: former.id, from, items: [...newly] },
      });
      await beginCarryingOut(tx, { officerId: officer.id, versionId: draft.id, now });
      return draft.id;
    }),
  );
  startCarryingOut(context, { officerId: officer.id, versionId });
  return { to: paths.checklist(form.list), notice: 'edition-published' as const };
}

async function bothOf(tx: Tx, form: PublishForm): Promise<{ draft: DraftRow; former: DraftRow }> {
  const versions = await versionsOf(tx, form.list);
  const draft = versions.find(({ state }) => state === 'draft');
  const former = versions.find(({ state }) => state === 'published');
  if (!former) throw new Refusal('not-found');
  const same = draft?.id === form.draft && draft.version === form.version && former.id === form.inForce;
  if (!draft || !same) throw new Refusal('checklist-changed');
  return { draft, former };
}
