import { describe, expect, test } from 'vitest';
import { altText } from '#src/components/listings/form/alt-text.ts';
import { arrangePictures } from '#src/components/listings/form/form-view.ts';
import { draftCopy, type DraftCopy } from '#src/components/listings/island/draft-copy.ts';
import { differingFields, sameEntries, type Entries } from '#src/components/listings/island/entries.ts';
import { sumOf, sumWords } from '#src/components/listings/island/fibre-sum.ts';
import { ladderFits } from '#src/components/listings/island/ladder.ts';
import { reconcile } from '#src/components/listings/island/reconcile.ts';

const title = (text: string): Entries => [['titleId', text]];
const copyOf = (change: Partial<DraftCopy>): DraftCopy => ({
  version: 3,
  entries: title('mine'),
  unanswered: [],
  pictures: [],
  at: 1_000,
  ...change,
});

describe('what the device kept', () => {
  test('goes when the server has the same, whatever the version', () => {
    expect(reconcile(copyOf({}), { version: 9, entries: [...title(' mine '), ['titleEn', '']] })).toBe('drop');
    expect(reconcile(null, { version: 1, entries: [] })).toBe('drop');
  });

  test('comes back into the version it was typed into', () => {
    expect(reconcile(copyOf({}), { version: 3, entries: title('older') })).toBe('restore');
  });

  test('comes back over its own save that was never answered, and asks about a stranger’s', () => {
    const stored = { version: 4, entries: title('sent') };
    expect(reconcile(copyOf({ unanswered: [title('sent')] }), stored)).toBe('restore');
    expect(reconcile(copyOf({ unanswered: [title('else')] }), stored)).toBe('ask');
  });

  test('is kept by listing, forgotten after two months, and a broken one is nothing', () => {
    const storage = memory();
    draftCopy('1', storage, 1_000).write(copyOf({}));
    storage.setItem('canting.listing.2', '{"entries":7');
    storage.setItem('other', 'stays');
    expect(draftCopy('1', storage, 2_000).read()).toEqual(copyOf({}));
    expect(draftCopy('2', storage, 2_000).read()).toBeNull();
    expect(draftCopy('1', storage, 61 * 86_400_000).read()).toBeNull();
    expect(storage.getItem('other')).toBe('stays');
  });

  test('a store that refuses everything does not stop the form', () => {
    const refusing = new Proxy({} as Storage, {
      get() {
        throw new Error('no');
      },
    });
    const place = draftCopy('1', refusing, 0);
    place.write(copyOf({}));
    place.remove();
    expect(place.read()).toBeNull();
  });
});

describe('two forms', () => {
  test('are the same but for empty fields, spaces and line ends; the order of a list counts', () => {
    expect(
      sameEntries(
        [['a', 'x\r\ny ']],
        [
          ['b', ''],
          ['a', 'x\ny'],
        ],
      ),
    ).toBe(true);
    expect(
      sameEntries(
        [
          ['motifs[]', 'a'],
          ['motifs[]', 'b'],
        ],
        [
          ['motifs[]', 'b'],
          ['motifs[]', 'a'],
        ],
      ),
    ).toBe(false);
  });

  test('differ in fields named once each', () => {
    const mine: Entries = [
      ['fibres.0.fibre', 'silk'],
      ['fibres.0.percent', '100'],
      ['titleId', 'a'],
    ];
    expect(differingFields(mine, title('a'))).toEqual(['fibres']);
  });
});

describe('numbers as they are typed', () => {
  test('fibres add up, with a percent sign or half done', () => {
    expect(sumOf(['60', '40 %', '', 'x'])).toBe(100);
    const words = { right: 'ok', less: '# kurang ##', more: '# lebih ##' };
    expect([100, 80, 120].map((sum) => sumWords(sum, words))).toEqual(['ok', '80 kurang 20', '120 lebih 20']);
  });

  test('a ladder rises in quantity and falls in price', () => {
    expect(
      ladderFits('100.000', [
        { from: '10', price: '90.000' },
        { from: '50', price: '80.000' },
      ]),
    ).toBe(true);
    expect(ladderFits('100.000', [{ from: '10', price: '110.000' }])).toBe(false);
    expect(
      ladderFits('', [
        { from: '10', price: '9000' },
        { from: '9', price: '8000' },
      ]),
    ).toBe(false);
    expect(ladderFits('100.000', [{ from: '10', price: '' }])).toBe(true);
  });
});

describe('words for a photo', () => {
  const piece = {
    product: 'Sarung',
    technique: 'Batik tulis',
    printed: false,
    motif: 'Jlamprang',
    colours: ['indigo', 'krem'],
  };
  test('say what the form says, in both languages', () => {
    expect(altText(piece, 0, 'id')).toBe('Sarung batik tulis motif Jlamprang, indigo dan krem');
    const english = { ...piece, product: 'Sarong', technique: 'Hand-drawn batik', colours: ['indigo'] };
    expect(altText(english, 1, 'en')).toBe('Hand-drawn batik sarong, Jlamprang motif, indigo, photo 2');
  });

  test('never call a print batik', () => {
    const print = { ...piece, technique: 'Tekstil bermotif batik', printed: true, colours: [] };
    expect(altText(print, 0, 'id')).toBe('Sarung, tekstil bermotif batik: Jlamprang');
  });

  test('an empty form still says something', () => {
    expect(altText({ product: '', technique: '', printed: false, motif: '', colours: [] }, 0, 'en')).toBe('Cloth');
  });
});

test('pictures are added, moved and taken out without a script', () => {
  const [a, b] = ['a', 'b'].map((name) => ({ name, altId: '', altEn: '' })) as [never, never];
  const names = (list: { name: string }[]) => list.map(({ name }) => name);
  expect(names(arrangePictures([a], ['b', 'a'], null))).toEqual(['a', 'b']);
  expect(names(arrangePictures([a, b], [], { how: 'up', name: 'b' }))).toEqual(['b', 'a']);
  expect(names(arrangePictures([a, b], [], { how: 'up', name: 'a' }))).toEqual(['a', 'b']);
  expect(names(arrangePictures([a, b], [], { how: 'remove', name: 'a' }))).toEqual(['b']);
  expect(names(arrangePictures([a, b], [], { how: 'down', name: 'nobody' }))).toEqual(['a', 'b']);
});

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
