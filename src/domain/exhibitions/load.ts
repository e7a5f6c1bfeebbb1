import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { preparedOnce } from '#db/prepared.ts';
import { application, exhibition, reviewer } from '#db/schema/index.ts';
import { officePowersOf, type User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { hasConflictIn, refuseConflict } from './conflicts.ts';
import { may, ruleOf, type ExhibitionAct, type Role } from './phases.ts';

export type Exhibition = typeof exhibition.$inferSelect;
export type Application = typeof application.$inferSelect;

/** Throws `not-found`; who may see it, `requireAct` says. */
export async function loadExhibition(db: Reader | Tx, slug: string): Promise<Exhibition> {
  const [row] = await db.select().from(exhibition).where(eq(exhibition.slug, slug));
  if (!row) throw new Refusal('not-found');
  return row;
}

/** An application with its exhibition. Throws `not-found`. */
export async function loadApplication(db: Reader | Tx, id: string): Promise<{ one: Application; of: Exhibition }> {
  const [row] = await db
    .select({ one: application, of: exhibition })
    .from(application)
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .where(eq(application.id, id));
  if (!row) throw new Refusal('not-found');
  return row;
}

/** Who this person is to an exhibition. One query for officers, none for others. */
export async function rolesIn(
  db: Reader | Tx,
  { user }: Pick<Acting, 'user'>,
  { slug }: Pick<Exhibition, 'slug'>,
): Promise<Role[]> {
  if (user?.session.stage !== 'full') return ['anyone'];
  const those: Role[] = ['anyone', 'person'];
  if (user.workshops.length > 0) those.push('workshop');
  if (officePowersOf(user).includes('exhibitions')) those.push('officer');
  if (user.offices.length > 0 && (await isReviewer(db, user.id, slug))) those.push('reviewer');
  return those;
}

interface About {
  /** The workshop it is about, for conflicts. */
  workshopId?: number;
  /** With a late code in hand. */
  late?: boolean;
}

/**
 * Goes on only when the phase table lets this person do it now. Throws `sign-in-first`, `forbidden`, `not-this-phase`
 * with the phase, `conflict`, `conflict-in-exhibition`; `not-found` to those who may not know of a draft.
 * Call it in the transaction of what it allows, with the exhibition read there.
 */
export async function requireAct(
  db: Reader | Tx,
  context: Pick<Acting, 'user'>,
  of: Pick<Exhibition, 'slug' | 'phase'>,
  act: ExhibitionAct,
  { workshopId, late = false }: About = {},
): Promise<void> {
  const those = await rolesIn(db, context, of);
  const rule = ruleOf(act);
  if (of.phase === 'draft' && !those.includes('officer')) throw new Refusal('not-found');
  if (!rule.who.some((role) => those.includes(role)))
    throw new Refusal(those.includes('person') ? 'forbidden' : 'sign-in-first');
  if (!may(act, of.phase, those, { late })) throw new Refusal('not-this-phase', { phase: of.phase });
  const { user } = context;
  if (!user) return;
  if (rule.free === 'this' && workshopId !== undefined) await refuseConflict(db, user, workshopId);
  if (rule.free === 'all' && (await hasConflictIn(db, user, of.slug))) throw new Refusal('conflict-in-exhibition');
}

/** Whether it may be done, for pages that show or hide a button. */
export async function mayAct(...args: Parameters<typeof requireAct>): Promise<boolean> {
  return requireAct(...args).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
}

/** The signed-in person; callers have asked `requireAct` before. */
export function actor({ user }: Pick<Acting, 'user'>): User {
  if (!user) throw new Refusal('sign-in-first');
  return user;
}

async function isReviewer(db: Reader | Tx, userId: string, slug: string): Promise<boolean> {
  const [row] = await reviewerQuery(db as Reader).all({ slug, userId });
  return row !== undefined;
}

const reviewerQuery = preparedOnce((read) =>
  read
    .select({ userId: reviewer.userId })
    .from(reviewer)
    .where(
      and(
        eq(reviewer.exhibitionSlug, sql.placeholder('slug')),
        eq(reviewer.userId, sql.placeholder('userId')),
        isNull(reviewer.leftAt),
      ),
    )
    .prepare(),
);
