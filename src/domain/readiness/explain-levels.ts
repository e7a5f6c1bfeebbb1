import type { Words } from '#db/readiness/types.ts';
import { parseCondition } from '#db/readiness/applies.ts';
import type { ReadinessLevel } from '#db/schema/workshops.ts';
import type { Context } from '#src/domain/context.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { readLists, type ListedItem } from './lists.ts';
import { unlockedAt, type Unlock } from './unlocks.ts';

/** What levels mean, from the lists that hold now, for whoever reads about them. */
export interface LevelsExplained {
  levels: {
    level: ReadinessLevel;
    title: Words;
    summary: Words;
    items: ExplainedItem[];
    /** Market packs that must be complete. */
    markets: number;
    unlocks: Unlock[];
  }[];
  packs: { slug: string; title: Words; summary: Words; required: ExplainedItem[]; others: number }[];
  /** Number of the core list's edition. */
  edition: number;
}

export interface ExplainedItem {
  slug: string;
  title: Words;
  why: Words;
  /** null: an acceptance does not end. */
  validityMonths: number | null;
  secondOfficer: boolean;
  /** Asked of some workshops only. */
  conditional: boolean;
  /** WIB day in the future from which levels count it; null: now. */
  requiredFrom: string | null;
}

/** One query. */
export async function explainLevels({ db, now }: Pick<Context, 'db' | 'now'>): Promise<LevelsExplained> {
  const { core, markets } = await readLists(db.read);
  const today = wibDay(now);
  const explained = ({ slug, body, requiredFrom }: ListedItem): ExplainedItem => ({
    ...{ slug, title: body.title, why: body.why, validityMonths: body.validityMonths },
    secondOfficer: body.secondOfficer,
    conditional: parseCondition(body.appliesWhen) !== null,
    requiredFrom: requiredFrom !== null && requiredFrom > today ? requiredFrom : null,
  });
  return {
    levels: core.levels.map((rule) => ({
      ...rule,
      items: core.items.filter(({ level }) => level === rule.level).map(explained),
      unlocks: unlockedAt(rule.level),
    })),
    packs: markets.map(({ slug, title, summary, items }) => {
      const required = items.filter(({ body }) => body.blocking).map(explained);
      return { slug, title, summary, required, others: items.length - required.length };
    }),
    edition: core.number,
  };
}
