import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boundNames, facetNames } from '#src/domain/catalogue/query.ts';
import { demoData } from '#tests/support/demo.ts';
import { startServer, type Running } from '#tests/support/server.ts';

let data: Awaited<ReturnType<typeof demoData>>;
let server: Running;
beforeAll(async () => {
  data = await demoData();
  server = await startServer(data.folder, { LOG_LEVEL: 'error', API_REQUESTS_PER_MINUTE: '1000000' });
});
afterAll(async () => {
  await server.stop();
  await data.remove();
});

const pages = [
  '/',
  '/catalogue',
  '/motifs',
  '/workshops',
  '/techniques',
  '/glossary',
  '/about',
  '/api',
  '/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/up',
  '/preferences',
  '/pictures/x',
  '/_astro/x',
  '/_image',
  '/_actions/x',
  '/_server-islands/x',
];
const lists = ['listings', 'workshops', 'motifs', 'kelurahan', 'search', 'suggest', 'openapi.json', 'none'].map(
  (name) => `/api/v1/${name}`,
);
const records = ['/catalogue/', '/motifs/', '/workshops/', '/kelurahan/', '/sitemap/'];

const nasty = fc.oneof(
  fc.constantFrom(
    '"',
    "'",
    '""',
    'a"b',
    '*',
    'a*',
    'AND',
    'OR NOT',
    'NEAR(a b)',
    'title:x',
    '^a',
    '-a',
    '(',
    ')',
    '{}',
    '\u0000',
    '%00',
    '%',
    '%ff',
    '%E0%A4%A',
    '\ud800',
    '🧵',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    '${7*7}',
    '{{7*7}}',
    'null',
    'NaN',
    '-1',
    '1e308',
    '99999999999999999999',
    '0x10',
    ' ',
    '\t\r\n',
    'ﷺ'.repeat(50),
    'a'.repeat(10_240),
    'batik '.repeat(900),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 40 }),
);
const encode = (text: string) => {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80';
  }
};
const parameter = fc.tuple(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom('q', 'kind', 'sort', 'page', 'per', 'locale', ...facetNames, ...boundNames),
    },
    { weight: 1, arbitrary: nasty },
  ),
  nasty,
  fc.boolean(),
);
const address = fc
  .tuple(
    fc.constantFrom('', '/en'),
    fc.oneof(
      fc.constantFrom(...pages, ...lists),
      fc.tuple(fc.constantFrom(...records), nasty).map(([base, slug]) => base + encode(slug).slice(0, 3_000)),
    ),
    fc.array(parameter, { maxLength: 5 }),
  )
  .map(([language, path, parameters]) => {
    const query = parameters
      .map(([name, value, raw]) => `${encode(name)}=${raw ? value.replace(/[^\x21-\x7e]|[#\s]/g, '') : encode(value)}`)
      .join('&');
    return `${language}${path}${query ? `?${query}` : ''}`.slice(0, 12_000);
  });

test(
  'no public address answers a hostile request with a server error or an engine’s words',
  { timeout: 180_000 },
  async () => {
    const statuses = new Map<number, number>();
    const requests = fc.sample(address, { numRuns: 2_000, seed: 20_261 });
    const failures: string[] = [];
    const queue = [...requests];
    const work = async () => {
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
        const answer = await server
          .get(path)
          .catch((error: unknown) => ({ status: 599, text: () => Promise.resolve(String(error)) }));
        const body = await answer.text();
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const leaks = /SQLITE|fts5|syntax error|no such column|TypeError|\n\s+at \S+ \(|node_modules/i.exec(body);
        if (answer.status >= 500 || leaks) failures.push(`${answer.status} ${leaks?.[0] ?? ''} ${path.slice(0, 200)}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect(failures.slice(0, 10)).toEqual([]);
    // The requests did reach pages: most are ordinary answers, some are refused.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(500);
    expect((statuses.get(400) ?? 0) + (statuses.get(404) ?? 0)).toBeGreaterThan(100);
    expect(server.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  },
);

test('a control byte in the path is refused before any page', async () => {
  expect((await server.get('/catalogue/%00')).status).toBe(400);
});
