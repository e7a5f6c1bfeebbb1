import { appliesTo } from '../../readiness/applies.ts';
import type { ListedItem, PublishedList } from '../../readiness/level.ts';
import { readinessLevels, type ReadinessLevel } from '../../schema/workshops.ts';
import type { levelChange } from '../../schema/readiness.ts';
import { midnightAfter, type Version } from './course.ts';

export type Rise = Omit<typeof levelChange.$inferInsert, 'id' | 'workshopId'>;

interface Turn {
  at: number;
  need: Need;
  gains: boolean;
}

/** What a level or a market list waits for, and whether it is there at the moment the walk has come to. */
interface Need {
  slug: string;
  level: number | null;
  pack: number | null;
  met: boolean;
}

interface Walked {
  core: PublishedList;
  markets: readonly PublishedList[];
  answers: Record<string, string[]>;
  courses: ReadonlyMap<string, readonly Version[]>;
  publishedAt: number;
  /** Nothing happens later. */
  end: number;
}

/**
 * Every rise and fall of a level that the courses of the items bring about, oldest first. It walks through the moments
 * at which an acceptance begins or ends instead of computing the level anew for each.
 */
export function risesOf({ core, markets, answers, courses, publishedAt, end }: Walked): Rise[] {
  const applies = ({ body }: ListedItem) => appliesTo(body.appliesWhen, answers) !== 'no';
  const needs = [
    ...core.items
      .filter((item) => item.level !== null && applies(item))
      .map(({ slug, level }) => ({ slug, level: readinessLevels.indexOf(level as ReadinessLevel), pack: null })),
    ...markets.flatMap((list, pack) =>
      list.items.filter((item) => item.body.blocking && applies(item)).map(({ slug }) => ({ slug, level: null, pack })),
    ),
  ].map((need): Need => ({ ...need, met: false }));
  const turns = needs
    .flatMap((need) => turnsOf(need, courses.get(need.slug) ?? [], end))
    .sort((a, b) => a.at - b.at || Number(a.gains) - Number(b.gains));
  const wanted = readinessLevels.map((name) => core.levels.find(({ level }) => level === name)?.markets ?? 0);
  const packs = markets.map((_, pack) => needs.filter((need) => need.pack === pack));
  const rankNow = () => {
    const whole = packs.filter((pack) => pack.length > 0 && pack.every(({ met }) => met)).length;
    const lacks = readinessLevels.findIndex(
      (_, rank) => whole < (wanted[rank] ?? 0) || needs.some((need) => need.level === rank && !need.met),
    );
    return (lacks < 0 ? readinessLevels.length : lacks) - 1;
  };

  const rises: Rise[] = [];
  let rank = -1;
  const note = (at: number, cause: Rise['cause'], items: string[]) => {
    const next = rankNow();
    if (next === rank) return;
    const missing = next < rank ? lackOf(needs, packs, rank, wanted) : [];
    rises.push({ at, from: readinessLevels[rank] ?? null, to: readinessLevels[next] ?? null, cause, items, missing });
    rank = next;
  };
  note(publishedAt, 'published', []);
  for (let index = 0; index < turns.length;) {
    const { at, gains } = turns[index] as Turn;
    const items: string[] = [];
    for (let turn = turns[index]; turn && turn.at === at && turn.gains === gains; turn = turns[++index]) {
      turn.need.met = gains;
      items.push(turn.need.slug);
    }
    note(at, gains ? 'verdict' : 'expiry', items);
  }
  return rises;
}

/** An acceptance counts from its verdict to the midnight after its last day, or until the next one takes over. */
function turnsOf(need: Need, versions: readonly Version[], end: number): Turn[] {
  const turns: Turn[] = [];
  let until: number | null = null;
  for (const { verdict, decidedAt, expiresOn } of versions) {
    if (verdict !== 'accepted' || decidedAt === null) continue;
    const last = turns.at(-1);
    if (until !== null && until > decidedAt) turns.pop();
    if (last === undefined || (until !== null && until <= decidedAt)) turns.push({ at: decidedAt, need, gains: true });
    until = expiresOn === null ? null : midnightAfter(expiresOn);
    if (until !== null) turns.push({ at: until, need, gains: false });
  }
  return turns.filter(({ at }) => at <= end);
}

function lackOf(needs: readonly Need[], packs: readonly Need[][], rank: number, wanted: readonly number[]): string[] {
  const whole = packs.filter((pack) => pack.length > 0 && pack.every(({ met }) => met)).length;
  const items = needs.filter(({ level, met }) => level !== null && level <= rank && !met).map(({ slug }) => slug);
  return [...items, ...(wanted.slice(0, rank + 1).some((most) => whole < most) ? ['market'] : [])];
}
