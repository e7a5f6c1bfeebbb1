import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audit, evidence, itemStanding, review, workshop } from '#db/schema/index.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { undoVerdict } from '#src/domain/reviews/undo.ts';
import { drawSpotChecks } from '#src/domain/spot-checks/draw.ts';
import { readSpotChecks } from '#src/domain/spot-checks/list.ts';
import { orderByLot } from '#src/domain/spot-checks/lot.ts';
import { layAccepted } from '#tests/support/evidence.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { refusalOf } from '../reviews/sent.ts';

const legal = ['nib', 'kbli-batik', 'npwp'];
let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.services.db.write(async (tx) => {
    for (const table of [review, itemStanding, evidence]) await tx.delete(table);
  });
  for (const item of legal) await layAccepted(world, world.siti, item);
});

const drawn = () => world.services.db.read.select().from(review).where(eq(review.subject, 'spot-check'));
const standing = (item: string) =>
  world.services.db.read.query.itemStanding.findFirst({ where: eq(itemStanding.item, item) });
const level = async () =>
  (await world.services.db.read.query.workshop.findFirst({ where: eq(workshop.id, world.siti) }))?.readinessLevel;
const refusing = (id: string, version: number) => ({
  ...({ id, version, list: '', verdict: 'refused', reasonCode: 'other', expiresOn: null } as const),
  note: 'Nomornya ternyata milik usaha lain.',
});

describe('the lot', () => {
  test('gives the same order for the same seed, another for another, and leaves nobody out', () => {
    const all = Array.from({ length: 200 }, (_, id) => id);
    const order = orderByLot('a', all, (id) => id);
    expect(orderByLot('a', [...all].reverse(), (id) => id)).toEqual(order);
    expect(orderByLot('b', all, (id) => id)).not.toEqual(order);
    expect([...order].sort((a, b) => a - b)).toEqual(all);
  });

  test('favours nobody: over 2,000 seeds each of ten comes first about as often', () => {
    const all = Array.from({ length: 10 }, (_, id) => id);
    const firsts = Array.from({ length: 2_000 }, (_, seed) => orderByLot(String(seed), all, (id) => id)[0]);
    for (const one of all) expect(Math.abs(firsts.filter((first) => first === one).length - 200)).toBeLessThan(60);
  });
});

describe('spot checks', () => {
  test('put one accepted item of a workshop before the officers, with the seed in the audit log', async () => {
    const pressed = { count: 5, key: crypto.randomUUID() };
    await drawSpotChecks(await world.as('rahmat'), pressed);
    await drawSpotChecks(await world.as('rahmat'), pressed);
    const rows = await drawn();
    expect(rows).toHaveLength(1);
    expect(legal).toContain(rows[0]?.title);
    const [line] = await world.services.db.read.select().from(audit).where(eq(audit.action, 'spot-check.draw'));
    expect(line?.detail).toMatchObject({ count: 5, workshops: 1, reviews: [rows[0]?.id] });
    const page = await readSpotChecks(await world.as('dewi'));
    expect(page).toMatchObject({ workshops: 1, open: [{ id: rows[0]?.id }], draws: [{ asked: 5, drawn: 1 }] });
  });

  test('never draw an item twice within half a year, and say when nothing is left', async () => {
    for (let turn = 0; turn < 3; turn += 1)
      await drawSpotChecks(await world.as('rahmat'), { count: 1, key: undefined });
    expect((await drawn()).map(({ title }) => title).sort()).toEqual([...legal].sort());
    expect((await refusalOf(drawSpotChecks(await world.as('rahmat'), { count: 1, key: undefined }))).code).toBe(
      'nothing-to-check',
    );
    const later = Date.now() + 181 * 86_400_000;
    await drawSpotChecks(await world.as('rahmat', { now: later }), { count: 1, key: undefined }).catch(() => undefined);
  });

  test('are decided by somebody else than who accepted', async () => {
    await drawSpotChecks(await world.as('rahmat'), { count: 1, key: undefined });
    const [check] = await drawn();
    const { id = '', version = 0 } = check ?? {};
    expect((await refusalOf(decide(await world.as('rahmat'), refusing(id, version)))).code).toBe(
      'second-officer-needed',
    );
    await decide(await world.as('dewi'), refusing(id, version));
    expect((await drawn())[0]?.state).toBe('refused');
  });

  test('that go badly end the acceptance and the level at once, and taking the verdict back restores both', async () => {
    expect(await level()).toBe('legal');
    await drawSpotChecks(await world.as('rahmat'), { count: 1, key: undefined });
    const [check] = await drawn();
    const item = check?.title ?? '';
    await decide(await world.as('dewi'), refusing(check?.id ?? '', check?.version ?? 0));
    expect(await standing(item)).toMatchObject({ state: 'refused', acceptedId: null });
    expect(await level()).toBe('registered');
    const [decided] = await drawn();
    await undoVerdict(await world.as('dewi'), { id: decided?.id ?? '', version: decided?.version ?? 0, list: '' });
    expect(await standing(item)).toMatchObject({ state: 'accepted' });
    expect(await level()).toBe('legal');
  });

  test('that go well change nothing', async () => {
    await drawSpotChecks(await world.as('rahmat'), { count: 1, key: undefined });
    const [check] = await drawn();
    const before = await standing(check?.title ?? '');
    await decide(await world.as('dewi'), {
      ...{ id: check?.id ?? '', version: check?.version ?? 0, list: '', verdict: 'accepted', reasonCode: null },
      ...{ note: '', expiresOn: null },
    });
    expect(await standing(check?.title ?? '')).toEqual(before);
    expect((await readSpotChecks(await world.as('rahmat'))).results).toEqual({
      accepted: 1,
      changesAsked: 0,
      refused: 0,
    });
  });

  test('are drawn by officers with the power only', async () => {
    for (const name of ['nina', 'tono', 'siti', 'maya', 'agus'] as const)
      expect((await refusalOf(drawSpotChecks(await world.as(name), { count: 1, key: undefined }))).code).toBe(
        'forbidden',
      );
    expect(await drawn()).toEqual([]);
  });
});
