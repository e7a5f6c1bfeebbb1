import { and, eq, inArray, lte, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { evidence, evidenceAttachment, evidenceFile, payment, review } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import { officePowersOf, type User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { conflictsOf } from '#src/domain/exhibitions/conflicts.ts';
import { ownBusinessOf } from '#src/domain/offices/own-business.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { openingReasons } from './opening-reasons.ts';

/** What an officer opens a file for: one of them. */
export interface OpenFor {
  review?: string | undefined;
  visit?: string | undefined;
  /** Of domain/payments: whose proof it is. */
  payment?: string | undefined;
  reason?: string | undefined;
}

type FileRow = typeof evidenceFile.$inferSelect;

export interface Allowed {
  file: FileRow;
  userId: string;
  /** `own`, `review:<id>`, `visit:<id>`, `payment:<id>`, or a reason code. */
  why: string;
}

/**
 * The file, when this person may have it: members of its workshop, and officers with the power `readiness` for a review
 * that asks about it, the visit it was taken on, or a stated reason; drafts are the workshop's alone. Officers with the
 * power `exhibitions` open a proof of payment, unless they have a conflict with the workshop. Everybody else gets the same `not-found` as for a file there is not. Throws `reason-for-opening` for an officer who says nothing.
 */
export async function mayOpen({ db, user }: Pick<Acting, 'db' | 'user'>, id: string, what: OpenFor): Promise<Allowed> {
  const { read } = db;
  const person = requireUser({ user });
  const [file] = await read.select().from(evidenceFile).where(eq(evidenceFile.id, id));
  if (!file) throw new Refusal('not-found');
  const userId = person.id;
  if (person.workshops.some((workshop) => workshop.id === file.workshopId)) return { file, userId, why: 'own' };
  if (what.payment) {
    if (!(await isProofOf(read, file, what.payment, person))) throw new Refusal('not-found');
    return { file, userId, why: `payment:${what.payment}` };
  }
  const officer = officePowersOf(person).includes('readiness');
  if (!officer || (await ownBusinessOf(read, userId, file.workshopId))) throw new Refusal('not-found');
  if (what.review) {
    if (!(await isAskedAbout(read, file, what.review))) throw new Refusal('not-found');
    return { file, userId, why: `review:${what.review}` };
  }
  if (what.visit) {
    if (file.visitId !== what.visit) throw new Refusal('not-found');
    return { file, userId, why: `visit:${what.visit}` };
  }
  if (file.visitId === null && !(await wasSent(read, file.id))) throw new Refusal('not-found');
  const reason = openingReasons.find((one) => one === what.reason);
  if (!reason) throw new Refusal('reason-for-opening');
  return { file, userId, why: reason };
}

/** Whether this officer may look at the file as what proves that payment. */
async function isProofOf(db: Reader, { id, workshopId }: FileRow, paymentId: string, person: User): Promise<boolean> {
  if (!officePowersOf(person).includes('exhibitions')) return false;
  if ((await conflictsOf(db, person, workshopId)).length > 0) return false;
  const [known] = await db
    .select({ id: payment.id })
    .from(payment)
    .where(and(eq(payment.id, paymentId), eq(payment.proofFileId, id)));
  return known !== undefined;
}

/** Whether the version a review is about shows the file, or an earlier one of the same item, which is compared with it. */
async function isAskedAbout(db: Reader, { id, workshopId }: FileRow, reviewId: string): Promise<boolean> {
  const [asked] = await db
    .select({ version: review.subjectVersion })
    .from(review)
    .where(
      and(
        eq(review.id, reviewId),
        eq(review.workshopId, workshopId),
        inArray(review.subject, ['evidence', 'spot-check']),
      ),
    );
  const [version] = await db
    .select({ item: evidence.item, number: evidence.number })
    .from(evidence)
    .where(and(eq(evidence.id, asked?.version.split('/', 1)[0] ?? ''), ne(evidence.state, 'draft')));
  if (!version) return false;
  const [shown] = await db
    .select({ id: evidence.id })
    .from(evidenceAttachment)
    .innerJoin(evidence, eq(evidence.id, evidenceAttachment.evidenceId))
    .where(
      and(
        eq(evidenceAttachment.fileId, id),
        eq(evidence.workshopId, workshopId),
        eq(evidence.item, version.item),
        lte(evidence.number, version.number),
        ne(evidence.state, 'draft'),
      ),
    )
    .limit(1);
  return shown !== undefined;
}

async function wasSent(db: Reader, fileId: string): Promise<boolean> {
  const [shown] = await db
    .select({ id: evidence.id })
    .from(evidenceAttachment)
    .innerJoin(evidence, eq(evidence.id, evidenceAttachment.evidenceId))
    .where(and(eq(evidenceAttachment.fileId, fileId), ne(evidence.state, 'draft')))
    .limit(1);
  return shown !== undefined;
}
