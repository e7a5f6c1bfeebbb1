import type { Tx } from '#db/client.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { Decision } from './decide-review.ts';
import type { Effects, Review, Verdict } from './effects.ts';
import { noteLength } from './form.ts';
import { isReasonFor } from './reasons.ts';

/** The furthest an acceptance may reach, unless its subject's own term is longer: years. */
const furthest = 5;

/**
 * The verdict as it counts: what does not belong to it left out, the last day its subject's own where none was given.
 * Throws `reason-needed`, `finding-needed`, or `form` for a day that has passed or lies too far.
 */
export async function verdictInOrder(
  tx: Tx,
  { now }: Pick<Acting, 'now'>,
  review: Review,
  { verdict, reasonCode, note, expiresOn }: Decision,
  effects: Effects,
): Promise<Verdict> {
  const { subject } = review;
  if (verdict !== 'accepted') {
    if (!isReasonFor(subject, reasonCode) || note.length < noteLength.min) throw new Refusal('reason-needed');
    return { reasonCode, note, expiresOn: null };
  }
  if (subject === 'listing' || subject === 'spot-check' || subject === 'application')
    return { reasonCode: null, note, expiresOn: null };
  if (subject === 'verification' && note.length < noteLength.min)
    throw new Refusal('finding-needed', { field: 'note', problem: 'required' });
  const today = wibDay(now);
  const own = (await effects.lastDay?.(tx, review, today)) ?? null;
  const far = `${Number(today.slice(0, 4)) + furthest}${today.slice(4)}`;
  const last = own !== null && own > far ? own : far;
  if (expiresOn !== null && (expiresOn < today || expiresOn > last))
    throw new Refusal('form', { field: 'expiresOn', problem: 'bad-date' });
  return { reasonCode: null, note, expiresOn: expiresOn ?? own };
}
