import type { ExhibitionPhase } from '#db/schema/index.ts';
import type { Counts } from '#src/domain/exhibitions/call/counts.ts';

type Waiting =
  | ('submitted' | 'returned' | 'unscored' | 'undecided' | 'appeals' | 'chosen')
  | ('unpaid' | 'proofs' | 'resultsMissing');

/** What a phase waits for. */
const byPhase: Partial<Record<ExhibitionPhase, readonly Waiting[]>> = {
  apply: ['submitted', 'returned'],
  screening: ['submitted', 'returned'],
  scoring: ['unscored'],
  decision: ['undecided'],
  appeal: ['appeals', 'chosen', 'unpaid', 'proofs'],
  confirmation: ['chosen', 'unpaid', 'proofs'],
  fair: ['unpaid', 'proofs'],
  results: ['resultsMissing', 'unpaid'],
};

/** Which of them there are any of. Pure. */
export function waitsIn(phase: ExhibitionPhase, counts: Counts): Waiting[] {
  return (byPhase[phase] ?? []).filter((name) => counts[name] > 0);
}
