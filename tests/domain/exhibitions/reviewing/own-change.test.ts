import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exhibition, tie, workshop } from '#db/schema/index.ts';
import { acceptInvitation } from '#src/domain/accounts/accept-invitation.ts';
import { saveProfile } from '#src/domain/accounts/profile.ts';
import { makeTicket } from '#src/domain/accounts/ticket.ts';
import { setPowers } from '#src/domain/people/set-powers.ts';
import { cast } from '#tests/support/cast.ts';
import { layApplication, type LaidApplication } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { counted, give, layScoring, sheetOf, slug } from './stage.ts';

/** What a reviewer changes about themselves, or an admin about them, moves the averages at once. */
let world: World;
let scored: string;
let open: string;
beforeAll(async () => {
  world = await openWorld();
  await world.services.db.write(async (tx) => {
    for (const [id, ownerName] of [
      [1, cast.siti.name],
      [2, cast.wulan.name],
    ] as const)
      await tx.update(workshop).set({ ownerName }).where(eq(workshop.id, id));
  });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.services.db.write(async (tx) => {
    await tx.delete(exhibition);
    await tx.delete(tie);
  });
  await layScoring(world);
  const sheets: NonNullable<LaidApplication['sheets']> = [
    { by: 'rahmat', values: [5] },
    { by: 'ratna', values: [1] },
  ];
  scored = (await layApplication(world, slug, 1, { state: 'screened', sheets })).id;
  open = (await layApplication(world, slug, 2, { state: 'screened' })).id;
  await give(world, open, 'rahmat');
  expect(await counted(world, scored)).toEqual({ score: 50, reviews: 2 });
});

const rename = async (name: string) =>
  saveProfile(await world.as('rahmat'), { name, locale: 'id', company: '', country: '' });
const protege = (workshopId: number, officeSlug = 'dlh') =>
  world.services.db.write((tx) =>
    tx.insert(tie).values({
      ...{ id: `binaan-${workshopId}`, kind: 'protege', officeSlug, workshopId, note: 'x' },
      ...{ recordedBy: world.id('ratna'), recordedAt: 1 },
    }),
  );

test('a last name like an owner’s takes a score out and an open sheet away; the old name brings the score back', async () => {
  await rename('Rahmat Aminah');
  expect(await counted(world, scored)).toEqual({ score: 0, reviews: 1 });
  expect((await sheetOf(world, open, 'rahmat'))?.state).toBe('open');
  await rename('Rahmat Sari');
  expect(await counted(world, scored)).toEqual({ score: 50, reviews: 2 });
  expect((await sheetOf(world, open, 'rahmat'))?.state).toBe('dropped');
  await rename(cast.rahmat.name);
  expect(await counted(world, scored)).toEqual({ score: 50, reviews: 2 });
});

test('another office brings its protégés as conflicts, and leaving it takes them along', async () => {
  await protege(1);
  expect(await counted(world, scored)).toEqual({ score: 50, reviews: 2 });
  const [agus, id] = [await world.as('agus'), world.id('rahmat')];
  const own = { 'dindagkop-ukm': [...cast.rahmat.powers] };
  await setPowers(agus, { id, offices: { ...own, dlh: ['listings'] } });
  expect(await counted(world, scored)).toEqual({ score: 0, reviews: 1 });
  await setPowers(agus, { id, offices: own });
  expect(await counted(world, scored)).toEqual({ score: 50, reviews: 2 });
});

test('so does an invitation to another office that is accepted', async () => {
  await protege(1);
  const rahmat = await world.as('rahmat');
  const data = { office: 'dlh', powers: ['listings'], admin: false };
  const asked = { kind: 'office', email: cast.rahmat.email, data, createdBy: world.id('agus') } as const;
  const token = await world.services.db.write((tx) => makeTicket(tx, { ...asked, now: rahmat.now, hours: 1 }));
  await acceptInvitation(rahmat, { token });
  expect(await counted(world, scored)).toEqual({ score: 0, reviews: 1 });
});

test('what is published stays as it was published', async () => {
  await world.services.db.write((tx) => tx.update(exhibition).set({ phase: 'appeal' }));
  await rename('Rahmat Aminah');
  expect(await counted(world, scored)).toEqual({ score: 50, reviews: 2 });
  await rename(cast.rahmat.name);
});
