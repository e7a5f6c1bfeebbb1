import { afterAll, beforeAll, expect, it } from 'vitest';
import { itemStanding, review } from '#db/schema/index.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { readToday } from '#src/domain/workshops/today.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const day = 86_400_000;
let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

it('names evidence that came back today, and what runs out first of all that does', async () => {
  const { db } = world.services;
  const now = Date.now();
  const counts = (days: number) => ({ acceptedId: 'x', acceptedOn: '2026-01-05', expiresOn: wibDay(now + days * day) });
  const standings: Record<string, Partial<typeof itemStanding.$inferInsert>> = {
    nib: { state: 'changes-asked' },
    npwp: counts(29),
    'kbli-batik': counts(31),
    'lead-time': { state: 'waiting', ...counts(3) },
    'cost-sheet': { state: 'expired', since: now - day },
    'no-such-item': { state: 'refused' },
  };
  const asked = (id: string, subject: 'evidence' | 'spot-check', item: string, subjectVersion: string) => ({
    ...{ id, subject, subjectId: `1/${item}`, subjectVersion, workshopId: 1, title: item },
    ...{ state: 'submitted' as const, submittedBy: 'x', submittedAt: now, dueOn: '2026-03-09' },
  });
  await db.write(async (tx) => {
    for (const [item, change] of Object.entries(standings))
      await tx
        .insert(itemStanding)
        .values({ workshopId: 1, item, state: 'accepted', evidenceId: item, since: now, ...change });
    const said = { state: 'changes-asked' as const, reasonCode: 'unreadable', note: 'Terpotong.' };
    await tx
      .insert(review)
      .values([
        { ...asked('r-nib', 'evidence', 'nib', 'nib'), ...said },
        asked('r-lead', 'evidence', 'lead-time', 'lead-time'),
        asked('r-npwp', 'spot-check', 'npwp', 'npwp/2026-03-02'),
      ]);
  });
  const { tasks, waiting } = await readToday(await world.as('siti'));
  expect(tasks.filter(({ kind }) => kind.startsWith('evidence-'))).toMatchObject([
    { kind: 'evidence-returned', returned: { item: 'nib', reasonCode: 'unreadable', note: 'Terpotong.' } },
    { kind: 'evidence-ending', ending: { item: 'cost-sheet', until: wibDay(now - day - 1) }, count: 2, over: true },
  ]);
  expect(waiting).toMatchObject([{ title: 'lead-time', words: { en: 'Lead time by type' } }]);
  const others = await readToday(await world.as('wulan'));
  expect([others.tasks.filter(({ kind }) => kind.startsWith('evidence-')), others.waiting]).toEqual([[], []]);
});
