import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerSchemas } from '#src/domain/api/openapi.ts';
import { demoData } from '#tests/support/demo.ts';
import { servedSchema } from '#tests/support/json-schema.ts';
import { startServer, type Running } from '#tests/support/server.ts';

interface List {
  total: number;
  items: Record<string, unknown>[];
  facets: Record<string, { value: string; count: number }[]>;
  next: string | null;
}
interface Document {
  openapi: string;
  servers: { url: string }[];
  paths: Record<
    string,
    {
      get: {
        parameters: { name: string }[];
        responses: Record<string, { content: Record<string, { schema: unknown }> }>;
      };
    }
  >;
}

let data: Awaited<ReturnType<typeof demoData>>;
let server: Running;
let document: Document;
beforeAll(async () => {
  data = await demoData();
  server = await startServer(data.folder, { API_REQUESTS_PER_MINUTE: '1000000' });
  document = (await (await server.get('/api/v1/openapi.json')).json()) as Document;
});
afterAll(async () => {
  await server.stop();
  await data.remove();
});

const list = async (path: string) => (await (await server.get(`/api/v1${path}`)).json()) as List;
const answered: [keyof typeof answerSchemas, string[]][] = [
  ['/listings', ['', '?q=jlampramg', '?technique=printing', '?q=zzzzqqqq', '?page=9999', '?per=96&sort=price-low']],
  ['/workshops', ['', '?q=batik', '?kelurahan=jenggot&technique=tulis', '?page=2&per=5']],
  ['/motifs', ['', '?q=parang', '?colour=merah', '?per=96']],
  ['/kelurahan', ['']],
  ['/exhibitions', ['', '?open=1', '?place=abroad&fee=free', '?page=2&per=5']],
  ['/search', ['', '?kind=workshops', '?kind=motifs&q=jelamprang', '?q=kemeja&kind=listings']],
  ['/suggest', ['', '?q=jlam', '?q=kauman&locale=en']],
];

describe('the document', () => {
  test('names every address there is, and nothing else', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.servers[0]?.url).toBe(`${server.origin}/api/v1`);
    expect(unlisted(document)).toEqual([]);
    expect(
      unlisted({ ...document, paths: { ...document.paths, '/none': document.paths['/motifs'] as never } }),
    ).toEqual(['/none']);
    const { '/motifs': _, ...fewer } = document.paths;
    expect(unlisted({ ...document, paths: fewer })).toEqual(['/motifs']);
    expect(answered.map(([path]) => path).sort()).toEqual(Object.keys(document.paths).sort());
  });

  test.each(answered)('says what %s really answers', async (path, queries) => {
    const ok = document.paths[path]?.get.responses['200'];
    const served = servedSchema(document, ok?.content['application/json']?.schema);
    for (const query of queries) {
      const answer = await server.get(`/api/v1${path}${query}`);
      expect(answer.status, query).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      const body: unknown = await answer.json();
      expect(answerSchemas[path].safeParse(body).error?.issues, query).toBeUndefined();
      expect(served.safeParse(body).error?.issues, query).toBeUndefined();
      if (path !== '/suggest') expect(Object.keys(body as object)).toEqual(['total', 'items', 'facets', 'next']);
    }
    expect(served.safeParse({ total: 1, items: [{ slug: 'x' }], facets: {}, next: null }).success).toBe(false);
  });

  test('says how a refusal looks, and every parameter it lists is taken', async () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      const known = get.parameters.map(({ name }) => name);
      if (known.length === 0 || path === '/suggest') continue;
      const answer = await server.get(`/api/v1${path}?colour=A*&page=0&nonsense=1&price_from=abc`);
      expect(answer.status, path).toBe(400);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      const body = (await answer.json()) as { problems: { param: string }[] };
      const schema = get.responses['400']?.content['application/problem+json']?.schema;
      expect(servedSchema(document, schema).safeParse(body).error?.issues).toBeUndefined();
      const named = body.problems.map(({ param }) => param).sort();
      expect(named, path).toEqual(['colour', 'nonsense', 'page', 'price_from']);
      const legal: Record<string, string> = {
        ...{ q: 'batik', kind: 'listings', sort: 'newest', page: '1', per: '5' },
        ...{ open: '1', place: 'home', month: '2', fee: 'free' },
      };
      const query = known.map((name) => `${name}=${legal[name] ?? (/_|order|time/.test(name) ? '1' : 'tulis')}`);
      expect((await server.get(`/api/v1${path}?${query.join('&')}`)).status, path).toBe(200);
    }
  });
});

describe('lists', () => {
  test.each([
    ['/listings', 20],
    ['/listings?q=batik', 24],
    ['/listings?technique=tulis&sort=price-low', 7],
    ['/workshops', 5],
    ['/motifs', 24],
    ['/search?kind=motifs&q=parang', 1],
  ])('following the next page of %s meets every item exactly once', async (path, per) => {
    const first = await list(path);
    const slugs: unknown[] = [];
    let next: string | null = `${server.origin}/api/v1${path}${path.includes('?') ? '&' : '?'}per=${per}`;
    for (let pages = 0; next; pages += 1) {
      expect(pages).toBeLessThan(60);
      const page: List = (await (await fetch(next)).json()) as List;
      expect(page.total).toBe(first.total);
      slugs.push(...page.items.map(({ slug }) => slug));
      next = page.next;
    }
    expect(slugs.length).toBe(first.total);
    expect(new Set(slugs).size).toBe(first.total);
  });

  test('every item’s address answers', async () => {
    const all = await Promise.all(['/listings?per=60', '/workshops?per=60', '/motifs?per=60', '/kelurahan'].map(list));
    const urls = all.flatMap(({ items }) => items.map(({ url }) => String(url)));
    expect(urls.length).toBeGreaterThan(150);
    const refused: string[] = [];
    for (const url of urls) if ((await fetch(url, { method: 'HEAD' })).status !== 200) refused.push(url);
    expect(refused).toEqual([]);
  });

  test('printed goods are told from batik', async () => {
    const printed = await list('/listings?technique=printing&per=96');
    const waxed = await list('/listings?technique=tulis&technique=cap&technique=kombinasi&per=96');
    expect(printed.total).toBeGreaterThan(0);
    expect(printed.items.every(({ isBatik }) => isBatik === false)).toBe(true);
    expect(waxed.items.every(({ isBatik }) => isBatik === true)).toBe(true);
    expect(printed.total + waxed.total).toBe((await list('/listings')).total);
  });

  test.each([
    'q=jlampramg',
    'q=sarong+biru&technique=cap',
    'technique=tulis&technique=cap&availability=ready&price_to=900000',
    'kelurahan=jenggot&lead_time=30&sort=price-high',
    'kind=workshops&q=batik&technique=tulis',
    'kind=motifs&q=mega+mendung',
    'q=zzzzqqqq',
  ])('the words of pages are the words of the interface: %s', async (query) => {
    const { total, facets } = await list(`/search?${query}`);
    const page = await (await server.get(`/en/catalogue?${query}`)).text();
    const counted = /id="found"[^>]*>([\d,]+) /.exec(page)?.[1] ?? '0';
    expect(Number(counted.replaceAll(',', ''))).toBe(total);
    for (const { value, count } of facets['technique'] ?? [])
      expect(page).toMatch(new RegExp(`name="technique" value="${value}"[^>]*>.*?<small>${count}</small>`));
  });
});

function unlisted({ paths }: Document): string[] {
  const files = readdirSync(new URL('../../src/pages/api/v1/', import.meta.url)).filter(
    (name) => !name.startsWith('_'),
  );
  const routes = files.map((name) => `/${name.replace(/\.ts$/, '')}`).filter((name) => name !== '/openapi.json');
  return [...routes.filter((name) => !paths[name]), ...Object.keys(paths).filter((name) => !routes.includes(name))];
}
