import type { Role } from '#src/domain/exhibitions/phases.ts';
import type { CastName } from '#tests/support/cast.ts';
import type { Laid } from './things.ts';

export interface Seat {
  cast: CastName | null;
  roles: readonly Role[];
  /** Whose part in the exhibition their forms are about. */
  about: keyof Laid;
  conflicted?: true;
}

/** Siti about her own application; Dewi's family runs Wulan's workshop, and both officers' names are on the list of reviewers but Ratna's. */
export const seats: Record<string, Seat> = {
  visitor: { cast: null, roles: ['anyone'], about: 'siti' },
  buyer: { cast: 'maya', roles: ['anyone', 'person'], about: 'siti' },
  'workshop that applied': { cast: 'siti', roles: ['anyone', 'person', 'workshop'], about: 'siti' },
  'reviewer without the power': { cast: 'nina', roles: ['anyone', 'person', 'reviewer'], about: 'siti' },
  officer: { cast: 'ratna', roles: ['anyone', 'person', 'officer'], about: 'siti' },
  'officer with a conflict': {
    ...{ cast: 'dewi', roles: ['anyone', 'person', 'officer', 'reviewer'], about: 'wulan', conflicted: true },
  },
};
