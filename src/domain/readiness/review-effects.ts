import { and, eq, gt, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { preparedOnce } from '#db/prepared.ts';
import { evidence } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Effects, Review } from '#src/domain/reviews/effects.ts';
import { monthsLater } from '#src/domain/verification/validity.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import { openBody } from './body.ts';
import { certificateOf, putCertificate, putCertificateBack, type CertificateBefore } from './certificate.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import { readEdition, type ListedItem } from './lists.ts';
import { recompute } from './recompute.ts';
import { putStanding, standingOf, type StandingRow } from './standing.ts';

interface Undo {
  /** Where the item stood before the verdict. */
  standing: StandingRow;
  /** Absent: the verdict touched no certificate. */
  certificate?: CertificateBefore;
}

/** What verdicts on one version of a workshop's evidence do. It is judged by the edition it was sent under. */
export const evidenceEffects: Effects = {
  /** This version counts from today, an older one no longer; the level follows at once. */
  async accept(tx, context, review, verdict): Promise<Undo> {
    const { row, standing } = await underReview(tx, review);
    const item = await itemAsSent(tx, row);
    const { expiresOn } = verdict;
    await setState(tx, context, row, 'accepted');
    await putStanding(tx, placeOf(row), {
      state: 'accepted',
      evidenceId: row.id,
      acceptedId: row.id,
      acceptedOn: wibDay(context.now),
      expiresOn,
      since: context.now,
    });
    const held = certificateOf(item, openBody(context.vault, row), { workshopId: row.workshopId, expiresOn });
    const certificate = held ? await putCertificate(tx, context, held) : undefined;
    await recompute(tx, context, row.workshopId, { cause: 'verdict', items: [row.item] });
    return { standing, ...(certificate ? { certificate } : {}) };
  },
  askChanges: (tx, context, review) => answer(tx, context, review, 'changes-asked'),
  refuse: (tx, context, review) => answer(tx, context, review, 'refused'),

  async undo(tx, context, review, undo): Promise<void> {
    const { standing: before, certificate } = undo as Undo;
    const row = await evidenceOf(tx, review);
    const present = row && (await standingOf(tx, row.workshopId, row.item));
    const stands = row && present?.evidenceId === row.id && present.state === row.state && row.state === review.state;
    if (!stands || (await hasNewer(tx, row))) throw new Refusal('undo-overtaken');
    const { workshopId: _workshopId, item: _item, ...columns } = before;
    await setState(tx, context, row, 'sent');
    await putStanding(tx, placeOf(row), columns);
    if (certificate) await putCertificateBack(tx, context, row.workshopId, certificate);
    await recompute(tx, context, row.workshopId, { cause: 'undo', items: [row.item] });
  },

  async lastDay(db, review, today): Promise<string | null> {
    const row = await evidenceOf(db, review);
    const months = row ? (await itemAsSent(db, row)).body.validityMonths : null;
    return months === null ? null : monthsLater(today, months);
  },

  async show() {
    return { compared: [], pictures: { before: [], after: [] }, publicPath: null };
  },

  ownPath: ({ title }) => paths.readinessItem(title),
};

/** The version a review asks about; of a spot check too. */
export async function evidenceOf(db: Reader | Tx, review: Pick<Review, 'subjectVersion'>): Promise<EvidenceRow | null> {
  const [row] = await byId(db).all({ id: versionOf(review) });
  return row ?? null;
}

const byId = preparedOnce((db) =>
  db
    .select()
    .from(evidence)
    .where(eq(evidence.id, sql.placeholder('id')))
    .prepare(),
);

function versionOf({ subjectVersion }: Pick<Review, 'subjectVersion'>): string {
  return subjectVersion.split('/')[0] ?? '';
}

/** The item as the workshop read it when it sent this version. Throws when its edition is gone, which none ever is. */
export async function itemAsSent(
  db: Reader | Tx,
  row: Pick<EvidenceRow, 'item' | 'checklistVersionId'>,
): Promise<ListedItem> {
  const { items } = await readEdition(db, row.checklistVersionId);
  const found = items.find(({ slug }) => slug === row.item);
  if (!found) throw new Error(`edition ${row.checklistVersionId} has no ${row.item}`);
  return found;
}

/** What counts stays as it was: an older version may go on counting. */
async function answer(tx: Tx, context: Acting, review: Review, state: 'changes-asked' | 'refused'): Promise<Undo> {
  const { row, standing } = await underReview(tx, review);
  await setState(tx, context, row, state);
  await putStanding(tx, placeOf(row), { state, evidenceId: row.id, since: context.now });
  return { standing };
}

/** Throws `stale` when the version is no longer with the officers. */
async function underReview(tx: Tx, review: Review): Promise<{ row: EvidenceRow; standing: StandingRow }> {
  const row = await evidenceOf(tx, review);
  const standing = row && (await standingOf(tx, row.workshopId, row.item));
  if (row?.state !== 'sent' || standing?.evidenceId !== row.id) throw new Refusal('stale');
  return { row, standing };
}

async function setState(tx: Tx, { now }: Acting, row: EvidenceRow, state: EvidenceRow['state']): Promise<void> {
  await changeState(tx).run({ id: row.id, state, now });
}

const changeState = preparedOnce((db) =>
  db
    .update(evidence)
    .set({ state: sql`${sql.placeholder('state')}`, updatedAt: sql`${sql.placeholder('now')}` })
    .where(eq(evidence.id, sql.placeholder('id')))
    .prepare(),
);

async function hasNewer(tx: Tx, { workshopId, item, number }: EvidenceRow): Promise<boolean> {
  const newer = and(eq(evidence.workshopId, workshopId), eq(evidence.item, item), gt(evidence.number, number));
  const [row] = await tx.select({ id: evidence.id }).from(evidence).where(newer).limit(1);
  return row !== undefined;
}

function placeOf({ workshopId, item }: EvidenceRow): { workshopId: number; item: string } {
  return { workshopId, item };
}
