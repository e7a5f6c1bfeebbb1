import { and, asc, desc, eq, exists, gt, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { office, officeMember, ticket, user, workshopMember } from '#db/schema/index.ts';
import { requireAdmin } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { officeInvitation } from '#src/domain/accounts/invitation.ts';

export const roles = ['buyer', 'producer', 'officer', 'admin'] as const;
export const states = ['active', 'suspended', 'unconfirmed'] as const;

export interface PeopleQuery {
  text: string;
  role: (typeof roles)[number] | '';
  state: (typeof states)[number] | '';
  page: number;
}

const perPage = 25;

/** The query of the page's address; whatever it doesn't know it leaves out. */
export function parsePeopleQuery(params: URLSearchParams): PeopleQuery {
  const page = Number(params.get('page'));
  return {
    text: (params.get('q') ?? '').trim().slice(0, 80),
    role: roles.find((role) => role === params.get('role')) ?? '',
    state: states.find((state) => state === params.get('state')) ?? '',
    page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
  };
}

/** Everyone with an account, by name; two queries, however many there are. */
export async function listPeople(context: Acting, query: PeopleQuery) {
  requireAdmin(context);
  const { read } = context.db;
  const where = and(matching(query.text), inRole(read, query.role), inState(query.state));
  const [count] = await read
    .select({ total: sql<number>`count(*)` })
    .from(user)
    .where(where);
  const people = await read
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      state: user.state,
      confirmed: sql<number>`${user.emailConfirmedAt} IS NOT NULL`,
      isBuyer: user.isBuyer,
      isAdmin: user.isAdmin,
      hasSecondStep: sql<number>`${user.totpSince} IS NOT NULL`,
      workshops: sql<number>`(SELECT count(*) FROM workshop_member AS m WHERE m.user_id = "user"."id")`,
      offices: sql<number>`(SELECT count(*) FROM office_member AS m WHERE m.user_id = "user"."id")`,
    })
    .from(user)
    .where(where)
    .orderBy(sql`${user.name} COLLATE NOCASE`, asc(user.id))
    .limit(perPage)
    .offset((query.page - 1) * perPage);
  const total = count?.total ?? 0;
  return { people, total, pages: Math.max(1, Math.ceil(total / perPage)) };
}

export async function listOffices(context: Acting) {
  requireAdmin(context);
  return context.db.read.select().from(office).orderBy(office.position);
}

/** Invitations of officers that nobody has used yet. */
export async function listOpenInvitations(context: Acting) {
  requireAdmin(context);
  const rows = await context.db.read
    .select()
    .from(ticket)
    .where(and(eq(ticket.kind, 'office'), isNull(ticket.usedAt), gt(ticket.expiresAt, context.now)))
    .orderBy(desc(ticket.createdAt))
    .limit(100);
  return rows.map(({ idHash, email, expiresAt, data }) => ({
    id: idHash,
    email,
    expiresAt,
    ...officeInvitation.parse(data),
  }));
}

function matching(text: string): SQL | undefined {
  if (!text) return undefined;
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(${user.name} LIKE ${pattern} ESCAPE '\\' OR ${user.email} LIKE ${pattern} ESCAPE '\\')`;
}

function inRole(read: Reader, role: PeopleQuery['role']): SQL | undefined {
  if (role === 'buyer') return eq(user.isBuyer, true);
  if (role === 'admin') return eq(user.isAdmin, true);
  if (role === '') return undefined;
  const members = role === 'officer' ? officeMember : workshopMember;
  return exists(
    read
      .select({ one: sql`1` })
      .from(members)
      .where(eq(members.userId, user.id)),
  );
}

function inState(state: PeopleQuery['state']): SQL | undefined {
  if (state === '') return undefined;
  if (state === 'suspended') return eq(user.state, 'suspended');
  const confirmed = state === 'active' ? isNotNull(user.emailConfirmedAt) : isNull(user.emailConfirmedAt);
  return and(eq(user.state, 'active'), confirmed);
}
