import { and, desc, eq } from 'drizzle-orm';
import { review, type ReviewSubject } from '../../schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import type { VerdictKind } from '#src/domain/reviews/form.ts';
import type { ReasonCode } from '#src/domain/reviews/reasons.ts';
import type { Setting } from './setting.ts';

/** Something a demo person did through the product, before the demo began. */
export interface Happening {
  by: User;
  /** The workshop whose desk they had open. */
  workshopId?: number;
  /** How long ago, hours. */
  hours: number;
  act(context: Acting): Promise<unknown>;
}

/** Does what happened, oldest first, each at its own time before `now` (milliseconds). */
export async function relive(setting: Setting, happenings: readonly Happening[], now: number): Promise<void> {
  for (const { by, workshopId = null, hours, act } of happenings.toSorted((a, b) => b.hours - a.hours)) {
    const at = now - hours * 3_600_000;
    const user = { ...by, session: { ...by.session, workshopId, provedAt: at } };
    await act({ ...setting, user, locale: by.locale, now: at });
  }
}

export interface Given {
  verdict: VerdictKind;
  reasonCode?: ReasonCode;
  note: string;
}

/** An officer's verdict on what was last sent in about something. */
export async function decideNewest(
  context: Acting,
  subject: ReviewSubject,
  subjectId: string,
  { verdict, reasonCode, note }: Given,
): Promise<void> {
  const [waiting] = await context.db.read
    .select({ id: review.id, version: review.version })
    .from(review)
    .where(and(eq(review.subject, subject), eq(review.subjectId, subjectId)))
    .orderBy(desc(review.submittedAt))
    .limit(1);
  if (!waiting) throw new Error(`nobody asked about ${subject} ${subjectId}`);
  await decide(context, { ...waiting, verdict, reasonCode: reasonCode ?? null, note, expiresOn: null, list: '' });
}
