import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { Words } from '#db/readiness/types.ts';
import { itemStanding, itemTally, workshop } from '#db/schema/index.ts';
import type { StandingState } from '#db/schema/readiness.ts';
import type { EditionChanges, ItemChange } from './diff.ts';

export interface Touched {
  slug: string;
  title: Words;
  /** Workshops it concerns, by where they stand with the item. */
  states: Partial<Record<StandingState, number>>;
  /** The first of those that an edition concerns, by name. */
  workshops: { slug: string; name: string }[];
  /** How many it concerns. */
  count: number;
}

export interface EvidenceTouched {
  /** Items that go, with everyone who has shown or begun something for them. */
  retired: Touched[];
  /** Items asked in other words or otherwise, with everyone whose draft or sent evidence answers the former question. */
  changed: Touched[];
}

/** Names shown of each item. */
const named = 20;
const unfinished: StandingState[] = ['draft', 'waiting', 'changes-asked'];
const all: StandingState[] = ['draft', 'waiting', 'changes-asked', 'refused', 'accepted', 'expired'];

/** Whose evidence an edition touches. Nothing of it is lost: it is judged by the edition it answered. */
export async function readEvidenceTouched(db: Reader, { items }: EditionChanges): Promise<EvidenceTouched> {
  const asking = items.filter(({ aspects }) => aspects.includes('reworded') || aspects.includes('asks'));
  const retired = items.filter(({ kind }) => kind === 'retired');
  const slugs = [...asking, ...retired].map(({ slug }) => slug);
  const tally = slugs.length > 0 ? await db.select().from(itemTally).where(inArray(itemTally.item, slugs)) : [];
  const touched = async (change: ItemChange, concerned: StandingState[]): Promise<Touched[]> => {
    const mine = tally.filter(
      ({ item, state, workshops }) => item === change.slug && workshops > 0 && concerned.includes(state),
    );
    const states = Object.fromEntries(mine.map(({ state, workshops }) => [state, workshops]));
    const count = mine.reduce((sum, { workshops }) => sum + workshops, 0);
    if (count === 0) return [];
    const workshops = await db
      .select({ slug: workshop.slug, name: workshop.name })
      .from(itemStanding)
      .innerJoin(workshop, eq(workshop.id, itemStanding.workshopId))
      .where(and(eq(itemStanding.item, change.slug), inArray(itemStanding.state, concerned)))
      .orderBy(asc(workshop.name))
      .limit(named);
    return [{ slug: change.slug, title: change.title, states, workshops, count }];
  };
  return {
    retired: (await Promise.all(retired.map((change) => touched(change, all)))).flat(),
    changed: (await Promise.all(asking.map((change) => touched(change, unfinished)))).flat(),
  };
}
