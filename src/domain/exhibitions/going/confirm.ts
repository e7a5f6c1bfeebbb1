import type { Tx } from '#db/client.ts';
import type { Acting } from '#src/domain/context.ts';
import { openPayment } from '#src/domain/payments/open-payment.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { daysLater, wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import { changeApplication } from '../change-state.ts';
import type { Application, Exhibition } from '../load.ts';
import type { PlaceForm } from './form.ts';
import { ownPlace } from './own-place.ts';

/**
 * A workshop says that it comes; a fee is due from then on. Pressed again, it is answered as done. Throws
 * `not-your-turn` for whoever has no place offered, `answer-too-late` after the last day (WIB, the server's clock).
 */
export async function confirmPlace(context: Acting, form: PlaceForm) {
  await context.db.write(async (tx) => {
    const { before, of } = await ownPlace(tx, context, form, 'application.confirm');
    if (before.state === 'confirmed') return;
    refuseAnswer(before, of, wibDay(context.now));
    const after = await changeApplication(tx, context, { before, of }, 'confirmed');
    await askFee(tx, after, of, context.now);
  });
  return { to: paths.ownGoing(form.exhibition), notice: 'place-confirmed' as const };
}

/** Throws unless a place is offered and the day to answer is not over. */
function refuseAnswer({ state, confirmBy }: Application, of: Exhibition, today: string): void {
  if (state === 'lapsed') throw new Refusal('answer-too-late');
  if (state !== 'chosen' || of.decidedAt === null) throw new Refusal('not-your-turn');
  if (confirmBy !== null && confirmBy < today) throw new Refusal('answer-too-late');
}

async function askFee(tx: Tx, { id, number, workshopId }: Application, of: Exhibition, now: number): Promise<void> {
  const { payment, timetable } = of.body;
  if (of.fee === 0 || payment.method === 'free') return;
  const owed = {
    subject: 'exhibition-fee',
    subjectId: id,
    workshopId,
    amount: of.fee,
    method: payment.method,
  } as const;
  const dueOn = daysLater(wibDay(now), timetable.payDays);
  await openPayment(tx, { ...owed, number: invoiceNumber(of.slug, number ?? 0), dueOn }, now);
}

/** As printed: `INV/INACRAFT-2027/0042`. */
function invoiceNumber(slug: string, number: number): string {
  return `INV/${slug.toUpperCase()}/${String(number).padStart(4, '0')}`;
}
