import { randomBytes } from 'node:crypto';
import type { Tx } from '#db/client.ts';
import { passport } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { most, type MakeForm } from './form.ts';
import { countValid } from './valid.ts';

/**
 * Makes a link by which its reader sees the workshop's readiness. Returns its id. Throws `passport-limit` when 50 can
 * be opened, `form` for a last day that is over.
 */
export async function makePassport(context: Acting, form: MakeForm) {
  const { user, workshop } = requireDesk(context, form.workshop, 'owner');
  const { now } = context;
  refusePast(form.expiresOn, now);
  const id = await context.db.write((tx) =>
    once(tx, { userId: user.id, key: form.key, at: now }, async () => {
      await refuseTooMany(tx, workshop.id, now);
      const made = randomBytes(16).toString('base64url');
      const { label, shows, expiresOn } = form;
      await tx
        .insert(passport)
        .values({ id: made, workshopId: workshop.id, label, shows, expiresOn, createdBy: user.id, createdAt: now });
      await recordAudit(tx, {
        at: now,
        userId: user.id,
        action: 'passport.make',
        subject: `workshop:${workshop.id}`,
        detail: { passport: shortName(made), shows, expiresOn },
      });
      return made;
    }),
  );
  return { notice: 'passport-made' as const, data: { id } };
}

/** Throws `form` for a WIB day that is over. */
export function refusePast(day: string | null, now: number): void {
  if (day !== null && day < wibDay(now)) throw new Refusal('form', { field: 'expiresOn', problem: 'day-over' });
}

/** Throws `passport-limit` when the workshop has as many that can be opened as it may. */
export async function refuseTooMany(tx: Tx, workshopId: number, now: number): Promise<void> {
  if ((await countValid(tx, workshopId, wibDay(now))) >= most.valid)
    throw new Refusal('passport-limit', { max: most.valid });
}

/** How the audit log tells passports apart: the whole id would open it. */
export function shortName(id: string): string {
  return id.slice(0, 6);
}
