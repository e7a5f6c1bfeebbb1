import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchQuery } from '#src/domain/catalogue/query.ts';
import { readReference, type Reference } from '#src/domain/reference/reference.ts';
import { matchedWords, readAnswer } from '#src/services/search/meilisearch/answer.ts';
import { meaningfulWords } from '#src/services/search/meilisearch/meaningful.ts';
import { askServer, marks } from '#src/services/search/meilisearch/request.ts';
import { settingsOf } from '#src/services/search/meilisearch/settings.ts';
import { openSpeller } from '#src/services/search/meilisearch/spelling.ts';
import { synonymsOf } from '#src/services/search/meilisearch/synonyms.ts';
import { freshDatabase } from '#tests/support/database.ts';

const everything: SearchQuery = {
  kind: 'listings',
  text: '',
  facets: {},
  bounds: {},
  sort: 'relevance',
  page: 1,
  perPage: 24,
};
const ask = (query: Partial<SearchQuery>, words = '') => askServer({ ...everything, ...query }, words, (kind) => kind);

let reference: Reference;
beforeAll(async () => {
  const { db, remove } = await freshDatabase();
  reference = await readReference(db);
  await remove();
});

describe('what is asked of the server', () => {
  it('is one request: the hits, each chosen facet without its own choice, and the other kinds', () => {
    const { queries } = ask(
      { facets: { technique: ['tulis', 'cap'], colour: ['red'] }, bounds: { price_to: 500_000 } },
      'sarung',
    );
    expect(queries.map(({ indexUid, filter }) => [indexUid, filter])).toEqual([
      ['listings', ['technique IN ["tulis", "cap"]', 'colour IN ["red"]', 'price <= 500000']],
      ['listings', ['colour IN ["red"]', 'price <= 500000']],
      ['listings', ['technique IN ["tulis", "cap"]', 'price <= 500000']],
      ['workshops', undefined],
      ['motifs', undefined],
    ]);
  });

  it('holds no value that could be read as a filter', () => {
    for (const value of ['" OR price > 0 OR motif = "', "tulis'", 'tu\\lis', 'TULIS', '']) {
      expect(ask({ facets: { motif: [value] } }).queries[0]?.filter, value).toEqual(['motif IN []']);
    }
  });

  it('leaves out facets and bounds that the kind does not have', () => {
    const [hits] = ask({
      kind: 'motifs',
      facets: { cloth: ['sutra'], technique: ['cap'] },
      bounds: { lead_time: 3 },
      sort: 'price-low',
    }).queries;
    expect(hits).toMatchObject({ filter: ['technique IN ["cap"]'], sort: ['id:asc'], facets: ['technique', 'colour'] });
  });

  it('has a setting for every facet and bound, or the server would drop them in silence', () => {
    const settings = settingsOf('listings', reference);
    for (const name of [...(ask({}).queries[0]?.facets ?? []), 'price', 'minimumOrder', 'leadTimeDays'])
      expect(settings.filterableAttributes).toContain(name);
  });
});

describe('what the server answers', () => {
  const question = ask({ facets: { technique: ['smok'] } });
  const part = (hits: unknown[], totalHits: number, facetDistribution = {}) => ({ hits, totalHits, facetDistribution });

  it('becomes ids, totals and counts, with chosen values that nothing has', () => {
    const results = [
      part([{ id: 4 }, { id: 2 }], 7, { colour: { red: 2, blue: 3 }, technique: { cap: 1 } }),
      part([], 9, { technique: { cap: 8 } }),
      part([], 5),
      part([], 6),
    ];
    const answer = readAnswer({ ...everything, facets: { technique: ['smok'] } }, question, { results });
    expect(answer).toMatchObject({ ids: [4, 2], total: 7, totals: { listings: 7, workshops: 5, motifs: 6 } });
    expect(answer.facets.technique).toEqual([
      { value: 'cap', count: 8 },
      { value: 'smok', count: 0 },
    ]);
    expect(answer.facets.colour).toEqual([
      { value: 'blue', count: 3 },
      { value: 'red', count: 2 },
    ]);
  });

  it.each([
    ['nothing', null],
    ['another number of answers', { results: [part([], 0)] }],
    ['ids of another kind', { results: [part([{ id: 'jlamprang' }], 1), part([], 0), part([], 0), part([], 0)] }],
    ['a total that is no number', { results: [{ hits: [], totalHits: '1' }] }],
    ['counts below zero', { results: [part([], 0, { colour: { red: -1 } }), part([], 0), part([], 0), part([], 0)] }],
  ])('is refused when it is %s', (_, response) => {
    expect(() => readAnswer(everything, question, response)).toThrow();
  });

  it('tells which words matched, whole even where only their beginning did', () => {
    const name = `Sarung ${marks.start}Jlampr${marks.end}ang, ${marks.start}kain${marks.end} ${marks.start}jlampr${marks.end}ang`;
    expect(matchedWords([{ name }, undefined])).toEqual(['jlamprang', 'kain']);
  });
});

describe('words', () => {
  it('of a group find each other, misspellings find the group and are found by nothing', () => {
    const synonyms = synonymsOf(reference, 'workshops');
    expect(synonyms['jelamprang']).toContain('jlamprang');
    expect(synonyms['hand drawn']).toContain('tulis');
    expect(synonyms['sarong']).toContain('sarung');
    expect(synonyms['sarungg']).toContain('sarung');
    expect(Object.values(synonyms).flat()).not.toContain('sarungg');
  });

  it('that a listing bears anyway find no other wording of it there', () => {
    const synonyms = synonymsOf(reference, 'listings');
    expect(synonyms['hand drawn']).toEqual(['tulis']);
    expect(synonyms['tulis']).toBeUndefined();
  });

  it('that tell nothing apart are passed over, unless a known wording needs them', () => {
    const wordings = new Set(['kain panjang', 'kain batik']);
    expect(meaningfulWords('kain panjang motif liong dari Pekalongan', wordings)).toEqual(['kain', 'panjang', 'liong']);
    expect(meaningfulWords('kain batik', wordings)).toEqual([]);
    expect(meaningfulWords('a '.repeat(50) + 'x '.repeat(50), wordings)).toHaveLength(0);
  });

  it.each([
    ['sarung jlamprxng', ['sarung', 'jlamprang'], 'sarung jlamprang'],
    ['mega mendung', ['mega', 'mendung'], null],
    ['mendung', ['mendung'], 'megamendung'],
    ['shwal merak', ['shawl', 'merak'], 'shawl merak'],
    ['jlamp', ['jlamprang'], null],
    ['jlxmp', ['jlamprang'], 'jlamprang'],
    ['liong merah', ['merah'], null],
    ['abc', ['abd'], null],
  ])('%s, where %j were found, is better spelt %s', (text, matched, expected) => {
    expect(openSpeller(reference).correct(text.split(' '), matched)).toBe(expected);
  });
});
