import { and, eq } from 'drizzle-orm';
import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '#db/client.ts';
import { checklistItem } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { paths } from '#src/paths.ts';
import { conditionChoices } from './condition.ts';
import {
  atEndOfStage,
  draftOf,
  itemsOf,
  listOf,
  noteSave,
  renumber,
  seenOf,
  staleDraft,
  type DraftRow,
  type ItemRow,
} from './draft.ts';
import { itemFrom, type Around } from './item-body.ts';
import type { SaveItemForm } from './item-form.ts';
import { conditionsInUse, keysEver } from './ever.ts';

/**
 * Keeps an item of the draft as typed. Two officers may work on two items at once; whoever saves one that changed since
 * their page was made is told who did (`stale`). Throws `no-draft`, `form`.
 */
export async function saveItem(context: Acting, form: SaveItemForm) {
  requireOfficer(context, 'readiness');
  const { list, draft: draftId, item, seen, ...fields } = form;
  await context.db.write(async (tx) => {
    const draft = await draftOf(tx, { list, draft: draftId });
    const rows = await itemsOf(tx, draft.id);
    const row = rows.find(({ slug }) => slug === item);
    if (!row) throw await staleDraft(tx, draft, item);
    const next = itemFrom(fields, await aroundOf(tx, context, draft, row));
    // The answer to the first try may have been lost on the way.
    if (isDeepStrictEqual(next, { stage: row.stage, level: row.level, body: row.body })) return;
    if (seen !== seenOf(row)) throw await staleDraft(tx, draft, item);
    const place = and(eq(checklistItem.versionId, draft.id), eq(checklistItem.slug, item));
    await tx.update(checklistItem).set(next).where(place);
    if (next.stage !== row.stage) await renumber(tx, atEndOfStage(rows, { ...row, ...next }, draft.stages));
    const detail = { item, fields: changedIn(row, next) };
    await noteSave(tx, context, draft, { action: 'checklist.save-item', detail });
  });
  return { to: paths.checklistItem(list, item), notice: 'saved' as const };
}

/** What an item of this draft may name. */
export async function aroundOf(
  tx: Tx,
  { reference }: Pick<Acting, 'reference'>,
  draft: DraftRow,
  former: ItemRow | null,
): Promise<Around> {
  const { kind } = await listOf(tx, draft.checklistSlug);
  const [conditions, keys] = [await conditionsInUse(tx), await keysEver(tx, former?.slug ?? null)];
  return { kind, stages: draft.stages, reference, choices: conditionChoices(reference, conditions), former, keys };
}

function changedIn(before: Pick<ItemRow, 'stage' | 'level' | 'body'>, after: typeof before): string[] {
  const flat = ({ stage, level, body }: typeof before): Record<string, unknown> => ({ stage, level, ...body });
  const [old, now] = [flat(before), flat(after)];
  return Object.keys(now).filter((name) => !isDeepStrictEqual(old[name], now[name]));
}
