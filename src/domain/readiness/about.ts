import { eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { appliesTo } from '#db/readiness/applies.ts';
import { workshopReadiness, type ExportRoute } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Membership } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { readLists } from './lists.ts';
import { questionsOf, type Question } from './questions.ts';

export interface AskedQuestion extends Question {
  /** Ticked: what was answered, else what the published listings suggest. */
  ticked: string[];
  /** `none`: answered with none of these; `suggested`: taken from the listings, not saved yet. */
  state: 'answered' | 'none' | 'suggested' | 'open';
}

export interface About {
  workshop: Membership;
  /** Of the saved answers; 0 before the first. */
  version: number;
  questions: AskedQuestion[];
  exportRoute: ExportRoute | null;
  /** Items that apply, that don't, and that hang on an open question. */
  tally: Record<'yes' | 'no' | 'unknown', number>;
}

/** The questions that decide what applies to the workshop whose desk is open. Three queries. */
export async function readAbout(context: Acting): Promise<About> {
  const { workshop } = requireWorkshop(context);
  const { read } = context.db;
  const [lists, [row], suggested] = await Promise.all([
    readLists(read),
    read.select().from(workshopReadiness).where(eq(workshopReadiness.workshopId, workshop.id)),
    suggest(read, workshop.id),
  ]);
  const answers = row?.answers ?? {};
  const tally = { yes: 0, no: 0, unknown: 0 };
  for (const { item } of lists.items.values()) tally[appliesTo(item.body.appliesWhen, answers)] += 1;
  return {
    workshop,
    version: row && isAnswered(row) ? row.version : 0,
    questions: questionsOf(lists, context.reference).map((one) => asked(one, answers[one.key], suggested[one.key])),
    exportRoute: row?.exportRoute ?? null,
    tally,
  };
}

/** A row is made with the first evidence too; only answers make it one to be careful with. */
export function isAnswered({
  answers,
  exportRoute,
}: Pick<typeof workshopReadiness.$inferSelect, 'answers' | 'exportRoute'>) {
  return Object.keys(answers).length > 0 || exportRoute !== null;
}

function asked(one: Question, answer: string[] | undefined, guess: string[] = []): AskedQuestion {
  const among = (values: string[]) => one.choices.filter((choice) => values.includes(choice));
  if (answer) return { ...one, ticked: among(answer), state: answer.length === 0 ? 'none' : 'answered' };
  const ticked = among(guess);
  return { ...one, ticked, state: ticked.length > 0 ? 'suggested' : 'open' };
}

/** What the published listings say already. */
async function suggest(read: Reader, workshopId: number): Promise<Partial<Record<string, string[]>>> {
  const rows = await read.all<{ key: string; value: string }>(sql`
    SELECT DISTINCT 'dye' AS key, dye AS value FROM listing_dye JOIN listing ON listing.id = listing_dye.listing_id
      WHERE listing.workshop_id = ${workshopId} AND listing.state = 'published'
    UNION SELECT 'product', product FROM listing WHERE workshop_id = ${workshopId} AND state = 'published'
    UNION SELECT 'cloth', cloth FROM listing WHERE workshop_id = ${workshopId} AND state = 'published'`);
  const found: Record<string, string[]> = {};
  for (const { key, value } of rows) (found[key] ??= []).push(value);
  return found;
}
