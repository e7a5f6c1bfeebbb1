import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords, type DiffPart } from '#src/domain/reviews/diff.ts';

const text = (parts: DiffPart[], kind: 'added' | 'removed') =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map((part) => part.text)
    .join('');

describe('what changed in a text', () => {
  test('names the words that went and came', () => {
    expect(diffWords('Batik cap motif jlamprang biru', 'Batik tulis motif jlamprang biru tua')).toEqual([
      { kind: 'same', text: 'Batik ' },
      { kind: 'removed', text: 'cap' },
      { kind: 'added', text: 'tulis' },
      { kind: 'same', text: ' motif jlamprang biru' },
      { kind: 'added', text: ' tua' },
    ]);
  });

  test('gives both texts again, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'kain', ' ', '\n', 'motif '), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = diffWords(before, after);
        expect(text(parts, 'removed')).toBe(before);
        expect(text(parts, 'added')).toBe(after);
        if (before === after) expect(parts.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  test('two texts of 12,000 characters take no time worth naming', () => {
    const long = (word: string) => `${word} x `.repeat(3_000).slice(0, 12_000);
    const start = performance.now();
    const parts = diffWords(long('ab'), long('cd'));
    expect(performance.now() - start).toBeLessThan(300);
    expect(text(parts, 'added')).toBe(long('cd'));
  });
});
