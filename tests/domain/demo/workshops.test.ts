import { describe, expect, it } from 'vitest';
import { certify } from '#db/demo/certificates.ts';
import { makeDemo, unfinished } from './world.ts';

const { plan, reference, makers, stories } = makeDemo();
const wards = new Set(reference.wards.map(({ slug }) => slug));
const certificates = makers.flatMap((maker) => certify(plan, maker, reference));
/** Names that belong to someone: known houses of the city and people in its news. */
const belongs =
  /Oey|Danar|Keris|Semar|Unggul|Tobal|Ridaka|Wirokuto|Qonita|Nulaba|Larissa|Failasuf|Dudung|Sapuan|Luthfi|Balgis|Afzan|Saelany|Widianti|Metzelaar|Zuylen|Liem Ping|Jlamprang Batik|Batik Pesisir\b/;

describe('demo workshops', () => {
  it('stand in real kelurahan, more of them where there is more batik', () => {
    for (const { ward } of makers) expect(wards.has(ward.slug)).toBe(true);
    const strong = makers.filter(({ ward }) => ward.batik_intensity === 3).length;
    expect(strong).toBeGreaterThan(makers.length * 0.4);
    expect(makers.filter(({ ward }) => ward.batik_intensity === 0).length).toBeLessThan(makers.length * 0.05);
    expect(new Set(makers.map(({ ward }) => ward.slug)).size).toBeGreaterThan(15);
  });

  it('have names and slugs of their own that belong to nobody known', () => {
    expect(new Set(makers.map(({ name }) => name)).size).toBe(makers.length);
    expect(new Set(makers.map(({ slug }) => slug)).size).toBe(makers.length);
    expect(new Set(makers.map(({ owner }) => owner.name)).size).toBe(makers.length);
    for (const { name, owner } of makers) expect(`${name} ${owner.name}`).not.toMatch(belongs);
    for (const { techniques, name } of makers) if (techniques[0] === 'printing') expect(name).not.toMatch(/batik/i);
  });

  it('make what their hands and techniques allow', () => {
    for (const maker of makers) {
      const fastest = Math.max(
        ...maker.techniques.map(
          (one) =>
            (reference.techniques.get(one)?.['typical_capacity_per_worker_month'] as { max: number } | null)?.max ??
            400,
        ),
      );
      expect(maker.capacityPerMonth, maker.slug).toBeGreaterThanOrEqual(1);
      expect(maker.capacityPerMonth, maker.slug).toBeLessThanOrEqual(Math.max(1, fastest * maker.workers));
      expect(maker.bookedPerMonth, maker.slug).toBeLessThanOrEqual(maker.capacityPerMonth);
      expect(maker.reorderMinimum, maker.slug).toBeLessThanOrEqual(maker.firstOrderMinimum);
      expect(maker.workers, maker.slug).toBeGreaterThanOrEqual(2);
      expect(maker.workers, maker.slug).toBeLessThanOrEqual(45);
      expect(maker.foundedYear, maker.slug).toBeGreaterThanOrEqual(1950);
      if (maker.closedFrom && maker.closedUntil) expect(maker.closedFrom < maker.closedUntil, maker.slug).toBe(true);
    }
  });

  it('are spread over techniques and readiness levels as planned', () => {
    const share = (fits: (maker: (typeof makers)[number]) => boolean): number =>
      makers.filter(fits).length / makers.length;
    for (const [level, part] of [
      ['registered', 0.35],
      ['legal', 0.3],
      ['exhibition-ready', 0.2],
      ['export-ready', 0.1],
      ['exporter', 0.05],
    ] as const) {
      expect(Math.abs(share((maker) => maker.level === level) - part), level).toBeLessThan(0.03);
    }
    expect(share(({ techniques }) => techniques[0] === 'printing')).toBeLessThan(0.1);
    expect(share(({ techniques }) => techniques[0] === 'tulis')).toBeLessThan(
      share(({ techniques }) => techniques[0] === 'cap'),
    );
    expect(share(({ closedFrom }) => closedFrom !== null)).toBeGreaterThan(0);
  });

  it('hold certificates of the reference, numbered as demo, some of them run out', () => {
    for (const { certification, number, issuedOn, expiresOn } of certificates) {
      expect(reference.certifications.has(certification)).toBe(true);
      expect(number).toContain('-DEMO-');
      expect(issuedOn <= plan.day, number).toBe(true);
      const months = reference.certifications.get(certification)?.validity_months ?? null;
      expect(expiresOn === null, number).toBe(months === null);
      if (certification === 'indikasi-geografis') expect(issuedOn >= '2023-04-01', number).toBe(true);
    }
    const expired = certificates.filter(({ expiresOn }) => expiresOn !== null && expiresOn < plan.day).length;
    expect(expired).toBeGreaterThan(0);
    expect(expired).toBeLessThan(certificates.length * 0.25);
    const prints = new Set(makers.filter(({ techniques }) => techniques[0] === 'printing').map(({ id }) => id));
    for (const { workshopId, certification } of certificates)
      if (prints.has(workshopId)) expect(certification).not.toMatch(/batik|indikasi/);
  });
});

describe('demo stories', () => {
  it('are told in both languages, three to five sentences, as many in one as in the other', () => {
    for (const { id, en } of stories) {
      const [own, other] = [id, en].map((text) => text.split(/(?<=\.) (?=[A-Z0-9])/)) as [string[], string[]];
      expect(own.length, id).toBeGreaterThanOrEqual(3);
      expect(own.length, id).toBeLessThanOrEqual(5);
      expect(other.length, en).toBe(own.length);
      expect(new Set(own).size, id).toBe(own.length);
      expect(id).not.toMatch(unfinished);
      expect(en).not.toMatch(unfinished);
      expect(id).not.toBe(en);
    }
  });

  it('are never the same twice, in a large set either', () => {
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
    expect(new Set(stories.map(({ en }) => en)).size).toBe(stories.length);
    const many = makeDemo(1_200, 0).stories;
    expect(new Set(many.map(({ id }) => id)).size).toBe(many.length);
  });

  it('never say of a print house that it makes batik tulis or cap, unless it also stamps', () => {
    for (const [index, maker] of makers.entries()) {
      if (maker.techniques[0] !== 'printing' || maker.techniques.includes('cap')) continue;
      expect(stories[index]?.id).not.toMatch(/batik (tulis|cap)|mencanting|pembatik|tukang cap/i);
    }
  });

  it('wear no sentence out', () => {
    const uses = new Map<string, number>();
    for (const sentence of stories.flatMap(({ en }) => en.split(/(?<=\.) (?=[A-Z0-9])/)))
      uses.set(sentence, (uses.get(sentence) ?? 0) + 1);
    expect(Math.max(...uses.values())).toBeLessThanOrEqual(9);
  });
});
