import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { preparedOnce } from '#db/prepared.ts';
import { session, user } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';

export interface SignedIn {
  user: User;
  /** Officer or admin: shorter sessions. */
  staff: boolean;
  /** Made up for the demo: their passwords are printed, so they are nobody anywhere else. */
  demo: boolean;
  createdAt: number;
  expiresAt: number;
  lastSeenAt: number;
}

/** The person behind a session with all their memberships, in one query; null for suspended people. */
export async function readSignedIn(db: Database, idHash: string): Promise<SignedIn | null> {
  const [row] = await prepared(db.read).all({ idHash });
  if (!row) return null;
  const offices = JSON.parse(row.offices) as (Omit<User['offices'][number], 'powers'> & { powers: string })[];
  const found: User = {
    id: row.id,
    name: row.name,
    email: row.email,
    locale: row.locale,
    isBuyer: row.isBuyer,
    isAdmin: row.isAdmin,
    hasSecondStep: row.totpSince !== null,
    workshops: JSON.parse(row.workshops) as User['workshops'],
    offices: offices.map((one) => ({ ...one, powers: JSON.parse(one.powers) as User['offices'][number]['powers'] })),
    unread: row.unread,
    session: { publicId: row.publicId, stage: row.stage, provedAt: row.provedAt, workshopId: row.workshopId },
  };
  const { createdAt, expiresAt, lastSeenAt } = row;
  const staff = found.isAdmin || found.offices.length > 0;
  // Whoever became an officer after signing in, or lost the second step since, has to set one up first.
  if (staff && !found.hasSecondStep && found.session.stage === 'full') found.session.stage = 'set-up';
  return { user: found, staff, demo: row.demo, createdAt, expiresAt, lastSeenAt };
}

const prepared = preparedOnce((read) => {
  return read
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      locale: user.locale,
      isBuyer: user.isBuyer,
      isAdmin: user.isAdmin,
      totpSince: user.totpSince,
      demo: user.demo,
      publicId: session.publicId,
      stage: session.stage,
      provedAt: session.provedAt,
      workshopId: session.workshopId,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
      lastSeenAt: session.lastSeenAt,
      workshops: sql<string>`(
        SELECT json_group_array(json_object('id', w.id, 'slug', w.slug, 'name', w.name, 'role', m.role, 'state', w.state)
          ORDER BY m.since, w.id)
        FROM workshop_member AS m JOIN workshop AS w ON w.id = m.workshop_id WHERE m.user_id = "user"."id")`,
      offices: sql<string>`(
        SELECT json_group_array(json_object('slug', o.slug, 'nameId', o.name_id, 'nameEn', o.name_en, 'powers', m.powers)
          ORDER BY o.position)
        FROM office_member AS m JOIN office AS o ON o.slug = m.office_slug WHERE m.user_id = "user"."id")`,
      unread: sql<number>`(SELECT count(*) FROM notification AS n WHERE n.user_id = "user"."id" AND n.read_at IS NULL)`,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(and(eq(session.idHash, sql.placeholder('idHash')), eq(user.state, 'active')))
    .prepare();
});
