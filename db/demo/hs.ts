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

/** Lines by product and fibre; what is missing here has no line in the reference and stays empty for the broker. */
const made: Record<string, Partial<Record<string, string>>> = {
  selendang: { silk: '6214.10.10', viscose: '6214.40.10', cotton: '6214.90.10', 'pineapple-blend': '6214.90.10' },
  iket: { cotton: '6214.90.10' },
  kemeja: { cotton: '6205.20.10', silk: '6205.90.91' },
  blus: { cotton: '6206.30.10', silk: '6206.10.10' },
  gaun: { cotton: '6204.42.10', silk: '6204.49.10', flax: '6204.49.10' },
  rok: { cotton: '6204.52.10' },
  outer: { cotton: '6211.42.90' },
  celana: { cotton: '6204.62.00' },
  sarimbit: { cotton: '6205.20.10' },
  seragam: { cotton: '6205.20.10' },
  taplak: { cotton: '6302.51.10' },
  bantal: { cotton: '6304.92.00' },
  panel: { cotton: '6304.92.00' },
  mukena: { cotton: '6211.42.20' },
  'abaya-kaftan': { cotton: '6204.42.10', silk: '6204.49.10' },
  'masker-kain': { cotton: '6307.90.90' },
};
/** Lines that name one form of the product, fibre by fibre. */
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
const uncut = ['kain-panjang', 'bahan', 'sarung'];

/**
 * The likely customs line, or null where the reference has none. Lines reserved for batik are never given to prints.
 * A broker decides the final one.
 */
export function hsCodeOf(goods: Goods, reference: Reference): string | null {
  const fibre = reference.cloths.get(goods.cloth)?.fibre ?? '';
  const sewn = goods.form.name[0] === 'sarung' && goods.form.detail?.[0] === 'sudah dijahit';
  const code = sewn
    ? sewnSarong[fibre]
    : uncut.includes(goods.product)
      ? fabricLine(goods, fibre, reference)
      : (byForm[goods.form.name[0]] ?? made[goods.product])?.[fibre];
  if (!code || !reference.hsCodes.has(code)) return null;
  const reserved = reference.hsCodes.get(code)?.['batik_specific'] === true;
  return reserved && goods.technique === 'printing' ? null : code;
}

/** Woven cotton splits at 100 and 200 g/m² and by weave. */
function fabricLine({ cloth, gsm }: Goods, fibre: string, reference: Reference): string | undefined {
  const line = reference.cloths.get(cloth)?.hs_default;
  if (fibre !== 'cotton') return line;
  if (cloth === 'poplin-twill') return gsm > 200 ? '5209.52.10' : '5208.59.10';
  if (cloth === 'tenun-ikat-dasar') return gsm > 200 ? '5209.59.10' : '5208.59.10';
  if (cloth === 'katun-dobby') return '5208.59.10';
  return gsm <= 100 ? '5208.51.10' : '5208.52.10';
}
