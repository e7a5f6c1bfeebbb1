import { afterAll, beforeAll, expect, test } from 'vitest';
import { actionAccess, pages, type Access } from '#src/domain/access/table.ts';
import { printDatabase } from '#tests/support/print.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { checkActions, checkPages, checkUploads, openPage } from './check.ts';
import { examplesFor } from './examples.ts';
import { seatNames, takeSeats, type Seat } from './seats.ts';
import { layThings, type Laid } from './things.ts';

let world: World;
let server: Running;
let seats: Seat[];
let laid: Laid;
beforeAll(async () => {
  world = await openWorld();
  laid = await layThings(world);
  seats = await takeSeats(world);
  server = await startServer(world.folder, { API_REQUESTS_PER_MINUTE: '100000' });
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

test('every page answers everyone as the table of access says, and shows nobody what is not theirs', async () => {
  const asked = { server, seats, canaries: laid.canaries };
  const { '/uploads': photos, '/evidence': evidence, ...read } = pages;
  const uploads = {
    '/uploads': { access: photos, address: '/uploads' },
    '/evidence': { access: evidence, address: '/evidence?item=nib' },
  };
  const { cells, failures, seen } = await checkPages(asked, read, examplesFor(laid, world.id('maya')));
  const sent = await checkUploads(asked, uploads);
  expect([...failures, ...sent.failures]).toEqual([]);
  const wanted = (verb: string, routes: Record<string, Access>) =>
    Object.keys(routes).flatMap((route) => seatNames.map((seat) => `${verb} ${route} as ${seat}`));
  expect(cells).toEqual(wanted('GET', read));
  expect(sent.cells).toEqual(wanted('POST', { '/uploads': photos, '/evidence': evidence }));
  // Whoever a secret is for has seen it somewhere: a text that stands nowhere would prove nothing.
  const blind = laid.canaries.flatMap((canary) => canary.for.filter((seat) => !seen.get(seat)?.has(canary.text)).map((seat) => `${seat}: ${canary.text}`)); // prettier-ignore
  expect(blind).toEqual([]);
});

test.each([false, true])(
  'every action turns away whom the table says and changes nothing without its fields (for islands: %s)',
  async (json) => {
    const before = await printDatabase(world.services.db);
    const { cells, failures } = await checkActions({ server, seats, canaries: laid.canaries }, actionAccess, { json });
    expect(failures).toEqual([]);
    expect(cells).toEqual(
      Object.keys(actionAccess).flatMap((name) => seatNames.map((seat) => `POST ${name} as ${seat}`)),
    );
    expect(await printDatabase(world.services.db)).toEqual(before);
  },
);

test('the address of an action does nothing when it is only read', async () => {
  const before = await printDatabase(world.services.db);
  const people = seats.filter(({ user }) => user?.session.stage === 'full');
  for (const name of Object.keys(actionAccess))
    await Promise.all(
      people.map(async ({ cookie }) => {
        const answer = await server.get(`${openPage}?do=${name}`, { headers: { Cookie: cookie ?? '' } });
        expect(answer.status).toBe(200);
        expect(answer.headers.getSetCookie()).toEqual([]);
        await answer.arrayBuffer();
      }),
    );
  expect(await printDatabase(world.services.db)).toEqual(before);
});

test('no page takes PUT, PATCH or DELETE, and none a form without an action', async () => {
  const address = examplesFor(laid, world.id('maya'));
  const before = await printDatabase(world.services.db);
  for (const route of Object.keys(pages)) {
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect(
        (await server.get(address(route).address, { method, headers: { Origin: server.origin } })).status,
        `${method} ${route}`,
      ).toBe(405);
    for (const { cookie, name } of seats) {
      const headers = { Origin: server.origin, ...(cookie ? { Cookie: cookie } : {}) };
      const { status } = await server.get(address(route).address, { method: 'POST', headers });
      if (route !== '/preferences')
        expect([401, 403, 404, 405, 303, 415, 422], `${route} as ${name}`).toContain(status);
    }
  }
  expect(await printDatabase(world.services.db)).toEqual(before);
});
