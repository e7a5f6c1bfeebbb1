import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { application, applicationEvent, workshop } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { loadExhibition, requireAct } from '#src/domain/exhibitions/load.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { paths } from '#src/paths.ts';
import type { StartForm } from './form.ts';
import { groundsWith } from './hand-in.ts';
import { ownRow } from './own-row.ts';

/**
 * Begins a workshop's application with what its profile knows. Pressed twice, or where one was begun, it is there once
 * and stays as it is. Throws `deadline-passed` with the moment, `late-code-wrong`, and what the phase table says.
 */
export async function startApplication(context: Acting, form: StartForm) {
  const { user, workshop: desk } = requireDesk(context, form.workshop);
  const { now } = context;
  await context.db.write(async (tx) => {
    const of = await loadExhibition(tx, form.exhibition);
    const place = { workshopId: desk.id, exhibitionSlug: of.slug };
    const before = await ownRow(tx, place);
    const { grounds } = await groundsWith(tx, of, before, form.lateCode, now);
    await requireAct(tx, context, of, 'application.start', { late: grounds === 'late-code' });
    if (before) return;
    if (!grounds) throw new Refusal('deadline-passed', { at: of.deadlineAt });
    const [from] = await tx.select().from(workshop).where(eq(workshop.id, desk.id));
    if (!from) throw new Refusal('not-found');
    const id = randomBytes(16).toString('base64url');
    const contact = { name: from.ownerName, phone: from.whatsapp ? `+${from.whatsapp}` : '' };
    await tx.insert(application).values({
      ...{ id, ...place, state: 'draft', since: now, body: { answers: {}, why: '', listings: [], contact } },
      ...{ kelurahanSlug: from.kelurahanSlug, technique: from.techniques[0] ?? '' },
      ...{ createdBy: user.id, createdAt: now, updatedAt: now },
    });
    await tx.insert(applicationEvent).values({
      ...{ applicationId: id, at: now, userId: user.id, kind: 'started', from: null, to: 'draft' },
    });
    await recordAudit(tx, {
      ...{ at: now, userId: user.id, action: 'application.start', subject: `application:${id}` },
      detail: { exhibition: of.slug, workshopId: desk.id },
    });
  });
  const late = form.lateCode ? `?${new URLSearchParams({ late: form.lateCode })}` : '';
  return { to: paths.ownExhibition(form.exhibition) + late, notice: 'application-started' as const };
}
