import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { wibDay } from '#src/domain/workshops/day.ts';

/** Where a call stands for someone who reads the list of them. */
export const stages = ['open', 'coming', 'running', 'past'] as const;
export type Stage = (typeof stages)[number];

/** Whether applications are taken this moment; the phase alone does not say, for the deadline passes by itself. Pure. */
export function isOpen({ phase, deadlineAt }: Pick<Exhibition, 'phase' | 'deadlineAt'>, now: number): boolean {
  return phase === 'apply' && now <= deadlineAt;
}

/** `coming`: the deadline has passed and the fair has not begun, whatever is being done about it. Pure. */
export function stageOf(of: Pick<Exhibition, 'phase' | 'deadlineAt' | 'startsOn' | 'endsOn'>, now: number): Stage {
  const today = wibDay(now);
  if (isOpen(of, now)) return 'open';
  if (of.phase === 'results' || of.phase === 'closed' || of.endsOn < today) return 'past';
  return of.phase === 'fair' || (of.startsOn <= today && of.phase !== 'withdrawn') ? 'running' : 'coming';
}
