import { z } from 'zod';
import { parseWhole } from './whole.ts';

export const bulkChanges = [
  'price-raise',
  'price-lower',
  'price-set',
  'stock-set',
  'stock-add',
  'stock-take',
  'lead-time',
  'archive',
] as const;
export type BulkChange = (typeof bulkChanges)[number];

/** What the number may be: per cent, rupiah, pieces, days. */
const bounds: Record<Exclude<BulkChange, 'archive'>, [min: number, max: number]> = {
  'price-raise': [1, 300],
  'price-lower': [1, 90],
  'price-set': [1_000, 1_000_000_000],
  'stock-set': [0, 100_000],
  'stock-add': [1, 100_000],
  'stock-take': [1, 100_000],
  'lead-time': [1, 730],
};

const ids = z
  .array(
    z
      .string()
      .regex(/^[1-9]\d{0,14}$/)
      .transform(Number),
  )
  .min(1)
  .max(100);

/** Ticked listings, what to change of them, and by how much. */
export const bulkForm = z
  .strictObject({
    listings: z.preprocess((given) => [given ?? []].flat(), ids),
    change: z.enum(bulkChanges),
    amount: z.string().max(30).default(''),
  })
  .transform(({ listings, change, amount }, ctx) => {
    if (change === 'archive') return { listings, change, amount: 0 };
    const [min, max] = bounds[change];
    const value = parseWhole(amount.replace(/\s*%$/, ''));
    const code =
      amount === ''
        ? 'required'
        : value === null
          ? 'not-a-number'
          : value < min
            ? 'too-small'
            : value > max && 'too-big';
    if (code) ctx.addIssue({ code: 'custom', path: ['amount'], params: { code, min, max } });
    return { listings, change, amount: value ?? 0 };
  });
export type BulkForm = z.output<typeof bulkForm>;

export interface Terms {
  price: number;
  priceLadder: { from: number; price: number }[];
  samplePrice: number | null;
  stock: number;
  leadTimeDays: number;
}

const step = 500;

/**
 * Terms after a bulk change; null when it would leave a price out of bounds. Prices by per cent are rounded to Rp 500,
 * at least one step away; the ladder and the sample's price go along by the same share.
 */
export function changeTerms(terms: Terms, { change, amount }: Pick<BulkForm, 'change' | 'amount'>): Terms | null {
  switch (change) {
    case 'price-raise':
      return scaled(terms, 1 + amount / 100);
    case 'price-lower':
      return scaled(terms, 1 - amount / 100);
    case 'price-set':
      return scaled(terms, amount / Math.max(1, terms.price), amount);
    case 'stock-set':
      return { ...terms, stock: amount };
    case 'stock-add':
      return { ...terms, stock: Math.min(100_000, terms.stock + amount) };
    case 'stock-take':
      return { ...terms, stock: Math.max(0, terms.stock - amount) };
    case 'lead-time':
      return { ...terms, leadTimeDays: amount };
    case 'archive':
      return terms;
  }
}

function scaled(terms: Terms, factor: number, exact?: number): Terms | null {
  const price = exact ?? rounded(terms.price, factor);
  const priceLadder = terms.priceLadder.map((row) => ({ ...row, price: rounded(row.price, factor) }));
  const samplePrice = terms.samplePrice && Math.min(price, rounded(terms.samplePrice, factor));
  const prices = [price, ...priceLadder.map((row) => row.price)];
  const falls = prices.every((one, index) => index === 0 || one < (prices[index - 1] ?? 0));
  const inBounds = prices.every((one) => one >= 1_000 && one <= 1_000_000_000);
  return falls && inBounds ? { ...terms, price, priceLadder, samplePrice } : null;
}

function rounded(price: number, factor: number): number {
  if (factor === 1) return price;
  const near = Math.round((price * factor) / step) * step;
  if (factor > 1) return Math.max(near, (Math.floor(price / step) + 1) * step);
  return Math.min(near, (Math.ceil(price / step) - 1) * step);
}
