import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidence, workshop, workshopReadiness } from '#db/schema/index.ts';
import { expireEvidence } from '#src/domain/readiness/expire.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { publicReadiness } from '#src/domain/readiness/public-facts.ts';
import { readTrace } from '#src/domain/readiness/trace.ts';
import { isRefusal } from '#src/domain/refusal.ts';
import { readWorkshop } from '#src/domain/workshops/workshop.ts';
import { sendEvidence } from '#tests/domain/reviews/evidence-sent.ts';
import { layAccepted } from '#tests/support/evidence.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const evening = Date.parse('2026-03-10T23:59:59+07:00');
const midnight = Date.parse('2026-03-11T00:00:01+07:00');
const accepted = Date.parse('2025-03-11T09:00:00+07:00');
const canary = 'CANARY-7391';

let world: World;
let npwp = '';
let waiting = '';
beforeAll(async () => {
  world = await openWorld();
  for (const item of ['nib', 'kbli-batik']) await layAccepted(world, 1, item, { now: accepted });
  npwp = await layAccepted(world, 1, 'npwp', { now: accepted, expiresOn: '2026-03-10' });
  const answers = { 'number-1': { number: canary } };
  const sent = await sendEvidence(world, { item: 'cost-sheet', answers, note: canary, now: accepted });
  waiting = sent.id;
});
afterAll(() => world.close());

const at = (now: number) => publicReadiness({ ...world.services, now }, 1);
const shownAt = async (now: number) => (await at(now)).groups.flatMap(({ facts }) => facts.map(({ item }) => item));

describe('what buyers see of a workshop’s readiness', () => {
  test('is the level, since when, until when, and what counts behind it', async () => {
    const shown = await at(evening);
    expect(shown).toMatchObject({ level: 'legal', since: accepted, until: '2026-03-10', total: 3, markets: [] });
    const legal = shown.groups.find(({ level }) => level === 'legal');
    expect(legal?.facts.map(({ item, acceptedOn, until }) => [item, acceptedOn, until])).toEqual([
      ['nib', '2025-03-11', null],
      ['kbli-batik', '2025-03-11', null],
      ['npwp', '2025-03-11', '2026-03-10'],
    ]);
  });

  test('changes at midnight WIB, before the night’s work is done', async () => {
    expect(await shownAt(evening)).toContain('npwp');
    expect(await shownAt(midnight)).not.toContain('npwp');
    expect(await at(midnight)).toMatchObject({ level: 'registered', since: null, until: null, total: 2 });
  });

  test('never holds what waits, nor a number, a note or a file', async () => {
    const page = await readWorkshop({ ...world.services, reference: world.services.reference(), now: evening }, 'batik-siti', 1); // prettier-ignore
    const text = JSON.stringify([await at(evening), page]);
    expect(text).not.toContain(canary);
    expect(text).not.toContain('cost-sheet');
    expect(text).not.toContain(npwp);
    expect(text).toContain('kbli-batik');
  });

  test('is nothing for a workshop that is not published', async () => {
    const put = (state: 'draft' | 'published') =>
      world.services.db.write((tx) => tx.update(workshop).set({ state }).where(eq(workshop.id, 1)));
    await put('draft');
    expect((await at(evening)).level).toBeNull();
    await put('published');
  });

  test('names whole market packs only', async () => {
    const { markets } = await readLists(world.services.db.read);
    const pack = markets.find(({ slug }) => slug === 'market-jp') ?? markets[0];
    const blocking = pack?.items.filter(({ body }) => body.blocking).map(({ slug }) => slug) ?? [];
    for (const [place, slug] of blocking.entries()) {
      expect((await at(evening)).markets).toEqual([]);
      await layAccepted(world, 1, slug, { now: accepted, expiresOn: place === 0 ? '2026-08-01' : null });
    }
    const [whole] = (await at(evening)).markets;
    expect(whole).toMatchObject({ slug: pack?.slug, until: '2026-08-01' });
    expect(whole?.facts).toHaveLength(blocking.length);
  });
});

describe('the trace of a level', () => {
  const trace = async (name: 'siti' | 'rahmat', now = evening) => readTrace(await world.as(name, { now }), 1);

  test('leads from each level to its items, and from these to version and review', async () => {
    const { steps, level } = await trace('rahmat');
    expect(level).toBe('legal');
    expect(steps.map((step) => [step.level, step.reached])).toEqual([
      ['registered', true],
      ['legal', true],
      ['exhibition-ready', false],
      ['export-ready', false],
      ['exporter', false],
    ]);
    const needs = new Map(steps.flatMap((step) => step.needs.map((need) => [need.item, need])));
    expect(needs.get('npwp')).toMatchObject({
      ...{ met: true, why: 'counts', until: '2026-03-10', newest: null },
      accepted: { evidenceId: npwp, number: 1, on: '2025-03-11', review: { state: 'accepted' } },
    });
    expect(needs.get('cost-sheet')).toMatchObject({
      ...{ met: false, why: 'waiting', accepted: null },
      newest: { state: 'waiting', review: { id: waiting, state: 'submitted' } },
    });
    expect(needs.get('fibre-label')).toMatchObject({ why: 'missing', accepted: null, newest: null });
    expect(needs.get('nib')?.title.en).toBeTruthy();
  });

  test('follows the day as the page of the workshop does', async () => {
    expect((await trace('siti', midnight)).level).toBe('registered');
    expect((await trace('siti', midnight)).level).toBe((await at(midnight)).level);
  });

  test('tells its last changes with what brought them about', async () => {
    await expireEvidence({ ...world.services, now: midnight }, { rest: () => 0 });
    const { changes, level, since } = await trace('siti', midnight);
    expect({ level, since }).toEqual({ level: 'registered', since: midnight });
    expect(changes[0]).toMatchObject({ from: 'legal', to: 'registered', cause: 'expiry', at: midnight });
    expect(changes[0]?.items.map(({ slug }) => slug)).toEqual(['npwp']);
    expect(changes[0]?.missing.map(({ title }) => title?.en)).toHaveLength(1);
    const [version] = await world.services.db.read.select().from(evidence).where(eq(evidence.id, npwp));
    expect(version?.state).toBe('expired');
  });

  test.each(['wulan', 'nina', 'maya', 'tono', 'agus'] as const)('is not found by %s', async (name) => {
    const refused = await readTrace(await world.as(name), 1).catch((error: unknown) => error);
    expect(isRefusal(refused) && refused.code).toBe('not-found');
  });

  test('is there for a workshop that was never computed', async () => {
    await world.services.db.write((tx) => tx.delete(workshopReadiness).where(eq(workshopReadiness.workshopId, 2)));
    const found = await readTrace(await world.as('wulan'), 2);
    expect(found).toMatchObject({ level: 'registered', since: null, changes: [] });
  });
});
