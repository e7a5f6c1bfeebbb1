import type { ApplicationState } from '#db/schema/exhibitions.ts';

/** The colour of an application's state. */
export function stateLook(state: ApplicationState): string {
  const good: ApplicationState[] = ['chosen', 'confirmed', 'screened'];
  const bad: ApplicationState[] = ['refused', 'ineligible', 'lapsed', 'declined'];
  const waiting: ApplicationState[] = ['submitted', 'returned', 'waiting', 'draft'];
  if (good.includes(state)) return 'state--good';
  if (bad.includes(state)) return 'state--bad';
  return waiting.includes(state) ? 'state--waiting' : '';
}
