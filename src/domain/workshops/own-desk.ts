import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Membership, User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';

/**
 * The person and the workshop a form was made for, which must be the one whose desk is open. Throws `other-workshop`
 * with its name when another tab has switched meanwhile, `not-found` when it isn't theirs.
 */
export function requireDesk(
  context: Pick<Acting, 'user'>,
  workshopId: number,
  role?: 'owner',
): { user: User; workshop: Membership } {
  const open = requireWorkshop(context);
  if (open.workshop.id === workshopId) return requireWorkshop(context, role);
  const other = open.user.workshops.find(({ id }) => id === workshopId);
  throw other ? new Refusal('other-workshop', { workshop: other.name }) : new Refusal('not-found');
}
