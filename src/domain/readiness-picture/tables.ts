import { sql, type SQL } from 'drizzle-orm';
import type { RowKind } from './figures.ts';

const readiness = sql`LEFT JOIN workshop_readiness ON workshop_readiness.workshop_id = workshop.id`;

/** The tables that a figure's condition speaks of. */
export const tablesOf: Record<RowKind, SQL> = {
  workshops: sql`workshop ${readiness}`,
  items: sql`item_standing JOIN workshop ON workshop.id = item_standing.workshop_id ${readiness}`,
  reviews: sql`review JOIN workshop ON workshop.id = review.workshop_id ${readiness}`,
  moves: sql`level_change JOIN workshop ON workshop.id = level_change.workshop_id ${readiness}`,
};
