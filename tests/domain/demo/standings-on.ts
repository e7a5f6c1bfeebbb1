import type { Standing } from '#db/readiness/level.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { Recorded } from './records.ts';

/** Where each item stood at the end of a WIB day, from its versions alone. */
export function standingsOn({ written: { evidence, reviews } }: Recorded, today: string): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  const numbers = new Map(evidence.map(({ id, number }) => [id, number]));
  const accepted = reviews.filter(
    ({ subject, decidedAt, state }) =>
      subject === 'evidence' && decidedAt && ['accepted', 'expired'].includes(String(state)),
  );
  for (const { title: item, decidedAt, expiresOn = null } of accepted.sort(
    (a, b) => (numbers.get(a.subjectVersion) ?? 0) - (numbers.get(b.subjectVersion) ?? 0),
  )) {
    const acceptedOn = wibDay(decidedAt ?? 0);
    if (acceptedOn <= today) standings.set(item, { item, state: 'accepted', acceptedOn, expiresOn });
  }
  return standings;
}
