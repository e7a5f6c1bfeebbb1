import { gapsOf, type Known } from './tasks.ts';

/** `waiting`: an officer has it. */
export interface Step {
  step: 'profile' | 'verification' | 'listing' | 'published';
  state: 'done' | 'waiting' | 'open';
}

/** The way from an empty desk to a cloth on sale; null once there is one, or where a suspended workshop has none. */
export function firstSteps(known: Known): Step[] | null {
  const { workshop, cloth } = known;
  if (workshop.state === 'suspended' || (workshop.state === 'published' && cloth.published > 0)) return null;
  const gaps = gapsOf(known);
  const filled = !gaps.includes('terms') && !gaps.includes('story');
  return [
    { step: 'profile', state: filled ? 'done' : 'open' },
    { step: 'verification', state: verification(known) },
    { step: 'listing', state: listing(known) },
    { step: 'published', state: 'open' },
  ];
}

function verification({ facts, waiting, workshop }: Known): Step['state'] {
  const holds = (item: string) => facts.some((fact) => fact.item === item && fact.checked?.valid);
  const asks = (item: string) => waiting.some(({ subjectId }) => subjectId === `${workshop.id}/${item}`);
  const needed = ['identity', 'address'];
  if (workshop.state === 'published' || needed.every(holds)) return 'done';
  return needed.every((item) => holds(item) || asks(item)) ? 'waiting' : 'open';
}

function listing({ cloth, waiting }: Known): Step['state'] {
  if (cloth.published > 0) return 'done';
  return waiting.some(({ subject }) => subject === 'listing') ? 'waiting' : 'open';
}
