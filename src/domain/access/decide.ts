import type { OfficePower } from '#db/schema/index.ts';
import type { Access } from './table.ts';
import { currentWorkshop, officePowersOf, type User } from './user.ts';

/** How long a given password counts as fresh for admin pages: 30 minutes. */
export const freshFor = 30 * 60_000;

/** `sign-in`: nobody is; `second-step`, `set-up`, `prove`: what must be done first; `forbidden`: not this person. */
export type Gate = 'open' | 'sign-in' | 'second-step' | 'set-up' | 'prove' | 'forbidden';

/** Whether this person may knock at what has this access. Pure. */
export function gateFor(access: Access, user: User | null, now: number): Gate {
  if (access === 'anyone') return 'open';
  if (!user) return 'sign-in';
  if (access === 'steps') return 'open';
  if (user.session.stage !== 'full') return user.session.stage;
  if (access === 'admin-fresh') {
    if (!user.isAdmin) return 'forbidden';
    return now - user.session.provedAt <= freshFor ? 'open' : 'prove';
  }
  return has(access, user) ? 'open' : 'forbidden';
}

function has(access: Exclude<Access, 'anyone' | 'steps' | 'admin-fresh'>, user: User): boolean {
  switch (access) {
    case 'signed-in':
      return true;
    case 'workshop':
      return user.workshops.length > 0;
    case 'owner':
      return currentWorkshop(user)?.role === 'owner';
    case 'office':
      return user.offices.length > 0;
    case 'office-or-admin':
      return user.offices.length > 0 || user.isAdmin;
    case 'admin':
      return user.isAdmin;
    default:
      return access
        .slice('office:'.length)
        .split('|')
        .some((power) => officePowersOf(user).includes(power as OfficePower));
  }
}
