import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { application, applicationEvent, exhibition, payment, review } from '#db/schema/index.ts';
import { withdrawExhibition } from '#src/domain/exhibitions/call/withdraw.ts';
import { submitForReview } from '#src/domain/reviews/submit.ts';
import { layApplication, layExhibition } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { stageOf } from './stage.ts';

const now = Date.parse('2027-01-11T03:00:00Z');
let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());
const stage = stageOf(() => world);
const read = () => world.services.db.read;
const stateOf = async (id: string) => (await read().select().from(application).where(eq(application.id, id)))[0];

test('called off: everyone is told why, places, stands, bills and screenings fall away, nobody moves up', async () => {
  const of = await layExhibition(world, { phase: 'confirmation', places: 1, fee: 500_000, now });
  const held = await layApplication(world, of.slug, world.siti, {
    state: 'chosen',
    change: { confirmBy: '2027-01-15' },
  });
  const line = await layApplication(world, of.slug, world.wulan, { state: 'waiting', change: { rank: 2 } });
  const sent = { subject: 'application' as const, subjectId: line.id, subjectVersion: '1' };
  const [siti, wulan] = [await world.as('siti', { now }), await world.as('wulan', { now })];
  expect(siti.user?.workshops[0]?.id).toBe(world.siti);
  await world.services.db.write(async (tx) => {
    await submitForReview(tx, wulan, { ...sent, workshopId: world.wulan, title: of.slug });
    await tx.insert(payment).values({
      ...{ id: 'bayar', subject: 'exhibition-fee', subjectId: held.id, workshopId: world.siti, amount: 500_000 },
      ...{ method: 'transfer', state: 'due', number: 'INV-1', dueOn: '2027-01-20', createdAt: now },
    });
  });
  const reason = 'Penyelenggara membatalkan pamerannya.';
  await withdrawExhibition(await world.as('ratna', { now }), { exhibition: of.slug, version: of.version, reason });
  expect((await stage.now(of.slug)).phase).toBe('withdrawn');
  for (const { id } of [held, line])
    expect(await stateOf(id)).toMatchObject({ state: 'withdrawn', confirmBy: null, standNumber: null });
  expect((await read().select().from(payment))[0]?.state).toBe('cancelled');
  expect((await read().select().from(review)).map(({ state }) => state)).toEqual(['withdrawn']);
  expect((await read().select().from(applicationEvent)).map(({ kind, note }) => [kind, note])).toEqual([
    ['withdrawn', reason],
    ['withdrawn', reason],
  ]);
  expect((await stage.events(of.slug)).at(-1)).toMatchObject({ kind: 'withdrawn', open: true, detail: { reason } });
  const told = (await stage.told()).filter(({ kind }) => kind === 'call-changed');
  expect(told.map(({ who }) => who).sort()).toEqual(['joko', 'siti', 'wulan']);
  expect(told[0]?.facts).toMatchObject({ what: 'called-off', reason });
  const again = { exhibition: of.slug, version: of.version + 1, reason };
  await expect(withdrawExhibition(await world.as('ratna', { now }), again)).rejects.toMatchObject({
    code: 'not-this-phase',
  });
  expect(await read().select().from(exhibition)).toHaveLength(1);
});
