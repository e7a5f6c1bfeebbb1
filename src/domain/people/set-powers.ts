import { eq } from 'drizzle-orm';
import { office, officeMember, user, type OfficePower } from '#db/schema/index.ts';
import { endSessions } from '#src/domain/accounts/renew-session.ts';
import type { Acting } from '#src/domain/context.ts';
import { settleConflicts } from '#src/domain/exhibitions/reviewing/settle-conflicts.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { changePerson } from './change-person.ts';
import type { PowersForm } from './form.ts';
import { isLastAdmin } from './last-admin.ts';

/**
 * What a person may do from now on: their powers by office, and whether they are an admin. All their sessions end; an
 * office without a power is left.
 */
export async function setPowers(context: Acting, { id, admin, offices }: PowersForm) {
  const isAdmin = admin === 'on';
  const wanted = Object.entries(offices).filter(([, powers]) => powers.length > 0);
  const detail = { admin: isAdmin, offices: Object.fromEntries(wanted) };
  await changePerson(context, { action: 'people.set-powers', id, detail }, async (tx, person) => {
    if (person.isAdmin && !isAdmin && (await isLastAdmin(tx, id))) throw new Refusal('last-admin');
    const known = new Set((await tx.select({ slug: office.slug }).from(office)).map(({ slug }) => slug));
    if (wanted.some(([slug]) => !known.has(slug))) throw new Refusal('not-found');
    const before = await tx.select().from(officeMember).where(eq(officeMember.userId, id));
    await tx.delete(officeMember).where(eq(officeMember.userId, id));
    for (const [officeSlug, powers] of wanted) {
      const since = before.find((row) => row.officeSlug === officeSlug)?.since ?? context.now;
      const unique = [...new Set(powers)] as OfficePower[];
      await tx.insert(officeMember).values({ officeSlug, userId: id, powers: unique, since });
    }
    // Protégés of an office are conflicts of whoever works there.
    await settleConflicts(tx, context, { person: id });
    await tx.update(user).set({ isAdmin, updatedAt: context.now }).where(eq(user.id, id));
    await endSessions(tx, id);
  });
  return { to: paths.person(id), notice: 'powers-set' as const };
}
