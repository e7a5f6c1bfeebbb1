import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getTableColumns } from 'drizzle-orm';
import { listing, listingEdit, workshop } from '#db/schema/index.ts';
import { listingActions } from '#src/actions/listing.ts';
import { readForm } from '#src/actions/read-form.ts';
import { bodyOf } from '#src/domain/listings/body-of.ts';
import { checkListing } from '#src/domain/listings/check.ts';
import { listingChoices, type ListingChoices } from '#src/domain/listings/choices.ts';
import type { ListingBody } from '#src/domain/listings/form.ts';
import { suggestHs } from '#src/domain/listings/suggest-hs.ts';
import type { World } from '#tests/support/world.ts';
import { fullBody, openShop } from './shop.ts';

let world: World;
let choices: ListingChoices;
beforeAll(async () => {
  world = await openShop();
  choices = listingChoices(world.services.reference());
});
afterAll(() => world.close());

const problems = (change: Partial<ListingBody>) =>
  Object.entries(checkListing(fullBody(change), choices).problems).map(([name, { code }]) => `${name} ${code}`);

describe('a listing’s form', () => {
  test('nothing is wrong with a full one, and its values say the same form again', () => {
    const { values, problems: none } = checkListing(fullBody(), choices);
    expect(none).toEqual({});
    expect(values).toMatchObject({ price: 1_250_000, stock: 7, samplePrice: 600_000, hsCode: '5208.52.10' });
    expect(checkListing(bodyOf(values), choices).values).toEqual(values);
  });

  const wrong: [Partial<ListingBody>, string[]][] = [
    [{ titleId: '' }, ['titleId required']],
    [{ titleId: 'ab' }, ['titleId too-short']],
    [{ titleId: 'x'.repeat(91) }, ['titleId too-long']],
    [{ descriptionId: 'terlalu pendek' }, ['descriptionId too-short']],
    [{ descriptionEn: 'x'.repeat(4_001) }, ['descriptionEn too-long']],
    [{ technique: 'sablon' }, ['technique not-a-choice']],
    [{ cloth: '' }, ['cloth required']],
    [{ product: 'rudal' }, ['product not-a-choice']],
    [{ motifs: [] }, ['motifs required']],
    [{ motifs: ['jlamprang', 'jlamprang'] }, ['motifs listed-twice']],
    [{ motifs: ['a', 'b', 'c', 'd', 'e', 'f'] }, ['motifs too-many']],
    [{ motifs: ['tidak-ada'] }, ['motifs not-a-choice']],
    [{ colours: ['red', 'cream', 'black', 'white', 'grey'] }, ['colours too-many']],
    [{ fibres: [] }, ['fibres required']],
    [{ fibres: [{ fibre: 'cotton', percent: '60' }] }, ['fibres not-100']],
    [
      {
        fibres: [
          { fibre: 'cotton', percent: '60 %' },
          { fibre: 'polyester', percent: '40%' },
        ],
      },
      [],
    ],
    [
      {
        fibres: [
          { fibre: 'cotton', percent: '50' },
          { fibre: 'cotton', percent: '50' },
        ],
      },
      ['fibres.1.fibre listed-twice'],
    ],
    [
      {
        fibres: [
          { fibre: 'cotton', percent: '100' },
          { fibre: '', percent: '' },
          { fibre: 'asbes', percent: '0' },
        ],
      },
      ['fibres.2.fibre not-a-choice', 'fibres.2.percent too-small'],
    ],
    [{ lengthCm: '2,5' }, ['lengthCm not-a-number']],
    [{ price: '' }, ['price required']],
    [{ price: '500', priceLadder: [], samplePrice: '' }, ['price too-small']],
    [{ price: '1.250' }, ['priceLadder.0.price too-dear', 'samplePrice too-dear']],
    [{ priceLadder: [{ from: '5', price: '1.300.000' }] }, ['priceLadder.0.price too-dear']],
    [
      {
        priceLadder: [
          { from: '20', price: '1.100.000' },
          { from: '10', price: '1.000.000' },
        ],
      },
      ['priceLadder.1.price not-rising'],
    ],
    [{ samplePrice: '2.000.000' }, ['samplePrice too-dear']],
    [{ minimumOrder: '0' }, ['minimumOrder too-small']],
    [{ availability: '' }, ['availability required']],
    [{ availability: 'ready', stock: '' }, ['stock required']],
    [{ availability: 'made-to-order', stock: 'apa saja' }, []],
    [{ leadTimeDays: 'seminggu' }, ['leadTimeDays not-a-number']],
    [{ care: ['dry-shade', 'iron-low', 'iron-high'] }, ['care care-contradicts']],
    [{ hsCode: '0000.00.00' }, ['hsCode not-a-choice']],
    [{ pictures: [] }, ['pictures required']],
    [
      {
        pictures: [
          { name: 'siti-1', altId: '', altEn: '' },
          { name: 'siti-1', altId: '', altEn: '' },
        ],
      },
      ['pictures listed-twice'],
    ],
    [{ technique: 'printing' }, ['hsCode not-technique', 'titleEn not-technique', 'titleId not-technique']],
    [{ technique: 'printing', hsCode: '', titleId: 'Kain tekstil bermotif batik', titleEn: '' }, []],
  ];
  test.each(wrong)('%j', (change, expected) => expect(problems(change).sort()).toEqual(expected));

  test('an empty form names everything that is needed, and nothing else', () => {
    const { problems: found } = checkListing(
      fullBody(
        Object.fromEntries(Object.entries(fullBody()).map(([name, value]) => [name, Array.isArray(value) ? [] : ''])),
      ),
      choices,
    );
    expect(Object.keys(found).sort()).toEqual(
      [
        ...['availability', 'cloth', 'colours', 'descriptionId', 'fibres', 'leadTimeDays', 'minimumOrder', 'motifs'],
        ...['pictures', 'price', 'product', 'technique', 'titleId'],
      ].sort(),
    );
    expect(Object.values(found).every(({ code }) => code === 'required')).toBe(true);
  });

  test('the customs line follows product, cloth and weight, and is never batik’s for a print', () => {
    const reference = world.services.reference();
    const goods = { ...checkListing(fullBody(), choices).values };
    expect(suggestHs(goods, reference)).toBe('5208.52.10');
    expect(suggestHs({ ...goods, weightG: 200 }, reference)).toBe('5208.51.10');
    expect(suggestHs({ ...goods, cloth: 'sutra', product: 'selendang' }, reference)).toBe('6214.10.10');
    expect(suggestHs({ ...goods, technique: 'printing' }, reference)).toBeNull();
    expect(suggestHs({ ...goods, cloth: '' }, reference)).toBeNull();
  });
});

describe('what a form may set', () => {
  const sent = (extra: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ id: '1', version: '1', titleId: 'Kain', ...extra }))
      form.append(name, value);
    return listingActions['listing.save'].input.safeParse(readForm(form));
  };

  test('nested rows, tick boxes and half-typed numbers are kept as typed', () => {
    const parsed = sent({ 'fibres.0.fibre': 'cotton', 'fibres.2.percent': '4', 'motifs[]': 'jlamprang', price: '1.2' });
    expect(parsed.data).toMatchObject({
      id: 1,
      body: {
        price: '1.2',
        motifs: ['jlamprang'],
        fibres: [
          { fibre: 'cotton', percent: '' },
          { fibre: '', percent: '' },
          { fibre: '', percent: '4' },
        ],
      },
    });
  });

  test('every column the form doesn’t have is refused', () => {
    const columns = [listing, listingEdit, workshop].flatMap((table) => Object.keys(getTableColumns(table)));
    const ours = new Set(['id', 'version', ...Object.keys(fullBody())]);
    const foreign = [...new Set(columns)].filter((name) => !ours.has(name));
    expect(foreign).toEqual(expect.arrayContaining(['state', 'workshopId', 'trusted', 'slug', 'publishedAt', 'demo']));
    for (const name of foreign) expect([name, sent({ [name]: '1' }).success]).toEqual([name, false]);
    expect(sent({}).success).toBe(true);
  });

  test.each(['fibres.0.trusted', 'pictures.0.widths', 'priceLadder.0.workshopId', '__proto__.x'])(
    '%s is refused',
    (name) => {
      expect(sent({ [name]: '1' }).success).toBe(false);
    },
  );

  test('texts beyond all bounds are refused', () => {
    expect(sent({ descriptionId: 'x'.repeat(12_001) }).success).toBe(false);
    expect(sent({ id: '-1' }).success).toBe(false);
    expect(sent({ version: '1 OR 1=1' }).success).toBe(false);
  });
});
