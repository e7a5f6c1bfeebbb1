import { and, eq } from 'drizzle-orm';
import { workshop, type VerificationItem } from '#db/schema/index.ts';
import { recordChange } from '#db/search/changed.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { settleConflicts } from '#src/domain/exhibitions/reviewing/settle-conflicts.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { lapse } from '#src/domain/verification/lapse.ts';
import { checkPlaceAndYear } from './check.ts';
import type { ProfileForm } from './form.ts';
import { requireDesk } from './own-desk.ts';
import { tellStory } from './story.ts';
import { techniquesOf } from './techniques.ts';

type Row = typeof workshop.$inferSelect;

/**
 * The profile as buyers see it, at once. Another name or owner ends what an officer vouched for as `identity`, another
 * place `address`. Throws `stale` when it was saved elsewhere since the form was made.
 */
export async function saveProfile(context: Acting, form: ProfileForm) {
  const { user, workshop: desk } = requireDesk(context, form.workshop);
  checkPlaceAndYear(context, form);
  const { db, now } = context;
  const lapsed = await db.write(async (tx) => {
    const [before] = await tx
      .select()
      .from(workshop)
      .where(and(eq(workshop.id, desk.id), eq(workshop.version, form.version)));
    if (!before) throw new Refusal('stale');
    const after = { ...valuesOf(form), ...tellStory({ ...form, fits: form.translationFits === 'on' }, before) };
    await tx
      .update(workshop)
      .set({ ...after, version: before.version + 1, updatedAt: now })
      .where(eq(workshop.id, desk.id));
    if (before.ownerName !== after.ownerName || before.kelurahanSlug !== after.kelurahanSlug)
      await settleConflicts(tx, context, { workshopId: desk.id });
    const ended = await lapse(tx, context, desk.id, itemsTouched(before, after));
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter((name) => !same(before[name], after[name]));
    await recordAudit(tx, {
      at: now,
      userId: user.id,
      action: 'workshop.save-profile',
      subject: `workshop:${desk.id}`,
      detail: { changed, ...(ended.length > 0 ? { lapsed: ended } : {}) },
    });
    if (before.state === 'published') await recordChange(tx, 'workshop', [desk.id], now);
    return ended;
  });
  return { notice: lapsed.length > 0 ? ('saved-and-lapsed' as const) : ('saved' as const) };
}

/** Which verified items no longer hold when these values change. */
function itemsTouched(
  before: Row,
  after: Pick<Row, 'name' | 'ownerName' | 'kelurahanSlug' | 'address'>,
): VerificationItem[] {
  const differs = (...names: (keyof typeof after)[]) => names.some((name) => before[name] !== after[name]);
  return [
    ...(differs('name', 'ownerName') ? (['identity'] as const) : []),
    ...(differs('kelurahanSlug', 'address') ? (['address'] as const) : []),
  ];
}

function valuesOf(form: ProfileForm) {
  const { name, ownerName, kelurahan, address, foundedYear, workers } = form;
  const { capacityPerMonth, bookedPerMonth, leadTimeDays, firstOrderMinimum, reorderMinimum } = form;
  const { closedFrom, closedUntil, whatsapp } = form;
  return {
    ...{ name, ownerName, kelurahanSlug: kelurahan, address, foundedYear, workers, techniques: techniquesOf(form) },
    ...{ capacityPerMonth, bookedPerMonth, leadTimeDays, firstOrderMinimum, reorderMinimum },
    ...{ closedFrom, closedUntil, whatsapp },
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
