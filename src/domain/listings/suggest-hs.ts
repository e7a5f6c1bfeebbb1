import { customsLine } from '#db/reference/customs.ts';
import type { Context } from '#src/domain/context.ts';
import type { ListingValues } from './values.ts';

type Goods = Pick<ListingValues, 'technique' | 'cloth' | 'product' | 'fibres' | 'lengthCm' | 'widthCm' | 'weightG'>;

/**
 * The likely customs line of a piece from product, cloth and, where its size and weight are known, grams a square
 * metre; null where the reference has none. A broker decides the final one.
 */
export function suggestHs(goods: Goods, reference: Context['reference']): string | null {
  const cloth = reference.terms.get('cloth')?.get(goods.cloth);
  if (!cloth) return null;
  const [light = 110, heavy = light] = cloth.gsm_approx ?? [];
  const line = customsLine({
    product: goods.product,
    cloth: goods.cloth,
    fibre: cloth.fibre ?? '',
    gsm: weighed(goods) ?? (light + heavy) / 2,
    usual: cloth.hs_default,
  });
  const term = reference.terms.get('hs_code')?.get(`hs-${line?.replaceAll('.', '')}`);
  if (!line || !term) return null;
  return term['batik_specific'] === true && goods.technique === 'printing' ? null : line;
}

function weighed({ lengthCm, widthCm, weightG }: Goods): number | null {
  return lengthCm && widthCm && weightG ? weightG / ((lengthCm * widthCm) / 10_000) : null;
}
