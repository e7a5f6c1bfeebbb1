import { and, desc, eq } from 'drizzle-orm';
import { audit } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { readEdition, type ListedItem, type PublishedList } from '#src/domain/readiness/lists.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { readProgress, type Progress } from './carry-out.ts';
import { diffEditions, type EditionChanges } from './diff.ts';
import { lastSaveOf, listOf, type DraftRow, type ListRow } from './draft.ts';
import { namesOf, versionsOf } from './versions.ts';

export interface Version extends Pick<
  DraftRow,
  'id' | 'number' | 'state' | 'version' | 'note' | 'publishedAt' | 'createdAt'
> {
  /** Who published it, or began the draft; null: it came with the city's reference data. */
  by: string | null;
}

export interface Retired {
  item: ListedItem;
  /** Code of forms.ts; null when it was retired with the reference data. */
  reason: string | null;
  /** Of the edition that had it last. */
  number: number;
}

export interface ListPage {
  row: ListRow;
  versions: Version[];
  inForce: Version;
  draft: Version | null;
  /** Who saved the draft last. */
  saved: { who: string; at: number } | null;
  /** The edition shown: the draft where there is one, unless another is asked for. */
  shown: { version: Version; list: PublishedList };
  /** Against the edition before it; null for the first. */
  changes: { since: number; before: PublishedList; changes: EditionChanges } | null;
  /** Items of former editions that the draft shown leaves out; with an edition: empty. */
  retired: Retired[];
  /** How far the edition in force was carried to the workshops. */
  progress: Progress | null;
}

/** A list as officers see it: its draft, or the edition of a number. Throws `not-found`. */
export async function readList(
  context: Pick<Acting, 'db' | 'user'>,
  slug: string,
  edition: number | null,
): Promise<ListPage> {
  requireOfficer(context, 'readiness');
  const { read } = context.db;
  const row = await listOf(read, slug);
  const rows = await versionsOf(read, slug);
  const names = await namesOf(
    read,
    rows.flatMap(({ publishedBy, createdBy }) => [publishedBy, createdBy]),
  );
  const versions = rows.map(({ publishedBy, createdBy, ...rest }): Version => ({
    ...rest,
    by: names.get((rest.state === 'draft' ? createdBy : publishedBy) ?? '') ?? null,
  }));
  const inForce = versions.find(({ state }) => state === 'published');
  const draft = versions.find(({ state }) => state === 'draft') ?? null;
  const wanted = edition === null ? (draft ?? inForce) : versions.find(({ number }) => number === edition);
  if (!inForce || !wanted) throw new Refusal('not-found');
  const list = await readEdition(read, wanted.id);
  const former = wanted.state === 'draft' ? inForce : versions.find(({ number }) => number < wanted.number);
  const before = former ? await readEdition(read, former.id) : null;
  return {
    row,
    versions,
    inForce,
    draft,
    saved: draft ? await lastSaveOf(read, { id: draft.id, checklistSlug: slug }) : null,
    shown: { version: wanted, list },
    changes: former && before ? { since: former.number, before, changes: diffEditions(before, list) } : null,
    retired: wanted.state === 'draft' ? await retiredOf(read, { slug, list, versions }) : [],
    progress: await readProgress(read, {
      id: inForce.id,
      publishedBy: rows.find(({ id }) => id === inForce.id)?.publishedBy ?? null,
    }),
  };
}

async function retiredOf(
  read: Acting['db']['read'],
  { slug, list, versions }: { slug: string; list: PublishedList; versions: Version[] },
): Promise<Retired[]> {
  const here = new Set(list.items.map((item) => item.slug));
  const gone = new Map<string, Retired>();
  for (const { id, number, state } of versions) {
    if (state === 'draft') continue;
    for (const item of (await readEdition(read, id)).items)
      if (!here.has(item.slug) && !gone.has(item.slug)) gone.set(item.slug, { item, number, reason: null });
  }
  if (gone.size === 0) return [];
  const lines = await read
    .select({ detail: audit.detail })
    .from(audit)
    .where(and(eq(audit.subject, `checklist:${slug}`), eq(audit.action, 'checklist.retire-item')))
    .orderBy(desc(audit.seq))
    .limit(500);
  return [...gone.values()].map((one) => {
    const line = lines.find(({ detail }) => detail['item'] === one.item.slug);
    return { ...one, reason: typeof line?.detail['reason'] === 'string' ? line.detail['reason'] : null };
  });
}
