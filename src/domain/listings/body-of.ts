import { listingBody, type ListingBody } from './form.ts';
import type { ListingValues } from './values.ts';

/** The form that says what these values are: check.ts reads the same values out of it again. */
export function bodyOf(values: ListingValues): ListingBody {
  const { lengthCm, widthCm, weightG, price, minimumOrder, samplePrice, stock, leadTimeDays, hsCode, ...rest } = values;
  return listingBody({
    ...rest,
    fibres: values.fibres.map(({ fibre, percent }) => ({ fibre, percent: String(percent) })),
    lengthCm: typed(lengthCm),
    widthCm: typed(widthCm),
    weightG: typed(weightG),
    hsCode: hsCode ?? '',
    price: String(price),
    priceLadder: values.priceLadder.map((step) => ({ from: String(step.from), price: String(step.price) })),
    minimumOrder: String(minimumOrder),
    samplePrice: typed(samplePrice),
    availability: stock > 0 ? 'ready' : 'made-to-order',
    stock: stock > 0 ? String(stock) : '',
    leadTimeDays: String(leadTimeDays),
  });
}

function typed(value: number | null): string {
  return value === null ? '' : String(value);
}
