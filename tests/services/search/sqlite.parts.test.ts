import fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from '#db/search/words.ts';
import { Columns, width } from '#src/services/search/sqlite/columns.ts';
import { distance, letters } from '#src/services/search/sqlite/distance.ts';
import { pick } from '#src/services/search/sqlite/pick.ts';
import { Vocabulary } from '#src/services/search/sqlite/vocabulary.ts';

const letter = fc.constantFrom('a', 'b', 'c', 'd');
const word = fc.array(letter, { minLength: 1, maxLength: 10 }).map((all) => all.join(''));

/** The textbook table, without shortcuts. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const cell = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, cell(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = least;
    }
  }
  return cell(a.length, b.length);
}

test('edits are counted as the textbook counts them, up to the limit', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(1, 2), (a, b, most) => {
      expect(distance(a, b, most)).toBe(Math.min(plainDistance(a, b), most + 1));
    }),
  );
  expect([distance('kawung', 'kawnug', 2), distance('kawung', 'kawung', 1), distance('kawung', 'truntum', 2)]).toEqual([
    1, 0, 3,
  ]);
});

test('near words are all the words within reach', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 40 }),
      word,
      fc.constantFrom(1, 2),
      (held, typed, most) => {
        const vocabulary = new Vocabulary();
        for (const one of held) vocabulary.add(one, 1);
        const expected = held.filter(
          (one) =>
            one.length >= 2 && plainDistance(one, typed) <= most && one.length >= Math.max(2, typed.length - most),
        );
        expect(
          vocabulary
            .near(typed, most)
            .map((near) => near.word)
            .sort(),
        ).toEqual(expected.sort());
      },
    ),
  );
  expect(letters('abba')).toBe(letters('ab'));
});

test('a page of a heap or of a full sort is that page of the sorted list', () => {
  const places = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 4_000 });
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 1, max: 96 }), (keys, from, many) => {
      const key = (place: number) => keys[place] ?? 0;
      const sorted = keys.map((_, place) => place).sort((a, b) => key(b) - key(a) || b - a);
      expect(pick(Float64Array.from(keys), from, from + many, (a, b) => b - a)).toEqual(
        sorted.slice(from, from + many),
      );
    }),
  );
});

test('columns hold what was put and not removed, however far the ids lie apart', () => {
  const id = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(99_999, 100_001, 4_000_000_000));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), id, fc.nat(1_000)), { maxLength: 200 }), (steps) => {
      const columns = new Columns();
      const model = new Map<number, number>();
      for (const [put, key, price] of steps) {
        if (put) {
          columns.put(Uint32Array.from({ length: width }, (_, field) => (field === 0 ? key : price)));
          model.set(key, price);
        } else {
          columns.remove(key);
          model.delete(key);
        }
      }
      expect(columns.rows).toBe(model.size);
      for (const [key, price] of model) expect(columns.data[columns.rowOf(key) * width + 1]).toBe(price);
      expect(columns.rowOf(12_345)).toBe(-1);
    }),
  );
});

test('words fold case, accents and width, and never hold what the index would split', () => {
  expect(words('Ｊｌáｍｐｒäng’s KUPU-kupu ™ ﬁ 7½')).toEqual(['jlamprang', 's', 'kupu', 'kupu', 'tm', 'fi', '71', '2']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const one of words(text)) {
        expect(one).toMatch(/^[\p{L}\p{N}]{1,80}$/u);
        expect(words(one)).toEqual([one]);
      }
    }),
  );
});
