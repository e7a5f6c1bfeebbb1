import type { ListingBody } from '../form.ts';
import { parseWhole } from '../whole.ts';
import type { ColumnKey } from './columns.ts';

/** A form as the cells of a row, by column: slugs, and plain digits where a number can be read. */
export function toCells(body: ListingBody): Map<ColumnKey, string> {
  const ladder = body.priceLadder.filter((row) => row.from !== '' || row.price !== '');
  const fibres = body.fibres.filter((row) => row.fibre !== '' || row.percent !== '');
  const cells: [ColumnKey, string][] = (Object.keys(body) as (keyof ListingBody)[]).map((key) => {
    const value = body[key];
    return [key, typeof value === 'string' ? value : ''];
  });
  return new Map([
    ...cells,
    ...(
      ['lengthCm', 'widthCm', 'weightG', 'price', 'minimumOrder', 'samplePrice', 'stock', 'leadTimeDays'] as const
    ).map((key) => [key, digits(body[key])] as const),
    ...(['motifs', 'colours', 'dyes', 'care'] as const).map((key) => [key, body[key].join('; ')] as const),
    [
      'fibres',
      fibres.map(({ fibre, percent }) => `${fibre} ${digits(percent.replace(/\s*%$/, ''))}`.trim()).join('; '),
    ],
    ['priceLadder', ladder.map(({ from, price }) => `${digits(from)}: ${digits(price)}`).join('; ')],
    ['pictures', body.pictures.flatMap(({ name }) => name || []).join('; ')],
  ]);
}

function digits(typed: string): string {
  const value = typed === '' ? null : parseWhole(typed);
  return value === null ? typed : String(value);
}
