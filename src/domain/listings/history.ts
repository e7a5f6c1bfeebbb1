import { and, desc, eq, like } from 'drizzle-orm';
import { audit, listingEdit, review, user } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { readHistory } from '#src/domain/reviews/history.ts';
import { bulkChanges, type BulkChange } from './bulk.ts';
import { changedFields } from './diff.ts';
import type { Edit } from './edits.ts';
import { requireOwnListing, type ListingRow, type Reading } from './own.ts';
import { publishable } from './publishable.ts';
import { readable } from './readable.ts';
import type { ListingField } from './values.ts';

/** What the workshop did, as the audit log names it, and what officers said. */
export const historyKinds = [
  'start',
  'duplicate',
  'import',
  'submit',
  'apply',
  'take-back',
  'discard',
  'archive',
  'restore',
  'change-many',
  'accepted',
  'changes-asked',
  'refused',
  'undone',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

export interface HistoryLine {
  at: number;
  kind: HistoryKind;
  /** Name of the person; null where the account is gone. */
  who: string | null;
  /** Fields it was about; empty where it was about the whole. */
  fields: { field: ListingField; before: string | null; after: string | null }[];
  /** Of a change made to many at once. */
  bulk: { change: BulkChange; amount: number } | null;
  reasonCode: string | null;
  note: string | null;
}

/** The last so many things that happened. */
const mostShown = 200;

/** All that happened to a listing of one's own, the newest first. Five queries. Throws `not-found`. */
export async function listingHistory(
  context: Acting,
  id: number,
): Promise<{ row: ListingRow; title: string; lines: HistoryLine[] }> {
  const read = context.db.read;
  const { row } = await requireOwnListing(read, context, id);
  const [done, edits, said, reviews] = await Promise.all([
    ownSteps(read, id),
    read.select().from(listingEdit).where(eq(listingEdit.listingId, id)).orderBy(desc(listingEdit.createdAt)),
    readHistory(context, { subject: 'listing', subjectId: String(id) }),
    read
      .select({ id: review.id, edit: review.subjectVersion })
      .from(review)
      .where(and(eq(review.subject, 'listing'), eq(review.subjectId, String(id)))),
  ]);
  const byId = new Map((edits as unknown as Edit[]).map((edit) => [edit.id, edit]));
  const verdicts = said.flatMap(({ kind, ...line }): HistoryLine[] =>
    isVerdict(kind) ? [{ ...line, kind, fields: [], bulk: null }] : [],
  );
  const accepted = new Set(
    said.flatMap(({ kind, at, reviewId }) =>
      kind === 'accepted' ? [`${reviews.find((one) => one.id === reviewId)?.edit} ${at}`] : [],
    ),
  );
  const steps = done.flatMap(({ at, action, detail, who }): HistoryLine[] => {
    const kind = historyKinds.find((one) => action === `listing.${one}`);
    const edit = byId.get(String(detail['edit'] ?? ''));
    // An officer's yes is told once, as the verdict.
    if (!kind || (kind === 'apply' && accepted.has(`${edit?.id} ${at}`))) return [];
    const fields = (detail['fields'] ?? []) as ListingField[];
    const change = bulkChanges.find((one) => one === detail['change']);
    const bulk = change ? { change, amount: Number(detail['amount']) } : null;
    return [{ at, kind, who, fields: changesOf(edit, fields, context), bulk, reasonCode: null, note: null }];
  });
  const lines = [...verdicts, ...steps].sort((a, b) => b.at - a.at);
  const title = row.titleId || ([...byId.values()][0]?.body.titleId ?? '');
  return { row, title, lines: lines.slice(0, mostShown) };
}

function ownSteps(read: Reading, id: number) {
  return read
    .select({ at: audit.at, action: audit.action, detail: audit.detail, who: user.name })
    .from(audit)
    .leftJoin(user, eq(user.id, audit.userId))
    .where(and(eq(audit.subject, `listing:${id}`), like(audit.action, 'listing.%')))
    .orderBy(desc(audit.seq))
    .limit(mostShown);
}

function isVerdict(kind: string): kind is 'accepted' | 'changes-asked' | 'refused' | 'undone' {
  return ['accepted', 'changes-asked', 'refused', 'undone'].includes(kind);
}

/** Old and new where the edit still knows them; the fields alone where a later step moved it on. */
function changesOf(edit: Edit | undefined, fields: ListingField[], context: Acting): HistoryLine['fields'] {
  if (!edit?.before) return edit ? [] : fields.map((field) => ({ field, before: null, after: null }));
  const { before, body } = edit;
  const { values } = publishable(body, before, context);
  const differs = new Set(changedFields(before, values));
  return fields.map((field) =>
    differs.has(field)
      ? { field, before: readable(before, field, context), after: readable(values, field, context) }
      : { field, before: null, after: null },
  );
}
