import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { change, exhibitionEvent, follow, letter, notification, type ExhibitionPhase } from '#db/schema/index.ts';
import { moveExhibition } from '#src/domain/exhibitions/call/move.ts';
import { loadExhibition, type Exhibition } from '#src/domain/exhibitions/load.ts';
import { layApplication } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { movesOf, now } from './moves-of.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const { lay, move, phaseNow, set } = movesOf(() => world);

describe('what a gate says', () => {
  test('results are published by the letters and by nothing else', async () => {
    const of = await lay('decision');
    await expect(move(of, 'appeal')).rejects.toMatchObject({ code: 'publish-first' });
    await expect(move(of, 'appeal', 'Alasan yang cukup panjang.')).rejects.toMatchObject({ code: 'publish-first' });
  });

  test('a missing score lets go on with a reason, which everyone can read', async () => {
    const of = await lay('scoring');
    await layApplication(world, of.slug, world.siti, { state: 'screened' });
    await expect(move(of, 'decision', 'pendek')).rejects.toMatchObject({ code: 'not-all-scored' });
    await move(of, 'decision', 'Penilainya sakit sampai akhir bulan.');
    const [event] = await world.services.db.read.select().from(exhibitionEvent);
    expect(event).toMatchObject({ kind: 'phase', public: true });
    expect(event?.detail).toEqual({ from: 'scoring', to: 'decision', reason: 'Penilainya sakit sampai akhir bulan.' });
  });

  test('an officer is not told how many of the workshops in their way are their own', async () => {
    const of = await lay('scoring');
    await layApplication(world, of.slug, world.wulan, { state: 'screened' });
    await expect(move(of, 'decision', '', { by: 'dewi' })).rejects.toMatchObject({ facts: { left: 0 } });
    await expect(move(of, 'decision', '', { by: 'ratna' })).rejects.toMatchObject({ facts: { left: 1 } });
  });
});

describe('one phase at a time', () => {
  test.each(['draft', 'apply', 'screening', 'scoring'] as const)('from %s nothing is skipped', async (from) => {
    const of = await lay(from);
    for (const to of ['decision', 'confirmation', 'closed', 'withdrawn', from] as ExhibitionPhase[])
      if (!(from === 'scoring' && to === 'decision'))
        await expect(move(of, to, 'Alasan yang cukup panjang.')).rejects.toMatchObject({ code: 'not-this-phase' });
    expect(await phaseNow(of)).toBe(from);
  });

  test('an older page moves nothing', async () => {
    const of = await lay('apply', { deadlineAt: now - 1 });
    await move(of, 'screening');
    const again = { exhibition: of.slug, version: of.version, to: 'scoring' as const, reason: '' };
    await expect(moveExhibition(await world.as('ratna', { now }), again)).rejects.toMatchObject({
      code: 'stale',
      facts: { who: 'Ratna Dewanti', when: now },
    });
  });

  test.each(['siti', 'maya', 'nina'] as const)('%s moves nothing', async (by) => {
    const of = await lay('apply', { deadlineAt: now - 1 });
    await expect(move(of, 'screening', '', { by })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

test('opening the call tells who follows it, and makes kept pages anew', async () => {
  const of = await lay('draft');
  await world.services.db.write((tx) =>
    tx.insert(follow).values({ userId: world.id('siti'), kind: 'fair', value: 'inacraft', at: now }),
  );
  await move(of, 'apply');
  const after = await loadExhibition(world.services.db.read, of.slug);
  expect(after).toMatchObject({ phase: 'apply', opensAt: now, version: 2 });
  const told = await world.services.db.read.select().from(notification);
  expect(told.map(({ userId, kind }) => [userId, kind])).toEqual([[world.id('siti'), 'call-opened']]);
  const changes = await world.services.db.read.select().from(change);
  expect(changes.filter(({ entityId }) => entityId === 'calls')).toHaveLength(1);
});

describe('one step back', () => {
  const reason = 'Kami salah menutupnya terlalu cepat.';
  interface Back {
    from: ExhibitionPhase;
    to: ExhibitionPhase;
    depend: (of: Exhibition) => Promise<unknown>;
  }
  const cases: Back[] = [
    { from: 'apply', to: 'draft', depend: ({ slug }) => layApplication(world, slug, world.siti, { state: 'draft' }) },
    { from: 'screening', to: 'apply', depend: ({ slug }) => set(slug, { deadlineAt: now - 1 }) },
    {
      from: 'scoring',
      to: 'screening',
      depend: ({ slug }) =>
        layApplication(world, slug, world.siti, { state: 'screened', sheets: [{ by: 'ratna', values: [3] }] }),
    },
    {
      from: 'decision',
      to: 'scoring',
      depend: ({ slug }) =>
        layApplication(world, slug, world.siti, { state: 'screened', change: { pending: 'chosen' } }),
    },
  ];
  test.each(cases)('from $from to $to with a reason, while nothing depends on it', async ({ from, to, depend }) => {
    const of = await lay(from);
    await expect(move(of, to)).rejects.toMatchObject({ code: 'reason-needed' });
    await move(of, to, reason);
    expect(await phaseNow(of)).toBe(to);
    await set(of.slug, { phase: from });
    await depend(of);
    await expect(move(of, to, reason)).rejects.toMatchObject({ code: 'cannot-step-back' });
  });

  test('a letter that is being written keeps the decision', async () => {
    const of = await lay('decision');
    const { id } = await layApplication(world, of.slug, world.siti, { state: 'screened' });
    const row = { id: 'surat', exhibitionSlug: of.slug, applicationId: id, kind: 'chosen', number: '1', code: 'x' };
    await world.services.db.write((tx) =>
      tx.insert(letter).values({ ...row, kind: 'chosen', facts: {}, state: 'draft', createdAt: now }),
    );
    await expect(move(of, 'scoring', reason)).rejects.toMatchObject({ code: 'cannot-step-back' });
  });

  test('nothing goes back once results are published', async () => {
    const of = await lay('appeal');
    await expect(move(of, 'decision', reason)).rejects.toMatchObject({ code: 'cannot-step-back' });
  });
});
