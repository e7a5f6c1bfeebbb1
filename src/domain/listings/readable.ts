import { productName } from '#src/domain/catalogue/product-name.ts';
import type { Acting } from '#src/domain/context.ts';
import { nameOf } from '#src/domain/reference/reference.ts';
import { careInstructions } from './care.ts';
import { fibres } from './fibres.ts';
import type { ListingField, ListingValues } from './values.ts';

const numbers = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') };
const words = {
  id: { from: 'mulai', pieces: 'pcs', days: 'hari kerja', toOrder: 'dibuat sesuai pesanan', main: 'utama' },
  en: { from: 'from', pieces: 'pcs', days: 'working days', toOrder: 'made to order', main: 'main' },
};

/** One field of a listing in words; empty where it says nothing. */
export function readable(
  values: ListingValues,
  field: ListingField,
  { reference, locale }: Pick<Acting, 'reference' | 'locale'>,
): string {
  const w = words[locale];
  const number = (value: number) => numbers[locale].format(value);
  const rupiah = (value: number) => `Rp ${numbers.id.format(value)}`;
  const names = (group: string, slugs: readonly string[]) =>
    slugs.map((slug) => nameOf(reference, group, slug, locale));
  const own = (list: readonly { slug: string; name: { id: string; en: string } }[], slug: string) =>
    list.find((one) => one.slug === slug)?.name[locale] ?? slug;
  const measure = (value: number | null, unit: string) => (value === null ? '' : `${number(value)} ${unit}`);
  switch (field) {
    case 'titleId':
    case 'titleEn':
    case 'descriptionId':
    case 'descriptionEn':
      return values[field];
    case 'technique':
      return nameOf(reference, 'technique', values.technique, locale);
    case 'cloth':
      return nameOf(reference, 'cloth', values.cloth, locale);
    case 'product':
      return productName(reference, values.product, locale);
    case 'motifs':
      return names('motif', values.motifs)
        .map((name, index) => (index === 0 && values.motifs.length > 1 ? `${name} (${w.main})` : name))
        .join(', ');
    case 'dyes':
      return names('dye', values.dyes).join(', ');
    case 'colours':
      return names('colour', values.colours).join(', ');
    case 'fibres':
      return values.fibres.map(({ fibre, percent }) => `${own(fibres, fibre)} ${percent} %`).join(', ');
    case 'care':
      return values.care.map((slug) => own(careInstructions, slug)).join(', ');
    case 'lengthCm':
    case 'widthCm':
      return measure(values[field], 'cm');
    case 'weightG':
      return measure(values.weightG, 'g');
    case 'hsCode':
      return values.hsCode ?? '';
    case 'price':
      return rupiah(values.price);
    case 'samplePrice':
      return values.samplePrice === null ? '' : rupiah(values.samplePrice);
    case 'priceLadder':
      return values.priceLadder.map(({ from, price }) => `${w.from} ${number(from)}: ${rupiah(price)}`).join('; ');
    case 'minimumOrder':
      return `${number(values.minimumOrder)} ${w.pieces}`;
    case 'stock':
      return values.stock === 0 ? w.toOrder : `${number(values.stock)} ${w.pieces}`;
    case 'leadTimeDays':
      return `${number(values.leadTimeDays)} ${w.days}`;
    case 'pictures':
      return values.pictures.map(({ altId, name }) => altId || name).join(', ');
  }
}
