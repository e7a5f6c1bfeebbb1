import { eq } from 'drizzle-orm';
import { appeal } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { loadExhibition, requireAct, type Application, type Exhibition } from '#src/domain/exhibitions/load.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { daysLater, wibDay } from '#src/domain/workshops/day.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { paths } from '#src/paths.ts';
import { appealLeast, type AppealForm } from './form.ts';
import { requireOwnRow } from './own-row.ts';

/** The last WIB day of appeals; null while no result is out. */
export function appealUntil({ decidedAt, body }: Pick<Exhibition, 'decidedAt' | 'body'>): string | null {
  return decidedAt === null ? null : daysLater(wibDay(decidedAt), body.timetable.appealDays);
}

/** Who may object: those who got no place. */
export function mayObject({ state }: Pick<Application, 'state'>): boolean {
  return state === 'refused' || state === 'waiting';
}

/**
 * Hands an appeal in, or changes it while nobody has answered. Throws `appeal-too-late` after the last day (WIB),
 * `already-done` once it was answered, `not-editable` for an application with a place, or without an outcome, and what
 * the phase table says.
 */
export async function sendAppeal(context: Acting, form: AppealForm) {
  const { user, workshop } = requireDesk(context, form.workshop);
  const { now } = context;
  await context.db.write(async (tx) => {
    const of = await loadExhibition(tx, form.exhibition);
    await requireAct(tx, context, of, 'application.appeal');
    const { id, ...before } = await requireOwnRow(tx, { workshopId: workshop.id, exhibitionSlug: of.slug });
    const [known] = await tx.select().from(appeal).where(eq(appeal.applicationId, id));
    if (known && known.state !== 'open') throw new Refusal('already-done');
    if (!mayObject(before)) throw new Refusal('not-editable');
    const until = appealUntil(of);
    if (until === null || wibDay(now) > until) throw new Refusal('appeal-too-late');
    if (form.text.length < appealLeast) {
      const problem = form.text ? ({ code: 'too-short', facts: { min: appealLeast } } as const) : null;
      throw new Refusal('form', {}, { text: problem ?? { code: 'required', facts: {} } });
    }
    if (known?.text === form.text) return;
    const said = { text: form.text, sentBy: user.id, sentAt: now };
    await tx
      .insert(appeal)
      .values({ applicationId: id, ...said, state: 'open' })
      .onConflictDoUpdate({ target: appeal.applicationId, set: said });
    await recordAudit(tx, {
      ...{ at: now, userId: user.id, action: 'application.appeal', subject: `application:${id}` },
      detail: { exhibition: of.slug, workshopId: workshop.id },
    });
  });
  return { to: paths.ownExhibition(form.exhibition), notice: 'appeal-sent' as const };
}
