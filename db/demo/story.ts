import { certify } from './certificates.ts';
import { fill, joinSentences } from './fill.ts';
import type { Facts, Text } from './fill.ts';
import { count } from './numbers.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';
import type { Reference } from './reference.ts';
import type { Maker } from './workshop.ts';
import { motifWords } from './words/motifs.ts';
import type { Pair } from './words/motifs.ts';
import { buyers } from './words/stories/buyers.ts';
import { origins } from './words/stories/origins.ts';
import type { StoryPart } from './words/stories/part.ts';
import { people } from './words/stories/people.ts';
import { specialities } from './words/stories/specialities.ts';
import { waste } from './words/stories/waste.ts';
import { work } from './words/stories/work.ts';

/** A story opens with the origin, names the motifs, and takes one to three of the other sides. */
const sides = [work, waste, people, buyers];
const treated = ['kauman', 'banyurip', 'jenggot', 'pringrejo'];
const tidal = ['kandang-panjang', 'panjang-baru', 'bandengan', 'degayu', 'panjang-wetan'];

/**
 * The story of every workshop, three to five sentences. Parts are dealt out in turn, the least told first, so that no
 * sentence is worn out while another was never used.
 */
export function tellStories(plan: Plan, makers: readonly Maker[], reference: Reference): Text[] {
  const told = new Map<StoryPart, number>();
  return makers.map((maker) => tell(plan, maker, reference, told));
}

function tell(plan: Plan, maker: Maker, reference: Reference, told: Map<StoryPart, number>): Text {
  const random = new Random(`${plan.seed} story ${maker.id}`);
  const age = Number(plan.day.slice(0, 4)) - maker.foundedYear;
  const generation = age < 29 ? 'founder' : age < 56 ? 'second' : 'third';
  const tags = tagsOf(
    maker,
    generation,
    age,
    certify(plan, maker, reference).map((one) => one.certification),
  );
  const facts = factsOf(random, maker, generation);
  const length = random.weighted([3, 4, 5], (sentences) => sentences - 1.5);
  const chosen = new Set(random.shuffle(sides).slice(0, length - 2));
  const parts = [origins, specialities, ...sides.filter((side) => chosen.has(side))].map((side) =>
    deal(random, side, tags, told),
  );
  return joinSentences(parts.map((part) => fill([part.id, part.en], facts)));
}

function deal(
  random: Random,
  side: readonly StoryPart[],
  tags: ReadonlySet<string>,
  told: Map<StoryPart, number>,
): StoryPart {
  const fit = side.filter(
    ({ when = [], not = [] }) => when.every((tag) => tags.has(tag)) && !not.some((tag) => tags.has(tag)),
  );
  // A sentence that few workshops can use is told a little sooner.
  const score = (part: StoryPart): number => (told.get(part) ?? 0) - 0.25 * (part.when?.length ?? 0);
  const least = Math.min(...fit.map(score));
  const part = random.pick(fit.filter((one) => score(one) <= least + 0.5));
  told.set(part, (told.get(part) ?? 0) + 1);
  return part;
}

function tagsOf(maker: Maker, generation: string, age: number, certificates: readonly string[]): ReadonlySet<string> {
  const { owner, ward, workers, techniques, natural, level } = maker;
  const tags = [
    generation,
    owner.community,
    ward.slug,
    level,
    `main-${techniques[0]}`,
    ...techniques,
    ...certificates,
    owner.woman ? 'woman' : 'man',
  ];
  if (techniques[0] !== 'printing') tags.push('wax');
  if (natural >= 0.5) tags.push('plants');
  if (natural < 0.3 && techniques[0] !== 'printing') tags.push('synthetic');
  if (treated.includes(ward.slug)) tags.push('treated');
  if (tidal.includes(ward.slug)) tags.push('tidal');
  if (maker.motifs[0] === 'jlamprang') tags.push('jlamprang-first');
  if (workers <= 4) tags.push('tiny');
  if (workers >= 6) tags.push('team');
  if (workers >= 18) tags.push('large');
  if (age <= 9) tags.push('young');
  if (age >= 15) tags.push('settled');
  if (level === 'export-ready' || level === 'exporter') tags.push('abroad');
  if (level !== 'registered') tags.push('known');
  return new Set(tags);
}

function factsOf(random: Random, maker: Maker, generation: string): Facts {
  const { owner, ward, workers, capacityPerMonth, motifs } = maker;
  // Titles translate a motif's name for those who search; a story keeps the name the workshop uses.
  const [motif = '', motif2 = '', motif3 = ''] = motifs.map((slug) => motifWords[slug]?.name[0] ?? slug);
  const [he, him, his] = owner.woman ? ['she', 'her', 'her'] : ['he', 'him', 'his'];
  const elders: Pair[] =
    generation === 'third'
      ? [
          ['neneknya', `${his} grandmother`],
          ['kakeknya', `${his} grandfather`],
        ]
      : [
          ['ibunya', `${his} mother`],
          ['ayahnya', `${his} father`],
          ['mertuanya', `${his} parents-in-law`],
        ];
  return {
    owner: [owner.call[0], owner.name],
    call: owner.call,
    he,
    him,
    his,
    elder: random.pick(elders),
    ward: ward.name,
    year: String(maker.foundedYear),
    workers: count(workers),
    capacity: String(capacityPerMonth),
    motif,
    motif2,
    motif3,
    years: count(random.whole(6, 18)),
    stamps: count(random.whole(7, 31)),
    volumes: count(random.whole(3, 12)),
  };
}
