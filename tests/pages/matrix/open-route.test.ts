import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actionAccess, pages, type Access } from '#src/domain/access/table.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { checkActions, checkPages } from './check.ts';
import { examplesFor, type Example } from './examples.ts';
import { takeSeats, type Seat } from './seats.ts';
import { layThings, type Laid } from './things.ts';

let world: World;
let server: Running;
let seats: Seat[];
let laid: Laid;
let example: (route: string) => Example;
const some: Record<string, Access> = {
  '/about': pages['/about'],
  '/office': pages['/office'],
  '/office/reviews': pages['/office/reviews'],
};
beforeAll(async () => {
  world = await openWorld();
  laid = await layThings(world);
  seats = await takeSeats(world);
  example = examplesFor(laid, world.id('maya'));
  server = await startServer(world.folder);
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

test('a server that lets everyone in everywhere fails at every guarded cell', async () => {
  const open = await listen((_request, response) => response.end('<h1>Welcome</h1>'));
  const { failures } = await checkPages({ server: open, seats, canaries: [] }, pages, example);
  const said = new Set(failures.filter((one) => / instead of /.test(one)).map((one) => one.split(':')[0]));
  for (const [route, access] of Object.entries(pages))
    if (access !== 'anyone') expect(said).toContain(`GET ${route} as visitor`);
  const acted = await checkActions({ server: open, seats, canaries: [] }, actionAccess, { json: false });
  const knocked = new Set(acted.failures.map((one) => one.split(':')[0]));
  expect(knocked.size).toBe(Object.keys(actionAccess).length * seats.length);
  await open.close();
});

test('one page that was left open is named, for each person who should have been turned away', async () => {
  const officer = seats.find(({ name }) => name === 'officer with the power')?.cookie ?? '';
  const leaky = await listen(
    forward((request) => (request.url === '/office/reviews' ? { ...request.headers, cookie: officer } : null)),
  );
  const honest = await listen(forward(() => null));
  const asked = { seats, canaries: laid.canaries };
  expect((await checkPages({ ...asked, server: honest }, some, example)).failures).toEqual([]);
  const { failures } = await checkPages({ ...asked, server: leaky }, some, example);
  expect(failures.every((one) => one.startsWith('GET /office/reviews as '))).toBe(true);
  for (const name of ['visitor', 'buyer', 'owner', 'officer without the power', 'admin', 'suspended person'])
    expect(failures.some((one) => one.startsWith(`GET /office/reviews as ${name}: 200`))).toBe(true);
  // What it shows is another failure of its own.
  expect(failures.filter((one) => one.startsWith('GET /office/reviews as buyer: shows')).length).toBeGreaterThan(0);
  await Promise.all([leaky.close(), honest.close()]);
});

test('a table that says more or less than the server does is found out', async () => {
  const asked = { server, seats, canaries: [] };
  const opened = await checkPages(asked, { '/office/reviews': 'anyone' }, example);
  expect(opened.failures).toContainEqual(expect.stringMatching(/^GET \/office\/reviews as buyer: 403/));
  const shut = await checkPages(asked, { '/about': 'admin' }, example);
  expect(shut.failures).toContainEqual(expect.stringMatching(/^GET \/about as buyer: 200 instead of 403/));
  const acts = await checkActions(asked, { 'people.suspend': 'signed-in' }, { json: true });
  expect(acts.failures).toContainEqual(expect.stringMatching(/^POST people.suspend as buyer: 403 instead of 422/));
});

/** Hands requests on to the product, with other headers where `change` gives some. */
function forward(change: (request: IncomingMessage) => IncomingMessage['headers'] | null): RequestListener {
  return (request, response) => {
    const cookie = (change(request) ?? request.headers).cookie;
    void server.get(request.url ?? '/', { headers: cookie ? { Cookie: cookie } : {} }).then(async (answer) => {
      const headers = Object.fromEntries(
        [...answer.headers].filter(
          ([name]) => !/^(content-length|content-encoding|transfer-encoding|connection|keep-alive)$/.test(name),
        ),
      );
      response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
    });
  };
}

async function listen(handler: RequestListener): Promise<{ origin: string; close(): Promise<void> }> {
  const open = createServer(handler);
  await new Promise<void>((resolve) => open.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(open.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        open.closeAllConnections();
        open.close(() => resolve());
      }),
  };
}
