import { asc } from 'drizzle-orm';
import { checklist } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { readEdition, type PublishedList } from '#src/domain/readiness/lists.ts';
import { diffEditions, type EditionChanges } from './diff.ts';
import { lastSaveOf, type DraftRow, type ListRow } from './draft.ts';
import { namesOf, versionsOf } from './versions.ts';

export interface ListSummary {
  row: ListRow;
  inForce: PublishedList & { publishedAt: number | null; by: string | null };
  /** Earliest and latest day of the facts of a market list's items; null: the core list has none. */
  asOf: { from: string; to: string } | null;
  /** Items by how sure their basis is. */
  sureness: Record<'high' | 'medium' | 'low', number>;
  draft: { by: string; at: number; saved: { who: string; at: number } | null; changes: EditionChanges } | null;
}

/** Every list with its edition in force and the draft somebody works on. */
export async function readOverview(context: Pick<Acting, 'db' | 'user'>): Promise<ListSummary[]> {
  requireOfficer(context, 'readiness');
  const { read } = context.db;
  const lists = await read.select().from(checklist).orderBy(asc(checklist.position));
  const summaries = await Promise.all(lists.map((row) => summaryOf(read, row)));
  return summaries.flatMap((one) => one ?? []);
}

async function summaryOf(read: Acting['db']['read'], row: ListRow): Promise<ListSummary | null> {
  const versions = await versionsOf(read, row.slug);
  const published = versions.find(({ state }) => state === 'published');
  if (!published) return null;
  const draft = versions.find(({ state }) => state === 'draft');
  const names = await namesOf(read, [published.publishedBy, draft?.createdBy ?? null]);
  const inForce = await readEdition(read, published.id);
  const days = inForce.items.flatMap(({ body }) => body.asOf ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  const sure = (level: 'high' | 'medium' | 'low') =>
    inForce.items.filter(({ body }) => body.confidence === level).length;
  return {
    row,
    inForce: { ...inForce, publishedAt: published.publishedAt, by: names.get(published.publishedBy ?? '') ?? null },
    asOf: from && to ? { from, to } : null,
    sureness: { high: sure('high'), medium: sure('medium'), low: sure('low') },
    draft: draft ? await draftSummary(read, draft, { inForce, names }) : null,
  };
}

async function draftSummary(
  read: Acting['db']['read'],
  draft: DraftRow,
  { inForce, names }: { inForce: PublishedList; names: Map<string, string> },
): Promise<ListSummary['draft']> {
  return {
    by: names.get(draft.createdBy ?? '') ?? '?',
    at: draft.createdAt,
    saved: await lastSaveOf(read, draft),
    changes: diffEditions(inForce, await readEdition(read, draft.id)),
  };
}
