import type { OfficePower, SessionStage } from '#db/schema/index.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** Who is signed in, as loaded with the session; powers follow from memberships. */
export interface User {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  isBuyer: boolean;
  isAdmin: boolean;
  hasSecondStep: boolean;
  workshops: {
    id: number;
    slug: string;
    name: string;
    role: 'owner' | 'staff';
    state: 'draft' | 'published' | 'suspended';
  }[];
  offices: { slug: string; nameId: string; nameEn: string; powers: OfficePower[] }[];
  /** Unread notifications. */
  unread: number;
  session: {
    /** Names the session on the device list. */
    publicId: string;
    stage: SessionStage;
    /** When password and code were last given, milliseconds. */
    provedAt: number;
    /** The workshop chosen in the switcher; else the first one. */
    workshopId: number | null;
  };
}

export type Membership = User['workshops'][number];

/** The workshop whose desk is open: the chosen one, else the first; undefined for people without one. */
export function currentWorkshop(user: User): Membership | undefined {
  return user.workshops.find(({ id }) => id === user.session.workshopId) ?? user.workshops[0];
}

export function officePowersOf(user: User): OfficePower[] {
  return [...new Set(user.offices.flatMap(({ powers }) => powers))];
}
