import { counts, type Facts, type ListedItem, type PublishedList, type Standing } from '#db/readiness/level.ts';
import { appliesTo } from '#db/readiness/applies.ts';
import { readinessLevels, type ReadinessLevel } from '#db/schema/workshops.ts';

export const today = '2026-03-10';
export const yesterday = '2026-03-09';
export const tomorrow = '2026-03-11';

/** A day so many days after `today`. */
export function dayFrom(days: number): string {
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}

type Wish = Partial<Pick<ListedItem, 'level' | 'requiredFrom'>> & { when?: string; blocking?: boolean };

export function item(slug: string, { level = null, requiredFrom = null, when = 'always', blocking = true }: Wish = {}) {
  const words = { id: slug, en: slug };
  const body: ListedItem['body'] = {
    ...{ title: words, why: words, plain: words, good: words, bad: words, officerCheck: words },
    ...{ asks: [], weight: 1, blocking, validityMonths: 12, appliesWhen: when, secondOfficer: false },
    ...{ certification: null, fromProfile: null, dateIssuer: false, focus: [], rule: null, limit: null, asOf: null },
    ...{ sources: [], confidence: 'high' },
  };
  return { slug, stage: 'all', level, requiredFrom, body };
}

export function list(slug: string, items: ListedItem[], markets: Partial<Record<ReadinessLevel, number>> = {}) {
  const words = { id: slug, en: slug };
  const made: PublishedList = {
    ...{ slug, kind: slug === 'core' ? 'core' : 'market', versionId: 1, number: 1, title: words, summary: words },
    ...{ destinations: [], stages: [{ slug: 'all', title: words, summary: words }], items },
    levels: readinessLevels.map((level) => ({ level, title: words, summary: words, markets: markets[level] ?? 0 })),
  };
  return made;
}

/** Two items a level from `legal` on, two markets, and one pack wanted from `export-ready` on. */
export const core = list(
  'core',
  readinessLevels.slice(1).flatMap((level) => [item(`${level}-a`, { level }), item(`${level}-b`, { level })]),
  { 'export-ready': 1, exporter: 1 },
);
export const markets = [
  list('market-one', [item('one-a'), item('one-b', { when: 'market:my' }), item('one-c', { blocking: false })]),
  list('market-two', [item('two-a'), item('two-b')]),
];

export function accepted(slug: string, expiresOn: string | null = null): Standing {
  return { item: slug, state: 'accepted', acceptedOn: '2025-03-10', expiresOn };
}

/** A workshop that has shown everything; `change` takes its place item by item, null leaves one out. */
export function shown(change: Record<string, Standing | null> = {}, rest: Partial<Facts> = {}): Facts {
  const slugs = [core, ...markets].flatMap(({ items }) => items.map((one) => one.slug));
  const standings = new Map(slugs.map((slug) => [slug, accepted(slug)]));
  for (const [slug, standing] of Object.entries(change)) {
    if (standing) standings.set(slug, standing);
    else standings.delete(slug);
  }
  return { published: true, standings, answers: { market: ['my'] }, today, ...rest };
}

/** The rule said a second time, by the plainest means: for every level, is anything in its way on that day? */
export function plainLevel(lists: { core: PublishedList; markets: PublishedList[] }, facts: Facts) {
  const inTheWay = (one: ListedItem) =>
    appliesTo(one.body.appliesWhen, facts.answers) !== 'no' &&
    !(one.requiredFrom !== null && facts.today < one.requiredFrom) &&
    !counts(facts.standings.get(one.slug), facts.today);
  const applying = (one: ListedItem) => appliesTo(one.body.appliesWhen, facts.answers) !== 'no';
  const whole = lists.markets.filter(({ items }) => {
    const blocking = items.filter(({ body }) => body.blocking);
    const one = blocking.some((each) => applying(each) && counts(facts.standings.get(each.slug), facts.today));
    return one && !blocking.some(inTheWay);
  }).length;
  let reached: ReadinessLevel | null = null;
  for (const { level, markets: wanted } of lists.core.levels) {
    if (!facts.published || whole < wanted) break;
    if (lists.core.items.some((one) => one.level === level && inTheWay(one))) break;
    reached = level;
  }
  return reached;
}
