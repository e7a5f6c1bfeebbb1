import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { listing, listingEdit } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { bodyOf } from '../body-of.ts';
import { unfinished, type Edit } from '../edits.ts';
import { listingBody } from '../form.ts';
import { readStored, valuesOf } from '../stored.ts';
import { columns } from './columns.ts';
import { toCells } from './to-cells.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export const exportTypes = ['csv', 'xlsx'] as const;
export type ExportType = (typeof exportTypes)[number];

/** More listings than this are in no file: the oldest come first. */
const most = 5_000;

/**
 * The workshop's listings but for archived ones, as its forms say them: the file an import reads unchanged. Drafts and
 * changes under way are as typed.
 */
export async function exportListings(
  context: Acting,
  type: ExportType,
): Promise<{ body: string | Buffer; name: string }> {
  const { workshop } = requireWorkshop(context);
  const rows = [columns.map(({ header }) => header[context.locale]), ...(await readRows(context, workshop.id))];
  const name = `${workshop.slug}.${type}`;
  return { name, body: type === 'csv' ? writeCsv(rows) : await writeXlsx(rows, workshop.slug.slice(0, 31)) };
}

async function readRows({ db }: Acting, workshopId: number): Promise<string[][]> {
  const found = await db.read
    .select({ id: listing.id })
    .from(listing)
    .where(and(eq(listing.workshopId, workshopId), ne(listing.state, 'archived')))
    .orderBy(asc(listing.id))
    .limit(most);
  const ids = found.map(({ id }) => id);
  const stored = await readStored(db.read, ids);
  const edits = (await db.read
    .select()
    .from(listingEdit)
    .where(and(eq(listingEdit.workshopId, workshopId), inArray(listingEdit.state, [...unfinished, 'refused'])))
    .orderBy(asc(listingEdit.createdAt))) as unknown as Edit[];
  const edit = new Map(edits.map((one) => [one.listingId, one]));
  return ids.flatMap((id) => {
    const one = stored.get(id);
    if (!one) return [];
    const last = edit.get(id);
    const open = last && last.state !== 'refused' ? last.body : null;
    const body = open ?? (one.row.publishedAt === null ? (last?.body ?? listingBody()) : bodyOf(valuesOf(one)));
    const cells = toCells(body);
    const told = new Map([['id', String(id)], ['status', one.row.state] as const, ...cells]);
    return [columns.map(({ key }) => told.get(key) ?? '')];
  });
}
