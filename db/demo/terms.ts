import type { ListingTechnique } from '../schema/catalogue.ts';
import { roundPrice } from './numbers.ts';
import type { Random } from './random.ts';
import type { Reference } from './reference.ts';
import type { Choice } from './choice.ts';
import type { Measures } from './measures.ts';
import { clothWords } from './words/cloths.ts';

export interface Terms {
  /** Rupiah for one piece. */
  price: number;
  minimumOrder: number;
  /** Days the wax and dye work of one piece takes. */
  makingDays: number;
  leadTimeDays: number;
  /** Pieces; 0 is made to order. */
  stock: number;
}

/** Rupiah for a plain long cloth of prima cotton at price index 1. */
const base = 63_000;
const longCloth = 2.65;
/** From plain to fine work of the same technique. */
const fineness: Record<ListingTechnique, [number, number]> = {
  tulis: [0.85, 3],
  kombinasi: [0.85, 2.1],
  cap: [0.9, 1.9],
  printing: [0.8, 1.25],
};
const minimums: Record<ListingTechnique, readonly number[]> = {
  tulis: [1, 1, 1, 1, 2, 3],
  kombinasi: [1, 1, 2, 2, 3, 5, 6],
  cap: [1, 2, 3, 5, 6, 10, 10, 12, 20],
  printing: [10, 20, 20, 24, 40, 50, 100],
};
const byProduct: Record<string, readonly number[]> = {
  seragam: [20, 24, 30, 50, 100],
  'masker-kain': [10, 20, 25, 50, 100],
  bantal: [4, 6, 8, 12],
};
const shelves: Record<ListingTechnique, [number, number]> = {
  tulis: [1, 5],
  kombinasi: [2, 30],
  cap: [5, 140],
  printing: [60, 800],
};

/** Price, minimum, time and stock that agree with one another and with the taxonomy's days and price index. */
export function setTerms(random: Random, choice: Choice, measures: Measures, reference: Reference): Terms {
  const { technique, product, form } = choice;
  const fine = random.next() ** 1.5;
  const [plain, finest] = fineness[technique];
  const scale = (measures.squareMetres / longCloth) ** 0.9;
  const index = reference.techniques.get(technique)?.price_index ?? 1;
  const { price: cloth = 1, dear = 0 } = clothWords[choice.cloth] ?? {};
  const material = dear * measures.squareMetres;
  const sewing = form.sewing * (technique === 'printing' ? 0.5 : 1);
  const made = base * index * (plain + (finest - plain) * fine) * cloth * scale * (form.worth ?? 1);
  const price = roundPrice(made + material + sewing);
  const makingDays = daysOf(technique, fine, scale, reference);
  const ready = product !== 'seragam' && random.chance(0.465);
  const wanted = random.pick(byProduct[product] ?? minimums[technique]);
  const minimumOrder = technique === 'printing' ? Math.max(10, wanted) : wanted;
  const [few, many] = shelves[technique];
  const stock = ready ? Math.max(minimumOrder, Math.round(few + (many - few) * random.next() ** 2.2)) : 0;
  const batch = technique === 'tulis' ? 0.3 * (minimumOrder - 1) : minimumOrder / 40;
  const sewingDays = form.sewing > 20_000 ? random.whole(2, 5) : 0;
  const toOrder = Math.ceil(makingDays * (1 + batch)) + sewingDays + random.whole(2, 10);
  return { price, minimumOrder, makingDays, leadTimeDays: ready ? random.whole(1, 5) : toOrder, stock };
}

/** Within the taxonomy's typical days for a full cloth; small pieces take their share of it. */
function daysOf(technique: ListingTechnique, fine: number, scale: number, reference: Reference): number {
  const days = reference.techniques.get(technique)?.typical_days_per_cloth;
  if (!days) return 2;
  const most = technique === 'tulis' ? 110 : days.max;
  const full = days.min + (most - days.min) * fine;
  const share = Math.min(1.1, Math.max(technique === 'cap' ? 0.6 : 0.4, scale));
  return Math.max(days.min > 4 ? 3 : 1, Math.round(full * share));
}
