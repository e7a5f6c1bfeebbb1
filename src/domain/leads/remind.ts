import { and, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, exhibition, lead, workshopMember } from '#db/schema/index.ts';
import { notify } from '#src/domain/outbox.ts';
import { inBites, type Bites } from '#src/domain/readiness/bites.ts';
import type { Night } from '#src/domain/readiness/expire.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';

/**
 * Tells workshops whom they meant to write to today, once a lead and day, one message an exhibition. Leads that ended,
 * either way, need none. Returns how many leads.
 */
export async function remindFollowUps(context: Night, bites?: Partial<Bites>): Promise<number> {
  const places = await context.db.read.selectDistinct({ id: lead.applicationId }).from(lead).where(due(context.now));
  let reminded = 0;
  await inBites(places, { ...bites, size: 5 }, async (some) => {
    reminded += await context.db.write(async (tx) => {
      let count = 0;
      for (const { id } of some) count += await remind(tx, context, id);
      return count;
    });
  });
  return reminded;
}

async function remind(tx: Tx, context: Night, applicationId: string): Promise<number> {
  const told = await tx
    .update(lead)
    .set({ remindedAt: context.now })
    .where(and(due(context.now), eq(lead.applicationId, applicationId)))
    .returning({ id: lead.id });
  if (told.length === 0) return 0;
  const people = await tx
    .select({ userId: workshopMember.userId, slug: exhibition.slug, name: exhibition.name })
    .from(application)
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .innerJoin(workshopMember, eq(workshopMember.workshopId, application.workshopId))
    .where(eq(application.id, applicationId));
  const [{ slug, name } = { slug: '', name: '' }] = people;
  await notify(tx, context, {
    userIds: people.map(({ userId }) => userId),
    kind: 'lead-follow-up',
    facts: { exhibition: name, count: String(told.length) },
    path: paths.ownLeads(slug),
  });
  return told.length;
}

function due(now: number) {
  return and(
    lte(lead.followUpOn, wibDay(now)),
    isNull(lead.remindedAt),
    inArray(lead.state, ['new', 'contacted', 'quoted']),
  );
}
