import { requireWorkshop } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { keepBody, openDesk } from '../save.ts';
import { addDraft } from '../start.ts';
import { sendIn } from '../submit.ts';
import { unpackRows } from './pack.ts';
import { planImport, type PlannedRow } from './plan.ts';

/**
 * Does what the dry run said, row by row: new rows become drafts, changed listings get the change sent in as their form
 * would; rows with problems are left out. Each row is a write of its own, so a run that was cut short is finished by
 * sending it again. Throws `import-changed` when file or listings are no longer those that were checked.
 */
export async function importRows(context: Acting, { packed, seal }: { packed: string; seal: string }) {
  const { user, workshop } = requireWorkshop(context);
  const rows = unpackRows(packed);
  const plan = await planImport(context, workshop.id, rows);
  if (plan.seal !== seal) throw new Refusal('import-changed');
  for (const row of plan.rows) {
    if (row.kind === 'new') await addRow(context, row, { userId: user.id, workshopId: workshop.id, seal });
    if (row.kind === 'changed') await changeRow(context, row);
  }
  const onlyDrafts = !plan.rows.some(({ kind }) => kind === 'changed');
  return { to: `${paths.ownListings()}${onlyDrafts ? '?state=drafts' : ''}`, notice: 'imported' as const };
}

async function addRow(
  { db, now }: Acting,
  { line, body }: PlannedRow,
  { userId, workshopId, seal }: { userId: string; workshopId: number; seal: string },
): Promise<void> {
  if (!body) return;
  await db.write((tx) =>
    once(tx, { userId, key: `${seal} ${line}`, at: now }, async () => {
      const id = await addDraft(tx, { workshopId, userId, now, body });
      await recordAudit(tx, { at: now, userId, action: 'listing.import', subject: `listing:${id}`, detail: { line } });
      return id;
    }),
  );
}

async function changeRow(context: Acting, { id, body, version }: PlannedRow): Promise<void> {
  if (id === null || !body) return;
  await context.db.write(async (tx) => {
    const desk = await openDesk(tx, context, id);
    await keepBody(tx, context, desk, { id, version, body });
    // A draft waits until its workshop sends it in.
    if (desk.row.publishedAt !== null) await sendIn(tx, context, desk);
  });
}
