import type { ListingTechnique } from '../schema/catalogue.ts';
import type { ReadinessLevel } from '../schema/workshops.ts';
import type { WardData } from '../reference/shape.ts';
import { makeCapacity } from './capacity.ts';
import { inventAddress, inventHouse, inventPerson } from './people.ts';
import type { Person } from './people.ts';
import { daysBefore } from './plan.ts';
import type { Plan } from './plan.ts';
import { dayOf } from './numbers.ts';
import { Random } from './random.ts';
import type { Reference } from './reference.ts';
import { slugOf } from './slug.ts';
import { printedMotifs } from './words/printed.ts';
import { motifWords } from './words/motifs.ts';

/** A made-up workshop, before its story is told. */
export interface Maker {
  id: number;
  slug: string;
  name: string;
  owner: Person;
  ward: WardData;
  address: string;
  foundedYear: number;
  workers: number;
  techniques: ListingTechnique[];
  /** The motifs it is known for, best first. */
  motifs: string[];
  /** Share of its cloth dyed with plants. */
  natural: number;
  level: ReadinessLevel;
  capacityPerMonth: number;
  bookedPerMonth: number;
  leadTimeDays: number;
  firstOrderMinimum: number;
  reorderMinimum: number;
  closedFrom: string | null;
  closedUntil: string | null;
  createdAt: number;
}

interface Taken {
  people: Set<string>;
  names: Set<string>;
  slugs: Set<string>;
}

const levels: [ReadinessLevel, number, [number, number]][] = [
  ['registered', 0.35, [2, 12]],
  ['legal', 0.65, [3, 20]],
  ['exhibition-ready', 0.85, [5, 28]],
  ['export-ready', 0.95, [8, 38]],
  ['exporter', 1, [14, 45]],
];
const mains: [ListingTechnique, number][] = [
  ['cap', 0.39],
  ['kombinasi', 0.735],
  ['tulis', 0.935],
  ['printing', 1],
];
const seconds: Record<ListingTechnique, readonly [ListingTechnique, number][]> = {
  cap: [
    ['kombinasi', 0.5],
    ['tulis', 0.12],
    ['printing', 0.03],
  ],
  kombinasi: [
    ['cap', 0.45],
    ['tulis', 0.42],
  ],
  tulis: [
    ['kombinasi', 0.45],
    ['cap', 0.08],
  ],
  printing: [['cap', 0.5]],
};

/** Every workshop of the plan, in order of id. */
export function makeWorkshops(plan: Plan, reference: Reference): Maker[] {
  const taken: Taken = { people: new Set(), names: new Set(), slugs: new Set() };
  return Array.from({ length: plan.workshops }, (_, index) => make(plan, reference, index, taken));
}

function make(plan: Plan, reference: Reference, index: number, taken: Taken): Maker {
  const random = new Random(`${plan.seed} workshop ${index}`);
  // Steps of the golden ratio (and of its square root of two cousin) spread shares evenly even over 120 rows.
  // The first is the demo owner's: its papers are in order, and there is something left to do.
  const [level, , [fewest, most]] = share(levels, index === 0 ? 0.5 : index * 0.6180339887);
  const [main] = share(mains, 0.3 + index * 0.4142135624);
  const owner = inventPerson(random, taken.people);
  const ward = random.weighted(reference.wards, (one) => [0.15, 1, 4, 10][one.batik_intensity] ?? 0);
  const name = inventHouse(random, owner, main === 'printing', taken.names);
  const workers = Math.round(fewest + (most - fewest) * random.next() ** 1.7);
  const others = seconds[main].filter(([, chance]) => random.chance(chance)).map(([technique]) => technique);
  const techniques = [main, ...others].slice(0, 3);
  const dayYear = Number(plan.day.slice(0, 4));
  return {
    id: plan.firstWorkshop + index,
    slug: slugOf(name, taken.slugs),
    name,
    owner,
    ward,
    address: inventAddress(random),
    foundedYear: dayYear - 3 - Math.floor(70 * random.next() ** 1.9),
    workers,
    techniques,
    motifs: favourites(random, techniques, reference),
    natural:
      main === 'printing'
        ? 0
        : random.chance(0.28)
          ? random.between(0.5, 0.95)
          : random.chance(0.3)
            ? random.between(0.05, 0.25)
            : 0,
    level,
    ...makeCapacity(random, techniques, workers, reference),
    ...pauses(random, plan),
    createdAt: daysBefore(plan, random.between(560, 900)) + Math.floor(random.between(8, 17) * 3_600_000),
  };
}

function share<T extends [unknown, number, ...unknown[]]>(steps: readonly T[], position: number): T {
  const at = position % 1;
  const found = steps.find(([, until]) => at < until);
  if (!found) throw new Error('shares must end at 1');
  return found;
}

/** Five to nine motifs; the first can be made in the leading technique. Court patterns are nobody's speciality. */
function favourites(random: Random, techniques: ListingTechnique[], reference: Reference): string[] {
  const able = (technique: ListingTechnique | undefined) => (slug: string) =>
    technique === 'printing'
      ? printedMotifs.includes(slug)
      : (reference.motifs.get(slug)?.techniques.includes(technique ?? '') ?? false);
  const makes = (slug: string): boolean =>
    techniques[0] === 'printing' ? printedMotifs.includes(slug) : techniques.some((one) => able(one)(slug));
  const fit = Object.keys(motifWords).filter(
    (slug) => !motifWords[slug]?.court && slug !== 'pisan-bali' && slug !== 'cap-kombinasi' && makes(slug),
  );
  const weight = (slug: string): number => motifWords[slug]?.weight ?? 0;
  const leading = (slug: string): number =>
    weight(slug) * (reference.motifs.get(slug)?.origin.zone === 'pekalongan' ? 1 : 0.25);
  const chosen = new Set([random.weighted(fit.filter(able(techniques[0])), leading)]);
  const wanted = Math.min(fit.length, random.whole(5, 9));
  while (chosen.size < wanted) chosen.add(random.weighted(fit, weight));
  return [...chosen];
}

function pauses(random: Random, plan: Plan): { closedFrom: string | null; closedUntil: string | null } {
  const kind = random.next();
  if (kind > 0.07) return { closedFrom: null, closedUntil: null };
  const starts = kind < 0.04 ? random.whole(2, 12) : -random.whole(10, 40);
  const from = daysBefore(plan, starts) + 7 * 3_600_000;
  return { closedFrom: dayOf(from), closedUntil: dayOf(from + random.whole(14, 30) * 86_400_000) };
}
