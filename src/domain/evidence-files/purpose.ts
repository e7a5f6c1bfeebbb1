import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { application, visit } from '#db/schema/index.ts';
import { requireOfficer, requireUser, requireWorkshop } from '#src/domain/access/require.ts';
import { officePowersOf, type User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { refuseOwnBusiness } from '#src/domain/offices/own-business.ts';
import { readItem } from '#src/domain/readiness/lists.ts';
import { isRefusal, Refusal } from '#src/domain/refusal.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';

/**
 * What a sent file is for: an item of the open desk's checklist, a visit, or the workshop's place at an exhibition (the
 * slip of its fee, photos of leads).
 */
export interface Wish {
  item?: string | undefined;
  visit?: string | undefined;
  exhibition?: string | undefined;
  /** The workshop a form was made for, where it says so: photos that waited on a phone must not change desks. */
  workshop?: string | undefined;
}

export interface Purpose {
  userId: string;
  workshopId: number;
  visitId: string | null;
}

/** Throws `forbidden` for whoever never sends evidence: neither of a workshop nor an officer for readiness. */
export function requireSender(context: Pick<Acting, 'user'>): User {
  const user = requireUser(context);
  if (user.workshops.length === 0 && !officePowersOf(user).includes('readiness')) throw new Refusal('forbidden');
  return user;
}

/**
 * For whom and what a file may be kept. Members send for an item or a confirmed place, officers with the power `readiness` for a visit to a
 * workshop that is not their own business. Throws `bad-query` unless exactly one is named, `item-not-listed`,
 * `not-found`, `own-business`, `other-workshop`.
 */
export async function readPurpose(db: Reader | Tx, context: Pick<Acting, 'user'>, wish: Wish): Promise<Purpose> {
  if ([wish.item, wish.visit, wish.exhibition].filter(Boolean).length !== 1) throw new Refusal('bad-query');
  if (wish.visit) return ofVisit(db, context, wish.visit);
  const { user, workshop } = wish.workshop ? requireDesk(context, Number(wish.workshop)) : requireWorkshop(context);
  const purpose = { userId: user.id, workshopId: workshop.id, visitId: null };
  if (wish.exhibition) {
    await requirePlace(db, wish.exhibition, workshop.id);
    return purpose;
  }
  await readItem(db, wish.item ?? '').catch((error: unknown) => {
    throw isRefusal(error) && error.code === 'not-found' ? new Refusal('item-not-listed') : error;
  });
  return purpose;
}

/** Throws `not-found` for a workshop that didn't confirm a place there. */
async function requirePlace(db: Reader | Tx, slug: string, workshopId: number): Promise<void> {
  const [held] = await db
    .select({ id: application.id })
    .from(application)
    .where(
      and(
        eq(application.exhibitionSlug, slug),
        eq(application.workshopId, workshopId),
        eq(application.state, 'confirmed'),
      ),
    );
  if (!held) throw new Refusal('not-found');
}

async function ofVisit(db: Reader | Tx, context: Pick<Acting, 'user'>, visitId: string): Promise<Purpose> {
  const officer = requireOfficer(context, 'readiness');
  const [found] = await db.select({ workshopId: visit.workshopId }).from(visit).where(eq(visit.id, visitId));
  if (!found) throw new Refusal('not-found');
  await refuseOwnBusiness(db, officer.id, found.workshopId);
  return { userId: officer.id, workshopId: found.workshopId, visitId };
}
