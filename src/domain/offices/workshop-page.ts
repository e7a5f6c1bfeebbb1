import { and, desc, eq } from 'drizzle-orm';
import { audit, user, workshop } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import { officePowersOf } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { subjectsOf } from '#src/domain/reviews/powers.ts';
import { ownBusinessOf, type OwnBusiness } from './own-business.ts';
import { readRecentReviews, type RecentReview } from './recent-reviews.ts';
import { readWorkshopRecord, type WorkshopRecord } from './workshop-record.ts';

export interface OfficeWorkshopPage {
  workshop: typeof workshop.$inferSelect;
  conflict: OwnBusiness | null;
  /** null on one's own business. */
  record: WorkshopRecord | null;
  /** null on one's own business and without the power to review: titles under review are not public. */
  recent: RecentReview[] | null;
  /** Trust switched on and off, newest first. */
  trust: { at: number; by: string; trusted: boolean; reasonCode: string }[];
  /** Whether this officer reviews listings, and so may switch. */
  mayReview: boolean;
}

/** A workshop as officers see it, whatever its state. Throws `not-found`. */
export async function readOfficeWorkshop(
  context: Pick<Acting, 'db' | 'user' | 'now'>,
  slug: string,
): Promise<OfficeWorkshopPage> {
  const { db } = context;
  const officer = requireOfficer(context);
  const found = await db.read.query.workshop.findFirst({ where: eq(workshop.slug, slug) });
  if (!found) throw new Refusal('not-found');
  const mayReview = officePowersOf(officer).includes('listings');
  const conflict = await ownBusinessOf(db.read, officer.id, found.id);
  if (conflict) return { workshop: found, conflict, record: null, recent: null, trust: [], mayReview };
  const [record, recent, switches] = await Promise.all([
    readWorkshopRecord(context, officer, found.id),
    subjectsOf(officer).length > 0 ? readRecentReviews(context, officer, found.id) : null,
    db.read
      .select({ at: audit.at, by: user.name, detail: audit.detail })
      .from(audit)
      .leftJoin(user, eq(user.id, audit.userId))
      .where(and(eq(audit.subject, `workshop:${found.id}`), eq(audit.action, 'office.set-trust')))
      .orderBy(desc(audit.seq))
      .limit(20),
  ]);
  const trust = switches.map(({ at, by, detail }) => ({
    at,
    by: by ?? '?',
    trusted: detail['trusted'] === true,
    reasonCode: String(detail['reasonCode'] ?? 'other'),
  }));
  return { workshop: found, conflict, record, recent, trust, mayReview };
}
