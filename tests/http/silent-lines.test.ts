import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('a line opened ahead of need is closed without a word, one that stops in mid-request is told', async () => {
  const [silent, half] = await Promise.all([heard(''), heard('GET / HTTP/1.1\r\nHost: x\r\n')]);
  expect(silent).toBe('');
  expect(half).toMatch(/^HTTP\/1.1 408 /);
}, 40_000);

/** All the server says until it closes the line. */
function heard(sent: string): Promise<string> {
  const { hostname, port } = new URL(server.origin);
  const socket = connect(Number(port), hostname, () => socket.write(sent));
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk) => (text += String(chunk)));
  return new Promise((resolve) => socket.on('error', () => undefined).on('close', () => resolve(text)));
}
