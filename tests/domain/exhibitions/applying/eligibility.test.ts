import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Requirement } from '#db/exhibitions/types.ts';
import { applicationEvent, evidence, exhibitionResult, itemStanding, workshop } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { eligibilityOf } from '#src/domain/exhibitions/applying/eligibility.ts';
import { pastOf } from '#src/domain/exhibitions/applying/past.ts';
import { submitApplication } from '#src/domain/exhibitions/applying/submit.ts';
import { usualDays } from '#src/domain/exhibitions/applying/usual-days.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { layApplication, layWorkshops } from '#tests/support/exhibitions.ts';
import { codeOf, openStage, type Stage } from './stage.ts';

const day = 86_400_000;
const now = Date.now();
const today = wibDay(now);
let stage: Stage;
let siti: Acting;
beforeAll(async () => {
  stage = await openStage();
  siti = await stage.world.as('siti');
});
afterAll(() => stage.close());

async function judge(requirement: Requirement, workshopId = 1) {
  const of = await stage.call({ body: { requirements: [requirement] } });
  const { lines, met } = await eligibilityOf(siti.db.read, { id: workshopId }, of, now);
  const [line] = lines;
  if (!line) expect.fail('no line');
  expect(line.met).toBe(met);
  return line;
}

const stand = (item: string, expiresOn: string | null, workshopId = 1) =>
  stage.world.services.db.write((tx) =>
    tx
      .insert(itemStanding)
      .values({
        ...{ workshopId, item, state: 'accepted', evidenceId: `${item}-${workshopId}` },
        ...{ acceptedId: `${item}-${workshopId}`, acceptedOn: today, expiresOn, since: now },
      })
      .onConflictDoUpdate({ target: [itemStanding.workshopId, itemStanding.item], set: { expiresOn } }),
  );

describe('each requirement, met and not', () => {
  test('a level: that one or a higher, and what is missing for it by name', async () => {
    const asked: Requirement = { kind: 'level', level: 'legal' };
    const without = await judge(asked);
    expect(without.met).toBe(false);
    expect(without.missing.map(({ item }) => item)).toContain('nib');
    const set = (readinessLevel: 'registered' | 'legal' | 'exporter') =>
      stage.world.services.db.write((tx) => tx.update(workshop).set({ readinessLevel }).where(eq(workshop.id, 1)));
    await set('registered');
    expect((await judge(asked)).met).toBe(false);
    await set('legal');
    expect((await judge(asked)).met).toBe(true);
    await set('exporter');
    expect((await judge(asked)).met).toBe(true);
  });

  test('an item: accepted, through its last day', async () => {
    const asked: Requirement = { kind: 'item', item: 'sppl' };
    const without = await judge(asked);
    expect([without.met, without.missing[0]?.why, without.path]).toEqual([
      false,
      'missing',
      '/producer/readiness/sppl',
    ]);
    await stand('sppl', today);
    expect((await judge(asked)).met).toBe(true);
    await stand('sppl', wibDay(now - day));
    const old = await judge(asked);
    expect([old.met, old.missing[0]?.why]).toEqual([false, 'expired']);
    await stand('sppl', null);
    expect((await judge(asked)).met).toBe(true);
  });

  test('a market pack: whole, and of nothing that does not exist', async () => {
    const lists = await readLists(siti.db.read);
    const pack = lists.markets[0];
    if (!pack) expect.fail('no market list');
    const asked: Requirement = { kind: 'pack', list: pack.slug };
    const without = await judge(asked);
    expect(without.met).toBe(false);
    expect(without.missing.length).toBeGreaterThan(0);
    for (const { item } of without.missing) await stand(item, null);
    expect((await judge(asked)).met).toBe(true);
    const gone = await judge({ kind: 'pack', list: 'market-atlantis' });
    expect([gone.met, gone.name, gone.path]).toEqual([false, null, null]);
  });

  test('techniques: one of them is enough', async () => {
    expect((await judge({ kind: 'technique', any: ['kombinasi', 'cap'] })).met).toBe(true);
    expect((await judge({ kind: 'technique', any: ['kombinasi'] })).met).toBe(false);
  });

  test('published cloths are counted, drafts are not', async () => {
    expect((await judge({ kind: 'listings', least: 3 })).met).toBe(true);
    const short = await judge({ kind: 'listings', least: 4 });
    expect([short.met, short.has]).toEqual([false, { count: 3 }]);
  });
});

describe('rotation points', () => {
  test('come from places held and given back, whatever else became of an application', async () => {
    const [who] = await layWorkshops(stage.world, 1);
    const id = who?.workshopId ?? 0;
    const over = { phase: 'closed', startsOn: wibDay(now - 40 * day), endsOn: wibDay(now - 36 * day) } as const;
    const timetable = { screeningUntil: null, scoringUntil: null, decisionOn: null, appealDays: 5, confirmDays: 5 };
    const body = { timetable: { ...timetable, payDays: 7, resultsUntil: wibDay(now - 9 * day), reportUntil: null } };
    const lay = async (state: Parameters<typeof layApplication>[3], phase: 'closed' | 'withdrawn' = 'closed') => {
      const of = await stage.call({ ...over, phase, body });
      return layApplication(stage.world, of.slug, id, state);
    };
    const went = await lay({ state: 'confirmed' });
    await lay({ state: 'confirmed' });
    await lay({ state: 'lapsed' });
    const declined = await lay({ state: 'declined' });
    await lay({ state: 'declined' });
    await lay({ state: 'refused' });
    await lay({ state: 'confirmed' }, 'withdrawn');
    await stage.world.services.db.write(async (tx) => {
      const figures = { contacts: 1, orders: 0, ordersAbroad: 0, sold: 0, ordered: 0, lessons: '' };
      await tx.insert(exhibitionResult).values({ applicationId: went.id, ...figures, sentBy: 'x', sentAt: now });
      const step = { kind: 'declined', from: 'confirmed', to: 'declined' } as const;
      await tx.insert(applicationEvent).values({ applicationId: declined.id, at: now, ...step });
    });
    const past = (await pastOf(siti.db.read, [id], today)).get(id) ?? [];
    expect(past.map(({ went: gone, handedInResults }) => [gone, handedInResults]).toSorted()).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [true, true],
    ]);
    // 10 − 2 × 2 for going − 3 for silence − 2 × 1 for places given back.
    const line = await judge({ kind: 'points', least: 1 }, id);
    expect([line.met, line.has]).toEqual([true, { count: 1 }]);
    expect((await judge({ kind: 'points', least: 2 }, id)).met).toBe(false);
  });
});

describe('how long it takes', () => {
  test('is the median of those that have it, and is not said of too few', async () => {
    const many = await stage.world.services.db.read.select({ id: workshop.id }).from(workshop);
    const ids = [...many.map(({ id }) => id), ...(await moreWorkshops(6))].slice(0, 6);
    const version = (await readLists(siti.db.read)).core.versionId;
    await stage.world.services.db.write(async (tx) => {
      for (const [index, id] of ids.entries()) {
        const begun = now - [2, 4, 6, 8, 30, 400][index]! * day;
        await tx.insert(evidence).values({
          ...{ id: `npwp-${id}`, workshopId: id, item: 'npwp', number: 1, checklistVersionId: version },
          ...{ state: 'accepted', sealed: '', createdBy: 'x', createdAt: begun, updatedAt: begun },
        });
      }
    });
    for (const id of ids.slice(0, 4)) await stand('npwp', null, id);
    expect((await usualDays(siti.db.read, ['npwp'])).size).toBe(0);
    for (const id of ids) await stand('npwp', null, id);
    expect((await usualDays(siti.db.read, ['npwp', 'merek'])).get('npwp')).toEqual({ days: 6, of: 6 });
  });

  const moreWorkshops = async (count: number) => {
    const rows = Array.from({ length: count }, (_, index) => 501 + index);
    const [model] = await stage.world.services.db.read.select().from(workshop).where(eq(workshop.id, 2));
    if (!model) expect.fail('no workshop');
    await stage.world.services.db.write(async (tx) => {
      for (const id of rows) await tx.insert(workshop).values({ ...model, id, slug: `tambahan-${id}` });
    });
    return rows;
  };
});

describe('sending', () => {
  test('is refused while a requirement is not met; what was typed is kept, and what was met is written down', async () => {
    const requirement: Requirement = { kind: 'technique', any: ['kombinasi'] };
    const of = await stage.call({ body: { requirements: [requirement, { kind: 'listings', least: 1 }] } });
    const form = await stage.form(siti, of, { why: 'Kami coba dulu.' });
    expect(await codeOf(submitApplication(siti, form))).toBe('not-eligible');
    expect((await stage.row(of)).body.why).toBe('Kami coba dulu.');
    await stage.world.services.db.write((tx) =>
      tx
        .update(workshop)
        .set({ techniques: ['kombinasi', 'tulis'] })
        .where(eq(workshop.id, 1)),
    );
    await submitApplication(siti, await stage.form(siti, of));
    const row = await stage.row(of);
    expect([row.technique, row.kelurahanSlug, row.points, row.newcomer]).toEqual(['kombinasi', 'jenggot', 10, true]);
    const [version] = await stage.versions(row.id);
    expect(version?.body.eligibility.map(({ met }) => met)).toEqual([true, true]);
    expect(version?.body.shown.map(({ id }) => id)).toEqual([11, 12]);
    expect(version?.redaction?.story.id).not.toContain('Siti');
  });
});
