import { and, desc, eq, gte, inArray, lt, or, sql, type Column, type SQL } from 'drizzle-orm';
import { audit, listing, user as users, workshop } from '#db/schema/index.ts';
import { requireAdmin } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { startOf, type AuditQuery } from './form.ts';
import { nameThings, type Named } from './names.ts';

export interface AuditLine {
  seq: number;
  at: number;
  action: string;
  /** null: a visitor or the clock. */
  who: Named | null;
  subject: Named;
  /** The subject as it is written: `listing:12`. */
  subjectCode: string;
  detail: [name: string, value: string][];
}

export interface AuditPage {
  lines: AuditLine[];
  /** Every action there is a line of. */
  actions: string[];
  /** Number to continue before; null at the end. */
  older: number | null;
}

const perPage = 50;
const day = 86_400_000;

/** The audit log for an admin, newest first, with names in place of ids. Eleven queries whatever it finds. */
export async function searchAudit(context: Acting, query: AuditQuery): Promise<AuditPage> {
  requireAdmin(context);
  const { read, reader } = context.db;
  const rows = await read
    .select()
    .from(audit)
    .where(and(...(await conditions(context, query))))
    .orderBy(desc(audit.seq))
    .limit(perPage + 1);
  const shown = rows.slice(0, perPage);
  const names = await nameThings(context, shown);
  const { rows: actions } = await reader.execute(distinctActions);
  return {
    actions: actions.map((row) => String(row['action'])),
    older: rows.length > perPage ? (shown.at(-1)?.seq ?? null) : null,
    lines: shown.map(({ seq, at, action, userId, subject, detail }) => ({
      seq,
      at,
      action,
      who: userId === null ? null : names.of(`user:${userId}`),
      subject: names.of(subject),
      subjectCode: subject,
      detail: Object.entries(detail).flatMap(([name, value]): AuditLine['detail'] =>
        value === null && name !== 'from' ? [] : [[name, names.value(name, value)]],
      ),
    })),
  };
}

/** One step along the index for each action, however many lines there are. */
const distinctActions = `WITH RECURSIVE step(action) AS (
  SELECT min(action) FROM audit
  UNION ALL SELECT (SELECT min(action) FROM audit WHERE action > step.action) FROM step WHERE step.action IS NOT NULL)
  SELECT action FROM step WHERE action IS NOT NULL`;

async function conditions(context: Acting, query: AuditQuery): Promise<SQL[]> {
  const { person, action, about, from, to, before } = query;
  const wanted: SQL[] = [];
  if (person) wanted.push(inArray(audit.userId, await peopleCalled(context, person)));
  if (action) wanted.push(eq(audit.action, action));
  if (about) wanted.push(inArray(audit.subject, await subjectsCalled(context, about)));
  if (from) wanted.push(gte(audit.at, startOf(from)));
  if (to) wanted.push(lt(audit.at, startOf(to) + day));
  if (before !== null) wanted.push(lt(audit.seq, before));
  return wanted;
}

async function peopleCalled({ db }: Acting, text: string): Promise<string[]> {
  const called = or(contains(users.name, text), contains(users.email, text), eq(users.id, text));
  const rows = await db.read.select({ id: users.id }).from(users).where(called).limit(100);
  return rows.map(({ id }) => id);
}

/** `listing:12` as it is; else people, workshops and listings of that name, slug or address. */
async function subjectsCalled(context: Acting, text: string): Promise<string[]> {
  if (/^[a-z-]+:\S+$/.test(text)) return [text];
  const { read } = context.db;
  const slug = text.split('/').at(-1) ?? text;
  const workshops = await read
    .select({ id: workshop.id })
    .from(workshop)
    .where(or(contains(workshop.name, text), eq(workshop.slug, slug)))
    .limit(100);
  const listings = await read
    .select({ id: listing.id })
    .from(listing)
    .where(or(contains(listing.titleId, text), contains(listing.titleEn, text), eq(listing.slug, slug)))
    .limit(100);
  return [
    ...(await peopleCalled(context, text)).map((id) => `user:${id}`),
    ...workshops.map(({ id }) => `workshop:${id}`),
    ...listings.map(({ id }) => `listing:${id}`),
  ];
}

function contains(column: Column, text: string): SQL {
  return sql`${column} LIKE ${`%${text.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`;
}
