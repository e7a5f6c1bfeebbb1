import { sql } from 'drizzle-orm';
import type { StandingState } from '#db/schema/readiness.ts';
import { applies } from './conditions.ts';
import type { Looking } from './looking.ts';

/** One item, in workshops: those it applies to, and where the newest version of what they show stands. */
export interface ItemFunnel {
  item: string;
  list: string;
  applicable: number;
  begun: number;
  waiting: number;
  /** Changes asked, or refused. */
  returned: number;
  accepted: number;
  expired: number;
  /** Begun, not accepted, and the workshop's turn: drafts, returned and expired ones. */
  stuck: number;
}

export interface Funnels {
  /** Whether the filter is too wide to count item by item, so that these are of the whole city. */
  wholeCity: boolean;
  /** Where most workshops are stuck first. */
  items: ItemFunnel[];
}

/** More workshops than this are not counted item by item. */
export const narrow = 1_000;

/** The funnel of every item of the lists that hold now. Three queries, whatever their number. */
export async function countItems(looking: Looking, workshops: number | null): Promise<Funnels> {
  const wholeCity = workshops === null || workshops > narrow;
  const { read, lists } = looking;
  const tally = await read.all<{ item: string; state: StandingState; workshops: number }>(
    wholeCity
      ? sql`SELECT item, state, workshops FROM item_tally`
      : sql`SELECT item_standing.item AS item, item_standing.state AS state, count(*) AS workshops
          FROM workshop CROSS JOIN item_standing ON item_standing.workshop_id = workshop.id
          WHERE ${looking.where} GROUP BY 1, 2`,
  );
  const applicable = await countApplicable(looking, wholeCity);
  const states = new Map<string, Partial<Record<StandingState, number>>>();
  for (const { item, state, workshops: count } of tally) states.set(item, { ...states.get(item), [state]: count });
  const items = [...lists.items.values()].map(({ list, item: { slug, body } }) => {
    const at = (...names: StandingState[]) => names.reduce((sum, name) => sum + (states.get(slug)?.[name] ?? 0), 0);
    const returned = at('changes-asked', 'refused');
    return {
      item: slug,
      list: list.slug,
      applicable: applicable.get(body.appliesWhen) ?? 0,
      begun: at('draft', 'waiting', 'accepted', 'expired') + returned,
      waiting: at('waiting'),
      returned,
      accepted: at('accepted'),
      expired: at('expired'),
      stuck: at('draft', 'expired') + returned,
    };
  });
  return { wholeCity: wholeCity && workshops !== null, items: items.sort((one, other) => other.stuck - one.stuck) };
}

/** Workshops by condition. Most share their answers with others, so each set of answers is judged once. */
async function countApplicable({ read, where, lists }: Looking, wholeCity: boolean): Promise<Map<string, number>> {
  const conditions = [...new Set([...lists.items.values()].map(({ item }) => item.body.appliesWhen))];
  const sums = conditions.map(
    (condition, index) => sql`coalesce(sum(workshops) FILTER (WHERE ${applies(condition, sql`answers`)}), 0)
      AS ${sql.identifier(`c${index}`)}`,
  );
  const [row] = await read.all<Record<string, number>>(sql`
    SELECT ${sql.join(sums, sql`, `)} FROM (
      SELECT workshop_readiness.answers AS answers, count(*) AS workshops
      FROM workshop LEFT JOIN workshop_readiness ON workshop_readiness.workshop_id = workshop.id
      WHERE ${wholeCity ? sql`1` : where} GROUP BY 1)`);
  return new Map(conditions.map((condition, index) => [condition, row?.[`c${index}`] ?? 0]));
}
