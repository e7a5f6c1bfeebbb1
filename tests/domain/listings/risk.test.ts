import { describe, expect, test } from 'vitest';
import { sortByRisk } from '#src/domain/listings/risk.ts';
import { claimsOtherTechnique } from '#src/domain/listings/technique-words.ts';
import { translationOf } from '#src/domain/listings/translation.ts';
import { isTypo } from '#src/domain/listings/typo.ts';
import type { ListingField, ListingValues } from '#src/domain/listings/values.ts';
import { parseWhole } from '#src/domain/listings/whole.ts';

const before: ListingValues = {
  titleId: 'Kain panjang jlamprang merah',
  titleEn: 'Red jlamprang long cloth',
  descriptionId: 'Digambar tangan di Jenggot selama dua bulan oleh tiga pembatik, dari mori primissima.',
  descriptionEn: 'Drawn by hand in Jenggot for two months by three makers, on primissima cotton.',
  technique: 'tulis',
  cloth: 'mori-primissima',
  product: 'kain-panjang',
  motifs: ['jlamprang'],
  dyes: ['naphthol'],
  colours: ['red'],
  fibres: [{ fibre: 'cotton', percent: 100 }],
  lengthCm: 250,
  widthCm: 105,
  weightG: 280,
  care: ['dry-shade'],
  hsCode: '5208.52.10',
  price: 1_250_000,
  priceLadder: [{ from: 5, price: 1_100_000 }],
  minimumOrder: 1,
  samplePrice: null,
  stock: 4,
  leadTimeDays: 30,
  pictures: [{ name: 'a', altId: '', altEn: '' }],
};

const low: [ListingField, unknown][] = [
  ['price', 400_000],
  ['price', 9_000_000],
  ['priceLadder', []],
  ['samplePrice', 500_000],
  ['stock', 0],
  ['leadTimeDays', 90],
  ['minimumOrder', 20],
  ['titleId', 'Kain panjang jlamprang merag'],
  ['descriptionId', before.descriptionId.replace('pembatik', 'pembatikk')],
];
const high: [ListingField, unknown][] = [
  ['technique', 'cap'],
  ['cloth', 'sutra'],
  ['product', 'sarung'],
  ['motifs', ['buketan']],
  ['motifs', ['jlamprang', 'buketan']],
  ['dyes', ['indigo-alam']],
  ['colours', ['indigo']],
  ['fibres', [{ fibre: 'silk', percent: 100 }]],
  ['lengthCm', 200],
  ['weightG', null],
  ['care', []],
  ['hsCode', null],
  ['pictures', [{ name: 'b', altId: '', altEn: '' }]],
  ['pictures', [{ name: 'a', altId: 'Batik tulis asli', altEn: '' }]],
  ['titleId', 'Selendang buketan biru'],
  ['titleEn', ''],
  ['descriptionId', `${before.descriptionId} Pewarna alami.`],
  ['descriptionId', before.descriptionId.replace('tiga', 'lima')],
];

describe('what an officer must see', () => {
  test.each(low)('a change of %s to %j counts at once', (field, value) => {
    expect(sortByRisk(before, { ...before, [field]: value })).toEqual({ low: [field], high: [] });
  });
  test.each(high)('a change of %s to %j waits', (field, value) => {
    const sorted = sortByRisk(before, { ...before, [field]: value });
    expect(sorted).toEqual({ low: [], high: [field] });
  });
  test('of several changes each goes its own way', () => {
    const after = { ...before, price: 1_300_000, technique: 'cap' as const, titleId: 'Kain panjang jlamprang merahh' };
    expect(sortByRisk(before, after)).toEqual({ low: ['titleId', 'price'], high: ['technique'] });
  });
});

test.each([
  ['Kain merah panjang dari Jenggot', 'Kain merah panjang dari Jengot', true],
  ['Kain merah panjang dari Jenggot', 'Kain biru panjang dari Jenggot', false],
  ['Panjang 2,4 meter, halus sekali kainnya', 'Panjang 2,6 meter, halus sekali kainnya', false],
  ['Kain batik cap yang sangat indah dan halus', 'Kain batik tulis yang sangat indah dan halus', false],
  ['Kain ini tidak memakai pewarna berbahaya sama sekali', 'Kain ini memakai pewarna berbahaya sama sekali', false],
  ['Warnanya awet dan kainnya sejuk dipakai harian', 'Warnanya awet dan kainnya sejuk dipakai hariann', true],
  [
    'Kain merah yang panjang sekali, dibuat oleh tiga orang',
    'Kain biru yang panjang sekali, dibuat oleh tiga orang',
    false,
  ],
  ['Dibuat kan pesanan dengan senang hati setiap hari', 'Dibuatkan pesanan dengan senang hati, setiap hari', true],
  ['kain halus '.repeat(300), 'kain halus '.repeat(290) + 'kain haluss '.repeat(10), true],
  ['kain halus '.repeat(300), 'kain halus '.repeat(280) + 'kain haluss '.repeat(20), false],
  ['', 'Baru', false],
  ['Pesan lewat halaman ini saja ya Kakak', 'Pesan lewat www.contoh ini saja ya Kakak', false],
])('from %j to %j is a slip: %j', (one, other, expected) => expect(isTypo(one, other)).toBe(expected));

test.each([
  ['Sarung tekstil bermotif batik jlamprang', 'printing', false],
  ['Rayon shawl in textile with batik motif', 'printing', false],
  ['Batik cap jlamprang', 'printing', true],
  ['Sarung batik printing', 'printing', true],
  ['Kemeja batik', 'printing', true],
  ['Hand-drawn look shawl', 'printing', true],
  ['Kain batik tulis halus', 'cap', true],
  ['Kain batik cap halus', 'cap', false],
  ['Batik tulis halus', 'kombinasi', true],
  ['Batik kombinasi tulis dan cap', 'kombinasi', false],
  ['Batik tulis halus', 'tulis', false],
] as const)('the title %j on a piece in %s claims another technique: %j', (title, technique, expected) => {
  expect(claimsOtherTechnique(title, technique)).toBe(expected);
});

test.each([
  ['1250000', 1_250_000],
  ['1.250.000', 1_250_000],
  ['1,250,000', 1_250_000],
  ['Rp 1.250.000,00', 1_250_000],
  ['Rp1.250.000,-', 1_250_000],
  ['1 250 000', 1_250_000],
  ['0', 0],
  ['1.25', null],
  ['12.50', null],
  ['1,5', null],
  ['-5', null],
  ['1e6', null],
  ['1.250,000', null],
  ['', null],
  ['9999999999999', null],
  ['١٢٣', null],
])('%j is read as %j', (typed, value) => expect(parseWhole(typed)).toBe(value));

describe('whether the English still fits', () => {
  const texts = { texts: before, translation: 'done' as const };
  test.each([
    ['done', before, texts],
    ['missing', { ...before, titleEn: '' }, texts],
    ['stale', { ...before, descriptionId: 'Sesuatu yang lain sama sekali.' }, texts],
    ['done', { ...before, descriptionId: before.descriptionId.replace('dua', 'duaa') }, texts],
    ['done', { ...before, descriptionId: 'Lain.', descriptionEn: 'Different.' }, texts],
    ['stale', before, { texts: before, translation: 'stale' as const }],
    ['done', before, null],
  ] as const)('%s', (expected, after, known) => expect(translationOf(after, known)).toBe(expected));
});
