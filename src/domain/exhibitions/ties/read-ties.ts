import { and, asc, desc, eq, isNull, like, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { kelurahan, office, officeMember, tie, tieKinds, user, workshop, type TieKind } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { conflictRows } from '../conflicts.ts';
import { binds } from './end-tie.ts';

export interface TieQuery {
  /** The kind one is about to record; null: none. */
  kind: TieKind | null;
  /** The workshop looked for. */
  q: string;
  /** Ties and namesakes of one officer only. */
  person: string;
}

export interface TieRow {
  id: string;
  kind: TieKind;
  person: string | null;
  office: { id: string; en: string } | null;
  workshop: { slug: string; name: string } | null;
  kelurahan: string | null;
  note: string;
  recordedBy: string;
  recordedAt: number;
  endedAt: number | null;
  /** False of one's own: another officer ends it. */
  mayEnd: boolean;
}

export interface Ties {
  rows: TieRow[];
  officers: { id: string; name: string; office: string }[];
  offices: { slug: string; nameId: string; nameEn: string }[];
  kelurahan: { slug: string; name: string }[];
  found: { slug: string; name: string; owner: string; kelurahan: string }[];
  /** Workshops whose owner bears the chosen officer's last name, and nothing says they aren't related. */
  namesakes: { slug: string; name: string; owner: string }[];
}

const most = 500;

export function parseTieQuery(params: URLSearchParams): TieQuery {
  return {
    kind: tieKinds.find((one) => one === params.get('kind')) ?? null,
    q: (params.get('q') ?? '').trim().slice(0, 80),
    person: (params.get('person') ?? '').slice(0, 40),
  };
}

/** All ties, those that hold first, and what is needed to record one. Six queries at most. */
export async function readTies(context: Pick<Acting, 'db' | 'user'>, query: TieQuery): Promise<Ties> {
  const { read } = context.db;
  const officer = requireOfficer(context, 'exhibitions');
  const recorder = alias(user, 'recorder');
  const rows = await read
    .select({
      tie,
      person: user.name,
      office: { id: office.nameId, en: office.nameEn },
      workshop: { slug: workshop.slug, name: workshop.name },
      kelurahan: kelurahan.name,
      recordedBy: recorder.name,
    })
    .from(tie)
    .leftJoin(user, eq(user.id, tie.userId))
    .leftJoin(office, eq(office.slug, tie.officeSlug))
    .leftJoin(workshop, eq(workshop.id, tie.workshopId))
    .leftJoin(kelurahan, eq(kelurahan.slug, tie.kelurahanSlug))
    .leftJoin(recorder, eq(recorder.id, tie.recordedBy))
    .where(query.person ? eq(tie.userId, query.person) : undefined)
    .orderBy(desc(isNull(tie.endedAt)), asc(tie.kind), desc(tie.recordedAt), asc(tie.id))
    .limit(most);
  const officers = await read
    .select({ id: user.id, name: user.name, office: sql<string>`min(${office.nameId})` })
    .from(user)
    .innerJoin(officeMember, eq(officeMember.userId, user.id))
    .innerJoin(office, eq(office.slug, officeMember.officeSlug))
    .where(eq(user.state, 'active'))
    .groupBy(user.id)
    .orderBy(asc(user.name), asc(user.id));
  const chosen = officers.find(({ id }) => id === query.person);
  return {
    rows: rows.map(({ tie: one, ...names }) => ({
      ...{ id: one.id, kind: one.kind, note: one.note, recordedAt: one.recordedAt, endedAt: one.endedAt },
      ...names,
      recordedBy: names.recordedBy ?? '',
      mayEnd: one.endedAt === null && !binds(one, officer),
    })),
    officers,
    offices: await read
      .select({ slug: office.slug, nameId: office.nameId, nameEn: office.nameEn })
      .from(office)
      .orderBy(asc(office.nameId)),
    kelurahan: await read
      .select({ slug: kelurahan.slug, name: kelurahan.name })
      .from(kelurahan)
      .orderBy(asc(kelurahan.name)),
    found: query.q.length < 2 ? [] : await workshops(context, named(query.q), 12),
    namesakes: chosen
      ? await workshops(
          context,
          sql`${workshop.id} IN (SELECT workshop_id FROM (${conflictRows(chosen)}) WHERE kind = 'family-name')`,
          50,
        )
      : [],
  };
}

function workshops({ db }: Pick<Acting, 'db'>, where: SQL | undefined, limit: number): Promise<Ties['found']> {
  return db.read
    .select({ slug: workshop.slug, name: workshop.name, owner: workshop.ownerName, kelurahan: kelurahan.name })
    .from(workshop)
    .innerJoin(kelurahan, eq(kelurahan.slug, workshop.kelurahanSlug))
    .where(where)
    .orderBy(asc(workshop.name), asc(workshop.id))
    .limit(limit);
}

function named(q: string): SQL | undefined {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return and(
    or(...[workshop.name, workshop.ownerName, kelurahan.name].map((one) => sql`${like(one, pattern)} ESCAPE '\\'`)),
  );
}
