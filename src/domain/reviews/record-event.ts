import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { preparedOnce } from '#db/prepared.ts';
import { reviewEvent, workshopMember } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { notify } from '#src/domain/outbox.ts';
import { isOpen } from './decide-review.ts';
import type { Review } from './effects.ts';
import { effectsOf } from './subjects.ts';
import { itemNames } from './item-names.ts';

export type ReviewEventKind = (typeof reviewEvent.$inferSelect)['kind'];

/** `user` is null where the clock acts. */
export type Changing = Pick<Acting, 'now' | 'vault' | 'origin'> & { user: { id: string } | null };

const auditNames: Record<ReviewEventKind, string> = {
  submitted: 'review.submit',
  claimed: 'review.claim',
  released: 'review.release',
  'first-accepted': 'review.decide',
  accepted: 'review.decide',
  'changes-asked': 'review.decide',
  refused: 'review.decide',
  undone: 'review.undo',
  withdrawn: 'review.withdraw',
  expired: 'review.expire',
};

const told = {
  accepted: 'review-accepted',
  'changes-asked': 'review-changes-asked',
  refused: 'review-refused',
  undone: 'review-undone',
} as const;

export interface Happened {
  kind: ReviewEventKind;
  /** The state it had before; null for a new review. */
  from: Review['state'] | null;
  reasonCode?: string | null;
  note?: string | null;
}

/** Writes down what happened to a review, as it is now: its history, the audit log and, after verdicts, the workshop's people. */
export async function recordEvent(tx: Tx, context: Changing, review: Review, happened: Happened): Promise<void> {
  const { kind, from, reasonCode = null, note = null } = happened;
  const { now: at, user } = context;
  await addEvent(tx).run({ reviewId: review.id, at, userId: user?.id ?? null, kind, reasonCode, note });
  const { subject, subjectId, workshopId, state, version } = review;
  await recordAudit(tx, {
    at,
    userId: user?.id ?? null,
    action: auditNames[kind],
    subject: `review:${review.id}`,
    detail: { subject, subjectId, workshopId, from, to: state, version, ...(reasonCode ? { reasonCode } : {}) },
  });
  const isTold = kind in told && !(kind === 'undone' && isOpen({ state: from ?? state }));
  // Of an application its own change of state tells.
  if (!isTold || subject === 'application') return;
  const members = await membersOf(tx).all({ workshopId });
  if (members.length === 0) return;
  const name = (await itemNames(tx, [review])).get(review.title);
  await notify(tx, context, {
    userIds: members.map(({ userId }) => userId),
    kind: told[kind as keyof typeof told],
    facts: {
      subject,
      title: review.title,
      ...(name ? { titleId: name.id, titleEn: name.en } : {}),
      ...(reasonCode ? { reason: reasonCode } : {}),
      ...(note ? { note } : {}),
    },
    path: effectsOf(subject).ownPath(review),
  });
}

const value = sql.placeholder;

const addEvent = preparedOnce((db) =>
  db
    .insert(reviewEvent)
    .values({
      reviewId: value('reviewId'),
      at: value('at'),
      userId: value('userId'),
      kind: value('kind'),
      reasonCode: value('reasonCode'),
      note: value('note'),
    })
    .prepare(),
);

const membersOf = preparedOnce((db) =>
  db
    .select({ userId: workshopMember.userId })
    .from(workshopMember)
    .where(eq(workshopMember.workshopId, value('workshopId')))
    .prepare(),
);
