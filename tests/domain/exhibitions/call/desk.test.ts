import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { application, exhibition, fair, lateCode, stand } from '#db/schema/index.ts';
import { createExhibition } from '#src/domain/exhibitions/call/create.ts';
import { makeLateCode } from '#src/domain/exhibitions/call/make-late-code.ts';
import { readOfficeExhibitions } from '#src/domain/exhibitions/call/read-list.ts';
import { readOverview } from '#src/domain/exhibitions/call/read-overview.ts';
import { saveStands } from '#src/domain/exhibitions/call/save-stands.ts';
import { standsForm } from '#src/domain/exhibitions/call/stands-form.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { layApplication, layExhibition } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { stageOf } from './stage.ts';

const day = 86_400_000;
const now = Date.parse('2027-01-11T03:00:00Z');
let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());
const stage = stageOf(() => world);
const read = () => world.services.db.read;

describe('a new call', () => {
  const edition = {
    ...{ name: 'INACRAFT 2028', organiser: 'ASEPHI', venue: 'JICC', city: 'Jakarta', country: 'ID' },
    ...{ startsOn: '2028-02-02', endsOn: '2028-02-06', deadlineOn: '2027-12-01', deadlineTime: '16:00' },
  };

  test('begins with a fair: its level, no days but those that were typed, and a seed of the machine', async () => {
    const [known] = await read().select().from(fair).where(eq(fair.slug, 'inacraft'));
    expect(known).toBeDefined();
    const context = await world.as('ratna', { now });
    const made = await createExhibition(context, { ...edition, from: 'fair:inacraft', key: 'satu' });
    expect(await createExhibition(context, { ...edition, from: 'fair:inacraft', key: 'satu' })).toEqual(made);
    const of = await stage.now('inacraft-2028');
    expect(of).toMatchObject({ phase: 'draft', fairSlug: 'inacraft', officeSlug: 'bappeda', opensAt: null });
    expect(of.drawSeed).toMatch(/^[0-9a-f]{64}$/);
    expect(of.deadlineAt).toBe(Date.parse('2027-12-01T09:00:59.999Z'));
    expect(of.body.timetable).toMatchObject({ screeningUntil: null, reportUntil: null });
    expect(of.body.sectors).toEqual(known?.data.sector);
    await expect(createExhibition(context, { ...edition, from: '', key: 'dua' })).rejects.toMatchObject({
      code: 'slug-taken',
    });
  });

  test('begins with an earlier edition: all of it but its dates, stands too', async () => {
    const of = await layExhibition(world, {
      ...{ phase: 'closed', fee: 750_000, places: 7, now },
      body: {
        trip: [{ key: 'carnet', label: { id: 'Carnet', en: 'Carnet' }, hint: { id: '', en: '' }, dueOn: '2027-01-01' }],
        plan: { fields: {}, costs: [], documents: [{ label: 'Surat', dueOn: '2026-12-01', done: true }] },
      },
    });
    const row = { exhibitionSlug: of.slug, number: 'A-01', x: 0, y: 0, width: 3, depth: 3, seats: 2, note: '' };
    await world.services.db.write((tx) => tx.insert(stand).values(row));
    await createExhibition(await world.as('ratna', { now }), { ...edition, from: `edition:${of.slug}`, key: 'satu' });
    const next = await stage.now('inacraft-2028');
    expect(next).toMatchObject({ fee: 750_000, places: 7, startsOn: '2028-02-02' });
    expect(next.body.criteria).toEqual(of.body.criteria);
    expect(next.body.trip[0]).toMatchObject({ key: 'carnet', dueOn: null });
    expect(next.body.plan.documents).toEqual([{ label: 'Surat', dueOn: null, done: false }]);
    expect(next.drawSeed).not.toBe(of.drawSeed);
    const stands = await read().select().from(stand).where(eq(stand.exhibitionSlug, next.slug));
    expect(stands).toMatchObject([{ number: 'A-01', seats: 2 }]);
  });
});

describe('stands', () => {
  const row = {
    count: '3',
    prefix: 'A-',
    first: '1',
    x: '0',
    y: '0',
    width: '3',
    depth: '2,5',
    gap: '0,5',
    seats: '1',
  };
  const stands = async () => (await read().select().from(stand)).map(({ number, x }) => [number, x]);

  async function put(of: Exhibition, form: Record<string, unknown>) {
    const { version } = await stage.now(of.slug);
    const whole = standsForm.parse({ exhibition: of.slug, version, ...form });
    return saveStands(await world.as('ratna', { now }), whole);
  }

  test('a row of them is made side by side; one that somebody has stays', async () => {
    const of = await layExhibition(world, { phase: 'confirmation', now });
    await put(of, { row });
    expect(await stands()).toEqual([
      ['A-01', 0],
      ['A-02', 3.5],
      ['A-03', 7],
    ]);
    const { id } = await layApplication(world, of.slug, world.siti, { state: 'confirmed' });
    await world.services.db.write((tx) =>
      tx.update(application).set({ standNumber: 'A-02' }).where(eq(application.id, id)),
    );
    const one = (number: string) => ({ number, x: '0', y: '0', width: '3', depth: '3', seats: '1' });
    await expect(put(of, { stands: [one('A-01')] })).rejects.toMatchObject({
      code: 'stand-in-use',
      facts: { number: 'A-02', taken: 1 },
    });
    await put(of, { stands: [one('A-02'), one('B-01')] });
    expect((await stands()).map(([number]) => number).sort()).toEqual(['A-02', 'B-01']);
  });

  test('a number twice, or no metres, is said where it stands', () => {
    const one = { number: 'A-01', x: 'nol', y: '0', width: '3', depth: '3', seats: '1' };
    const wrong = standsForm.safeParse({ exhibition: 'x', version: 1, stands: [one, { ...one, x: '1' }] });
    expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual(['stands.0.x', 'stands.1.number']);
  });
});

test('a late code is made once a press, shown once, and kept with its reason', async () => {
  const of = await layExhibition(world, { phase: 'screening', now, deadlineAt: now - day });
  const form = { exhibition: of.slug, key: 'satu', reason: 'Listrik padam semalam.', untilTime: '12:00' };
  const context = await world.as('ratna', { now });
  await expect(makeLateCode(context, { ...form, untilOn: '2027-01-10' })).rejects.toMatchObject({ code: 'form' });
  const made = await makeLateCode(context, { ...form, untilOn: '2027-01-13' });
  expect(await makeLateCode(context, { ...form, untilOn: '2027-01-13' })).toEqual(made);
  const [row, ...others] = await read().select().from(lateCode);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ code: made.show.lateCode, reason: form.reason, usedAt: null });
  const { desk } = await readOverview(context, of.slug);
  expect(desk?.lateCodes.map(({ code }) => code)).toEqual([made.show.lateCode.slice(-3)]);
});

describe('what waits', () => {
  test('counts leave out workshops one has a conflict with, and say that they do', async () => {
    const of = await layExhibition(world, { phase: 'decision', now });
    await layApplication(world, of.slug, world.siti, { state: 'screened' });
    await layApplication(world, of.slug, world.wulan, { state: 'screened' });
    const seen = async (name: 'ratna' | 'dewi') => {
      const context = await world.as(name, { now });
      const { all } = await readOfficeExhibitions(context);
      const { desk } = await readOverview(context, of.slug);
      return { list: all[0]?.counts, desk: desk?.counts, knows: desk?.knowsOutcomes };
    };
    const [ratna, dewi] = [await seen('ratna'), await seen('dewi')];
    expect(ratna.list).toMatchObject({ screened: 2, unscored: 2, undecided: 2, conflicts: 0 });
    expect(dewi.list).toMatchObject({ screened: 1, unscored: 1, undecided: 0, conflicts: 1 });
    expect([ratna.desk, dewi.desk]).toEqual([ratna.list, dewi.list]);
    expect([ratna.knows, dewi.knows]).toEqual([true, false]);
  });

  test('an officer who only reviews sees what they review, without the desk; others nothing', async () => {
    const of = await layExhibition(world, { phase: 'scoring', now });
    await layExhibition(world, { slug: 'lain', phase: 'scoring', now });
    await layApplication(world, of.slug, world.siti, { state: 'screened', sheets: [{ by: 'tono', values: [3] }] });
    const tono = await world.as('tono', { now });
    const { runs, all } = await readOfficeExhibitions(tono);
    expect([runs, all.map(({ slug, counts }) => [slug, counts])]).toEqual([false, [[of.slug, null]]]);
    expect((await readOverview(tono, of.slug)).desk).toBeNull();
    await expect(readOverview(tono, 'lain')).rejects.toMatchObject({ code: 'not-found' });
    await expect(readOverview(await world.as('nina', { now }), of.slug)).rejects.toMatchObject({ code: 'not-found' });
    await stage.set(of.slug, { phase: 'draft' });
    await expect(readOverview(tono, of.slug)).rejects.toMatchObject({ code: 'not-found' });
    expect(await read().select().from(exhibition)).toHaveLength(2);
  });
});
