import { and, eq } from 'drizzle-orm';
import type { Redaction } from '#db/exhibitions/redaction.ts';
import { applicationVersion } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { actor, loadApplication, requireAct } from '../load.ts';
import type { RedactForm } from './form.ts';

/**
 * Saves the copy that reviewers read instead of what was sent. Throws `stale` when another version was sent since, or
 * someone else saved the copy.
 */
export async function saveRedaction(context: Acting, form: RedactForm): Promise<{ notice: 'redaction-saved' }> {
  const { db, now: at } = context;
  await db.write(async (tx) => {
    const { one, of } = await loadApplication(tx, form.application);
    await requireAct(tx, context, of, 'scoring.redact', { workshopId: one.workshopId });
    if (one.number === null) throw new Refusal('not-found');
    const which = and(eq(applicationVersion.applicationId, one.id), eq(applicationVersion.number, one.sentVersion));
    const [sent] = await tx.select().from(applicationVersion).where(which);
    if (!sent || sent.number !== form.number || (sent.redactedAt ?? 0) !== form.since) throw new Refusal('stale');
    const by = actor(context).id;
    const { shown, answers } = sent.body;
    const redaction: Redaction = {
      why: form.why,
      answers: Object.fromEntries(Object.keys(answers).map((key) => [key, form.answers[key] ?? ''])),
      story: form.story,
      hiddenPictures: shown.map(({ id }) => id).filter((id) => form.hidden.includes(id)),
      titles: Object.fromEntries(shown.map(({ id }) => [String(id), form.titles[`l${id}`] ?? { id: '', en: '' }])),
    };
    await tx.update(applicationVersion).set({ redaction, redactedBy: by, redactedAt: at }).where(which);
    const detail = { exhibition: of.slug, version: sent.number, hidden: redaction.hiddenPictures.length };
    await recordAudit(tx, { at, userId: by, action: 'scoring.redact', subject: `application:${one.id}`, detail });
  });
  return { notice: 'redaction-saved' };
}
