import { dictionary } from './locale.ts';

interface Units {
  /** What one of a product is counted in, by its slug. Cloth is counted in sheets, clothes in pieces, the rest in items. */
  byProduct: Record<string, string>;
  other: string;
}

const units = dictionary<Units>({
  id: {
    byProduct: {
      bahan: 'lembar',
      iket: 'lembar',
      'kain-panjang': 'lembar',
      panel: 'lembar',
      sarung: 'lembar',
      selendang: 'lembar',
      taplak: 'lembar',
      'abaya-kaftan': 'potong',
      blus: 'potong',
      celana: 'potong',
      gaun: 'potong',
      kemeja: 'potong',
      outer: 'potong',
      rok: 'potong',
      seragam: 'potong',
      mukena: 'set',
      sarimbit: 'set',
      sprei: 'set',
    },
    other: 'buah',
  },
  en: { byProduct: { sarimbit: 'set', mukena: 'set', sprei: 'set' }, other: 'piece' },
});

/** The unit a product is sold in: "lembar", "potong", "piece". */
export function unitOf(product: string, locale: keyof typeof units): string {
  return units[locale].byProduct[product] ?? units[locale].other;
}
