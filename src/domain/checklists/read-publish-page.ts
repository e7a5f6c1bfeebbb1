import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { readEdition, readLists, type PublishedList } from '#src/domain/readiness/lists.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { diffEditions, isEmpty, type EditionChanges } from './diff.ts';
import { listOf, type DraftRow, type ListRow } from './draft.ts';
import { readEvidenceTouched, type EvidenceTouched } from './evidence-touched.ts';
import { newlyRequired } from './newly-required.ts';
import { versionsOf } from './versions.ts';
import { weighEdition, type Outcome } from './weigh-edition.ts';

export interface PublishPage {
  draft: DraftRow;
  inForce: { id: number; number: number };
  before: PublishedList;
  after: PublishedList;
  changes: EditionChanges;
  /** Nothing differs: there is nothing to publish, and nobody was looked at. */
  outcome: Outcome | null;
  evidence: EvidenceTouched;
  /** Items whose days of grace begin with the publication. */
  newly: string[];
  /** WIB day from which they count, with the grace asked for. */
  from: string;
  grace: number;
}

/** What the draft of a list would do, computed now; without a draft only the list. Throws `not-found`. */
export async function readPublishPage(
  context: Pick<Acting, 'db' | 'user' | 'now'>,
  slug: string,
  grace: number,
): Promise<{ row: ListRow; page: PublishPage | null }> {
  requireOfficer(context, 'readiness');
  const { db, now } = context;
  const row = await listOf(db.read, slug);
  const versions = await versionsOf(db.read, slug);
  const draft = versions.find(({ state }) => state === 'draft');
  const inForce = versions.find(({ state }) => state === 'published');
  if (!draft || !inForce) return { row, page: null };
  const [before, after] = [await readEdition(db.read, inForce.id), await readEdition(db.read, draft.id)];
  const changes = diffEditions(before, after);
  const from = wibDay(now + grace * 86_400_000);
  const weighing = { before, after, today: wibDay(now), graceDay: from };
  const page = {
    draft,
    inForce: { id: inForce.id, number: inForce.number },
    before,
    after,
    changes,
    outcome: isEmpty(changes) ? null : await weighEdition(db, await readLists(db.read), weighing),
    evidence: await readEvidenceTouched(db.read, changes),
    newly: [...newlyRequired(before, after)],
    from,
    grace,
  };
  return { row, page };
}
