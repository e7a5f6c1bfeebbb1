import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { packRows } from './pack.ts';
import { planImport, type PlannedRow } from './plan.ts';
import { readSheet } from './read-table.ts';

/** What the page shows after the dry run. */
export interface ImportReport {
  rows: Omit<PlannedRow, 'body'>[];
  unknown: string[];
  /** Sent back to import exactly this. */
  packed: string;
  seal: string;
}

/** The dry run: what each row of the file would do, and what is wrong with which cell. Writes nothing. */
export async function checkImport(
  context: Acting,
  { file }: { file: File },
): Promise<{ show: { report: ImportReport } }> {
  const { user, workshop } = requireWorkshop(context);
  const { rows, unknown } = await readSheet(new Uint8Array(await file.arrayBuffer()));
  const plan = await planImport(context, { userId: user.id, workshopId: workshop.id }, rows);
  const told = plan.rows.map(({ body: _body, ...row }) => row);
  return { show: { report: { rows: told, unknown, packed: packRows(rows), seal: plan.seal } } };
}
