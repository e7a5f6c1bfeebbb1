import { describe, expect, it } from 'vitest';
import motifs from '#db/reference/motifs.json' with { type: 'json' };
import taxonomy from '#db/reference/taxonomy.json' with { type: 'json' };
import { motifShape, termShape, type MotifData } from '#db/reference/shape.ts';
import { rightsOf } from '#src/domain/motifs/rights.ts';
import { firstSentence } from '#src/domain/motifs/one-line.ts';

const all = motifs.map((motif) => motifShape.parse(motif));
const certifications = taxonomy.filter(({ group }) => group === 'certification').map((term) => termShape.parse(term));
const reference = { terms: new Map([['certification', new Map(certifications.map((term) => [term.slug, term]))]]) };

describe('who stands behind a motif', () => {
  it('marks every motif of court history or shared ownership, and no other', () => {
    expect(marked('court')).toEqual(all.filter((motif) => motif.protected_or_court).map(({ slug }) => slug));
    expect(marked('court')).toContain('parang-rusak');
  });

  it('names a registration only where the motif’s own record speaks of one', () => {
    expect(marked('elsewhere').sort()).toEqual(['merawit', 'nitik-yogyakarta']);
    for (const slug of marked('elsewhere')) expect(find(slug).meaning.id).toMatch(/indikasi geografis/);
    expect(marked('sarong').sort()).toEqual(['tumpal', 'untu-walang']);
    for (const slug of marked('sarong')) expect(find(slug).meaning.id).toMatch(/Sarung Batik Pekalongan/);
  });

  it('leaves no record that speaks of a registration without a notice', () => {
    const speaking = all.filter(({ meaning }) => /indikasi geografis/i.test(meaning.id));
    expect(speaking.filter((motif) => rightsOf(motif, reference).length === 0).map(({ slug }) => slug)).toEqual([]);
  });

  it('says nothing of the sarong when its certificate is not among the data', () => {
    expect(rightsOf(find('tumpal'), { terms: new Map() })).toEqual([]);
  });
});

describe('the line under a plate', () => {
  it.each([
    ['Satu kalimat saja.', 'Satu kalimat saja.'],
    ['Kain biru. Dipakai siang hari.', 'Kain biru.'],
    ['Known from 1890. Two lines.', 'Known from 1890.'],
    ['Made by A.B. van Zuylen', 'Made by A.B. van Zuylen'],
  ])('of "%s" is its first sentence', (text, line) => {
    expect(firstSentence(text)).toBe(line);
  });

  it('is never the whole meaning of a motif, nor cut inside a word', () => {
    for (const { slug, meaning } of all) {
      for (const text of [meaning.id, meaning.en]) {
        expect(firstSentence(text), slug).toMatch(/[.!?]$/);
        expect(firstSentence(text).length, slug).toBeLessThan(text.length);
      }
    }
  });
});

function find(slug: string): MotifData {
  const motif = all.find((each) => each.slug === slug);
  if (!motif) throw new Error(`there is no ${slug}`);
  return motif;
}

function marked(kind: 'court' | 'sarong' | 'elsewhere'): string[] {
  return all
    .filter((motif) => rightsOf(motif, reference).some((notice) => notice.kind === kind))
    .map(({ slug }) => slug);
}
