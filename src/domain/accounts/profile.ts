import { eq } from 'drizzle-orm';
import { user } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { settleConflicts } from '#src/domain/exhibitions/reviewing/settle-conflicts.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import type { ProfileForm } from './form.ts';

/** What the person told of themselves. */
export async function readProfile(context: Acting) {
  const { id } = requireUser(context);
  const [row] = await context.db.read
    .select({ name: user.name, locale: user.locale, company: user.company, country: user.country })
    .from(user)
    .where(eq(user.id, id));
  if (!row) throw new Refusal('not-found');
  return row;
}

export async function saveProfile(context: Acting, { name, locale, company, country }: ProfileForm) {
  const { db, now } = context;
  const { id } = requireUser(context);
  await db.write(async (tx) => {
    const [before] = await tx.select({ name: user.name }).from(user).where(eq(user.id, id));
    const typed = { name, locale, company: company || null, country: country || null, updatedAt: now };
    await tx.update(user).set(typed).where(eq(user.id, id));
    // A last name like an owner's is a conflict of interest.
    if (before?.name !== name) await settleConflicts(tx, context, { person: id });
    await recordAudit(tx, { at: now, userId: id, action: 'account.save-profile', subject: `user:${id}` });
  });
  return { to: paths.account(), notice: 'saved' as const };
}
