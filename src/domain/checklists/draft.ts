import { createHash } from 'node:crypto';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { audit, checklist, checklistItem, checklistVersion, user } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';

export type ListRow = typeof checklist.$inferSelect;
export type DraftRow = typeof checklistVersion.$inferSelect;
export type ItemRow = typeof checklistItem.$inferSelect;

/** Throws `not-found`. */
export async function listOf(db: Reader | Tx, slug: string): Promise<ListRow> {
  const [row] = await db.select().from(checklist).where(eq(checklist.slug, slug));
  if (!row) throw new Refusal('not-found');
  return row;
}

/**
 * The draft that a form was made for. Throws `no-draft` when it was published or discarded since and, where the form
 * says which save it saw, `stale` with who saved it after that.
 */
export async function draftOf(
  tx: Reader | Tx,
  form: { list: string; draft: number; version?: number },
): Promise<DraftRow> {
  await listOf(tx, form.list);
  const [row] = await tx
    .select()
    .from(checklistVersion)
    .where(and(eq(checklistVersion.id, form.draft), eq(checklistVersion.checklistSlug, form.list)));
  if (row?.state !== 'draft') throw new Refusal('no-draft');
  if (form.version !== undefined && form.version !== row.version) throw await staleDraft(tx, row);
  return row;
}

export async function staleDraft(tx: Reader | Tx, draft: DraftRow, item?: string): Promise<Refusal> {
  const last = await lastSaveOf(tx, draft, item);
  return new Refusal('stale', { version: draft.version, ...(last && { who: last.who, when: last.at }) });
}

/** Who changed a draft, or one item of it, last. */
export async function lastSaveOf(
  db: Reader | Tx,
  draft: Pick<DraftRow, 'id' | 'checklistSlug'>,
  item?: string,
): Promise<{ who: string; at: number } | null> {
  const rows = await db
    .select({ at: audit.at, who: user.name, detail: audit.detail })
    .from(audit)
    .leftJoin(user, eq(user.id, audit.userId))
    .where(eq(audit.subject, `checklist:${draft.checklistSlug}`))
    .orderBy(desc(audit.seq))
    .limit(500);
  const found = rows.find(
    ({ detail }) => detail['draft'] === draft.id && (item === undefined || detail['item'] === item),
  );
  return found ? { who: found.who ?? '?', at: found.at } : null;
}

export async function itemsOf(tx: Reader | Tx, versionId: number): Promise<ItemRow[]> {
  return tx
    .select()
    .from(checklistItem)
    .where(eq(checklistItem.versionId, versionId))
    .orderBy(asc(checklistItem.position));
}

/** Counts a save of the draft and writes who made it. */
export async function noteSave(
  tx: Tx,
  { now, user: officer }: Pick<Acting, 'now' | 'user'>,
  draft: DraftRow,
  entry: { action: string; detail: Record<string, unknown> },
): Promise<void> {
  await tx
    .update(checklistVersion)
    .set({ version: draft.version + 1 })
    .where(eq(checklistVersion.id, draft.id));
  await recordAudit(tx, {
    at: now,
    userId: officer?.id ?? null,
    action: entry.action,
    subject: `checklist:${draft.checklistSlug}`,
    detail: { draft: draft.id, ...entry.detail },
  });
}

/** What an item says, in 16 characters: a form that saw something else is an old one. */
export function seenOf({ stage, level, body }: Pick<ItemRow, 'stage' | 'level' | 'body'>): string {
  return createHash('sha256')
    .update(JSON.stringify([stage, level, body]))
    .digest('hex')
    .slice(0, 16);
}

/** Gives the items their places in this order; rows that keep theirs are not written. */
export async function renumber(tx: Tx, rows: readonly ItemRow[]): Promise<void> {
  for (const [position, { versionId, slug, position: before }] of rows.entries())
    if (before !== position)
      await tx
        .update(checklistItem)
        .set({ position })
        .where(and(eq(checklistItem.versionId, versionId), eq(checklistItem.slug, slug)));
}

/** The rows with this one at the end of its stage. */
export function atEndOfStage(rows: readonly ItemRow[], row: ItemRow, stages: readonly { slug: string }[]): ItemRow[] {
  const order = new Map(stages.map(({ slug }, index) => [slug, index]));
  const place = (one: ItemRow) => order.get(one.stage) ?? stages.length;
  return [...rows.filter(({ slug }) => slug !== row.slug), row].sort((a, b) => place(a) - place(b));
}
