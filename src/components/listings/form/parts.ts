import type { ListingBody } from '#src/domain/listings/form.ts';

/** The questions of the form in their order, each with the fields that answer it. */
export const parts = {
  photos: ['pictures'],
  technique: ['technique'],
  texts: ['titleId', 'titleEn', 'descriptionId', 'descriptionEn'],
  motifs: ['motifs'],
  cloth: ['product', 'cloth', 'dyes', 'fibres'],
  colours: ['colours'],
  measures: ['lengthCm', 'widthCm', 'weightG', 'care'],
  hs: ['hsCode'],
  prices: ['price', 'minimumOrder', 'samplePrice', 'priceLadder'],
  stock: ['availability', 'stock', 'leadTimeDays'],
} as const satisfies Record<string, readonly (keyof ListingBody)[]>;

export type PartName = keyof typeof parts;
export const partNames = Object.keys(parts) as PartName[];

/** The part that asks for a field, by the field's dotted name. */
export function partOf(field: string): PartName | undefined {
  const [first = ''] = field.split('.');
  return partNames.find((name) => (parts[name] as readonly string[]).includes(first));
}
