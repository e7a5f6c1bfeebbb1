import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiDocument } from '#src/domain/api/openapi.ts';
import { demoData } from '#tests/support/demo.ts';
import { servedSchema } from '#tests/support/json-schema.ts';
import { startServer, type Running } from '#tests/support/server.ts';

let data: Awaited<ReturnType<typeof demoData>>;
let server: Running;
beforeAll(async () => {
  data = await demoData();
  server = await startServer(data.folder, { API_REQUESTS_PER_MINUTE: '60' });
});
afterAll(async () => {
  await server.stop();
  await data.remove();
});

const addresses = [
  'listings',
  'workshops?per=3',
  'motifs',
  'kelurahan',
  'search?q=tulis',
  'suggest?q=jlam',
  'openapi.json',
];

test.each(addresses)('%s: unchanged is answered in no bytes, from any site, also asked for its head', async (name) => {
  const path = `/api/v1/${name}`;
  // The head first: what is kept for later readers must not be the empty body.
  const head = await server.get(path, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
  const answer = await server.get(path);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-expose-headers')).toContain('ETag');
  expect(Object.keys((await answer.json()) as object).length).toBeGreaterThan(0);
  const etag = answer.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[^"]+"$/);
  expect(head.headers.get('etag')).toBe(etag);
  const again = await server.get(path, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await server.get(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

test('a preflight is allowed to read and to ask whether anything changed', async () => {
  const answer = await server.get('/api/v1/listings', {
    method: 'OPTIONS',
    headers: { origin: 'https://elsewhere.test', 'access-control-request-method': 'GET' },
  });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
  expect(answer.headers.get('access-control-allow-headers')).toBe('If-None-Match');
});

test('a page is the same whether its head was asked for first or not', async () => {
  for (const path of ['/feed.xml', '/sitemap.xml', '/robots.txt', '/glossary', '/en/about']) {
    expect((await server.get(path, { method: 'HEAD' })).status).toBe(200);
    expect((await (await server.get(path)).text()).length, path).toBeGreaterThan(50);
  }
});

test('who asks too often is told when to come back, and pages go on', async () => {
  const hasty = await startServer(data.folder, { API_REQUESTS_PER_MINUTE: '6' });
  const answers = await Promise.all(Array.from({ length: 12 }, () => hasty.get('/api/v1/motifs?per=1')));
  expect(answers.filter(({ status }) => status === 200).length).toBe(6);
  const refused = answers.find(({ status }) => status === 429);
  const wait = Number(refused?.headers.get('retry-after'));
  expect(wait).toBeGreaterThanOrEqual(1);
  expect(wait).toBeLessThanOrEqual(10);
  expect(refused?.headers.get('access-control-allow-origin')).toBe('*');
  const document = openApiDocument(hasty.origin);
  const schema = document.paths['/motifs']?.get.responses['429'].content['application/problem+json'].schema;
  const body: unknown = await refused?.json();
  expect(servedSchema(document, schema).safeParse(body).error?.issues).toBeUndefined();
  expect(body).toMatchObject({ status: 429, retryAfterSeconds: wait });
  expect((await hasty.get('/motifs')).status).toBe(200);
  await hasty.stop();
});
