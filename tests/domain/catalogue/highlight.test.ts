import { expect, test } from 'vitest';
import { highlight } from '#src/domain/catalogue/highlight.ts';

const hits = (text: string, ...matched: string[]) =>
  highlight(text, new Set(matched))
    .filter(({ hit }) => hit)
    .map((piece) => piece.text);

test('whole words that matched are marked, in the writing of the text', () => {
  expect(hits('Sarung Jlamprang, sarung', 'sarung', 'jlamprang')).toEqual(['Sarung', 'Jlamprang', 'sarung']);
});

test('a word that only begins like a match is not', () => {
  expect(hits('Sarungan', 'sarung')).toEqual([]);
});

test('accents do not matter', () => {
  expect(hits('Café batik', 'cafe')).toEqual(['Café']);
});

test.each(['', ' ', 'Merah–biru (2,5 m)', '<b>kain</b>', 'a'])('the pieces of %j together are the text', (text) => {
  expect(
    highlight(text, new Set(['biru', 'kain', 'a']))
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
