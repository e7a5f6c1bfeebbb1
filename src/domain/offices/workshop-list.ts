import { and, asc, count, eq, exists, gt, gte, inArray, isNull, like, not, or, sql, type SQL } from 'drizzle-orm';
import { kelurahan, listing, review, verification, workshop } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { recordSubjects } from '#src/domain/reviews/powers.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { isOwnBusiness } from './own-business.ts';

export const workshopsPerPage = 50;
export const workshopFilters = ['all', 'trusted', 'unverified', 'draft', 'suspended'] as const;

export interface WorkshopListQuery {
  q: string;
  show: (typeof workshopFilters)[number];
  page: number;
}

export interface OfficeWorkshop {
  slug: string;
  name: string;
  kelurahan: string;
  state: 'draft' | 'published' | 'suspended';
  trusted: boolean;
  /** Verification items that count today. */
  verified: number;
  /** Published listings. */
  listings: number;
  lastVerdict: { state: string; at: number } | null;
  conflict: boolean;
}

export function parseWorkshopList(params: URLSearchParams): WorkshopListQuery {
  return {
    q: (params.get('q') ?? '').trim().slice(0, 80),
    show: workshopFilters.find((one) => one === params.get('show')) ?? 'all',
    page: Math.min(Math.max(1, Math.trunc(Number(params.get('page')) || 1)), 10_000),
  };
}

/** One page of all workshops, published or not, by name. Two queries. */
export async function readOfficeWorkshops(
  context: Pick<Acting, 'db' | 'user' | 'now'>,
  query: WorkshopListQuery,
): Promise<{ rows: OfficeWorkshop[]; total: number; page: number; pages: number }> {
  const { db, now } = context;
  const officer = requireOfficer(context);
  const valid = db.read
    .select({ n: sql`count(*)` })
    .from(verification)
    .where(
      and(
        eq(verification.workshopId, workshop.id),
        or(isNull(verification.expiresOn), gte(verification.expiresOn, wibDay(now))),
      ),
    );
  const where = and(
    filters(
      query.show,
      exists(
        db.read
          .select({ one: sql`1` })
          .from(verification)
          .where(eq(verification.workshopId, workshop.id)),
      ),
    ),
    query.q ? named(query.q) : undefined,
  );
  const [tally] = await db.read
    .select({ total: count() })
    .from(workshop)
    .innerJoin(kelurahan, eq(kelurahan.slug, workshop.kelurahanSlug))
    .where(where);
  const total = tally?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / workshopsPerPage));
  const page = Math.min(query.page, pages);
  const published = db.read
    .select({ n: sql`count(*)` })
    .from(listing)
    .where(and(eq(listing.workshopId, workshop.id), eq(listing.state, 'published')));
  const last = db.read
    .select({ pair: sql`json_array(state, decided_at)` })
    .from(review)
    .where(
      and(
        eq(review.workshopId, workshop.id),
        gt(review.decidedAt, 0),
        inArray(review.subject, recordSubjects(officer)),
      ),
    )
    .orderBy(sql`decided_at DESC`)
    .limit(1);
  const rows = await db.read
    .select({
      slug: workshop.slug,
      name: workshop.name,
      kelurahan: kelurahan.name,
      state: workshop.state,
      trusted: workshop.trusted,
      verified: sql<number>`(${valid})`,
      listings: sql<number>`(${published})`,
      last: sql<string | null>`(${last})`,
      conflict: isOwnBusiness(db.read, officer.id, workshop.id),
    })
    .from(workshop)
    .innerJoin(kelurahan, eq(kelurahan.slug, workshop.kelurahanSlug))
    .where(where)
    .orderBy(asc(workshop.name), asc(workshop.id))
    .limit(workshopsPerPage)
    .offset((page - 1) * workshopsPerPage);
  return { rows: rows.map(({ last: pair, ...row }) => ({ ...row, lastVerdict: verdictOf(pair) })), total, page, pages };
}

function verdictOf(pair: string | null): OfficeWorkshop['lastVerdict'] {
  if (pair === null) return null;
  const [state, at] = JSON.parse(pair) as [string, number];
  return { state, at };
}

function filters(show: WorkshopListQuery['show'], verified: SQL): SQL | undefined {
  if (show === 'all') return undefined;
  if (show === 'trusted') return eq(workshop.trusted, true);
  return show === 'unverified' ? not(verified) : eq(workshop.state, show);
}

function named(q: string): SQL | undefined {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return or(
    ...[workshop.name, workshop.ownerName, kelurahan.name].map((one) => sql`${like(one, pattern)} ESCAPE '\\'`),
  );
}
