import { paths } from '#src/paths.ts';
import type { Exhibition } from '../load.ts';
import type { Counts } from './counts.ts';
import { missingOf, type Missing } from './missing.ts';

/** Something to be done before the next phase. */
export interface Task {
  code: Missing | TaskCode;
  /** How many wait; null where nothing is counted, or the reader may not know. */
  count: number | null;
  done: boolean;
  /** Where it is done. */
  path: string | null;
  /** It need not be done for the next phase. */
  optional: boolean;
}

export const taskCodes = [
  'stands',
  'plan',
  'reviewers',
  'deadline-over',
  'screen',
  'returned',
  'score',
  'decide',
  'letters',
  'appeals',
  'answers',
  'proofs',
  'give-stands',
  'fair-over',
  'results',
  'report',
] as const;
export type TaskCode = (typeof taskCodes)[number];

export interface Facts {
  missing: readonly Missing[];
  counts: Counts;
  stands: number;
  reviewers: number;
  reportSent: boolean;
  now: number;
  today: string;
  /** May know how many are decided. */
  knowsOutcomes: boolean;
}

/** What must be done, and what had better be, before this exhibition goes on. Pure. */
export function tasksOf(of: Exhibition, facts: Facts): Task[] {
  const { counts, missing } = facts;
  const { slug, body } = of;
  const task = (code: TaskCode, left: number, path: string | null, optional = false): Task => {
    return { code, count: left, done: left === 0, path, optional };
  };
  const fact = (code: TaskCode, done: boolean, path: string | null, optional = false): Task => {
    return { code, count: null, done, path, optional };
  };
  const stands = fact('stands', facts.stands > 0, paths.officeStands(slug), true);
  const reviewers = fact('reviewers', facts.reviewers >= body.reviewGoal, paths.officeReviewers(slug), true);
  switch (of.phase) {
    case 'draft': {
      const plan = fact('plan', Object.keys(body.plan.fields).length > 0, paths.officePlan(slug), true);
      const pages = { call: paths.officeCall(slug), criteria: paths.officeCriteria(slug) };
      const open = missing.map((code): Task => {
        return { code, count: null, done: false, path: pages[missingOf[code]], optional: false };
      });
      return [...open, reviewers, stands, plan];
    }
    case 'apply':
      return [
        fact('deadline-over', of.deadlineAt < facts.now, null),
        task('screen', counts.submitted, paths.officeApplications(slug), true),
        reviewers,
        stands,
      ];
    case 'screening':
      return [
        task('screen', counts.submitted, paths.officeApplications(slug)),
        task('returned', counts.returned, paths.officeApplications(slug)),
        reviewers,
      ];
    case 'scoring':
      return [reviewers, task('score', counts.unscored, paths.officeReviewers(slug))];
    case 'decision':
      return [
        facts.knowsOutcomes
          ? task('decide', counts.undecided, paths.ranking(slug))
          : { code: 'decide', count: null, done: false, path: null, optional: false },
        fact('letters', false, paths.officeLetters(slug)),
      ];
    case 'appeal':
      return [
        task('appeals', counts.appeals, paths.officeAppeals(slug)),
        task('answers', counts.chosen, paths.officeGoing(slug), true),
        task('proofs', counts.proofs, paths.officeGoing(slug), true),
        stands,
      ];
    case 'confirmation':
      return [
        task('answers', counts.chosen, paths.officeGoing(slug)),
        task('proofs', counts.proofs, paths.officeGoing(slug), true),
        task('give-stands', counts.noStand, paths.officeGoing(slug), true),
      ];
    case 'fair':
      return [
        fact('fair-over', facts.today > of.endsOn, null),
        task('proofs', counts.proofs, paths.officeGoing(slug), true),
      ];
    case 'results':
      return [
        task('results', counts.resultsMissing, paths.officeReport(slug), true),
        fact('report', facts.reportSent, paths.officeReport(slug)),
      ];
    default:
      return [];
  }
}
