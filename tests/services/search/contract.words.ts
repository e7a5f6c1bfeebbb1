import { describe, expect, it } from 'vitest';
import { listings } from './contract.people.ts';
import type { Held } from './contract.ts';

const hostile = [
  '"',
  '""',
  '"jlamprang',
  "jlamprang'",
  'NEAR(a b)',
  'a AND',
  'OR',
  'NOT jlamprang',
  'name:jlamprang',
  '{name}: x',
  '^x',
  '*',
  'jlamp*',
  '-jlamprang',
  '(',
  ')',
  '((((',
  '\\',
  '%',
  '_',
  ';--',
  "' OR 1=1 --",
  '\0',
  'a\0b',
  '\uD800',
  '\uFFFD',
  '🪡',
  'ｊｌａｍｐｒａｎｇ',
  'İ',
  '\u202Ejlamprang',
  '\u0002\u0003',
  'x'.repeat(200),
  'a '.repeat(100),
  'jlamprang '.repeat(20),
  '1e999',
  '-',
  '--',
  '<script>',
  '${x}',
  'null',
  'undefined',
  '[]',
  '{}',
];

export function answersWords(held: Held): void {
  const ids = async (text: string): Promise<unknown[]> =>
    (await held.find({ text })).ids.toSorted((a, b) => Number(a) - Number(b));

  describe('words', () => {
    it('finds by title in either language, by motif, workshop, place and material', async () => {
      expect(await ids('pusaka')).toEqual([9]);
      expect(await ids('heirloom')).toEqual([9]);
      expect(await ids('jlamprang')).toEqual([1, 5]);
      expect(await ids('griya sekarwangi')).toEqual([2, 3, 9, 10]);
      expect(await ids('kauman')).toEqual([2, 3, 9, 10]);
      expect(await ids('indigosol')).toEqual([9]);
    });

    it('wants every word, whatever their case, accents and order', async () => {
      expect(await ids('Pasar JLAMPRANG')).toEqual([1]);
      expect(await ids('jlámpräng pasar')).toEqual([1]);
      expect(await ids('jlamprang pusaka')).toEqual([]);
    });

    it('takes the last word as one still being typed', async () => {
      expect(await ids('jlampr')).toEqual([1, 5]);
      expect(await ids('kemeja mega men')).toEqual([4]);
      expect(await ids('pus')).toEqual([9]);
    });

    it('forgives one edit from five letters on, two from nine on, none before', async () => {
      expect(await ids('jlmprang')).toEqual([1, 5]);
      expect(await ids('jlamprnag pasar')).toEqual([1]);
      expect(await ids('pusakka')).toEqual([9]);
      expect(await ids('sekarwamgo')).toEqual([2, 3, 9, 10]);
      expect(await ids('pxsaxa')).toEqual([]);
      expect(await ids('sxnja blus')).toEqual([10]);
      expect(await ids('pagu buketan')).toEqual([]);
    });

    it('knows synonyms, other spellings and the other language', async () => {
      expect(await ids('jelamprang')).toEqual([1, 5]);
      expect(await ids('djlamprang')).toEqual([1, 5]);
      expect(await ids('sarong')).toEqual([1, 9]);
      expect(await ids('syal')).toEqual([3, 8]);
      expect(await ids('megamendung')).toEqual([4]);
      const drawn = listings.filter((facts) => facts.technique === 'tulis').map(({ id }) => id);
      expect(await ids('hand-drawn')).toEqual(expect.arrayContaining(drawn));
      expect(await ids('dragon')).toEqual([8]);
      expect(await ids('jarik')).toEqual([2, 5]);
    });

    it('passes over words that tell no cloth from another, and finds everything when there are no others', async () => {
      expect(await ids('kain batik motif jlamprang dari pekalongan')).toEqual([1, 5]);
      expect(await ids('kain panjang')).toEqual([2, 5]);
      expect(await ids('kain batik')).toEqual(listings.map(({ id }) => id));
      expect(await ids('the cloth')).toEqual(listings.map(({ id }) => id));
      expect(await ids('!?')).toEqual([]);
    });

    it('puts what bears the word in its name before what only mentions it', async () => {
      expect((await held.find({ kind: 'motifs', text: 'merak' })).ids[0]).toBe('merak');
      expect((await held.find({ kind: 'motifs', text: 'jelamprang' })).ids[0]).toBe('jlamprang');
      expect((await held.find({ kind: 'motifs', text: 'mega mendng' })).ids[0]).toBe('mega-mendung');
      expect((await held.find({ kind: 'workshops', text: 'lestari' })).ids).toEqual([2]);
    });

    it('puts what is made by a workshop of a higher level first among equals', async () => {
      expect((await held.find({ text: 'sarung' })).ids).toEqual([9, 1]);
      expect((await held.find({ text: 'sarung', sort: 'newest' })).ids).toEqual([1, 9]);
    });

    it('names the words that matched, as indexed', async () => {
      expect((await held.find({ text: 'jlampr' })).matched).toContain('jlamprang');
      expect((await held.find({ text: 'pusakka' })).matched).toContain('pusaka');
      expect((await held.find({})).matched).toEqual([]);
    });

    it('counts the hits of every kind for the same text, the others without filters', async () => {
      const answer = await held.find({ text: 'truntum', facets: { technique: ['cap'] } });
      expect(answer.totals).toMatchObject({ listings: 0, workshops: 1 });
      expect(answer.totals.motifs).toBeGreaterThanOrEqual(1);
      const motifs = await held.find({ kind: 'motifs', text: 'truntum' });
      expect(motifs.totals).toEqual({ listings: 1, workshops: 1, motifs: answer.totals.motifs });
      expect(motifs.total).toBe(answer.totals.motifs);
    });

    it('counts facets among what the text finds', async () => {
      const { facets } = await held.find({ text: 'selendang', facets: { technique: ['tulis'] } });
      expect(facets.technique).toEqual(
        expect.arrayContaining([
          { value: 'tulis', count: 1 },
          { value: 'kombinasi', count: 1 },
        ]),
      );
      expect(facets.motif).toEqual([{ value: 'merak', count: 1 }]);
    });

    it('finds workshops and motifs by their facets', async () => {
      expect((await held.find({ kind: 'workshops', facets: { technique: ['tulis'] } })).ids.toSorted()).toEqual([1, 3]);
      expect((await held.find({ kind: 'workshops', facets: { certificate: ['batikmark', 'oeko-tex'] } })).ids).toEqual([
        1,
      ]);
      expect((await held.find({ kind: 'workshops', facets: { kelurahan: ['jenggot'] } })).ids).toEqual([2]);
      const motifs = await held.find({ kind: 'motifs', facets: { technique: ['tulis'] }, perPage: 100 });
      const drawn = [...held.world.reference.motifs.values()].filter(({ techniques }) => techniques.includes('tulis'));
      expect(motifs.ids.toSorted()).toEqual(drawn.map(({ slug }) => slug).sort());
    });

    it('offers a better spelling of the whole text, and none when it is well spelt', async () => {
      expect((await held.find({ text: 'sarung jlamprxng' })).didYouMean).toBe('sarung jlamprang');
      expect((await held.find({ text: 'hierloom' })).didYouMean).toBe('heirloom');
      expect((await held.find({ text: 'pusakka', facets: { technique: ['cap'] } })).didYouMean).toBe('pusaka');
      for (const text of ['jlamprang', 'jlampr', 'sarong', 'hand-drawn', '', 'zzzzzzzz']) {
        expect((await held.find({ text })).didYouMean, text).toBeNull();
      }
    });

    it('answers any text without an error and without inventing hits', async () => {
      for (const text of hostile) {
        const answer = await held.find({ text });
        expect(answer.total, text).toBeGreaterThanOrEqual(answer.ids.length);
        expect(
          answer.ids.every((id) => listings.some((facts) => facts.id === id)),
          text,
        ).toBe(true);
        expect(await held.opened.engine.suggest(text, 'id', 5), text).toBeInstanceOf(Array);
      }
      expect(await ids('-jlamprang')).toEqual([1, 5]);
      expect(await ids('"jlamprang" pasar')).toEqual([1]);
    });
  });

  describe('suggestions', () => {
    const names = async (text: string, limit = 8) =>
      (await held.opened.engine.suggest(text, 'en', limit)).map(({ kind, slug }) => `${kind} ${slug}`);

    it('completes motifs, workshops, places and terms', async () => {
      expect(await names('jlam')).toContain('motif jlamprang');
      expect(await names('griya')).toContain('workshop workshop-1');
      expect(await names('bendan')).toContain('kelurahan bendan-kergon');
      expect(await names('selen')).toContain('term product/selendang');
    });

    it('gives no more than asked for, and nothing of what is not published', async () => {
      expect((await names('a', 3)).length).toBeLessThanOrEqual(3);
      expect(await names('rumah tertutup')).not.toContain('workshop workshop-4');
    });
  });
}
