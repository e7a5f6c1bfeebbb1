import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import type { EvidenceBody } from '#db/readiness/types.ts';
import { evidence } from '#db/schema/index.ts';
import type { Membership, User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { attachFiles } from '#src/domain/evidence-files/attach.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import { paths } from '#src/paths.ts';
import { bodyOf, emptyBody } from './answer-body.ts';
import { filesOf, openBody, sealBody } from './body.ts';
import { problemsOf } from './complete.ts';
import { listedItem, nextNumber, unfinishedOf, type EvidenceRow } from './evidence-rows.ts';
import type { SaveForm } from './form.ts';
import { markActive } from './mark-active.ts';
import { ownFiles } from './own-files.ts';
import { takeFromProfile } from './prefill.ts';
import { putStanding } from './standing.ts';

export interface Desk {
  user: User;
  workshop: Membership;
}

/**
 * Keeps what is shown for an item as a draft, whole or not; the first save begins one. What counts goes on counting.
 * The same form sent again is kept once. Throws `stale` with the version there is when it was saved elsewhere since,
 * `edit-in-review` while an officer has it, `item-not-listed`, and `form` for files of another workshop.
 */
export async function saveEvidence(context: Acting, form: SaveForm) {
  const desk = requireDesk(context, form.workshop);
  const saved = await context.db.write(async (tx) => {
    const row = await keepDraft(tx, context, desk, form);
    const problems = row ? await problemsIn(tx, context, row) : {};
    return { id: row?.id ?? null, version: row?.version ?? 0, problems, state: row?.state ?? null };
  });
  return { to: paths.readinessItem(form.item), notice: 'saved' as const, data: { ...saved } satisfies Saved };
}

/** What the island gets. */
export interface Saved {
  /** null: nothing was typed, so nothing was begun. */
  id: string | null;
  /** To be sent with the next save. */
  version: number;
  /** What stands in the way of sending it, by field name. */
  problems: Record<string, FieldProblem>;
  state: EvidenceRow['state'] | null;
}

/** Returns the draft as it is now; null where there was none and nothing was typed. */
export async function keepDraft(tx: Tx, context: Acting, desk: Desk, form: SaveForm): Promise<EvidenceRow | null> {
  const { list, item } = await listedItem(tx, form.item);
  const place = { workshopId: desk.workshop.id, item: item.slug };
  const row = await unfinishedOf(tx, place);
  if (row?.state === 'sent') throw new Refusal('edit-in-review');
  const wanted = Object.values(form.answers).some(({ fromProfile }) => fromProfile);
  const known = { item: item.slug, fact: item.body.fromProfile };
  const body = bodyOf(item.body, form, wanted ? await takeFromProfile(tx, context, desk, known) : null);
  // The answer to the first try may have been lost on the way.
  if (isDeepStrictEqual(body, row ? openBody(context.vault, row) : emptyBody)) return row ?? null;
  if (form.version !== (row?.version ?? 0)) throw new Refusal('stale', { version: row?.version ?? 0 });
  await markActive(tx, context, place.workshopId);
  if (!row) return beginDraft(tx, context, desk, { ...place, checklistVersionId: list.versionId, body });
  return changeDraft(tx, context, row, { body, checklistVersionId: list.versionId });
}

export interface Beginning {
  workshopId: number;
  item: string;
  checklistVersionId: number;
  body: EvidenceBody;
}

/** A new version, and where the item stands with it. */
export async function beginDraft(
  tx: Tx,
  { vault, now }: Acting,
  { user }: Desk,
  { body, ...begun }: Beginning,
): Promise<EvidenceRow> {
  const id = randomBytes(16).toString('base64url');
  const [row] = await tx
    .insert(evidence)
    .values({
      id,
      ...begun,
      number: await nextNumber(tx, begun),
      state: 'draft',
      sealed: sealBody(vault, id, body),
      createdBy: user.id,
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  if (!row) throw new Error('the evidence was not stored');
  await attachFiles(tx, { evidenceId: id, workshopId: begun.workshopId, files: filesOf(body) });
  await putStanding(tx, begun, { state: 'draft', evidenceId: id, since: now });
  return row;
}

async function changeDraft(
  tx: Tx,
  { vault, now }: Acting,
  { id, workshopId, version }: EvidenceRow,
  { body, checklistVersionId }: Pick<Beginning, 'body' | 'checklistVersionId'>,
): Promise<EvidenceRow> {
  await attachFiles(tx, { evidenceId: id, workshopId, files: filesOf(body) });
  const [row] = await tx
    .update(evidence)
    .set({ sealed: sealBody(vault, id, body), checklistVersionId, version: version + 1, updatedAt: now })
    .where(eq(evidence.id, id))
    .returning();
  if (!row) throw new Error(`the evidence ${id} was not changed`);
  return row;
}

/** What keeps a draft from being sent. Throws `item-not-listed`. */
export async function problemsIn(
  tx: Tx,
  { vault, now }: Pick<Acting, 'vault' | 'now'>,
  row: EvidenceRow,
): Promise<Record<string, FieldProblem>> {
  const { item } = await listedItem(tx, row.item);
  const body = openBody(vault, row);
  const files = await ownFiles(tx, row.workshopId, filesOf(body));
  return problemsOf(item.body, body, { files, today: wibDay(now) });
}
