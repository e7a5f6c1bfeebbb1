import { and, desc, eq, lt } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { counts, type PublishedList } from '#db/readiness/level.ts';
import type { Words } from '#db/readiness/types.ts';
import { checklistVersion } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { notifyAll } from '#src/domain/outbox.ts';
import { readStands, type Stand } from '#src/domain/readiness/level-store.ts';
import { readEdition, readLists } from '#src/domain/readiness/lists.ts';
import { membersOf } from '#src/domain/readiness/tell-level-change.ts';
import { rank } from '#src/domain/readiness/unlocks.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import { diffEditions } from './diff.ts';
import { lacksFor, levelUnder, withList, type ListSet } from './fall.ts';
import { newlyRequired, requiredFrom } from './newly-required.ts';

/** What decides whom an edition in force concerns; the same for every workshop. */
export interface Concern {
  list: PublishedList;
  note: string;
  before: ListSet;
  /** With everything new counting now. */
  atOnce: ListSet;
  retired: string[];
  /** Asked in other words, or otherwise. */
  changed: string[];
  titles: ReadonlyMap<string, Words>;
}

const unfinished = ['draft', 'waiting', 'changes-asked'];
/** Titles a notification names. */
const named = 8;

/** null when the edition is in force no longer: a newer one tells of itself. */
export async function readConcern(tx: Tx, versionId: number): Promise<Concern | null> {
  const [version] = await tx.select().from(checklistVersion).where(eq(checklistVersion.id, versionId));
  if (version?.state !== 'published') return null;
  const [former] = await tx
    .select({ id: checklistVersion.id })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.checklistSlug, version.checklistSlug), lt(checklistVersion.number, version.number)))
    .orderBy(desc(checklistVersion.number))
    .limit(1);
  if (!former) return null;
  const lists = await readLists(tx);
  const [old, list] = [await readEdition(tx, former.id), await readEdition(tx, versionId)];
  const changes = diffEditions(old, list);
  return {
    list,
    note: version.note,
    before: withList(lists, old),
    atOnce: withList(lists, requiredFrom(list, newlyRequired(old, list), null)),
    retired: changes.items.filter(({ kind }) => kind === 'retired').map(({ slug }) => slug),
    changed: changes.items
      .filter(({ aspects }) => aspects.includes('reworded') || aspects.includes('asks'))
      .map(({ slug }) => slug),
    titles: new Map([...old.items, ...list.items].map(({ slug, body }) => [slug, body.title])),
  };
}

/**
 * Tells the people of those workshops that the edition concerns: their level would fall by what is new, they have shown
 * something for an item that went, or an unfinished answer to a question that changed. Returns those items by workshop.
 */
export async function tellOfEdition(
  tx: Tx,
  context: Pick<Acting, 'now' | 'vault' | 'origin'>,
  concern: Concern,
  workshopIds: readonly number[],
): Promise<Map<number, string[]>> {
  const concerned = new Map<number, string[]>();
  for (const stand of await readStands(tx, workshopIds)) {
    const items = concernedItems(concern, stand, wibDay(context.now));
    if (items) concerned.set(stand.workshopId, items);
  }
  const members = concerned.size > 0 ? await membersOf(tx, [...concerned.keys()]) : new Map<number, string[]>();
  const { list, note } = concern;
  await notifyAll(
    tx,
    context,
    [...concerned].map(([workshopId, items]) => ({
      userIds: members.get(workshopId) ?? [],
      kind: 'checklist-changed' as const,
      facts: {
        listId: list.title.id,
        listEn: list.title.en,
        itemsId: titlesOf(concern, items, 'id'),
        itemsEn: titlesOf(concern, items, 'en'),
        note,
      },
      path: paths.readiness(list.slug),
    })),
  );
  return concerned;
}

function titlesOf({ titles }: Concern, items: readonly string[], lang: 'id' | 'en'): string {
  const names = items.flatMap((slug) => titles.get(slug)?.[lang] ?? []);
  return names.slice(0, named).join(', ') + (names.length > named ? ` + ${names.length - named}` : '');
}

/** null: it does not concern this workshop. */
function concernedItems(
  { list, before, atOnce, retired, changed }: Concern,
  { published, standings, answers }: Stand,
  today: string,
): string[] | null {
  const touched = [
    ...retired.filter((slug) => standings.has(slug)),
    ...changed.filter((slug) => unfinished.includes(standings.get(slug)?.state ?? '')),
  ];
  const items = new Set([...standings.values()].filter((one) => counts(one, today)).map(({ item }) => item));
  const then = levelUnder(before, { items, answers }, today).level;
  const now = levelUnder(atOnce, { items, answers }, today);
  const falls = published && rank(now.level) < rank(then);
  if (!falls && touched.length === 0) return null;
  const unmet = now.markets.find(({ slug }) => slug === list.slug)?.needs.filter(({ met }) => !met) ?? [];
  const lacks = lacksFor(now, then).flatMap((slug) => (slug === 'market' ? unmet.map(({ item }) => item) : slug));
  return [...new Set([...(falls ? lacks : []), ...touched])];
}
