import { and, eq } from 'drizzle-orm';
import { workshop, workshopMember } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { notify } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import type { TrustForm } from './form.ts';
import { refuseOwnBusiness } from './own-business.ts';

/**
 * Lets a workshop's edits go live without review, or not any more. What waits for review stays there. Throws
 * `own-business`, `already-done`.
 */
export async function setTrust(
  context: Acting,
  form: TrustForm,
): Promise<{ to: string; notice: 'trust-on' | 'trust-off' }> {
  const { db, now: at } = context;
  const officer = requireOfficer(context, 'listings');
  const trusted = form.trusted === 'yes';
  await db.write(async (tx) => {
    const [found] = await tx.select({ id: workshop.id }).from(workshop).where(eq(workshop.slug, form.workshop));
    if (!found) throw new Refusal('not-found');
    await refuseOwnBusiness(tx, officer.id, found.id);
    const changed = await tx
      .update(workshop)
      .set({ trusted })
      .where(and(eq(workshop.id, found.id), eq(workshop.trusted, !trusted)))
      .returning({ id: workshop.id });
    if (changed.length === 0) throw new Refusal('already-done');
    const detail = { trusted, reasonCode: form.reasonCode };
    await recordAudit(tx, {
      at,
      userId: officer.id,
      action: 'office.set-trust',
      subject: `workshop:${found.id}`,
      detail,
    });
    const members = await tx
      .select({ userId: workshopMember.userId })
      .from(workshopMember)
      .where(eq(workshopMember.workshopId, found.id));
    await notify(tx, context, {
      userIds: members.map(({ userId }) => userId),
      kind: 'trust-changed',
      facts: { trusted: form.trusted, note: form.note },
      path: paths.ownListings(),
    });
  });
  return { to: paths.officeWorkshop(form.workshop), notice: trusted ? 'trust-on' : 'trust-off' };
}
