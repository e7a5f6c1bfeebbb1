import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { untilMidnight } from '#src/domain/nightly.ts';
import { standingOf } from '#src/domain/readiness/standing.ts';
import { startNightly } from '#src/services/nightly.ts';
import { layAccepted } from '#tests/support/evidence.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const hour = 3_600_000;
const evening = Date.parse('2026-03-10T23:59:59.700+07:00');

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
let stop = (): Promise<void> => Promise.resolve();
afterEach(() => stop());

/** A clock that goes on from a moment. */
function clockAt(moment: number): () => number {
  const begun = performance.now();
  return () => Math.round(moment + performance.now() - begun);
}

const stateOf = async (item: string) => (await standingOf(world.services.db.read, 1, item))?.state;
const log = { info: vi.fn(), error: vi.fn() };
const start = (now: () => number) => (stop = startNightly({ ...world.services, log }, now));

describe('the night’s work', () => {
  test('is aimed at midnight WIB', () => {
    expect(untilMidnight(Date.parse('2026-03-10T23:59:59+07:00'))).toBe(1_000);
    expect(untilMidnight(Date.parse('2026-03-11T00:00:00+07:00'))).toBe(24 * hour);
    expect(untilMidnight(Date.parse('2026-03-10T17:00:00Z') - 1)).toBe(1);
  });

  test('is done at midnight, not before', async () => {
    await layAccepted(world, 1, 'npwp', { expiresOn: '2026-03-10' });
    start(clockAt(evening - 1_000));
    await vi.waitFor(() => expect(log.info).toHaveBeenCalledTimes(1));
    expect(await stateOf('npwp')).toBe('accepted');
    await vi.waitFor(async () => expect(await stateOf('npwp')).toBe('expired'), { timeout: 5_000, interval: 20 });
    const said = { night: { day: '2026-03-11', items: 1 } };
    await vi.waitFor(() => expect(log.info.mock.calls.at(-1)?.[0]).toMatchObject(said));
    expect(log.error).not.toHaveBeenCalled();
  });

  test('that lasts beyond midnight is followed by the next day’s', async () => {
    await layAccepted(world, 1, 'kbli-batik', { expiresOn: '2026-03-10' });
    let asked = 0;
    start(() => (asked++ === 0 ? evening : evening + 1_000));
    await vi.waitFor(async () => expect(await stateOf('kbli-batik')).toBe('expired'), { timeout: 3_000, interval: 20 });
  });

  test('of days when nobody was there is caught up at the start', async () => {
    await layAccepted(world, 1, 'nib', { expiresOn: '2026-03-01' });
    start(clockAt(evening));
    await vi.waitFor(async () => expect(await stateOf('nib')).toBe('expired'), { timeout: 3_000, interval: 20 });
  });

  test('that fails is said and tried again later, and stopping ends it', async () => {
    const broken = { ...world.services, log, db: { ...world.services.db, read: undefined as never } };
    const end = startNightly(broken, clockAt(evening));
    await vi.waitFor(() => expect(log.error).toHaveBeenCalledTimes(1));
    await end();
    expect(world.services.db.pending.size).toBe(0);
  });
});
