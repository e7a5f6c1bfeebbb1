import { and, desc, eq, inArray, like, not, or, sql } from 'drizzle-orm';
import { audit, declaredInterest, kelurahan, workshop, workshopMember } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { isOwnBusiness } from './own-business.ts';

type Relation = (typeof declaredInterest.$inferSelect)['relation'];

export interface Interests {
  declared: { slug: string; name: string; relation: Relation; note: string; declaredAt: number }[];
  /** Workshops one is a member of: nothing has to be declared for them. */
  member: { slug: string; name: string }[];
  /** Declared once and withdrawn, from the audit log. */
  past: { name: string; withdrawnAt: number }[];
  /** Workshops that fit the search and are not one's own yet; at most 12. */
  found: { slug: string; name: string; kelurahan: string }[];
}

/** What the officer may not decide, and a search for more. Four queries. */
export async function readInterests(context: Pick<Acting, 'db' | 'user'>, wanted: string): Promise<Interests> {
  const { db } = context;
  const officer = requireOfficer(context);
  const { slug, name } = workshop;
  const [declared, member, past, found] = await Promise.all([
    db.read
      .select({
        slug,
        name,
        relation: declaredInterest.relation,
        note: declaredInterest.note,
        declaredAt: declaredInterest.declaredAt,
      })
      .from(declaredInterest)
      .innerJoin(workshop, eq(workshop.id, declaredInterest.workshopId))
      .where(eq(declaredInterest.userId, officer.id))
      .orderBy(name),
    db.read
      .select({ slug, name })
      .from(workshopMember)
      .innerJoin(workshop, eq(workshop.id, workshopMember.workshopId))
      .where(eq(workshopMember.userId, officer.id))
      .orderBy(name),
    db.read
      .select({ name, withdrawnAt: audit.at })
      .from(audit)
      .innerJoin(workshop, eq(audit.subject, sql`'workshop:' || ${workshop.id}`))
      .where(and(eq(audit.userId, officer.id), inArray(audit.action, ['office.withdraw-interest'])))
      .orderBy(desc(audit.seq))
      .limit(20),
    search(context, officer.id, wanted.trim().slice(0, 80)),
  ]);
  return { declared, member, past, found };
}

async function search({ db }: Pick<Acting, 'db'>, userId: string, wanted: string): Promise<Interests['found']> {
  if (wanted.length < 2) return [];
  const pattern = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  return db.read
    .select({ slug: workshop.slug, name: workshop.name, kelurahan: kelurahan.name })
    .from(workshop)
    .innerJoin(kelurahan, eq(kelurahan.slug, workshop.kelurahanSlug))
    .where(
      and(
        or(
          sql`${like(workshop.name, pattern)} ESCAPE '\\'`,
          sql`${like(workshop.ownerName, pattern)} ESCAPE '\\'`,
          sql`${like(kelurahan.name, pattern)} ESCAPE '\\'`,
        ),
        not(isOwnBusiness(db.read, userId, workshop.id)),
      ),
    )
    .orderBy(workshop.name)
    .limit(12);
}
