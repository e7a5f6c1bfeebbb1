import { describe, expect, it } from 'vitest';
import { dyeFibre, gives, holds } from '#db/demo/dye.ts';
import { pictureJobs } from '#db/demo/pictures.ts';
import { planMoment } from '#db/demo/plan.ts';
import { printedCloths } from '#db/demo/words/printed.ts';
import { motifWords } from '#db/demo/words/motifs.ts';
import { makeDemo, unfinished } from './world.ts';

const { plan, reference, colouring, makers, listings } = makeDemo();
const workshopOf = new Map(makers.map((maker) => [maker.id, maker]));
const texts = listings.flatMap(({ title, description, pictures }) => [
  title,
  description,
  ...pictures.map(({ alt }) => alt),
]);
const cotton = ['cotton', 'cotton-blend'];
/** Fibres a customs line covers. */
const covers: Record<string, string[]> = {
  cotton: [...cotton, 'pineapple-blend'],
  other: ['silk', 'flax', 'viscose'],
  viscose: ['viscose', 'lyocell'],
  'other-vegetable': ['pineapple-blend'],
  'cotton-blend': ['cotton-blend'],
};

describe('demo listings', () => {
  it('are as many as asked, each with an id and a slug of its own', () => {
    expect(listings.length).toBe(plan.listings);
    expect(new Set(listings.map(({ slug }) => slug)).size).toBe(plan.listings);
    expect(new Set(listings.map(({ id }) => id)).size).toBe(plan.listings);
    expect(listings.filter(({ slug }) => !/^[a-z0-9]+(-[a-z0-9]+)+-\d{4,}$/.test(slug))).toEqual([]);
  });

  it('are made in a technique their workshop has, with motifs made in that technique', () => {
    for (const { technique, workshopId, motifs, slug } of listings) {
      expect(workshopOf.get(workshopId)?.techniques, slug).toContain(technique);
      if (technique !== 'printing')
        for (const motif of motifs) expect(reference.motifs.get(motif)?.techniques, slug).toContain(technique);
    }
  });

  it('use cloth that fits the technique and dyes that hold on the fibre and give one of the colours', () => {
    for (const { technique, cloth, dyes, colours, slug } of listings) {
      if (technique === 'printing') expect(printedCloths, slug).toContain(cloth);
      else expect(reference.cloths.get(cloth)?.fits, slug).toContain(technique);
      expect(dyes.length).toBeGreaterThan(0);
      for (const dye of dyes) {
        expect(holds(dye, dyeFibre(cloth, reference), reference), `${slug} ${dye}`).toBe(true);
        expect(
          colours.some((colour) => gives(dye, colour)),
          `${slug} ${dye} ${colours.join()}`,
        ).toBe(true);
      }
    }
  });

  it('carry a customs line of their fibre, never one reserved for batik on a print', () => {
    for (const { hsCode, cloth, technique, slug } of listings) {
      if (hsCode === null) continue;
      const line = reference.hsCodes.get(hsCode);
      const fibre = reference.cloths.get(cloth)?.fibre ?? '';
      expect([line?.fibre, ...(covers[line?.fibre ?? ''] ?? [])], `${slug} ${hsCode}`).toContain(fibre);
      if (technique === 'printing') expect(line?.['batik_specific'], slug).toBe(false);
    }
    expect(listings.filter(({ hsCode }) => hsCode !== null).length).toBeGreaterThan(plan.listings * 0.8);
  });

  it('never call a print batik', () => {
    for (const { title, description, pictures } of listings.filter(({ technique }) => technique === 'printing')) {
      expect(title.id).toContain('tekstil bermotif batik');
      expect(title.en).toContain('extile with batik motif');
      for (const text of [title, description, ...pictures.map(({ alt }) => alt)]) {
        expect(text.id).not.toMatch(/batik (tulis|cap|kombinasi)|canting cap|dicanting/i);
        expect(text.en).not.toMatch(/hand-drawn|stamped/i);
      }
      expect(`${description.id} ${description.en}`).toMatch(/bukan batik|tekstil bermotif batik|Tidak ada malam/);
    }
  });

  it('are finished in both languages, which differ', () => {
    for (const { id, en } of texts) {
      expect(id).not.toMatch(unfinished);
      expect(en).not.toMatch(unfinished);
      expect(id).not.toBe(en);
    }
  });

  it('say three to five different sentences in each language, as many in one as in the other', () => {
    for (const { description, slug } of listings) {
      const [id, en] = [description.id, description.en].map((text) => text.split(/(?<=\.) (?=[A-Z0-9])/)) as [
        string[],
        string[],
      ];
      expect(id.length, slug).toBe(en.length);
      expect(id.length, description.id).toBeGreaterThanOrEqual(3);
      expect(id.length, description.id).toBeLessThanOrEqual(5);
      expect(new Set(id).size, slug).toBe(id.length);
      expect(new Set(en).size, slug).toBe(en.length);
    }
  });

  it('cost and weigh what such pieces do', () => {
    const ranges = {
      tulis: [35_000, 6_300_000],
      kombinasi: [10_000, 2_400_000],
      cap: [8_000, 1_200_000],
      printing: [15_000, 280_000],
    } as const;
    for (const one of listings) {
      const [least, most] = ranges[one.technique];
      expect(one.price, one.slug).toBeGreaterThanOrEqual(least);
      expect(one.price, one.slug).toBeLessThanOrEqual(most);
      expect(one.price % 1_000, one.slug).toBe(0);
      expect(one.weightG, one.slug).toBeGreaterThanOrEqual(5);
      expect(one.weightG, one.slug).toBeLessThanOrEqual(2_000);
      expect(one.minimumOrder, one.slug).toBeGreaterThanOrEqual(1);
      expect(one.leadTimeDays, one.slug).toBeGreaterThanOrEqual(1);
      expect(one.leadTimeDays, one.slug).toBeLessThanOrEqual(200);
      if (one.stock > 0) expect(one.stock, one.slug).toBeGreaterThanOrEqual(one.minimumOrder);
      if (one.product === 'kain-panjang') expect(one.lengthCm, one.slug).toBeGreaterThanOrEqual(240);
    }
  });

  it('cost more the more hand there is in the same cloth', () => {
    const average = (technique: string): number => {
      const prices = listings
        .filter((one) => one.technique === technique && one.product === 'kain-panjang' && one.cloth === 'mori-prima')
        .map(({ price }) => price);
      return prices.reduce((sum, price) => sum + price, 0) / prices.length;
    };
    expect(average('kombinasi')).toBeGreaterThan(average('cap') * 1.4);
    expect(average('tulis')).toBeGreaterThan(average('kombinasi') * 1.8);
  });

  it('are ready to ship in a little less than half of the cases', () => {
    const ready = listings.filter(({ stock }) => stock > 0).length / plan.listings;
    expect(ready).toBeGreaterThan(0.4);
    expect(ready).toBeLessThan(0.5);
  });

  it('were published within eighteen months, after their workshop came and before the day of the set', () => {
    for (const { publishedAt, createdAt, updatedAt, workshopId, slug } of listings) {
      expect(publishedAt, slug).toBeLessThan(planMoment(plan));
      expect(publishedAt, slug).toBeGreaterThan(planMoment(plan) - 551 * 86_400_000);
      expect(createdAt, slug).toBeGreaterThan(workshopOf.get(workshopId)?.createdAt ?? Infinity);
      expect(createdAt, slug).toBeLessThanOrEqual(publishedAt);
      expect(updatedAt, slug).toBeGreaterThanOrEqual(publishedAt);
      expect(updatedAt, slug).toBeLessThanOrEqual(planMoment(plan));
    }
  });

  it('show two to four pictures of the shared set, the first in their own technique', () => {
    const shared = new Set(pictureJobs(reference, colouring).map(({ name }) => name));
    expect(shared.size).toBeLessThan(300);
    for (const { pictures, technique, motifs, slug } of listings) {
      expect(pictures.length, slug).toBeGreaterThanOrEqual(2);
      expect(pictures.length, slug).toBeLessThanOrEqual(4);
      expect(pictures[0]?.name).toMatch(new RegExp(`^cloth-${motifs[0]}-${technique}-\\d$`));
      for (const { name } of pictures) expect(shared.has(name), name).toBe(true);
    }
  });

  it('give every motif of the reference words, and show court patterns rarely and only with their origin', () => {
    expect(Object.keys(motifWords).sort()).toEqual([...reference.motifs.keys()].sort());
    for (const { slug, protected_or_court } of reference.motifs.values())
      expect(motifWords[slug]?.court ?? false, slug).toBe(protected_or_court);
    const court = listings.filter(({ motifs }) => motifs.some((slug) => motifWords[slug]?.court));
    expect(court.length).toBeLessThan(plan.listings * 0.03);
    for (const { description } of court) expect(description.id).toMatch(/keraton|larangan/);
    for (const { motifs, description } of listings) {
      if (motifs[0] === 'pisan-bali') expect(description.id).toContain('tafsir perajin');
    }
  });
});
