import { randomBytes } from 'node:crypto';
import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { kelurahan, office, officeMember, tie, user, workshop } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { User } from '#src/domain/access/user.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { refuseConflict } from '../conflicts.ts';
import { settleConflicts } from '../reviewing/settle-conflicts.ts';
import type { RecordTieForm } from './form.ts';

type Named = Pick<typeof tie.$inferInsert, 'userId' | 'officeSlug' | 'workshopId' | 'kelurahanSlug'>;

/**
 * Records what links an officer or an office to workshops; scores follow at once. That namesakes are no relation only
 * another officer may record, one without a conflict with that workshop. Throws `not-found`, `already-done`,
 * `other-officer-needed`, `conflict`.
 */
export async function recordTie(context: Acting, form: RecordTieForm): Promise<{ to: string; notice: 'tie-recorded' }> {
  const officer = requireOfficer(context, 'exhibitions');
  const { db, now: at } = context;
  await db.write(async (tx) => {
    const named = await rowsOf(tx, form);
    if (form.kind === 'no-relation') await refuseOwn(tx, officer, named);
    if (await isRecorded(tx, form.kind, named)) throw new Refusal('already-done');
    const row = { id: randomBytes(16).toString('base64url'), kind: form.kind, ...named };
    await tx.insert(tie).values({ ...row, note: form.note, recordedBy: officer.id, recordedAt: at });
    await settleConflicts(tx, context, whose(named));
    const subject = named.workshopId ? `workshop:${named.workshopId}` : `kelurahan:${named.kelurahanSlug}`;
    await recordAudit(tx, { at, userId: officer.id, action: 'tie.record', subject, detail: row });
  });
  return { to: paths.ties(), notice: 'tie-recorded' };
}

/** The workshops a tie is about. */
export function whose({ workshopId, kelurahanSlug }: Named): { workshopId: number } | { kelurahan: string } {
  return workshopId ? { workshopId } : { kelurahan: kelurahanSlug ?? '' };
}

async function rowsOf(tx: Tx, { person, ...form }: RecordTieForm): Promise<Named> {
  return {
    userId: person ? await officerId(tx, person) : null,
    officeSlug: form.office
      ? await one(tx.select({ id: office.slug }).from(office).where(eq(office.slug, form.office)))
      : null,
    workshopId: form.workshop
      ? await one(tx.select({ id: workshop.id }).from(workshop).where(eq(workshop.slug, form.workshop)))
      : null,
    kelurahanSlug: form.kelurahan
      ? await one(tx.select({ id: kelurahan.slug }).from(kelurahan).where(eq(kelurahan.slug, form.kelurahan)))
      : null,
  };
}

function officerId(tx: Tx, id: string): Promise<string> {
  return one(
    tx
      .select({ id: user.id })
      .from(user)
      .innerJoin(officeMember, eq(officeMember.userId, user.id))
      .where(eq(user.id, id))
      .limit(1),
  );
}

async function one<T>(found: PromiseLike<{ id: T }[]>): Promise<T> {
  const [row] = await found;
  if (!row) throw new Refusal('not-found');
  return row.id;
}

async function refuseOwn(tx: Tx, officer: User, { userId, workshopId }: Named): Promise<void> {
  if (userId === officer.id) throw new Refusal('other-officer-needed');
  if (workshopId) await refuseConflict(tx, officer, workshopId);
}

async function isRecorded(tx: Tx, kind: RecordTieForm['kind'], named: Named): Promise<boolean> {
  const same: SQL[] = [eq(tie.kind, kind), isNull(tie.endedAt)];
  if (named.userId) same.push(eq(tie.userId, named.userId));
  if (named.officeSlug) same.push(eq(tie.officeSlug, named.officeSlug));
  if (named.workshopId) same.push(eq(tie.workshopId, named.workshopId));
  if (named.kelurahanSlug) same.push(eq(tie.kelurahanSlug, named.kelurahanSlug));
  const [row] = await tx
    .select({ id: tie.id })
    .from(tie)
    .where(and(...same));
  return row !== undefined;
}
