import { formKey } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { keepBody, openDesk } from '../save.ts';
import { addDraft } from '../start.ts';
import { sendIn } from '../submit.ts';
import { importedBefore, rowKey } from './imported.ts';
import { unpackRows } from './pack.ts';
import { planImport, type PlannedRow } from './plan.ts';

/** New rows in one write: some milliseconds each. */
const atOnce = 20;

/**
 * Does what the dry run said: new rows become drafts, changed listings get the change sent in as their form would; rows
 * with problems are left out. It is many small writes: a run that was cut short is finished by checking and sending the
 * same file again, which makes nothing twice. Throws `import-changed` when file or listings are no longer those that
 * were checked.
 */
export async function importRows(context: Acting, { packed, seal }: { packed: string; seal: string }) {
  const { user, workshop } = requireWorkshop(context);
  const whose = { userId: user.id, workshopId: workshop.id };
  const plan = await planImport(context, whose, unpackRows(packed));
  if (plan.seal !== seal) throw new Refusal('import-changed');
  const made = plan.rows.filter(({ kind }) => kind === 'new');
  for (let at = 0; at < made.length; at += atOnce)
    await addRows(context, whose, plan.content, made.slice(at, at + atOnce));
  for (const row of plan.rows) if (row.kind === 'changed') await changeRow(context, row);
  const onlyDrafts = !plan.rows.some(({ kind }) => kind === 'changed');
  return { to: `${paths.ownListings()}${onlyDrafts ? '?state=drafts' : ''}`, notice: 'imported' as const };
}

async function addRows(
  { db, now: at }: Acting,
  whose: { userId: string; workshopId: number },
  content: string,
  rows: readonly PlannedRow[],
): Promise<void> {
  const { userId } = whose;
  await db.write(async (tx) => {
    const keys = rows.map(({ line }) => rowKey(content, line));
    const done = await importedBefore(tx, whose, keys);
    for (const { line, body } of rows) {
      const key = rowKey(content, line);
      if (!body || done.has(key)) continue;
      const id = await addDraft(tx, { ...whose, now: at, body });
      await tx
        .insert(formKey)
        .values({ userId, key, result: id, at })
        .onConflictDoUpdate({ target: [formKey.userId, formKey.key], set: { result: id, at } });
      await recordAudit(tx, { at, userId, action: 'listing.import', subject: `listing:${id}`, detail: { line } });
    }
  });
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
