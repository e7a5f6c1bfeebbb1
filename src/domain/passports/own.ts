import { desc, eq } from 'drizzle-orm';
import type { PassportPart } from '#db/schema/index.ts';
import { passport } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { most } from './form.ts';
import { openingsNotWritten } from './opened.ts';
import { stateOf, type PassportState } from './valid.ts';

export interface OwnPassport {
  id: string;
  label: string;
  shows: PassportPart[];
  state: PassportState;
  createdAt: number;
  expiresOn: string | null;
  revokedAt: number | null;
  opened: number;
  lastOpenedAt: number | null;
}

export interface OwnPassports {
  workshop: { id: number; name: string; published: boolean };
  /** Those that can be opened, newest first, then those that can't. */
  passports: OwnPassport[];
  /** Whether one more may be made. */
  room: boolean;
  today: string;
}

/** Ended ones that are still listed. */
const mostEnded = 20;

/** The passports of the workshop whose desk is open, for its owner. One query. */
export async function readOwnPassports(context: Acting): Promise<OwnPassports> {
  const { workshop } = requireWorkshop(context, 'owner');
  const { db, now } = context;
  const today = wibDay(now);
  const rows = await db.read
    .select()
    .from(passport)
    .where(eq(passport.workshopId, workshop.id))
    .orderBy(desc(passport.createdAt), desc(passport.id));
  const all = rows.map(({ id, label, shows, createdAt, expiresOn, revokedAt, opened, lastOpenedAt }): OwnPassport => {
    const fresh = openingsNotWritten(db, id);
    return {
      ...{ id, label, shows, createdAt, expiresOn, revokedAt, state: stateOf({ expiresOn, revokedAt }, today) },
      opened: opened + (fresh?.times ?? 0),
      lastOpenedAt: fresh?.lastAt ?? lastOpenedAt,
    };
  });
  const valid = all.filter(({ state }) => state === 'valid');
  const ended = all.filter(({ state }) => state !== 'valid').slice(0, mostEnded);
  return {
    workshop: { id: workshop.id, name: workshop.name, published: workshop.state === 'published' },
    passports: [...valid, ...ended],
    room: valid.length < most.valid,
    today,
  };
}
