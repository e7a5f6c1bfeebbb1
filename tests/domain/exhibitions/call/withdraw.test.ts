import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  application,
  applicationEvent,
  exhibition,
  meta,
  notification,
  payment,
  review,
  workshopMember,
  type ApplicationState,
} from '#db/schema/index.ts';
import { resumeEnding } from '#src/domain/exhibitions/call/end-applications.ts';
import { setQuota } from '#src/domain/exhibitions/call/set-quota.ts';
import { resumeTellingApplicants } from '#src/domain/exhibitions/call/tell-applicants.ts';
import { withdrawExhibition } from '#src/domain/exhibitions/call/withdraw.ts';
import { submitForReview } from '#src/domain/reviews/submit.ts';
import { layApplication, layExhibition, layWorkshops } from '#tests/support/exhibitions.ts';
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
/** An application of each, in one write. */
const layMany = (slug: string, shops: readonly { workshopId: number }[], state: (index: number) => ApplicationState) =>
  world.services.db.write((tx) =>
    tx.insert(application).values(
      shops.map(({ workshopId }, index) => ({
        ...{
          id: `a-${workshopId}`,
          exhibitionSlug: slug,
          workshopId,
          number: index + 1,
          state: state(index),
          since: now,
        },
        ...{ body: { answers: {}, why: '', listings: [], contact: { name: '', phone: '' } }, sentVersion: 1 },
        ...{ kelurahanSlug: 'jenggot', technique: 'cap', createdBy: 'x', createdAt: now, updatedAt: now },
      })),
    ),
  );
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

test('of many the first are ended with the press, the rest after it or after a stop; each person hears once', async () => {
  const of = await layExhibition(world, { phase: 'scoring', now });
  const shops = await layWorkshops(world, 95);
  await layMany(of.slug, shops, () => 'screened');
  // One person runs the first workshop and the last.
  const [first, last] = [shops[0], shops.at(-1)];
  await world.services.db.write((tx) =>
    tx
      .insert(workshopMember)
      .values({ workshopId: last?.workshopId ?? 0, userId: first?.ownerId ?? '', role: 'staff', since: 1 }),
  );
  const left = async () => (await read().select().from(application).where(eq(application.state, 'screened'))).length;
  const ratna = await world.as('ratna', { now });
  await withdrawExhibition(ratna, { exhibition: of.slug, version: of.version, reason: 'Dibatalkan.' });
  // The process stops after the write in hand, and another goes on.
  await Promise.all([...world.services.db.pending].map((finish) => finish()));
  const rest = await left();
  expect(rest).toBeGreaterThan(0);
  expect(rest).toBeLessThanOrEqual(55);
  await Promise.all([resumeEnding(ratna), resumeEnding(ratna)]);
  expect(await left()).toBe(0);
  const events = await read().select().from(applicationEvent);
  expect(events.map(({ note, userId }) => [note, userId])).toEqual(shops.map(() => ['Dibatalkan.', world.id('ratna')]));
  const told = await read().select().from(notification).where(eq(notification.kind, 'call-changed'));
  expect(told.map(({ userId }) => userId).toSorted()).toEqual(shops.map(({ ownerId }) => ownerId).toSorted());
});

test('of a change of the call many hear in turns: a stop leaves the rest, and each hears once', async () => {
  const of = await layExhibition(world, { phase: 'apply', now });
  const shops = await layWorkshops(world, 130);
  await layMany(of.slug, shops, (index) => (index === 0 ? 'ineligible' : 'submitted'));
  const ratna = await world.as('ratna', { now });
  const { newcomers, caps, leastScore, waiting } = of.body.quota;
  const form = { exhibition: of.slug, version: of.version, places: 12, newcomers, caps, leastScore, waiting };
  await setQuota(ratna, form);
  await Promise.all([...world.services.db.pending].map((finish) => finish()));
  await Promise.all([resumeTellingApplicants(ratna), resumeTellingApplicants(ratna)]);
  const told = await read().select().from(notification).where(eq(notification.kind, 'call-changed'));
  expect(told.map(({ userId }) => userId).toSorted()).toEqual(shops.map(({ ownerId }) => ownerId).toSorted());
  expect((await read().select().from(meta)).filter(({ key }) => key.startsWith('tell-'))).toEqual([]);
});
