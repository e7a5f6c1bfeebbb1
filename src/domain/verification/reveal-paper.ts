import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { workshop, workshopMember, workshopPaper, type PaperKind } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { refuseOwnBusiness } from '#src/domain/offices/own-business.ts';
import { notify } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { paths } from '#src/paths.ts';
import type { revealReasons } from './form.ts';
import { paperPlace } from './papers.ts';

/** Shows the owner one number in full, once. The audit log keeps that and why. */
export async function revealPaper(
  context: Acting,
  form: { workshop: number; kind: PaperKind; reason: (typeof revealReasons)[number] },
) {
  const { user, workshop: desk } = requireDesk(context, form.workshop, 'owner');
  const { kind, reason } = form;
  const number = await context.db.write(async (tx) => {
    const found = await openPaper(tx, context, desk.id, kind);
    await recordAudit(tx, {
      at: context.now,
      userId: user.id,
      action: 'workshop.reveal-paper',
      subject: `workshop:${desk.id}`,
      detail: { kind, reason },
    });
    return found;
  });
  return { show: { kind, number } };
}

/**
 * Shows an officer one number in full, once, and tells the owners who asked why. The reason is kept in the audit log:
 * the form asks for one without personal data. Throws `own-business` for one's own or a declared workshop.
 */
export async function revealPaperToOfficer(
  context: Acting,
  form: { workshop: string; kind: PaperKind; reason: string },
) {
  const officer = requireOfficer(context, 'listings');
  const { kind, reason } = form;
  const number = await context.db.write(async (tx) => {
    const [found] = await tx.select({ id: workshop.id }).from(workshop).where(eq(workshop.slug, form.workshop));
    if (!found) throw new Refusal('not-found');
    await refuseOwnBusiness(tx, officer.id, found.id);
    const opened = await openPaper(tx, context, found.id, kind);
    await recordAudit(tx, {
      at: context.now,
      userId: officer.id,
      action: 'office.reveal-paper',
      subject: `workshop:${found.id}`,
      detail: { kind, reason },
    });
    const owners = await tx
      .select({ userId: workshopMember.userId })
      .from(workshopMember)
      .where(and(eq(workshopMember.workshopId, found.id), eq(workshopMember.role, 'owner')));
    await notify(tx, context, {
      userIds: owners.map(({ userId }) => userId),
      kind: 'paper-revealed',
      facts: { paper: kind.toUpperCase(), reason },
      path: paths.papers(),
    });
    return opened;
  });
  return { show: { kind, number } };
}

async function openPaper(tx: Tx, { vault }: Acting, workshopId: number, kind: PaperKind): Promise<string> {
  const [row] = await tx
    .select({ sealed: workshopPaper.sealed })
    .from(workshopPaper)
    .where(and(eq(workshopPaper.workshopId, workshopId), eq(workshopPaper.kind, kind)));
  if (!row) throw new Refusal('not-found');
  return vault.open(row.sealed, paperPlace(workshopId, kind));
}
