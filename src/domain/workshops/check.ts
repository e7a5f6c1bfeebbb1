import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from './day.ts';

/** What a form's shape can't know: which kelurahan there are, and which year it is. */
export function checkPlaceAndYear(
  { reference, now }: Pick<Acting, 'reference' | 'now'>,
  { kelurahan, foundedYear }: { kelurahan: string; foundedYear: number },
): void {
  if (!reference.kelurahan.has(kelurahan)) throw new Refusal('form', { field: 'kelurahan', problem: 'not-a-choice' });
  if (foundedYear > Number(wibDay(now).slice(0, 4)))
    throw new Refusal('form', { field: 'foundedYear', problem: 'in-future' });
}
