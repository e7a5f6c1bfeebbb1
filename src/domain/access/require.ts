import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { OfficePower } from '#db/schema/index.ts';
import { currentWorkshop, officePowersOf, type Membership, type User } from './user.ts';

/** The signed-in person. Throws `sign-in-first` for visitors and for people between password and code. */
export function requireUser({ user }: Pick<Acting, 'user'>): User {
  if (user?.session.stage !== 'full') throw new Refusal('sign-in-first');
  return user;
}

/** The person and the workshop whose desk is open. Throws `forbidden` for people without a workshop, or not its owner. */
export function requireWorkshop(context: Pick<Acting, 'user'>, role?: 'owner'): { user: User; workshop: Membership } {
  const user = requireUser(context);
  const workshop = currentWorkshop(user);
  if (!workshop || (role && workshop.role !== role)) throw new Refusal('forbidden');
  return { user, workshop };
}

/** The officer, when an office gave one of these powers; any officer when none is named. Throws `forbidden` otherwise. */
export function requireOfficer(context: Pick<Acting, 'user'>, ...powers: OfficePower[]): User {
  const user = requireUser(context);
  const given = officePowersOf(user);
  const fits = powers.length > 0 ? powers.some((power) => given.includes(power)) : user.offices.length > 0;
  if (!fits) throw new Refusal('forbidden');
  return user;
}

export function requireAdmin(context: Pick<Acting, 'user'>): User {
  const user = requireUser(context);
  if (!user.isAdmin) throw new Refusal('forbidden');
  return user;
}
