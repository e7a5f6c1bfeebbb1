import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { verification, workshop, type VerificationItem } from '#db/schema/index.ts';
import { recordChange } from '#db/search/changed.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { recompute } from '#src/domain/readiness/recompute.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Effects, Review } from '#src/domain/reviews/effects.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import { isNewestClaim, showClaim } from './claim.ts';
import { isValid, monthsLater, validMonths } from './validity.ts';

type Row = typeof verification.$inferSelect;
interface Undo {
  /** What was vouched for before; null: nothing. */
  row: Row | null;
  state: (typeof workshop.$inferSelect)['state'];
}

/** What verdicts on one item of a workshop's verification do. */
export const verificationEffects: Effects = {
  /** Writes the item as buyers see it, and publishes a draft workshop once identity and address both hold. */
  async accept(tx, context, review, verdict): Promise<Undo> {
    const officer = requireOfficer(context, 'listings');
    const { id, item } = subjectOf(review);
    const today = wibDay(context.now);
    if (verdict.expiresOn !== null && verdict.expiresOn <= today)
      throw new Refusal('form', { field: 'expiresOn', problem: 'bad-date' });
    const [before] = await tx.select().from(verification).where(rowOf(id, item));
    const state = await stateOf(tx, id);
    const row: Row = {
      workshopId: id,
      item,
      checkedOn: today,
      expiresOn: verdict.expiresOn ?? monthsLater(today, validMonths[item]),
      checkedBy: officer.id,
      officeSlug: officer.offices.find(({ powers }) => powers.includes('listings'))?.slug ?? '',
      finding: verdict.note,
      reviewId: review.id,
    };
    await putRow(tx, row);
    if (state === 'draft' && (await mayBePublic(tx, id, today))) await setState(tx, context, id, 'published');
    await recordChange(tx, 'workshop', [id], context.now);
    return { row: before ?? null, state };
  },

  async askChanges() {
    return null;
  },

  async refuse() {
    return null;
  },

  async undo(tx, context, review, undo): Promise<void> {
    const { id, item } = subjectOf(review);
    if (!(await isNewestClaim(tx, review))) throw new Refusal('undo-overtaken');
    if (undo === null) return;
    const { row, state } = undo as Undo;
    const [present] = await tx.select().from(verification).where(rowOf(id, item));
    if (present?.reviewId !== review.id) throw new Refusal('undo-overtaken');
    if (row) await putRow(tx, row);
    else await tx.delete(verification).where(rowOf(id, item));
    const now = await stateOf(tx, id);
    const stands = await mayBePublic(tx, id, wibDay(context.now));
    if (state === 'draft' && now === 'published' && !stands) await setState(tx, context, id, 'draft');
    await recordChange(tx, 'workshop', [id], context.now);
  },

  show: showClaim,

  ownPath: (review) => `${paths.verification()}#${subjectOf(review).item}`,
};

export function subjectOf({ subjectId }: Pick<Review, 'subjectId'>): { id: number; item: VerificationItem } {
  const [id, item] = subjectId.split('/');
  return { id: Number(id), item: item as VerificationItem };
}

function rowOf(workshopId: number, item: VerificationItem) {
  return and(eq(verification.workshopId, workshopId), eq(verification.item, item));
}

async function putRow(tx: Tx, row: Row): Promise<void> {
  await tx
    .insert(verification)
    .values(row)
    .onConflictDoUpdate({ target: [verification.workshopId, verification.item], set: row });
}

async function stateOf(tx: Tx, id: number): Promise<Undo['state']> {
  const [row] = await tx.select({ state: workshop.state }).from(workshop).where(eq(workshop.id, id));
  if (!row) throw new Refusal('not-found');
  return row.state;
}

async function setState(tx: Tx, context: Acting, id: number, state: Undo['state']): Promise<void> {
  await tx.update(workshop).set({ state, updatedAt: context.now }).where(eq(workshop.id, id));
  await recompute(tx, context, id, { cause: 'published', items: [] });
}

async function mayBePublic(tx: Tx, id: number, today: string): Promise<boolean> {
  const rows = await tx.select().from(verification).where(eq(verification.workshopId, id));
  const holds = (item: VerificationItem) => rows.some((row) => row.item === item && isValid(row, today));
  return holds('identity') && holds('address');
}
