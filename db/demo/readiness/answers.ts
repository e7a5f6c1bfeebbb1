import type { PublishedList } from '../../readiness/level.ts';
import type { ExportRoute } from '../../schema/readiness.ts';
import { readinessLevels } from '../../schema/workshops.ts';
import type { Plan } from '../plan.ts';
import { Random } from '../random.ts';
import type { Maker } from '../workshop.ts';

/** What a workshop says of itself, and with that what applies to it. */
export interface About {
  answers: Record<string, string[]>;
  exportRoute: ExportRoute | null;
  /** The market list it has whole, or works at; null: none yet. */
  pack: PublishedList | null;
}

const destinations: readonly [string, number][] = [
  ['my', 3],
  ['sg', 3],
  ['jp', 2],
  ['us', 2],
  ['nl', 1.5],
  ['de', 1.5],
  ['au', 1.5],
  ['fr', 1],
  ['ae', 1],
  ['th', 0.7],
  ['gb', 0.6],
  ['kr', 0.5],
];
const products: readonly [string, number][] = [
  ['kain-panjang', 4],
  ['sarung', 3],
  ['kemeja', 3],
  ['selendang', 2],
  ['bahan', 2],
  ['gaun', 1],
  ['taplak', 1],
];

/** How likely a workshop of each level, lowest first, has answered, and sells abroad in a way of its own. */
const answered = [0.55, 0.9, 1, 1, 1];
const shipsItself = [0, 0.03, 0.1, 0.3, 0.6];

/** A workshop that is ready for export has a market in mind; `feasible` says which lists it could have whole. */
export function aboutOf(
  plan: Plan,
  maker: Maker,
  packs: readonly PublishedList[],
  feasible: (pack: PublishedList, answers: Record<string, string[]>) => boolean,
): About {
  const random = new Random(`${plan.seed} about ${maker.id}`);
  const rank = readinessLevels.indexOf(maker.level);
  const answers = answersOf(random, maker);
  const wanted = random.shuffle(packs);
  const hasTarget = random.chance([0.1, 0.25, 0.55, 1, 1][rank] ?? 1);
  const says = random.chance(answered[rank] ?? 1);
  const forgets = random.pick(['incoterm', 'has', 'claim']);
  const route = random.next();
  const target = hasTarget ? wanted.find((pack) => feasible(pack, marketed(answers, pack))) : undefined;
  if (rank > 2 && !target) throw new Error(`no market list can be whole for ${maker.slug}`);
  if (!says && !target) return { answers: {}, exportRoute: null, pack: null };
  const all = target ? marketed(answers, target) : answers;
  const kept = rank === 0 ? Object.fromEntries(Object.entries(all).filter(([key]) => key !== forgets)) : all;
  return { answers: kept, exportRoute: routeOf(rank, route), pack: target ?? null };
}

function answersOf(random: Random, { natural, techniques }: Maker): Record<string, string[]> {
  const synthetic = ['synthetic', 'remazol', ...(random.chance(0.6) ? ['naphthol'] : ['indigosol'])];
  const dye = [...(natural < 0.9 ? synthetic : []), ...(natural > 0 ? ['natural', 'soga'] : [])];
  return {
    market: some(random, destinations, random.whole(1, 3)),
    dye,
    product: some(random, products, random.whole(1, 3)),
    cloth: random.chance(0.3) ? ['mori-primissima', 'sutra-atbm'] : ['mori-primissima'],
    claim: natural > 0.25 ? ['natural-dye'] : techniques[0] === 'printing' ? [] : ['handmade'],
    has: [...(random.chance(0.5) ? ['home-workers'] : []), ...(random.chance(0.85) ? ['domestic-sales'] : [])],
    incoterm: random.chance(0.15) ? ['cif'] : random.chance(0.7) ? ['fob'] : ['exw'],
  };
}

/** The first of the list's destinations comes first among the markets. */
function marketed(answers: Record<string, string[]>, pack: PublishedList): Record<string, string[]> {
  const market = answers['market'] ?? [];
  const first = market.find((one) => pack.destinations.includes(one)) ?? pack.destinations[0];
  return first ? { ...answers, market: [first, ...market.filter((one) => one !== first)] } : answers;
}

function routeOf(rank: number, drawn: number): ExportRoute | null {
  if (drawn < (shipsItself[rank] ?? 0)) return 'independent';
  if (rank < 2) return drawn > 0.75 ? 'third-party' : null;
  return drawn > 0.65 ? 'courier' : 'third-party';
}

function some(random: Random, choices: readonly [string, number][], wanted: number): string[] {
  const chosen = new Set<string>();
  while (chosen.size < wanted) chosen.add(random.weighted(choices, ([, weight]) => weight)[0]);
  return [...chosen];
}
