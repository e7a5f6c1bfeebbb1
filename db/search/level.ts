import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { change } from '../schema/changes.ts';
import { readinessLevels, type ReadinessLevel } from '../schema/workshops.ts';

/** Values of the facet `level`: a workshop holds every level up to its own, so asking for one finds the higher ones too. */
export function heldLevels(level: string | null): string[] {
  return readinessLevels.slice(0, readinessLevels.findIndex((one) => one === level) + 1);
}

/**
 * Instead of `recordChange` when nothing but the levels of workshops changed: listings borrow the level from their
 * workshop's entry and no text names it, so one statement does for all, however many listings they have.
 */
export async function recordLevels(
  tx: Tx,
  workshops: readonly { id: number; level: ReadinessLevel | null }[],
  now: number,
): Promise<void> {
  if (workshops.length === 0) return;
  const levels = JSON.stringify(workshops.map(({ id, level }) => [String(id), heldLevels(level)]));
  await tx.run(sql`
    UPDATE search_entry_row SET data = json_set(data, '$.facets.level', json((
      SELECT wanted.value -> 1 FROM json_each(${levels}) AS wanted WHERE wanted.value ->> 0 = search_entry_row.key)))
    WHERE kind = 'workshop' AND key IN (SELECT wanted.value ->> 0 FROM json_each(${levels}) AS wanted)`);
  await recordShown(
    tx,
    workshops.map(({ id }) => id),
    now,
  );
}

/** Tells the followers of the `change` log that pages about these workshops show something else, and searches don't. */
export async function recordShown(tx: Tx, workshopIds: readonly number[], now: number): Promise<void> {
  if (workshopIds.length === 0) return;
  const rows = workshopIds.map((id) => ({ entity: 'workshop' as const, entityId: String(id), at: now }));
  await tx.insert(change).values(rows);
}
