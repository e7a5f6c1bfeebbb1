import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
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

/** `SELECT workshop_id, kind` of everything this person has a conflict with: the one place that knows. */
export function conflictRows({ id, name }: Person): SQL {
  const ended = sql.raw('ended_at IS NULL');
  const family = lastName(name);
  const sameName = family
    ? sql`UNION ALL SELECT id, 'family-name' FROM workshop
        WHERE lower(owner_name) LIKE ${'% ' + family.replace(/[\\%_]/g, '\\$&')} ESCAPE '\\'
          AND id NOT IN (SELECT workshop_id FROM tie WHERE kind = 'no-relation' AND user_id = ${id} AND ${ended})`
    : sql.raw('');
  return sql`SELECT workshop_id, 'member' AS kind FROM workshop_member WHERE user_id = ${id}
    UNION ALL SELECT workshop_id, 'declared' FROM declared_interest WHERE user_id = ${id}
    UNION ALL SELECT workshop_id, kind FROM tie WHERE kind = 'trained' AND user_id = ${id} AND ${ended}
    UNION ALL SELECT workshop.id, 'mentor' FROM tie JOIN workshop ON workshop.kelurahan_slug = tie.kelurahan_slug
      WHERE tie.kind = 'mentor' AND tie.user_id = ${id} AND tie.ended_at IS NULL
    UNION ALL SELECT tie.workshop_id, 'protege' FROM tie JOIN office_member ON office_member.office_slug = tie.office_slug
      WHERE tie.kind = 'protege' AND office_member.user_id = ${id} AND tie.ended_at IS NULL
    ${sameName}`;
}

/** Whether the person has a conflict with the workshop of a row, for lists, counts, averages and exports. */
export function isConflicted(person: Person, workshopId: SQLWrapper): SQL<boolean> {
  return sql<boolean>`(${workshopId} IN (SELECT workshop_id FROM (${conflictRows(person)})))`.mapWith(Boolean);
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
    sql`SELECT 1 FROM application WHERE exhibition_slug = ${exhibitionSlug}
      AND state NOT IN ('draft', 'withdrawn', 'ineligible')
      AND workshop_id IN (SELECT workshop_id FROM (${conflictRows(person)})) LIMIT 1`,
  );
  return rows.length > 0;
}

/** Lower case; null of people with one name, and of names too short to tell anything. */
function lastName(name: string): string | null {
  const words = name.trim().toLowerCase().split(/\s+/);
  const last = words.at(-1) ?? '';
  return words.length > 1 && last.length >= 4 ? last : null;
}
