import type { Browser, Page } from 'playwright-core';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, openBrowser, openPage } from '#tests/support/browser.ts';
import { demoData } from '#tests/support/demo.ts';
import { startServer, type Running } from '#tests/support/server.ts';

type Data = Record<string, unknown>;

let data: Awaited<ReturnType<typeof demoData>>;
let server: Running;
let browser: Browser;
let page: Page;
let slugs: Record<'ready' | 'ordered' | 'printed' | 'workshop', string>;
beforeAll(async () => {
  data = await demoData();
  const client = createClient({ url: `file:${data.folder}/canting.db`, concurrency: 1 });
  const slug = async (sql: string) => String((await client.execute(`SELECT slug FROM ${sql} LIMIT 1`)).rows[0]?.[0]);
  const open = `AND workshop_id IN (SELECT id FROM workshop WHERE closed_from IS NULL AND state = 'published')`;
  slugs = {
    ready: await slug(`listing WHERE state = 'published' AND technique = 'tulis' AND stock > 0 ${open}`),
    ordered: await slug(`listing WHERE state = 'published' AND technique = 'cap' AND stock = 0 ${open}`),
    printed: await slug(`listing WHERE state = 'published' AND technique = 'printing' ${open}`),
    workshop: await slug(`workshop WHERE state = 'published'`),
  };
  client.close();
  server = await startServer(data.folder);
  browser = await openBrowser();
  ({ page } = await openPage(browser, desk));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await data.remove();
});

/** All structured data of a page, what stands in a graph each by itself. */
async function dataOf(path: string): Promise<Data[]> {
  await page.goto(server.origin + path, { waitUntil: 'domcontentloaded' });
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const all = texts.map((text) => JSON.parse(text) as Data);
  for (const one of all) expect(one['@context'], path).toBe('https://schema.org');
  return all.flatMap((one) => (one['@graph'] as Data[] | undefined) ?? [one]);
}
const ofType = (all: Data[], type: string) => all.find((one) => [one['@type']].flat().includes(type)) ?? {};
const answers = async (url: unknown) => (await fetch(String(url), { redirect: 'manual' })).status;

test.each(['', '/en'])('a cloth is a product with the page’s own price and terms (%s/)', async (prefix) => {
  for (const [kind, availability] of [
    ['ready', 'InStock'],
    ['ordered', 'MadeToOrder'],
    ['printed', ''],
  ] as const) {
    const path = `${prefix}/catalogue/${slugs[kind]}`;
    const product = ofType(await dataOf(path), 'Product');
    const offers = product['offers'] as Data;
    expect(product['name']).toBe(await page.locator('h1').innerText());
    expect(String(product['description']).length).toBeGreaterThan(40);
    expect(product['sku']).toBe(slugs[kind]);
    expect(product['url']).toBe(server.origin + path);
    expect(await answers((product['image'] as string[])[0])).toBe(200);
    expect(offers['priceCurrency']).toBe('IDR');
    const shown = await page.locator('main .price__rupiah').first().innerText();
    expect(`Rp ${new Intl.NumberFormat('id-ID').format(Number(offers['price']))}`).toBe(shown);
    expect(offers['availability']).toMatch(new RegExp(`^https://schema\\.org/${availability}`));
    const seller = offers['seller'] as Data;
    expect(seller['@type']).toBe('Organization');
    expect(await page.locator('main').innerText()).toContain(String(seller['name']));
    expect(await answers(seller['url'])).toBe(200);
    // Of a print nothing may say batik, except as the motif it bears.
    if (kind === 'printed')
      expect(String(product['category'])).not.toMatch(/^batik|(tulis|cap|hand-drawn|stamped) batik/i);
  }
});

test.each(['', '/en'])('the city’s portal and each workshop are organisations (%s/)', async (prefix) => {
  const home = await dataOf(prefix || '/');
  const publisher = ofType(home, 'Organization');
  expect(publisher['name']).toBe('Canting');
  expect(publisher['url']).toBe(`${server.origin}${prefix || '/'}`);
  expect(await answers(publisher['logo'])).toBe(200);
  const action = ofType(home, 'WebSite')['potentialAction'] as { target: { urlTemplate: string } };
  expect(await answers(action.target.urlTemplate.replace('{search_term_string}', 'jlamprang'))).toBe(200);

  const workshop = ofType(await dataOf(`${prefix}/workshops/${slugs.workshop}`), 'LocalBusiness');
  expect(workshop['name']).toBe(await page.locator('h1').innerText());
  expect(workshop['url']).toBe(page.url());
  expect(String(workshop['description']).length).toBeGreaterThan(40);
  expect(workshop['address']).toMatchObject({ '@type': 'PostalAddress', addressCountry: 'ID' });
  expect(await answers(workshop['image'])).toBe(200);
});

test.each(['', '/en'])('every page below the home page says where it stands (%s/)', async (prefix) => {
  const under = [
    `/catalogue/${slugs.ready}`,
    '/motifs',
    '/motifs/jlamprang',
    '/workshops',
    `/workshops/${slugs.workshop}`,
    '/kelurahan/jenggot',
    '/kelurahan/pekalongan-barat',
    '/techniques',
    '/glossary',
    '/about',
    '/api',
  ];
  for (const path of under) {
    const list = ofType(await dataOf(prefix + path), 'BreadcrumbList')['itemListElement'] as Data[];
    expect(list.length, path).toBeGreaterThanOrEqual(2);
    expect(list.map(({ position }) => position)).toEqual(list.map((_, index) => index + 1));
    expect(list[0]?.['item']).toBe(server.origin + (prefix || '/'));
    expect(list.at(-1)?.['item']).toBe(server.origin + prefix + path);
    const shown = await page.locator('.breadcrumbs li').allInnerTexts();
    expect(list.map(({ name }) => name)).toEqual(shown.map((text) => text.trim()));
    for (const { item } of list) expect(await answers(item)).toBe(200);
  }
});

test('what a page is about is said in its own words', async () => {
  const motif = ofType(await dataOf('/en/motifs/jlamprang'), 'DefinedTerm');
  expect(motif['name']).toBe('Jlamprang');
  expect(motif['alternateName']).toContain('Jelamprang');
  expect(motif['inLanguage']).toBe('en');
  const list = ofType(await dataOf('/workshops'), 'ItemList')['itemListElement'] as Data[];
  expect(list.map(({ position }) => position)).toEqual(list.map((_, index) => index + 1));
  expect(await page.locator('main').innerText()).toContain(String(list[0]?.['name']));
  expect(String(ofType(await dataOf('/glossary'), 'DefinedTermSet')['name'])).not.toBe('undefined');
  expect(ofType(await dataOf('/en/techniques'), 'Article')['inLanguage']).toBe('en');
});
