import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, openBrowser, openPage } from '#tests/support/browser.ts';
import { demoData } from '#tests/support/demo.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { childrenNamed, readXml, textOf, type XmlElement } from '#tests/support/xml.ts';

let data: Awaited<ReturnType<typeof demoData>>;
let server: Running;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  data = await demoData();
  server = await startServer(data.folder);
  browser = await openBrowser();
  ({ page } = await openPage(browser, desk));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await data.remove();
});

const read = async (path: string, type: string) => {
  const answer = await server.get(path);
  expect(answer.status, path).toBe(200);
  expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
  return readXml(page, await answer.text());
};
const statusOf = async (url: string) => (await fetch(url, { redirect: 'manual' })).status;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

test('the check sees XML that is not well-formed', async () => {
  await expect(readXml(page, '<feed><title>a & b</title></feed>')).rejects.toThrow();
});

describe('the feed of new cloth', () => {
  test.each([
    ['id', '/feed.xml', ''],
    ['en', '/en/feed.xml', '/en'],
  ])('in %s: Atom whose entries lead to pages that answer', async (locale, path, prefix) => {
    const feed = await read(path, 'application/atom+xml');
    expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(feed.attributes['xml:lang']).toBe(locale);
    expect(textOf(feed, 'updated')).toMatch(instant);
    expect(textOf(feed, 'title')).not.toBe('');
    const self = childrenNamed(feed, 'link').find(({ attributes }) => attributes['rel'] === 'self');
    expect(self?.attributes['href']).toBe(server.origin + path);
    const entries = childrenNamed(feed, 'entry');
    expect(entries.length).toBe(50);
    expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(50);
    const published = entries.map((entry) => Date.parse(textOf(entry, 'published')));
    expect(published).toEqual(published.toSorted((a, b) => b - a));
    for (const entry of entries) {
      expect(textOf(entry, 'updated')).toMatch(instant);
      expect(textOf(entry, 'title') && textOf(entry, 'summary') && textOf(entry, 'author')).not.toBe('');
      expect(linkOf(entry, 'alternate')).toMatch(`${server.origin}${prefix}/catalogue/`);
    }
    const [newest, middle, oldest] = [entries[0], entries[25], entries[49]] as [XmlElement, XmlElement, XmlElement];
    for (const entry of [newest, middle, oldest]) {
      const shown = await (await fetch(linkOf(entry, 'alternate'))).text();
      expect(shown).toContain(`<html lang="${locale}"`);
      await page.setContent(shown);
      expect(await page.locator('h1').innerText()).toBe(textOf(entry, 'title'));
      expect(await statusOf(linkOf(entry, 'enclosure'))).toBe(200);
    }
    for (const entry of entries) expect(await statusOf(linkOf(entry, 'alternate'))).toBe(200);
  });

  test('every page names the feed of its language', async () => {
    for (const [address, feed] of [
      ['/catalogue', '/feed.xml'],
      ['/en/motifs', '/en/feed.xml'],
    ] as const)
      expect(await (await server.get(address)).text()).toMatch(
        new RegExp(`<link rel="alternate" type="application/atom\\+xml"[^>]*href="${feed}">`),
      );
  });
});

describe('the sitemap', () => {
  test('robots.txt names the index, the index its files, the files every page in both languages', async () => {
    const robots = await (await server.get('/robots.txt')).text();
    const index = /^Sitemap: (.+)$/m.exec(robots)?.[1] ?? '';
    expect(index).toBe(`${server.origin}/sitemap.xml`);
    const files = childrenNamed(await read('/sitemap.xml', 'application/xml'), 'sitemap').map((file) =>
      textOf(file, 'loc'),
    );
    expect(files.length).toBeGreaterThanOrEqual(2);
    const maps = await Promise.all(files.map((file) => read(new URL(file).pathname, 'application/xml')));
    const entries = maps.flatMap((map) => childrenNamed(map, 'url'));
    const places = new Set(entries.map((entry) => textOf(entry, 'loc')));
    expect(places.size).toBe(entries.length);

    for (const entry of entries) {
      const place = textOf(entry, 'loc');
      const others = Object.fromEntries(
        childrenNamed(entry, 'xhtml:link').map(({ attributes }) => [attributes['hreflang'], attributes['href']]),
      );
      expect(Object.values(others)).toContain(place);
      expect(places.has(others['id'] ?? '') && places.has(others['en'] ?? ''), place).toBe(true);
    }
    for (const [kind, path] of [
      ['listings', 'catalogue'],
      ['workshops', 'workshops'],
      ['motifs', 'motifs'],
      ['kelurahan', 'kelurahan'],
    ]) {
      const { total } = (await (await server.get(`/api/v1/${kind}?per=1`)).json()) as { total: number };
      const listed = [...places].filter((place) => new URL(place).pathname.startsWith(`/${path}/`));
      // The four kecamatan have pages beside the kelurahan.
      expect(listed.length, kind).toBe(kind === 'kelurahan' ? total + 4 : total);
    }
    const sample = [...places].filter((_, place) => place % Math.ceil(places.size / 60) === 0);
    expect(sample.length).toBeGreaterThan(50);
    for (const place of sample) expect(await statusOf(place), place).toBe(200);
  });

  test('a file there is not is not found, and the index is what search engines may read', async () => {
    expect((await server.get('/sitemap/none.xml')).status).toBe(404);
    expect(await (await server.get('/robots.txt')).text()).not.toMatch(/^Disallow: \/$/m);
  });
});

function linkOf(entry: XmlElement, rel: string): string {
  return childrenNamed(entry, 'link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'] ?? '';
}
