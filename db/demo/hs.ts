import { customsLine } from '../reference/customs.ts';
import type { ListingTechnique } from '../schema/catalogue.ts';
import type { Reference } from './reference.ts';
import type { ProductForm } from './words/products.ts';

interface Goods {
  product: string;
  form: ProductForm;
  cloth: string;
  technique: ListingTechnique;
  /** Grams a square metre. */
  gsm: number;
}

/** Lines that name one form of a product, fibre by fibre. */
const byForm: Record<string, Partial<Record<string, string>>> = {
  daster: { cotton: '6208.21.10' },
  seprai: { cotton: '6302.21.00' },
  'penutup ranjang': { cotton: '6304.19.10' },
  dasi: { silk: '6215.10.10', cotton: '6215.90.10' },
  'saputangan saku': { silk: '6213.90.11', cotton: '6213.20.10' },
  'tas jinjing': { cotton: '4202.22.20', 'pineapple-blend': '4202.22.20' },
  clutch: { cotton: '4202.22.20', 'pineapple-blend': '4202.22.20' },
  pouch: { cotton: '4202.32.00', 'pineapple-blend': '4202.32.00' },
};
const sewnSarong: Partial<Record<string, string>> = { cotton: '6211.42.30', silk: '6211.49.50' };

/**
 * The likely customs line, or null where the reference has none. Lines reserved for batik are never given to prints.
 * A broker decides the final one.
 */
export function hsCodeOf(goods: Goods, reference: Reference): string | null {
  const term = reference.cloths.get(goods.cloth);
  const fibre = term?.fibre ?? '';
  const sewn = goods.form.name[0] === 'sarung' && goods.form.detail?.[0] === 'sudah dijahit';
  const ofForm = sewn ? sewnSarong : byForm[goods.form.name[0]];
  const code = ofForm ? ofForm[fibre] : customsLine({ ...goods, fibre, usual: term?.hs_default });
  if (!code || !reference.hsCodes.has(code)) return null;
  const reserved = reference.hsCodes.get(code)?.['batik_specific'] === true;
  return reserved && goods.technique === 'printing' ? null : code;
}
