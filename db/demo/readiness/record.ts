import { computeLevel } from '../../readiness/level.ts';
import type { Certificate } from '../certificates.ts';
import { planMoment } from '../plan.ts';
import { Random } from '../random.ts';
import type { Maker } from '../workshop.ts';
import { fatesOf } from './fates.ts';
import { groundOf, publishedAt, trainOnce } from './ground.ts';
import { writeItem, type Item } from './item.ts';
import { placeOf, type Making } from './making.ts';
import { remindersOf } from './reminders.ts';
import { spotCheckOf } from './reviews.ts';
import { risesOf } from './rises.ts';
import type { Written } from './rows.ts';
import { shownFates } from './show.ts';
import { visited, visitOf } from './visits.ts';

/** A workshop's readiness from its first paper to the plan's day: the same for the same plan, but for the seals. */
export function recordOf(making: Making, maker: Maker, certificates: readonly Certificate[]): Written {
  const { plan, calendar, lists } = making;
  const random = new Random(`${plan.seed} readiness ${maker.id}`);
  const ground = groundOf(random, making, maker, certificates);
  const { answers, exportRoute } = ground.about;
  const fates = ground.whole || placeOf(plan, maker) > 0 ? fatesOf(random, ground) : shownFates(ground);
  if (ground.quiet) trainOnce(random, ground, fates);
  const written: Written = {
    ...{ evidence: [], standings: [], reviews: [], events: [], reminders: [], rises: [], visits: [], files: [] },
    readiness: { workshopId: maker.id, answers, stages: {}, computedAt: planMoment(plan) },
  };
  const items = new Map<string, Item>();
  for (const list of [lists.core, ...lists.markets])
    for (const listed of list.items) {
      const fate = fates.get(listed.slug);
      if (fate) items.set(listed.slug, writeItem(random, making, ground, { list, listed, fate }, written));
    }
  lookAgain(random, making, maker, [...items.values()], written);
  written.standings = [...items.values()].map(({ standing }) => standing);
  written.reminders = remindersOf(calendar, written.standings);
  sumUp(making, maker, items, { answers, exportRoute }, written);
  return written;
}

/** Spot checks of a few, and visits to three. */
function lookAgain(random: Random, { plan, calendar }: Making, maker: Maker, items: Item[], written: Written): void {
  const place = placeOf(plan, maker);
  const whole = items.filter(({ standing }) => standing.acceptedId && standing.state === 'accepted');
  if (whole.length === 0) return;
  if (visited.includes(place)) {
    const slugs = whole.map(({ listed }) => listed.slug);
    written.visits.push(visitOf(random, calendar, { workshopId: maker.id, place, items: slugs }));
  }
  if (place % 11 !== 4) return;
  const { listed, standing, acceptedBy } = random.pick(whole);
  const asked = { workshopId: maker.id, place, item: listed, evidenceId: standing.evidenceId, decidedBy: acceptedBy };
  const { row, events } = spotCheckOf(random, calendar, asked);
  written.reviews.push(row);
  written.events.push(...events);
}

/** The level and all that goes with it: worked out from the items as the product does. */
function sumUp(
  { plan, calendar, lists }: Making,
  maker: Maker,
  items: ReadonlyMap<string, Item>,
  { answers, exportRoute }: Pick<Written['readiness'], 'answers' | 'exportRoute'>,
  written: Written,
): void {
  const { core, markets } = lists;
  const standings = new Map([...items].map(([slug, { standing }]) => [slug, standing]));
  const courses = new Map([...items].map(([slug, { versions }]) => [slug, versions]));
  const published = publishedAt(maker);
  const rises = risesOf({ core, markets, answers, courses, publishedAt: published, end: calendar.end });
  const { level, until } = computeLevel(core, markets, { published: true, standings, answers, today: plan.day });
  const last = rises.at(-1)?.to ?? null;
  // Lists that officers have changed may ask for things from a day on, which the walk through the past knows nothing of.
  if (last !== level)
    rises.push({ at: calendar.end, from: last, to: level, cause: 'checklist', items: [], missing: [] });
  written.rises = rises;
  written.readiness = {
    ...written.readiness,
    ...{ exportRoute: exportRoute ?? null, level, levelUntil: until, levelSince: rises.at(-1)?.at ?? null },
    ...lists.progressOf(standings, answers, plan.day),
    activeAt: Math.max(published, ...written.evidence.map(({ createdAt }) => createdAt)),
  };
}
