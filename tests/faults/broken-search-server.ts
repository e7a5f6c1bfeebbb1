import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Fault =
  'none' | 'hang' | 'error' | 'malformed' | 'wrong shape' | 'wrong ids' | 'index deleted' | 'failed task';

export interface BrokenServer {
  url: string;
  fault: Fault;
  /** Listing ids it answers with while `none`. */
  ids: number[];
  /** Paths asked for, oldest first. */
  asked: string[];
  close(): Promise<void>;
}

/** Plays a search server that misbehaves; it finds nothing by itself, so it proves nothing about right answers. */
export async function openBrokenServer(): Promise<BrokenServer> {
  const state: Omit<BrokenServer, 'url' | 'close'> = { fault: 'none', ids: [1, 2, 3], asked: [] };
  const server = createServer((request, response) => {
    state.asked.push(`${request.method} ${request.url}`);
    void readBody(request).then((body) => play(state, request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function play(
  { fault, ids }: Pick<BrokenServer, 'fault' | 'ids'>,
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
): void {
  const send = (status: number, answer: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  };
  const path = request.url ?? '';
  if (fault === 'hang') return void setTimeout(() => send(200, {}), 10_000).unref();
  if (fault === 'error') return send(500, { message: 'internal', code: 'internal', type: 'internal', link: '' });
  if (fault === 'malformed') return send(200, '{"results": [{"hits": [');
  if (fault === 'index deleted' && !path.startsWith('/tasks')) {
    return send(404, { message: 'Index not found.', code: 'index_not_found', type: 'invalid_request', link: '' });
  }
  if (path.startsWith('/multi-search')) {
    if (fault === 'wrong shape') return send(200, { results: [{ hits: 'many', totalHits: '7' }] });
    return send(200, { results: searchResults(body, fault === 'wrong ids' ? [901, 902, 903] : ids) });
  }
  if (path.startsWith('/tasks/')) {
    const error = { message: 'no space left on device', code: 'internal', type: 'internal', link: '' };
    return send(200, {
      uid: 1,
      type: 'documentAdditionOrUpdate',
      ...(fault === 'failed task' ? { status: 'failed', error } : { status: 'succeeded' }),
    });
  }
  if (request.method !== 'GET')
    return send(202, {
      taskUid: 1,
      indexUid: 'x',
      status: 'enqueued',
      type: 'documentAdditionOrUpdate',
      enqueuedAt: '',
    });
  return send(200, { results: [], total: 0, offset: 0, limit: 20, numberOfDocuments: 0 });
}

function searchResults(body: string, ids: number[]): unknown[] {
  const { queries } = JSON.parse(body) as { queries: { indexUid: string }[] };
  return queries.map(({ indexUid }, place) => {
    const hits = place === 0 ? ids.map((id) => ({ id })) : [];
    return { indexUid, hits, totalHits: hits.length, query: '', processingTimeMs: 1, facetDistribution: {} };
  });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
