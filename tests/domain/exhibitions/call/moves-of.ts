import { eq } from 'drizzle-orm';
import { blankCall } from '#db/exhibitions/blank.ts';
import { exhibition, type ExhibitionPhase } from '#db/schema/index.ts';
import { moveExhibition } from '#src/domain/exhibitions/call/move.ts';
import { loadExhibition, type Exhibition } from '#src/domain/exhibitions/load.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { CastName } from '#tests/support/cast.ts';
import { layExhibition } from '#tests/support/exhibitions.ts';
import type { World } from '#tests/support/world.ts';

export const day = 86_400_000;
export const now = Date.parse('2027-01-11T03:00:00Z');
export const inDays = (days: number): string => wibDay(now + days * day);

/** A call that says everything. */
const whole = {
  summary: { id: 'Pameran kerajinan.', en: 'A craft fair.' },
  whoPays: { id: 'Kota membayar stan.', en: 'The city pays the stand.' },
  timetable: {
    ...blankCall().timetable,
    ...{ screeningUntil: inDays(25), scoringUntil: inDays(35), decisionOn: inDays(40) },
    ...{ resultsUntil: inDays(100), reportUntil: inDays(114) },
  },
};

/** Calls in any phase, and moving them to another. */
export function movesOf(world: () => World) {
  const read = ({ slug }: Exhibition) => loadExhibition(world().services.db.read, slug);
  return {
    lay: (phase: ExhibitionPhase, wish: Parameters<typeof layExhibition>[1] = {}) =>
      layExhibition(world(), { phase, now, body: whole, ...wish }),
    async move(of: Exhibition, to: ExhibitionPhase, reason = '', { by = 'ratna' as CastName, at = now } = {}) {
      const { version } = await read(of);
      return moveExhibition(await world().as(by, { now: at }), { exhibition: of.slug, version, to, reason });
    },
    phaseNow: async (of: Exhibition) => (await read(of)).phase,
    set: (slug: string, values: Partial<typeof exhibition.$inferInsert>) =>
      world().services.db.write((tx) => tx.update(exhibition).set(values).where(eq(exhibition.slug, slug))),
  };
}
