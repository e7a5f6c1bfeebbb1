import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { listing, office, review, reviewEvent, user, verification } from '#db/schema/index.ts';
import { verificationItems, type VerificationItem } from '#db/schema/reviews.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Context } from '#src/domain/context.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { recordSubjects } from '#src/domain/reviews/powers.ts';
import { wibDay } from '#src/domain/workshops/day.ts';

export interface WorkshopRecord {
  /** Every item, checked or not. */
  items: {
    item: VerificationItem;
    checked: {
      on: string;
      expiresOn: string | null;
      by: string;
      office: string;
      finding: string;
      valid: boolean;
    } | null;
  }[];
  /** Verdicts that stood, by what they were about. */
  verdicts: { subject: Review['subject']; accepted: number; changesAsked: number; refused: number }[];
  listings: { published: number; draft: number; archived: number };
}

/** What the city knows of a workshop so far, evidence only for officers who review it. Three queries. */
export async function readWorkshopRecord(
  { db, now }: Pick<Context, 'db' | 'now'>,
  officer: User,
  workshopId: number,
): Promise<WorkshopRecord> {
  const subjects = recordSubjects(officer);
  const [checks, verdicts, listings] = await Promise.all([
    db.read
      .select({ row: verification, by: user.name, office: office.nameId })
      .from(verification)
      .leftJoin(user, eq(user.id, verification.checkedBy))
      .leftJoin(office, eq(office.slug, verification.officeSlug))
      .where(eq(verification.workshopId, workshopId)),
    db.read
      .select({ subject: review.subject, kind: reviewEvent.kind, count: count() })
      .from(reviewEvent)
      .innerJoin(review, eq(review.id, reviewEvent.reviewId))
      .where(
        and(
          eq(review.workshopId, workshopId),
          inArray(review.subject, subjects),
          inArray(reviewEvent.kind, ['accepted', 'changes-asked', 'refused']),
          sql`(SELECT later.kind FROM review_event AS later WHERE later.review_id = ${review.id}
            AND later.id > ${reviewEvent.id} ORDER BY later.id LIMIT 1) IS NOT 'undone'`,
        ),
      )
      .groupBy(review.subject, reviewEvent.kind),
    db.read
      .select({ state: listing.state, count: count() })
      .from(listing)
      .where(eq(listing.workshopId, workshopId))
      .groupBy(listing.state),
  ]);
  const today = wibDay(now);
  const listed = (state: string) => listings.find((row) => row.state === state)?.count ?? 0;
  const given = (subject: string, kind: string) =>
    verdicts.find((row) => row.subject === subject && row.kind === kind)?.count ?? 0;
  const tallied = (subject: Review['subject']) => ({
    subject,
    accepted: given(subject, 'accepted'),
    changesAsked: given(subject, 'changes-asked'),
    refused: given(subject, 'refused'),
  });
  return {
    items: verificationItems.map((item) => {
      const found = checks.find(({ row }) => row.item === item);
      if (!found) return { item, checked: null };
      const { checkedOn: on, expiresOn, finding, officeSlug } = found.row;
      const valid = expiresOn === null || expiresOn >= today;
      return {
        item,
        checked: { on, expiresOn, by: found.by ?? '?', office: found.office ?? officeSlug, finding, valid },
      };
    }),
    verdicts: subjects.map(tallied).filter((one) => one.subject !== 'spot-check' || sumOf(one) > 0),
    listings: { published: listed('published'), draft: listed('draft'), archived: listed('archived') },
  };
}

function sumOf({ accepted, changesAsked, refused }: WorkshopRecord['verdicts'][number]): number {
  return accepted + changesAsked + refused;
}
