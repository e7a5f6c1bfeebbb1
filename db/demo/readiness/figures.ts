import type { Ask, ItemBody } from '../../readiness/types.ts';
import type { Certificate } from '../certificates.ts';
import type { Random } from '../random.ts';
import type { Maker } from '../workshop.ts';

/** Least and most by unit, and how many decimals; workshops' own sizes are taken from their profile. */
const ranges: Record<string, [low: number, high: number, decimals: number]> = {
  grade: [3, 5, 0],
  cm: [100, 250, 0],
  m: [20, 400, 0],
  IDR: [85_000, 640_000, 0],
  USD: [12, 48, 0],
  'USD/kg': [4.2, 9.8, 1],
  'mg/kg': [0.5, 18, 1],
  'm3/month': [3, 40, 0],
  'kg/month': [4, 60, 0],
  hours: [2, 20, 0],
  items: [8, 40, 0],
  people: [2, 20, 0],
};

const codes = ['6214.90.10', '6211.43.70', '6205.20.10', '5208.52.10', '6302.51.10'];

/** A number for an ask that any reader sees is made up: all nines, or marked DEMO. Throws for a pattern it does not know. */
export function figureFor(
  random: Random,
  maker: Maker,
  ask: Ask,
  { fromProfile, limit }: ItemBody,
  certificate: Certificate | undefined,
): string {
  if (ask.pattern) return shaped(random, maker, ask.pattern, ask.expect ?? []);
  if (ask.unit === undefined && ask.min === undefined) return certificate?.number ?? reference(random, maker);
  if (fromProfile === 'capacity') return String(Math.max(maker.capacityPerMonth, ask.min ?? 0));
  if (fromProfile === 'lead-time') return String(Math.max(maker.leadTimeDays, ask.min ?? 1));
  if (ask.unit === 'people') return String(Math.min(maker.workers, random.whole(1, 20)));
  const [low, high, decimals] = ranges[ask.unit ?? ''] ?? [1, 12, 0];
  const most = limit && limit.unit === ask.unit ? Math.min(high, limit.max * 0.8) : high;
  const least = Math.max(ask.min ?? low, Math.min(low, most));
  const drawn = Math.max(least, random.between(least, most));
  return decimals === 0 ? String(Math.round(drawn)) : drawn.toFixed(decimals).replace('.', ',');
}

const tried = new Map<string, RegExp>();

function shaped(random: Random, maker: Maker, pattern: string, expect: readonly string[]): string {
  const tail = String(maker.id).padStart(5, '0');
  const candidates = [
    ...expect,
    random.pick(codes),
    reference(random, maker),
    `DEMO Import GmbH, Beispielstraße ${random.whole(1, 90)}, 20099 Hamburg`,
    `https://example.com/demo/${maker.slug}`,
    ...[13, 16, 15, 10, 5].map((length) => tail.padStart(length, '9')),
  ];
  let fits = tried.get(pattern);
  if (!fits) tried.set(pattern, (fits = new RegExp(pattern)));
  const found = candidates.find((one) => fits.test(one));
  if (found === undefined) throw new Error(`no made-up number fits ${pattern}`);
  return found;
}

function reference(random: Random, { id }: Maker): string {
  return `DEMO/${String(id).padStart(5, '0')}/${random.whole(100, 999)}`;
}
