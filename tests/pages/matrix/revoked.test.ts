import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeMember, user, workshopMember } from '#db/schema/index.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
beforeAll(async () => {
  world = await openWorld();
  server = await startServer(world.folder);
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

const status = async (path: string, cookie: string) => {
  const answer = await server.get(path, { headers: { Cookie: cookie } });
  await answer.arrayBuffer();
  return answer.status;
};

test('the next request after a power was taken away is turned away', async () => {
  const cookie = await world.cookie('rahmat');
  expect(await status('/office/reviews', cookie)).toBe(200);
  const { db } = world.services;
  const mine = eq(officeMember.userId, world.id('rahmat'));
  await db.write((tx) =>
    tx
      .update(officeMember)
      .set({ powers: ['training'] })
      .where(mine),
  );
  expect(await status('/office/reviews', cookie)).toBe(403);
  expect(await status('/office', cookie)).toBe(200);
  await db.write((tx) => tx.delete(officeMember).where(mine));
  expect(await status('/office', cookie)).toBe(403);
});

test('the next request after a member left the workshop is turned away', async () => {
  const cookie = await world.cookie('joko');
  expect(await status('/producer/listings', cookie)).toBe(200);
  const membership = and(eq(workshopMember.userId, world.id('joko')), eq(workshopMember.workshopId, world.siti));
  await world.services.db.write((tx) => tx.delete(workshopMember).where(membership));
  expect(await status('/producer/listings', cookie)).toBe(403);
});

test('an owner who became staff keeps the desk and loses what is the owner’s', async () => {
  const cookie = await world.cookie('wulan');
  expect(await status('/producer/papers', cookie)).toBe(200);
  const mine = eq(workshopMember.userId, world.id('wulan'));
  await world.services.db.write((tx) => tx.update(workshopMember).set({ role: 'staff' }).where(mine));
  expect(await status('/producer/papers', cookie)).toBe(403);
  expect(await status('/producer/listings', cookie)).toBe(200);
});

test('a person who is suspended, or no longer an admin, is turned away at once', async () => {
  const [admin, buyer] = [await world.cookie('agus'), await world.cookie('maya')];
  expect([await status('/office/people', admin), await status('/account', buyer)]).toEqual([200, 200]);
  await world.services.db.write(async (tx) => {
    await tx
      .update(user)
      .set({ isAdmin: false })
      .where(eq(user.id, world.id('agus')));
    await tx
      .update(user)
      .set({ state: 'suspended' })
      .where(eq(user.id, world.id('maya')));
  });
  expect([await status('/office/people', admin), await status('/account', buyer)]).toEqual([403, 303]);
});
