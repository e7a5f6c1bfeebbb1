import { and, count, eq } from 'drizzle-orm';
import { session, workshop, workshopMember } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { checkPlaceAndYear } from './check.ts';
import { most, type RegisterForm } from './form.ts';
import { freeSlug } from './slug.ts';
import { techniquesOf } from './techniques.ts';

/**
 * A draft of a workshop that nobody else sees, owned by who registers it; its desk is open from then on. Throws
 * `workshop-limit` at the sixth of one person.
 */
export async function registerWorkshop(context: Acting, form: RegisterForm) {
  const user = requireUser(context);
  const { db, now, locale } = context;
  checkPlaceAndYear(context, form);
  await db.write((tx) =>
    once(tx, { userId: user.id, key: form.key, at: now }, async () => {
      const [owned] = await tx
        .select({ count: count() })
        .from(workshopMember)
        .where(and(eq(workshopMember.userId, user.id), eq(workshopMember.role, 'owner')));
      if ((owned?.count ?? 0) >= most.workshops) throw new Refusal('workshop-limit', { max: most.workshops });
      const { name, ownerName, kelurahan, address, foundedYear, workers } = form;
      const [made] = await tx
        .insert(workshop)
        .values({
          slug: await freeSlug(tx, name),
          ...{ name, ownerName, address, foundedYear, workers },
          kelurahanSlug: kelurahan,
          techniques: techniquesOf(form),
          storyId: '',
          storyEn: '',
          storyLanguage: locale,
          storyTranslation: 'missing',
          // Asked for on the profile, before it can be published.
          ...{ capacityPerMonth: 0, bookedPerMonth: 0, leadTimeDays: 0, firstOrderMinimum: 0, reorderMinimum: 0 },
          ...{ state: 'draft', createdAt: now, updatedAt: now },
        })
        .returning({ id: workshop.id });
      const workshopId = made?.id ?? 0;
      await tx.insert(workshopMember).values({ workshopId, userId: user.id, role: 'owner', since: now });
      await tx.update(session).set({ workshopId }).where(eq(session.publicId, user.session.publicId));
      await recordAudit(tx, {
        at: now,
        userId: user.id,
        action: 'workshop.register',
        subject: `workshop:${workshopId}`,
      });
      return workshopId;
    }),
  );
  return { to: paths.workshopProfile(), notice: 'registered' as const };
}
