import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import rates from '#db/reference/rates.json' with { type: 'json' };
import { facets } from '#src/components/catalogue/facets.ts';
import { results } from '#src/components/catalogue/results.ts';
import { tabs } from '#src/components/catalogue/tabs.ts';
import type { View } from '#src/components/catalogue/view.ts';
import type { ListingCard } from '#src/domain/catalogue/cards.ts';
import { parseQuery } from '#src/domain/catalogue/parse.ts';
import type { SearchAnswer } from '#src/domain/catalogue/query.ts';
import type { Found } from '#src/domain/catalogue/search.ts';
import { readReference } from '#src/domain/reference/reference.ts';
import { freshDatabase } from '#tests/support/database.ts';

const hostile = `"><script>alert('x')</script>`;
let view: View;
let remove: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  remove = fresh.remove;
  view = { locale: 'en', currency: 'USD', rates: rates as View['rates'], reference: await readReference(fresh.db) };
});
afterAll(() => remove());

const card: ListingCard = {
  id: 1,
  slug: 'kain-1',
  titleId: hostile,
  titleEn: hostile,
  technique: 'cap',
  price: 250_000,
  minimumOrder: 3,
  leadTimeDays: 12,
  stock: 0,
  workshopName: hostile,
  workshopSlug: 'w',
  kelurahanSlug: 'kauman',
  pictureName: 'cloth-1',
  pictureColour: null,
  pictureWidths: null,
  placeholder: null,
  altId: hostile,
  altEn: hostile,
  demo: false,
};

function found(words: string, answer: Partial<SearchAnswer>, more: Partial<Found> = {}): Found {
  const { query } = parseQuery(new URLSearchParams(words));
  const nothing: SearchAnswer = {
    ids: [],
    total: 0,
    facets: {},
    totals: { listings: 0, workshops: 0, motifs: 0 },
    matched: [],
    didYouMean: null,
    engine: 'sqlite',
  };
  return {
    query,
    answer: { ...nothing, ...answer },
    listings: [],
    workshops: [],
    motifs: [],
    relaxations: [],
    ...more,
  };
}

describe('what the catalogue draws', () => {
  test('a hostile search, title, name or alternative text stays text', () => {
    const page = found(
      `q=${encodeURIComponent(hostile)}`,
      { total: 1, didYouMean: hostile, matched: ['script'] },
      { listings: [card] },
    );
    for (const drawn of [results(page, view), tabs(page, view), facets(page, view)])
      expect(drawn.toString()).not.toMatch(/<script|alt=""[^>]*>alert/);
    expect(results(page, view).toString()).toContain('<mark>script</mark>');
  });

  test('an unknown facet value from the address is shown as a chip and stays text', () => {
    const drawn = results(
      found('motif=no-such-motif', { facets: { motif: [{ value: 'no-such-motif', count: 0 }] } }),
      view,
    ).toString();
    expect(drawn).toContain('Remove filter no-such-motif');
  });

  test('a chosen value is among the first of a long facet, however few it has', () => {
    const counts = [...view.reference.motifs.keys()].map((value, index) => ({ value, count: 100 - index }));
    const drawn = facets(found('motif=ceplok-kembang', { total: 9, facets: { motif: counts } }), view).toString();
    const shown = drawn.slice(0, drawn.indexOf('id="more-motif"'));
    expect(shown.match(/type="checkbox"/g)).toHaveLength(8);
    expect(shown).toContain('value="ceplok-kembang" checked');
    expect(drawn.match(/type="checkbox"/g)).toHaveLength(counts.length);
  });

  test('a print is named as a textile, without a label thread, and the note explains it', () => {
    const drawn = results(found('', { total: 1 }, { listings: [{ ...card, technique: 'printing' }] }), view).toString();
    expect(drawn).toContain('<span class="thread thread--printing">Textile with batik motif</span>');
    expect(drawn).toContain('/en/techniques#print');
    expect(results(found('', { total: 1 }, { listings: [card] }), view).toString()).not.toContain(
      '/en/techniques#print',
    );
  });

  test('the usual order has an empty value, so that words typed later are sorted by match', () => {
    const page = { listings: [card, { ...card, id: 2 }] };
    expect(results(found('', { total: 2 }, page), view).toString()).toContain(
      '<option value="" selected>Newest</option>',
    );
    expect(results(found('q=x', { total: 2 }, page), view).toString()).toContain(
      '<option value="" selected>Best match</option>',
    );
    expect(results(found('q=x&sort=newest', { total: 2 }, page), view).toString()).toContain(
      '<option value="newest" selected>Newest</option>',
    );
  });

  test('a page past the end leads back to the first', () => {
    expect(results(found('q=x&page=99', { total: 30 }), view).toString()).toContain('href="/en/catalogue?q=x"');
  });

  test('an empty result says which filter to let go of and what else was found', () => {
    const { query } = parseQuery(new URLSearchParams('q=liong'));
    const page = found(
      'q=liong&cloth=sutra',
      { totals: { listings: 4, workshops: 2, motifs: 1 } },
      { relaxations: [{ name: 'cloth', query, total: 4 }] },
    );
    const drawn = results(page, view).toString();
    expect(drawn).toContain('<a class="chip" href="/en/catalogue?q=liong">without Cloth: 4 cloths</a>');
    expect(drawn).toContain('<a class="chip" href="/en/catalogue?kind=motifs&amp;q=liong">1 motif</a>');
  });
});
