import type { PublishedList } from '../../readiness/level.ts';
import type { EvidenceBody } from '../../readiness/types.ts';
import type { itemStanding, workshopReadiness } from '../../schema/readiness.ts';
import type { Plan } from '../plan.ts';
import type { Maker } from '../workshop.ts';
import type { Calendar } from './calendar.ts';

export type StandingRow = typeof itemStanding.$inferInsert & { acceptedOn: string | null; expiresOn: string | null };
export type Progress = Pick<
  typeof workshopReadiness.$inferInsert,
  'stages' | 'accepted' | 'applicable' | 'stage' | 'trainedOn'
>;

/** The lists that hold, and how the product sums a workshop up by them. */
export interface Lists {
  core: PublishedList;
  markets: readonly PublishedList[];
  progressOf(standings: ReadonlyMap<string, StandingRow>, answers: Record<string, string[]>, today: string): Progress;
}

/** What readiness is made with; what the domain and the services know is handed in. */
export interface Making {
  plan: Plan;
  calendar: Calendar;
  lists: Lists;
  /** Seals what a version says, for the row of that id. */
  seal(id: string, body: EvidenceBody): string;
  /** Stems of rendered pictures that photos of a workshop are made of; null where no files are made. */
  picturesOf: ((maker: Maker) => string[]) | null;
}

/** The place of a workshop in its plan: 0, 1, 2 … */
export function placeOf(plan: Plan, { id }: Pick<Maker, 'id'>): number {
  return id - plan.firstWorkshop;
}
