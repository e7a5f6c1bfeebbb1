import { request, type IncomingHttpHeaders } from 'node:http';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

export interface Stage {
  world: World;
  server: Running;
  close(): Promise<void>;
}

/** A world of its own and the built product on it. */
export async function openStage(env: Record<string, string> = {}): Promise<Stage> {
  const world = await openWorld(env['PUBLIC_ORIGIN'] ? { PUBLIC_ORIGIN: env['PUBLIC_ORIGIN'] } : {});
  const server = await startServer(world.folder, { API_REQUESTS_PER_MINUTE: '100000', ...env });
  return {
    world,
    server,
    async close() {
      await server.stop();
      await world.close();
    },
  };
}

/** A request exactly as written: `fetch` tidies paths and refuses some headers. */
export function ask(
  { origin }: Pick<Running, 'origin'>,
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const sent = request({ hostname, port, path, method, headers: { ...length, ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject).end(body);
  });
}
