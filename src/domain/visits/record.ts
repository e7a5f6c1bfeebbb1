import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { visit, workshop } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { refuseOwnBusiness } from '#src/domain/offices/own-business.ts';
import { once } from '#src/domain/once.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import type { VisitForm } from './form.ts';

/** How long ago a visit may lie when it is written down: days. */
const latest = 60;

/**
 * Writes down what officers saw at a workshop; photos are added on its page. It can't be changed afterwards: another
 * visit is another record. Throws `not-found`, `own-business`, or `form` for a day to come or long past.
 */
export async function recordVisit(context: Acting, form: VisitForm) {
  const officer = requireOfficer(context, 'readiness');
  const { db, now } = context;
  checkDay(form.visitedOn, now);
  const id = await db.write((tx) =>
    once(tx, { userId: officer.id, key: form.key, at: now }, async () => {
      const [found] = await tx.select({ id: workshop.id }).from(workshop).where(eq(workshop.slug, form.workshop));
      if (!found) throw new Refusal('not-found');
      await refuseOwnBusiness(tx, officer.id, found.id);
      const made = randomBytes(16).toString('base64url');
      const { items } = await readLists(tx);
      for (const [row, { item }] of form.findings.entries())
        if (!items.has(item)) throw new Refusal('form', { field: `findings.${row}.item`, problem: 'not-a-choice' });
      await tx.insert(visit).values({
        id: made,
        workshopId: found.id,
        visitedOn: form.visitedOn,
        officeSlug: officer.offices.find(({ powers }) => powers.includes('readiness'))?.slug ?? '',
        officers: form.officers,
        summary: form.summary,
        findings: form.findings,
        createdBy: officer.id,
        createdAt: now,
      });
      const detail = { workshopId: found.id, visitedOn: form.visitedOn, items: form.findings.map(({ item }) => item) };
      await recordAudit(tx, { at: now, userId: officer.id, action: 'visit.record', subject: `visit:${made}`, detail });
      return made;
    }),
  );
  return { to: paths.visit(id), notice: 'visit-recorded' as const };
}

function checkDay(day: string, now: number): void {
  const problem = day > wibDay(now) || day < wibDay(now - latest * 86_400_000);
  if (problem) throw new Refusal('form', { field: 'visitedOn', problem: 'bad-date' });
}
