import { may } from '#src/domain/exhibitions/phases.ts';
import type { GoingRow, OfficeGoing } from '#src/domain/exhibitions/going/read-office-going.ts';

export type Lack =
  { kind: 'answer' | 'fee'; day: string } | { kind: 'proof' | 'stand' | 'results' } | { kind: 'trip'; count: number };

/** Items of the trip's list that are done. */
export function doneOf({ trip }: GoingRow): number {
  return trip === '' ? 0 : trip.split(' ').length;
}

/** What one exhibitor, or an officer about it, still has to do. Pure. */
export function lacksOf(row: GoingRow, { of, today, stands }: OfficeGoing): Lack[] {
  if (row.state === 'chosen') return row.confirmBy ? [{ kind: 'answer', day: row.confirmBy }] : [];
  if (row.state !== 'confirmed') return [];
  const lacks: Lack[] = [];
  if (row.payment?.state === 'due') lacks.push({ kind: 'fee', day: row.payment.dueOn });
  if (row.payment?.state === 'proof-sent') lacks.push({ kind: 'proof' });
  if (!row.standNumber && stands.length > 0 && may('stand.assign', of.phase, ['officer']))
    lacks.push({ kind: 'stand' });
  const done = row.trip.split(' ');
  const isAhead = may('application.tick', of.phase, ['workshop']);
  const late = of.body.trip.filter(
    ({ key, dueOn }) => isAhead && (dueOn ?? of.startsOn) < today && !done.includes(key),
  );
  if (late.length > 0) lacks.push({ kind: 'trip', count: late.length });
  if (of.phase === 'results' && row.resultsAt === null) lacks.push({ kind: 'results' });
  return lacks;
}
