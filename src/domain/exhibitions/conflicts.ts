import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { application } from '#db/schema/index.ts';
import { Refusal } from '#src/domain/refusal.ts';

/**
 * Why an officer has no say about a workshop: a member of it; declared it; bears the owner's last name, until another
 * officer records that they are not related; mentors its kelurahan; trained it; or it is their office's protégé.
 */
export const conflictKinds = ['member', 'declared', 'family-name', 'mentor', 'trained', 'protege'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** Whose conflicts are asked for. */
export interface Person {
  id: string;
  name: string;
}
type Reading = Pick<Reader | Tx, 'all'>;

/** What one row of a table says of the person: memberships, declarations, trainings, protégés of their offices. */
function direct(id: string): SQL {
  return sql`SELECT workshop_id, 'member' AS kind FROM workshop_member WHERE user_id = ${id}
    UNION ALL SELECT workshop_id, 'declared' FROM declared_interest WHERE user_id = ${id}
    UNION ALL SELECT workshop_id, 'trained' FROM tie WHERE kind = 'trained' AND user_id = ${id} AND ended_at IS NULL
    UNION ALL SELECT tie.workshop_id, 'protege' FROM tie JOIN office_member ON office_member.office_slug = tie.office_slug
      WHERE tie.kind = 'protege' AND office_member.user_id = ${id} AND tie.ended_at IS NULL`;
}

/** Whether the person mentors the kelurahan of a row of `workshop AS bound`. */
function isMentored(id: string): SQL {
  return sql`bound.kelurahan_slug IN
    (SELECT kelurahan_slug FROM tie WHERE kind = 'mentor' AND user_id = ${id} AND ended_at IS NULL)`;
}

/** Whether the owner in a row of `workshop AS bound` bears the person's last name, and nobody said that they aren't related. */
function bearsName({ id, name }: Person): SQL {
  const family = lastName(name);
  if (!family) return sql`0`;
  return sql`(lower(bound.owner_name) LIKE ${'% ' + family.replace(/[\\%_]/g, '\\$&')} ESCAPE '\\' AND bound.id NOT IN
    (SELECT workshop_id FROM tie WHERE kind = 'no-relation' AND user_id = ${id} AND workshop_id > 0
      AND ended_at IS NULL))`;
}

/** `SELECT workshop_id, kind` of everything this person has a conflict with: the one place that knows. */
export function conflictRows(person: Person): SQL {
  return sql`${direct(person.id)}
    UNION ALL SELECT bound.id, 'mentor' FROM workshop AS bound WHERE ${isMentored(person.id)}
    UNION ALL SELECT bound.id, 'family-name' FROM workshop AS bound WHERE ${bearsName(person)}`;
}

/**
 * Whether the person has a conflict with the workshop of a row, for lists, counts, averages and exports. Asks about
 * that row's workshop only, so that a page of a few rows doesn't read all workshops there are.
 */
export function isConflicted(person: Person, workshopId: SQLWrapper): SQL<boolean> {
  return sql<boolean>`(${workshopId} IN (SELECT workshop_id FROM (${direct(person.id)})) OR EXISTS
    (SELECT 1 FROM workshop AS bound WHERE bound.id = ${workshopId} AND (${isMentored(person.id)} OR ${bearsName(person)})))`.mapWith(
    Boolean,
  );
}

/** Why this person has no say about a workshop; empty: they do. One query. */
export async function conflictsOf(db: Reading, person: Person, workshopId: number): Promise<ConflictKind[]> {
  const rows = await db.all<{ kind: ConflictKind }>(
    sql`SELECT DISTINCT kind FROM (${conflictRows(person)}) WHERE workshop_id = ${workshopId}`,
  );
  return rows.map(({ kind }) => kind);
}

/** Every workshop the person has a conflict with. One query. */
export async function conflictedWorkshops(db: Reading, person: Person): Promise<Set<number>> {
  const rows = await db.all<{ id: number }>(sql`SELECT DISTINCT workshop_id AS id FROM (${conflictRows(person)})`);
  return new Set(rows.map(({ id }) => id));
}

/** Throws `conflict`. Call it in the transaction of whatever an officer does about one application. */
export async function refuseConflict(db: Reading, person: Person, workshopId: number): Promise<void> {
  if ((await conflictsOf(db, person, workshopId)).length > 0) throw new Refusal('conflict');
}

/** Whether the person has a conflict with any workshop that takes part in an exhibition. One query. */
export async function hasConflictIn(db: Reading, person: Person, exhibitionSlug: string): Promise<boolean> {
  const rows = await db.all(
    sql`SELECT 1 FROM ${application} WHERE ${application.exhibitionSlug} = ${exhibitionSlug}
      AND ${application.state} NOT IN ('draft', 'withdrawn', 'ineligible')
      AND ${isConflicted(person, application.workshopId)} LIMIT 1`,
  );
  return rows.length > 0;
}

/** People asked about in one query: SQLite joins no more than 500 SELECTs. */
const mostAtOnce = 100;

/**
 * Which of these people have a conflict with which applications of an exhibition, by person: of all, or of those named.
 * One query for each hundred people.
 */
export async function conflictsIn(
  db: Reading,
  people: readonly Person[],
  { slug, ids }: { slug: string; ids?: readonly string[] },
): Promise<Map<string, Set<string>>> {
  const found = new Map(people.map(({ id }) => [id, new Set<string>()]));
  const mine = ids
    ? sql`${application.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
    : sql`${application.exhibitionSlug} = ${slug} AND ${application.number} IS NOT NULL`;
  for (let at = 0; at < people.length; at += mostAtOnce) {
    const each = people.slice(at, at + mostAtOnce).map(
      (person) => sql`SELECT ${person.id} AS person, ${application.id} AS id FROM ${application}
        WHERE ${mine} AND ${isConflicted(person, application.workshopId)}`,
    );
    const rows = await db.all<{ person: string; id: string }>(sql.join(each, sql` UNION ALL `));
    for (const { person, id } of rows) found.get(person)?.add(id);
  }
  return found;
}

/** Lower case; null of people with one name, and of names too short to tell anything. */
function lastName(name: string): string | null {
  const words = name.trim().toLowerCase().split(/\s+/);
  const last = words.at(-1) ?? '';
  return words.length > 1 && last.length >= 4 ? last : null;
}
