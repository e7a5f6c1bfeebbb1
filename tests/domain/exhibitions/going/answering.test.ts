import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { applicationEvent } from '#db/schema/index.ts';
import { confirmPlace } from '#src/domain/exhibitions/going/confirm.ts';
import { declinePlace } from '#src/domain/exhibitions/going/decline.ts';
import { readGoing } from '#src/domain/exhibitions/going/read-going.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { chosen, layFair, movePhase, noon, paymentFor, slug, stateOf, waiting, withFee } from './fair.ts';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => world.close());

const siti = (now = noon('2027-02-03')) => world.as('siti', { now });
const form = () => ({ exhibition: slug, workshop: world.siti });

describe('a place that is offered', () => {
  test('is confirmed once, however often the button is pressed, and a fee is due from then on', async () => {
    const { mine } = await layFair(world, withFee());
    expect(await paymentFor(world, mine.id)).toBeNull();
    await Promise.all([confirmPlace(await siti(), form()), confirmPlace(await siti(), form())]);
    await confirmPlace(await siti(), form());
    expect((await stateOf(world, mine.id)).state).toBe('confirmed');
    const events = await world.services.db.read
      .select()
      .from(applicationEvent)
      .where(eq(applicationEvent.kind, 'confirmed'));
    expect(events).toHaveLength(1);
    expect(await paymentFor(world, mine.id)).toMatchObject({
      ...{ amount: 750_000, state: 'due', number: 'INV/INACRAFT-2027/0001', dueOn: '2027-02-10', method: 'transfer' },
    });
  });

  test('owes nothing where the exhibition is free', async () => {
    const { mine } = await layFair(world);
    await confirmPlace(await siti(), form());
    expect(await paymentFor(world, mine.id)).toBeNull();
  });

  test('can be confirmed on its last day until midnight WIB, and not a second later', async () => {
    const { mine } = await layFair(world);
    const midnight = Date.parse('2027-02-07T00:00:00+07:00');
    await expect(confirmPlace(await siti(midnight), form())).rejects.toMatchObject({ code: 'answer-too-late' });
    expect((await readGoing(await siti(midnight), slug)).may.confirm).toBe(false);
    expect((await stateOf(world, mine.id)).state).toBe('chosen');
    await confirmPlace(await siti(midnight - 1), form());
    expect((await stateOf(world, mine.id)).state).toBe('confirmed');
  });

  test('goes to the next in line when it is declined, before and after it was confirmed', async () => {
    const { mine, behind } = await layFair(world, { places: 1, line: 2 });
    await confirmPlace(await siti(), form());
    await declinePlace(await siti(), { ...form(), note: 'Tidak ada yang dapat berangkat.' });
    await declinePlace(await siti(), { ...form(), note: '' });
    const states = await Promise.all(behind.map(async ({ id }) => (await stateOf(world, id)).state));
    expect([(await stateOf(world, mine.id)).state, ...states]).toEqual(['declined', 'chosen', 'waiting']);
    const [next] = behind;
    expect((await stateOf(world, next?.id ?? '')).confirmBy).toBe('2027-02-08');
  });
});

describe('whoever has no place', () => {
  test.each(['waiting', 'refused', 'screened', 'submitted'] as const)(
    'can neither confirm nor decline: %s',
    async (state) => {
      await layFair(world, { siti: { ...waiting(3), state } });
      await expect(confirmPlace(await siti(), form())).rejects.toMatchObject({ code: 'not-your-turn' });
      await expect(declinePlace(await siti(), { ...form(), note: '' })).rejects.toMatchObject({
        code: 'not-your-turn',
      });
    },
  );

  test('answers for nobody else: another workshop, a workshop that never applied, an unknown exhibition', async () => {
    const { mine } = await layFair(world);
    const wulan = await world.as('wulan', { now: noon('2027-02-03') });
    await expect(confirmPlace(wulan, form())).rejects.toMatchObject({ code: 'not-found' });
    const own = { exhibition: slug, workshop: world.wulan };
    await expect(confirmPlace(wulan, own)).rejects.toMatchObject({ code: 'not-found' });
    await expect(confirmPlace(wulan, { ...own, exhibition: 'nope' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await stateOf(world, mine.id)).state).toBe('chosen');
  });

  test('hears nothing of a choice that is not published', async () => {
    await layFair(world, { siti: { ...chosen, state: 'screened', change: { pending: 'chosen' } } });
    await movePhase(world, 'decision');
    await expect(confirmPlace(await siti(), form())).rejects.toMatchObject({ code: 'not-this-phase' });
  });
});
