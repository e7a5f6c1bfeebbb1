import { and, eq, isNull } from 'drizzle-orm';
import { tie } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { User } from '#src/domain/access/user.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { settleConflicts } from '../reviewing/settle-conflicts.ts';
import type { EndTieForm } from './form.ts';
import { whose } from './record-tie.ts';

/**
 * Ends a tie; it stays on record, and scores follow at once. Nobody ends what keeps themselves from deciding: throws
 * `other-officer-needed` of one's own ties and those of one's offices; `not-found` of an ended one.
 */
export async function endTie(context: Acting, { id }: EndTieForm): Promise<{ to: string; notice: 'tie-ended' }> {
  const officer = requireOfficer(context, 'exhibitions');
  const { db, now: at } = context;
  await db.write(async (tx) => {
    const [row] = await tx
      .update(tie)
      .set({ endedAt: at })
      .where(and(eq(tie.id, id), isNull(tie.endedAt)))
      .returning();
    if (!row) throw new Refusal('not-found');
    if (binds(row, officer)) throw new Refusal('other-officer-needed');
    await settleConflicts(tx, context, whose(row));
    const subject = row.workshopId ? `workshop:${row.workshopId}` : `kelurahan:${row.kelurahanSlug}`;
    const { kind, userId, officeSlug } = row;
    await recordAudit(tx, {
      ...{ at, userId: officer.id, action: 'tie.end', subject, detail: { id, kind, userId, officeSlug } },
    });
  });
  return { to: paths.ties(), notice: 'tie-ended' };
}

/** Whether a tie keeps this officer from deciding about workshops. */
export function binds(
  { kind, userId, officeSlug }: Pick<typeof tie.$inferSelect, 'kind' | 'userId' | 'officeSlug'>,
  { id, offices }: Pick<User, 'id' | 'offices'>,
): boolean {
  return kind !== 'no-relation' && (userId === id || offices.some(({ slug }) => slug === officeSlug));
}
