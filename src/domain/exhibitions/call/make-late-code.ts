import { randomInt } from 'node:crypto';
import { lateCode } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { exhibitionEvent } from '#db/schema/index.ts';
import { actor, loadExhibition, requireAct } from '../load.ts';
import { momentOf } from './shapes.ts';
import type { LateCodeForm } from './steps-form.ts';

/** Without 0, O, 1 and I: a code is read out on the phone. 32 to the power of 8 of them. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * Makes a code with which one workshop may hand in after the deadline, until a moment. Shown in full only this once.
 * Throws `form` for a moment that is over or before the deadline.
 */
export async function makeLateCode(context: Acting, form: LateCodeForm): Promise<{ show: { lateCode: string } }> {
  const { now: at } = context;
  const validUntil = momentOf(form.untilOn, form.untilTime);
  const made = await context.db.write(async (tx) => {
    const of = await loadExhibition(tx, form.exhibition);
    await requireAct(tx, context, of, 'exhibition.make-late-code');
    if (validUntil <= Math.max(at, of.deadlineAt)) throw new Refusal('form', { field: 'untilOn', problem: 'day-over' });
    const { id: userId } = actor(context);
    return once(tx, { userId, key: form.key, at }, async () => {
      const code = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
      const { reason } = form;
      const row = { code, exhibitionSlug: of.slug, reason, validUntil, createdBy: userId, createdAt: at };
      await tx.insert(lateCode).values(row);
      const detail = { until: validUntil };
      const event = { exhibitionSlug: of.slug, at, userId, kind: 'late-code' as const, public: false, detail };
      await tx.insert(exhibitionEvent).values(event);
      const subject = `exhibition:${of.slug}`;
      await recordAudit(tx, { at, userId, action: 'exhibition.make-late-code', subject, detail });
      return { code };
    });
  });
  return { show: { lateCode: made.code } };
}
