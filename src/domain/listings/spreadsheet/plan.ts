import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { inArray } from 'drizzle-orm';
import { listingEdit } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import type { Edit } from '../edits.ts';
import { unfinished } from '../edits.ts';
import { listingBody, type ListingBody } from '../form.ts';
import { ownPictures } from '../own-pictures.ts';
import type { Reading } from '../own.ts';
import { publishable } from '../publishable.ts';
import { lastSaid } from '../save.ts';
import { readStored, valuesOf, type StoredListing } from '../stored.ts';
import type { ColumnKey } from './columns.ts';
import { ownIds } from './own-ids.ts';
import { fromCells } from './from-cells.ts';
import { importedBefore, rowKey } from './imported.ts';
import type { SheetRow } from './read-table.ts';
import { toCells } from './to-cells.ts';

export type RowKind = 'new' | 'changed' | 'unchanged' | 'problem';

/** What a row of a file would do. */
export interface PlannedRow {
  line: number;
  kind: RowKind;
  /** The listing it changes. */
  id: number | null;
  title: string;
  /** Columns that change; of a new one none. */
  changes: ColumnKey[];
  problems: { column: ColumnKey; problem: FieldProblem }[];
  /** How much is still to be filled in before a draft can be sent in. */
  missing: number;
  body: ListingBody | null;
  /** Of the edit it was compared with. */
  version: number;
}

export interface Plan {
  rows: PlannedRow[];
  /** Of the rows alone. */
  content: string;
  /** Changes when the rows or what they were compared with change. */
  seal: string;
}

interface Known {
  stored: StoredListing;
  edit: Edit | null;
  shown: ListingBody;
}

/** What each row would do to the listings of this workshop. Writes nothing; a fixed number of queries but for drafts. */
export async function planImport(
  context: Acting,
  whose: { userId: string; workshopId: number },
  rows: readonly SheetRow[],
): Promise<Plan> {
  const read = context.db.read;
  const { workshopId } = whose;
  const content = hash([workshopId, rows.map(({ line, cells }) => [line, [...cells]])]);
  const known = await readKnown(read, workshopId, rows);
  const keys = rows.map(({ line }) => rowKey(content, line));
  const done = await importedBefore(read, whose, keys);
  const names = rows.flatMap(({ cells }) => (cells.get('pictures') ?? '').split(/[,;|\n]/).map((name) => name.trim()));
  const pictures = new Set((await ownPictures(read, workshopId, [...new Set(names)])).keys());
  const seen = new Set<string>();
  const planned = rows.map((row) => {
    const id = row.cells.get('id') ?? '';
    const twice = id !== '' && seen.has(id);
    seen.add(id);
    const plan = planRow(context, row, known, pictures, twice);
    const before = done.get(rowKey(content, row.line));
    return plan.kind === 'new' && before ? { ...plan, kind: 'unchanged' as const, id: before, missing: 0 } : plan;
  });
  const compared = [...known].map(([id, { stored, edit }]) => [id, stored.row.version, edit?.id, edit?.version]);
  return { rows: planned, content, seal: hash([content, compared]) };
}

function hash(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}

async function readKnown(read: Reading, workshopId: number, rows: readonly SheetRow[]): Promise<Map<number, Known>> {
  const wanted = rows.flatMap(({ cells }) =>
    /^[1-9]\d{0,14}$/.test(cells.get('id') ?? '') ? [Number(cells.get('id'))] : [],
  );
  const ids = await ownIds(read, workshopId, wanted);
  if (ids.length === 0) return new Map();
  const stored = await readStored(read, ids);
  const edits = (await read.select().from(listingEdit).where(inArray(listingEdit.listingId, ids))) as unknown as Edit[];
  const open = new Map(
    edits
      .filter(({ state }) => (unfinished as readonly string[]).includes(state))
      .map((edit) => [edit.listingId, edit]),
  );
  const known = new Map<number, Known>();
  for (const [id, one] of stored) {
    const edit = open.get(id) ?? null;
    known.set(id, { stored: one, edit, shown: edit?.body ?? (await lastSaid(read, one)) });
  }
  return known;
}

function planRow(
  context: Acting,
  { line, cells }: SheetRow,
  known: ReadonlyMap<number, Known>,
  pictures: ReadonlySet<string>,
  twice: boolean,
): PlannedRow {
  const id = cells.get('id') ?? '';
  const existing = id === '' ? null : known.get(Number(id));
  const row: PlannedRow = {
    ...{ line, kind: 'problem', id: existing ? Number(id) : null, title: cells.get('titleId') ?? '' },
    ...{ changes: [], problems: [], missing: 0, body: null, version: existing?.edit?.version ?? 0 },
  };
  const wrong = (column: ColumnKey, code: FieldProblem['code']): PlannedRow => ({
    ...row,
    problems: [{ column, problem: { code, facts: {} } }],
  });
  if (id !== '' && !existing) return wrong('id', 'no-such-listing');
  if (twice) return wrong('id', 'listed-twice');
  const before = existing?.shown ?? listingBody();
  const read = readBody(fromCells(cells, before, context.reference));
  if ('problems' in read) return { ...row, problems: read.problems };
  const { body } = read;
  row.title = body.titleId;
  const changes = changedColumns(before, body);
  if (existing && changes.length === 0) return { ...row, kind: 'unchanged', body };
  if (existing?.stored.row.state === 'archived') return wrong('id', 'is-archived');
  if (existing?.edit?.state === 'submitted') return wrong('id', 'is-in-review');
  const published = existing && existing.stored.row.publishedAt !== null ? valuesOf(existing.stored) : null;
  const found = Object.entries(publishable(body, published, context).problems).map(([name, problem]) => ({
    column: columnOf(name),
    problem,
  }));
  const foreign = body.pictures.some(
    ({ name }) => !pictures.has(name) && !before.pictures.some((one) => one.name === name),
  );
  if (foreign) found.push({ column: 'pictures', problem: { code: 'not-a-choice', facts: {} } });
  // A draft may be incomplete; what is published may not become so.
  const problems = published ? found : found.filter(({ problem }) => problem.code !== 'required');
  const kind = problems.length > 0 ? 'problem' : existing ? 'changed' : 'new';
  return { ...row, kind, changes: existing ? changes : [], problems, missing: found.length - problems.length, body };
}

function readBody(given: unknown): { body: ListingBody } | { problems: PlannedRow['problems'] } {
  try {
    return { body: listingBody(given as Partial<ListingBody>) };
  } catch (error) {
    const { issues = [] } = error as { issues?: { path: PropertyKey[] }[] };
    return {
      problems: issues.map(({ path }) => ({
        column: columnOf(String(path[0])),
        problem: { code: 'too-much', facts: {} },
      })),
    };
  }
}

/** Compared as an exported file would tell them. */
function changedColumns(before: ListingBody, after: ListingBody): ColumnKey[] {
  const [old, fresh] = [toCells(before), toCells(after)];
  const sorted = (key: ColumnKey, cell = '') => (key === 'dyes' || key === 'care' ? cell.split('; ').toSorted() : cell);
  return [...fresh.keys()].filter((key) => !isDeepStrictEqual(sorted(key, old.get(key)), sorted(key, fresh.get(key))));
}

function columnOf(name: string): ColumnKey {
  return name.split('.')[0] as ColumnKey;
}
