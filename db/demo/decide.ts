import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import type { Wish } from './wish.ts';

export type Decision =
  { do: 'nothing'; why: string } | { do: 'refuse'; why: string } | { do: 'continue'; plan: Plan } | { do: 'start' };

/** What a wish means for a database that has come so far. */
export function decide(
  wish: Pick<Wish, 'workshops' | 'listings' | 'day' | 'readiness' | 'ifEmpty' | 'reset'>,
  { plan, complete, workshops, demoWorkshops, demoListings }: Progress,
): Decision {
  if (wish.reset) return { do: 'start' };
  const same =
    plan?.workshops === wish.workshops &&
    plan.listings === wish.listings &&
    (plan.readiness ?? 'demo') === wish.readiness &&
    (wish.day ?? plan.day) === plan.day;
  const set = plan ? `${plan.workshops} workshops and ${plan.listings} listings of ${plan.day}` : '';
  if (plan && !complete) {
    if (same || wish.ifEmpty) return { do: 'continue', plan };
    return {
      do: 'refuse',
      why: `an unfinished demo set is here (${set}): run it again with those numbers, or start over with --reset-demo`,
    };
  }
  if (wish.ifEmpty && workshops > 0) return { do: 'nothing', why: `the database holds ${workshops} workshops already` };
  if (plan && same)
    return {
      do: 'nothing',
      why: `the demo set is complete (${set}): ${demoWorkshops} workshops and ${demoListings} listings in the database`,
    };
  if (plan) return { do: 'refuse', why: `another demo set is here (${set}): replace it with --reset-demo` };
  if (workshops > 0)
    return {
      do: 'refuse',
      why: `the database holds ${workshops} workshops that are not demo data: add a demo set beside them with --reset-demo`,
    };
  return { do: 'start' };
}
