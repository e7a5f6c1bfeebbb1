import { and, desc, eq, inArray, not, sql } from 'drizzle-orm';
import type { Words } from '#db/readiness/types.ts';
import { evidenceFile, office, user, visit, workshop } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting, Context } from '#src/domain/context.ts';
import { isOwnBusiness, ownBusinessOf } from '#src/domain/offices/own-business.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { Refusal } from '#src/domain/refusal.ts';

type Row = typeof visit.$inferSelect;

export interface Visit extends Omit<Row, 'findings'> {
  findings: { item: string; title: Words; finding: string }[];
  workshop: { slug: string; name: string };
  office: { id: string; en: string } | null;
  writtenBy: string | null;
  photos: (typeof evidenceFile.$inferSelect)[];
}

export interface VisitLine {
  id: string;
  visitedOn: string;
  officers: string[];
  items: number;
  photos: number;
  workshop: { slug: string; name: string };
}

const perPage = 30;

/** One visit. Throws `not-found`, also on one's own business. */
export async function readVisit(context: Acting, id: string): Promise<Visit> {
  const officer = requireOfficer(context, 'readiness');
  const { db } = context;
  const [row] = await db.read
    .select({ visit, slug: workshop.slug, name: workshop.name, office, writtenBy: user.name })
    .from(visit)
    .innerJoin(workshop, eq(workshop.id, visit.workshopId))
    .leftJoin(office, eq(office.slug, visit.officeSlug))
    .leftJoin(user, eq(user.id, visit.createdBy))
    .where(eq(visit.id, id));
  if (!row || (await ownBusinessOf(db.read, officer.id, row.visit.workshopId))) throw new Refusal('not-found');
  const [photos, { items }] = await Promise.all([
    db.read.select().from(evidenceFile).where(eq(evidenceFile.visitId, id)),
    readLists(db.read),
  ]);
  return {
    ...row.visit,
    findings: row.visit.findings.map(({ item, finding }) => ({
      item,
      finding,
      title: items.get(item)?.item.body.title ?? { id: item, en: item },
    })),
    workshop: { slug: row.slug, name: row.name },
    office: row.office && { id: row.office.nameId, en: row.office.nameEn },
    writtenBy: row.writtenBy,
    photos,
  };
}

/** Visits, newest first, but for those on one's own business; of one workshop when its slug is given. */
export async function listVisits(
  context: Acting,
  { workshop: slug, page }: { workshop: string | null; page: number },
): Promise<{ visits: VisitLine[]; more: boolean }> {
  const officer = requireOfficer(context, 'readiness');
  const { db } = context;
  const rows = await db.read
    .select({
      id: visit.id,
      visitedOn: visit.visitedOn,
      officers: visit.officers,
      findings: visit.findings,
      photos: sql<number>`(SELECT count(*) FROM evidence_file WHERE visit_id = ${visit.id})`,
      slug: workshop.slug,
      name: workshop.name,
    })
    .from(visit)
    .innerJoin(workshop, eq(workshop.id, visit.workshopId))
    .where(and(slug ? eq(workshop.slug, slug) : undefined, not(isOwnBusiness(db.read, officer.id, visit.workshopId))))
    .orderBy(desc(visit.visitedOn), desc(visit.createdAt))
    .limit(perPage + 1)
    .offset((page - 1) * perPage);
  const visits = rows.slice(0, perPage).map(({ slug: of, name, findings, ...rest }) => ({
    ...rest,
    items: findings.length,
    workshop: { slug: of, name },
  }));
  return { visits, more: rows.length > perPage };
}

/** The visits of a workshop for its record, newest first. Who asks, the caller has checked. */
export async function visitsOf(
  { db }: Pick<Context, 'db'>,
  workshopId: number,
): Promise<(Row & { photos: string[] })[]> {
  const rows = await db.read
    .select()
    .from(visit)
    .where(eq(visit.workshopId, workshopId))
    .orderBy(desc(visit.visitedOn))
    .limit(10);
  const ids = rows.map(({ id }) => id);
  const photos = await db.read
    .select({ id: evidenceFile.id, visitId: evidenceFile.visitId })
    .from(evidenceFile)
    .where(inArray(evidenceFile.visitId, ids));
  return rows.map((row) => ({
    ...row,
    photos: photos.filter(({ visitId }) => visitId === row.id).map(({ id }) => id),
  }));
}
