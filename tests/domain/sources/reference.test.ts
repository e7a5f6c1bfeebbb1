import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityLabel, readCraft } from '#src/domain/sources/craft.ts';
import { datasetOrder, summariseData } from '#src/domain/sources/datasets.ts';
import { openGlossary, readGlossaryChoice } from '#src/domain/sources/glossary.ts';
import { groupSources, readSource } from '#src/domain/sources/source.ts';
import { about } from '#src/i18n/about.ts';
import { openTown, type Town } from '#tests/domain/places/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown(1, 1);
});
afterAll(() => town.remove());

describe('sources', () => {
  it('are web addresses, articles by name, or general knowledge', () => {
    expect(readSource('https://www.bsn.go.id/a?b=c')).toEqual({
      kind: 'web',
      url: 'https://www.bsn.go.id/a?b=c',
      host: 'bsn.go.id',
    });
    expect(readSource('ANTARA, undated (late 2021)')).toEqual({ kind: 'article', text: 'ANTARA, undated (late 2021)' });
    expect(readSource('general knowledge')).toEqual({ kind: 'general' });
  });

  it('never become a link unless they are plain web addresses', () => {
    for (const text of ['javascript:alert(1)', 'data:text/html,x', 'https://', ' https://a.b'])
      expect(readSource(text).kind).toBe('article');
  });

  it('of one host stand together, most used first', () => {
    const groups = groupSources([
      { source: 'https://a.id/1', records: 2 },
      { source: 'general knowledge', records: 4 },
      { source: 'https://www.a.id/2', records: 3 },
    ]);
    expect(groups.map(({ source, records, pages }) => [source.kind, records, pages.length])).toEqual([
      ['web', 5, 2],
      ['general', 4, 0],
    ]);
  });
});

describe('the datasets', () => {
  it('are all there, every one described in both languages, and add up', async () => {
    const { datasets, total } = await summariseData(town.context);
    expect(datasets.map(({ slug }) => slug)).toEqual([...datasetOrder]);
    for (const { slug, records, high, medium, low } of datasets) {
      expect(high + medium + low, slug).toBe(records);
      expect(about.id.names[slug], slug).toHaveLength(2);
    }
    expect(total.records).toBe(datasets.reduce((sum, { records }) => sum + records, 0));
  });

  it('lose no source when hosts are put together', async () => {
    for (const { slug, sources, sourceCount } of (await summariseData(town.context)).datasets) {
      expect(
        sources.reduce((sum, { pages }) => sum + (pages.length || 1), 0),
        slug,
      ).toBe(sourceCount);
    }
  });

  it('take one query', async () => {
    expect(await town.countQueries(() => summariseData(town.context))).toBe(1);
  });
});

describe('the glossary', () => {
  const open = (words: string, locale: 'id' | 'en' = 'id') =>
    openGlossary(town.context, readGlossaryChoice(new URLSearchParams(words)), locale);

  it('holds every term once, under its own letter, in order', () => {
    for (const locale of ['id', 'en'] as const) {
      const { letters, shown, total } = open('', locale);
      expect([shown, total]).toEqual([130, 130]);
      expect(letters.map(({ letter }) => letter)).toEqual([...new Set(letters.map(({ letter }) => letter))].sort());
      for (const { letter, entries } of letters)
        for (const { term } of entries) expect(term.charAt(0).toUpperCase()).toBe(letter);
    }
  });

  it('is found by a word of either language, whatever its case', () => {
    const slugs = (words: string) => open(words).letters.flatMap(({ entries }) => entries.map(({ slug }) => slug));
    expect(slugs('q=WASTEWATER')).toContain('ipal');
    expect(slugs('q=Instalasi+Pengolahan')).toEqual(['ipal']);
    expect(slugs('q=pengobeng')).toContain('pengobeng');
    expect(slugs('q=pengobéng')).toContain('pengobeng');
    expect(slugs('q=zzzz')).toEqual([]);
  });

  it('narrows by subject and counts each subject for the text', () => {
    const { letters, counts, shown } = open('q=malam&group=craft');
    expect(letters.flatMap(({ entries }) => entries).every(({ group }) => group === 'craft')).toBe(true);
    expect(counts.craft).toBe(shown);
    expect(readGlossaryChoice(new URLSearchParams('group=nonsense')).group).toBeNull();
  });

  it('leads related terms only to terms it has', () => {
    const entries = open('').letters.flatMap((letter) => letter.entries);
    const slugs = new Set(entries.map(({ slug }) => slug));
    expect(entries.flatMap(({ related }) => related).filter(({ slug }) => !slugs.has(slug))).toEqual([]);
  });

  it('cuts what is typed at 80 characters and drops what can’t be shown', () => {
    expect(readGlossaryChoice(new URLSearchParams({ q: 'ma\u0000\u0007lam\t x' })).text).toBe('ma lam x');
    expect(readGlossaryChoice(new URLSearchParams({ q: ` ${'x '.repeat(500)}` })).text.length).toBeLessThanOrEqual(80);
  });
});

describe('the craft', () => {
  it('compares the three ways of waxing, each with a thread, times and a standard', () => {
    const { compared } = readCraft(town.context.reference);
    expect(compared.map(({ slug, term }) => [slug, term['batikmark_label_colour']])).toEqual([
      ['tulis', 'gold'],
      ['kombinasi', 'silver'],
      ['cap', 'white'],
    ]);
    for (const { slug, days, capacity, term } of compared) {
      expect(days?.max ?? 0, slug).toBeGreaterThan(days?.min ?? 0);
      expect(capacity?.max ?? 0, slug).toBeGreaterThan(capacity?.min ?? 0);
      expect(term.standard, slug).toMatch(/^SNI/);
      expect(term.is_batik, slug).toBe(true);
    }
  });

  it('keeps what is not batik apart from what is done to batik', () => {
    const { imitations, additions } = readCraft(town.context.reference);
    expect(imitations.map(({ slug }) => slug)).toContain('printing');
    expect(imitations.every(({ is_batik }) => is_batik === false)).toBe(true);
    expect(additions.every(({ is_batik, modifier }) => is_batik && modifier)).toBe(true);
  });

  it('finds every step of the work in the glossary', () => {
    const { steps } = readCraft(town.context.reference);
    expect(steps).toHaveLength(11);
    expect(steps.at(-1)?.slug).toBe('pelorodan');
  });

  it('shows each dye once and claims no more for the city’s label than its source', () => {
    const { dyes } = readCraft(town.context.reference);
    expect(dyes.natural.length + dyes.synthetic.length + dyes.fixers.length).toBe(
      town.context.reference.terms.get('dye')?.size,
    );
    expect(cityLabel.confidence).not.toBe('high');
  });
});
