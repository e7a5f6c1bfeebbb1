import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiveFiles } from '#src/http/receive-files.ts';
import { boundary, multipart, namesIn } from '#tests/support/uploading.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const body = multipart([{ fileName: 'a.jpg', body: Buffer.alloc(300) }]);

test.each([
  ['whole, and its line was cut before anyone read it', body.length],
  ['in part, and its line was cut before anyone read it', body.length + 1],
])('a body that arrived %s is not waited for', async (_how, length) => {
  const { request, leave } = await ask(length);
  const closed = new Promise((resolve) => request.on('error', () => undefined).on('close', resolve));
  await Promise.all([closed, leave()]);
  await expect(take(request)).rejects.toMatchObject({ code: 'upload-cut' });
});

test('nor is one whose line is cut while it is begun with', async () => {
  const { request, leave } = await ask(body.length);
  const taken = take(request);
  await leave();
  // It was read whole or it was cut; but it ends.
  const outcome = await taken.then(
    ({ files }) => files,
    ({ code }: { code: string }) => code,
  );
  expect([1, 'upload-cut']).toContain(outcome);
  expect(await namesIn(world.folder, 'tmp')).toEqual([]);
});

const take = (request: IncomingMessage) =>
  receiveFiles(request, {
    limits: { file: 1_000, files: 2 },
    folder: `${world.folder}/tmp`,
    signal: new AbortController().signal,
    take: () => Promise.resolve(),
  });

/** A request that says it is so long, and how its sender goes away. */
async function ask(length: number): Promise<{ request: IncomingMessage; leave(): Promise<unknown> }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const type = `Content-Type: multipart/form-data; boundary=${boundary}`;
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\n${type}\r\nContent-Length: ${length}\r\n\r\n`);
  socket.write(body);
  const [request] = (await once(server, 'request')) as [IncomingMessage];
  return {
    request,
    leave() {
      socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
