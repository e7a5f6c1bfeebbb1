import { appliesTo } from '../../readiness/applies.ts';
import { readinessLevels } from '../../schema/workshops.ts';
import type { Certificate } from '../certificates.ts';
import type { Random } from '../random.ts';
import type { Maker } from '../workshop.ts';
import { aboutOf } from './answers.ts';
import { dayLength } from './calendar.ts';
import { canCount, type Fate, type Ground } from './fates.ts';
import { placeOf, type Making } from './making.ts';

/** Places of the plan whose people can sign in, or are asked after: nothing there lies still. */
const busy = 10;

/** What a workshop starts from. */
export function groundOf(
  random: Random,
  { plan, calendar, lists }: Making,
  maker: Maker,
  certificates: readonly Certificate[],
): Ground {
  const { core, markets } = lists;
  const { day } = plan;
  const about = aboutOf(plan, maker, markets, (pack, answers) =>
    pack.items
      .filter(({ body }) => body.blocking && appliesTo(body.appliesWhen, answers) !== 'no')
      .every((item) => canCount({ certificates, day }, item)),
  );
  const rank = readinessLevels.indexOf(maker.level);
  return {
    ...{ core, markets, maker, about, certificates, day },
    room: (calendar.end - startOf(maker)) / dayLength,
    whole: plan.readiness === 'whole',
    quiet: rank < 2 && random.chance(0.2) && placeOf(plan, maker) >= busy,
  };
}

/** In the catalogue, and from then on able to show something. */
export function publishedAt({ createdAt }: Maker): number {
  return createdAt + 2 * dayLength;
}

export function startOf(maker: Maker): number {
  return publishedAt(maker) + 2 * dayLength;
}

/** Somebody of a workshop that lies still was at a training. */
export function trainOnce(random: Random, { core, maker, about, whole }: Ground, fates: Map<string, Fate>): void {
  const rank = readinessLevels.indexOf(maker.level);
  const able = core.items.filter(({ slug, level, body }) => {
    const next = level !== null && level === readinessLevels[rank + 1];
    const open = fates.get(slug)?.state !== 'accepted';
    const trains = body.asks.some(({ type }) => type === 'training') && (body.validityMonths ?? 12) >= 12;
    return trains && open && !next && appliesTo(body.appliesWhen, about.answers) !== 'no';
  });
  if (able.length === 0) return;
  const { slug } = random.pick(able);
  const versions = whole ? 3 : 1;
  fates.set(slug, { state: 'accepted', before: null, term: null, endsIn: null, quiet: true, settled: 0, versions });
}
