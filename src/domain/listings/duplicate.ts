import type { Acting } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { paths } from '#src/paths.ts';
import { lastSaid } from './save.ts';
import { unfinishedEdit } from './edits.ts';
import { requireOwnListing } from './own.ts';
import { addDraft } from './start.ts';
import { readStored } from './stored.ts';

/** A draft that says what this listing's form says, pictures and all. */
export async function duplicateListing(context: Acting, { id, key }: { id: number; key?: string | undefined }) {
  const { db, now } = context;
  const made = await db.write(async (tx) => {
    const { user, row } = await requireOwnListing(tx, context, id);
    return once(tx, { userId: user.id, key, at: now }, async () => {
      const stored = (await readStored(tx, [id])).get(id);
      const edit = await unfinishedEdit(tx, id);
      const body = edit?.body ?? (stored && (await lastSaid(tx, stored)));
      const draft = await addDraft(tx, { workshopId: row.workshopId, userId: user.id, now, ...(body ? { body } : {}) });
      const audit = { action: 'listing.duplicate', subject: `listing:${draft}`, detail: { of: id } };
      await recordAudit(tx, { at: now, userId: user.id, ...audit });
      return draft;
    });
  });
  return { to: paths.ownListing(made), notice: 'duplicated' as const, data: { id: made } };
}
