import { eq } from 'drizzle-orm';
import { computeLevel } from '#db/readiness/level.ts';
import { passport, workshop, workshopReadiness } from '#db/schema/index.ts';
import type { Acting, Context } from '#src/domain/context.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { standingsOf } from '#src/domain/readiness/standing.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { countOpening } from './opened.ts';
import { readParts } from './parts.ts';
import type { Shown } from './shown.ts';
import { makeStatement, type SignedStatement } from './statement.ts';
import { stateOf } from './valid.ts';

/** `withdrawn`: the workshop is not in the catalogue now. */
export type Gone = 'revoked' | 'expired' | 'withdrawn';

export type OpenedPassport =
  { state: 'open'; shown: Shown; signed: SignedStatement } | { state: 'gone'; why: Gone } | { state: 'unknown' };

/** Days after which a statement asks to be looked up again. */
const goodFor = 30;

/**
 * What a passport's link shows at this moment, computed from where each item stands today, and the signed statement of
 * it. An ended one says why and nothing else. `count` adds to its openings, unless one of the workshop's own looks.
 */
export async function openPassport(
  context: Context & Pick<Acting, 'user' | 'origin' | 'signing'>,
  id: string,
  { count = false }: { count?: boolean } = {},
): Promise<OpenedPassport> {
  const { db, now, user, origin, signing } = context;
  if (!/^[\w-]{22}$/.test(id)) return { state: 'unknown' };
  const today = wibDay(now);
  const [found] = await db.read
    .select({ passport, workshop, answers: workshopReadiness.answers })
    .from(passport)
    .innerJoin(workshop, eq(workshop.id, passport.workshopId))
    .leftJoin(workshopReadiness, eq(workshopReadiness.workshopId, workshop.id))
    .where(eq(passport.id, id));
  if (!found) return { state: 'unknown' };
  const state = stateOf(found.passport, today);
  if (state !== 'valid') return { state: 'gone', why: state };
  if (found.workshop.state !== 'published') return { state: 'gone', why: 'withdrawn' };
  const [lists, standings] = await Promise.all([readLists(db.read), standingsOf(db.read, found.workshop.id)]);
  const computed = computeLevel(lists.core, lists.markets, {
    published: true,
    standings,
    answers: found.answers ?? {},
    today,
  });
  const { shows, expiresOn } = found.passport;
  const { name, slug, demo } = found.workshop;
  const shown: Shown = {
    passport: id,
    shows,
    workshop: { name, slug, demo },
    level: computed.level,
    levelUntil: computed.until,
    linkUntil: expiresOn,
    asOf: now,
    validUntil: earliest(computed.until, expiresOn, wibDay(now + goodFor * 86_400_000)),
    ...(await readParts(context, {
      shows,
      workshop: found.workshop,
      lists,
      standings,
      markets: computed.markets,
      today,
    })),
  };
  if (count && !user?.workshops.some((own) => own.id === found.workshop.id)) countOpening(db, id, now);
  return { state: 'open', shown, signed: makeStatement(shown, { origin, signing }) };
}

function earliest(...days: [...(string | null)[], string]): string {
  return days.filter((day) => day !== null).sort()[0] ?? '';
}
