import { createClient } from '@libsql/client';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { errors } from '#src/i18n/errors.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { openBrowser, openPage, phone } from '#tests/support/browser.ts';
import { demoData } from '#tests/support/demo.ts';
import { startServer, type Running } from '#tests/support/server.ts';

let data: Awaited<ReturnType<typeof demoData>>;
let server: Running;
let browser: Browser;
beforeAll(async () => {
  data = await demoData();
  server = await startServer(data.folder);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await data.remove();
});

type What = keyof (typeof errors)['id']['missing'];
const missing: [string, What, string, RegExp][] = [
  ['/catalogue/kain-jlampramg-merah-9999', 'listing', 'jlampramg', /^\/catalogue\/.*jlamprang/],
  ['/motifs/jelampramg', 'motif', 'jelampramg', /^\/motifs\/jlamprang$/],
  ['/kelurahan/jengot', 'kelurahan', 'jengot', /^\/kelurahan\/jenggot$/],
];

describe('an address that leads to nothing', () => {
  test.each(missing)('%s offers what was meant', async (path, what, word, near) => {
    await expectNear(path, what, word, near, 'id');
    await expectNear(`/en${path}`, what, word, near, 'en');
  });

  test('a workshop’s name with a letter missing offers the workshop', async () => {
    const { items } = (await (await server.get('/api/v1/workshops?per=1')).json()) as { items: { slug: string }[] };
    const slug = items[0]?.slug ?? '';
    const longest = slug.split('-').toSorted((a, b) => b.length - a.length)[0] ?? '';
    const wrong = slug.replace(longest, longest.slice(0, 3) + longest.slice(4));
    const near = new RegExp(`^/workshops/${slug}$`);
    await expectNear(`/workshops/${wrong}`, 'workshop', '', near, 'id');
    await expectNear(`/en/workshops/${wrong}`, 'workshop', '', near, 'en');
  });

  async function expectNear(path: string, what: What, word: string, near: RegExp, locale: Locale) {
    const answer = await server.get(path);
    expect(answer.status, path).toBe(404);
    const { page, context } = await openPage(browser, phone, { javaScript: false });
    await page.goto(server.origin + path);
    expect(await page.getAttribute('html', 'lang')).toBe(locale);
    expect(await page.locator('h1').innerText()).toBe(errors[locale].missing[what].title);
    expect(await page.inputValue('#missing-search')).toContain(word);
    expect(await page.getAttribute('meta[name="robots"]', 'content')).toContain('noindex');
    const links = await page.locator('.missing__near a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const prefix = locale === 'en' ? '/en' : '';
    expect(links.every((link) => link?.startsWith(`${prefix}/`))).toBe(true);
    const meant = links.find((link) => near.test((link ?? '').slice(prefix.length)));
    expect(meant, `${path} offers ${links.join(' ')}`).toBeDefined();
    expect((await server.get(meant ?? '')).status).toBe(200);
    await context.close();
  }
});

describe('a page that fails for real', () => {
  const withoutTable = async (work: () => Promise<void>) => {
    const client = createClient({ url: `file:${data.folder}/canting.db`, concurrency: 1 });
    await client.execute('ALTER TABLE listing_colour RENAME TO listing_colour_away');
    try {
      await work();
    } finally {
      await client.execute('ALTER TABLE listing_colour_away RENAME TO listing_colour');
      client.close();
    }
  };
  const listing = async () => {
    const { items } = (await (await server.get('/api/v1/listings?per=1')).json()) as { items: { slug: string }[] };
    return `/catalogue/${items[0]?.slug}`;
  };

  test.each([
    ['id', ''],
    ['en', '/en'],
  ] as const)('says so in %s with the id under which the log has the reason', async (locale, prefix) => {
    const path = await listing();
    await withoutTable(async () => {
      const answer = await server.get(prefix + path);
      expect(answer.status).toBe(500);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
      const body = await answer.text();
      const id = answer.headers.get('x-request-id') ?? 'none';
      expect(body).toContain(`<html lang="${locale}"`);
      expect(body).toContain(errors[locale].broken.title);
      expect(body).toMatch(new RegExp(`<code[^>]*>${id}</code>`));
      expect(body).not.toMatch(/SQLITE|no such table|listing_colour|node_modules|\.(mjs|ts):\d+|\n\s*at /);
      // The log comes through a pipe, a moment later.
      await vi.waitFor(() => {
        const own = logged(server.log).filter((line) => line['requestId'] === id);
        const reason = String(own.find((line) => line['error'])?.['error']);
        expect(reason).toMatch(/listing_colour/);
        expect(reason).toMatch(/\n\s+at /);
        expect(own.find((line) => line['ms'] !== undefined)).toMatchObject({ status: 500, method: 'GET' });
      });
    });
    const healed = await server.get(prefix + path);
    expect([healed.status, healed.headers.get('cache-control')]).toEqual([200, 'public, no-cache']);
  });

  test('stands without the page’s frame on a phone, and leads home', async () => {
    const path = await listing();
    await withoutTable(async () => {
      const { page, context, complaints } = await openPage(browser, phone);
      await page.goto(`${server.origin}/en${path}?again`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.locator('main a.button--quiet').click();
      await page.waitForURL(`${server.origin}/en`);
      expect(complaints.filter((text) => !text.includes('500'))).toEqual([]);
      await context.close();
    });
  });
});

function logged(lines: string[]): Record<string, unknown>[] {
  return lines.filter((line) => /^\{.*\}$/.test(line)).map((line) => JSON.parse(line) as Record<string, unknown>);
}
