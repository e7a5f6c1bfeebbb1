import { exhibitionPhases, type ExhibitionPhase } from '#db/schema/index.ts';
import type { Counts } from '#src/domain/exhibitions/call/counts.ts';

/** From which phase to which a number says something. */
const shownIn: [name: keyof Counts, first: ExhibitionPhase, last: ExhibitionPhase][] = [
  ['begun', 'apply', 'apply'],
  ['submitted', 'apply', 'screening'],
  ['returned', 'apply', 'screening'],
  ['screened', 'apply', 'decision'],
  ['ineligible', 'apply', 'decision'],
  ['unscored', 'scoring', 'decision'],
  ['undecided', 'decision', 'decision'],
  ['chosen', 'appeal', 'confirmation'],
  ['confirmed', 'appeal', 'closed'],
  ['waiting', 'appeal', 'confirmation'],
  ['appeals', 'appeal', 'appeal'],
  ['unpaid', 'appeal', 'results'],
  ['proofs', 'appeal', 'results'],
  ['noStand', 'confirmation', 'fair'],
  ['resultsMissing', 'fair', 'closed'],
];

/** The numbers of a phase; conflicts are named when there are any. Pure. */
export function numbersOf(phase: ExhibitionPhase, counts: Counts, knowsOutcomes: boolean): (keyof Counts)[] {
  const at = exhibitionPhases.indexOf(phase);
  const names = shownIn.filter(
    ([name, first, last]) =>
      exhibitionPhases.indexOf(first) <= at &&
      at <= exhibitionPhases.indexOf(last) &&
      (name !== 'undecided' || knowsOutcomes),
  );
  return [...names.map(([name]) => name), ...(counts.conflicts > 0 ? (['conflicts'] as const) : [])];
}
