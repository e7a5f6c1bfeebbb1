import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '@libsql/client';
import { desk, openBrowser, openPage, phone } from '#tests/support/browser.ts';
import { demoData } from '#tests/support/demo.ts';
import { startServer, type Running } from '#tests/support/server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const kelurahan = 'jenggot';
let data: Awaited<ReturnType<typeof demoData>>;
let server: Running;
let browser: Browser;
let addresses: Record<string, string[]>;

beforeAll(async () => {
  data = await demoData();
  const client = createClient({ url: `file:${data.folder}/canting.db`, concurrency: 1 });
  const slug = async (sql: string) => String((await client.execute(sql)).rows[0]?.[0]);
  const listing = await slug(`SELECT slug FROM listing WHERE technique <> 'printing' AND state = 'published' LIMIT 1`);
  const printed = await slug(`SELECT slug FROM listing WHERE technique = 'printing' AND state = 'published' LIMIT 1`);
  const workshop = await slug(`SELECT slug FROM workshop WHERE state = 'published' LIMIT 1`);
  client.close();
  addresses = {
    'index.astro': ['/'],
    'catalogue/index.astro': [
      '/catalogue',
      '/catalogue?q=jlamprang&technique=cap',
      '/catalogue?q=zzzzqqqq',
      '/catalogue?kind=workshops',
      '/catalogue?kind=motifs&q=parang',
    ],
    'catalogue/[slug].astro': [`/catalogue/${listing}`, `/catalogue/${printed}`],
    'motifs/index.astro': ['/motifs'],
    'motifs/[slug].astro': ['/motifs/jlamprang', '/motifs/pisan-bali', '/motifs/parang-rusak'],
    'workshops/index.astro': ['/workshops'],
    'workshops/[slug].astro': [`/workshops/${workshop}`],
    'kelurahan/[slug].astro': [`/kelurahan/${kelurahan}`, '/kelurahan/pekalongan-barat'],
    'techniques.astro': ['/techniques'],
    'glossary.astro': ['/glossary', '/glossary?q=malam'],
    'about.astro': ['/about'],
    'api/index.astro': ['/api'],
    '404.astro': ['/no-such-page'],
    '500.astro': [],
  };
  server = await startServer(data.folder);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await data.remove();
});

describe('every page, in both languages', () => {
  test('the list below names every page there is', () => {
    const folder = new URL('../../src/pages/', import.meta.url);
    const pages = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.astro'));
    expect(Object.keys(addresses).sort()).toEqual(pages.sort());
  });

  test('has no axe violation, no complaint in the console, one heading and no sideways scrolling', async () => {
    const found: string[] = [];
    const { page, context, complaints } = await openPage(browser, desk);
    for (const path of Object.values(addresses).flat()) {
      for (const address of [path, path === '/' ? '/en' : `/en${path}`]) {
        const from = complaints.length;
        const answer = await page.goto(server.origin + address, { waitUntil: 'load' });
        const expected = path === '/no-such-page' ? 404 : 200;
        if (answer?.status() !== expected) found.push(`${address}: status ${answer?.status()}`);
        for (const size of [desk, phone]) {
          await page.setViewportSize(size);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) found.push(`${address}: ${wide} px too wide at ${size.width}`);
          found.push(...(await violations(page)).map((violation) => `${address} at ${size.width}: ${violation}`));
        }
        await page.setViewportSize(desk);
        const headings = await page.locator('h1').count();
        if (headings !== 1) found.push(`${address}: ${headings} main headings`);
        const language = await page.getAttribute('html', 'lang');
        if (language !== (address.startsWith('/en') ? 'en' : 'id')) found.push(`${address}: language ${language}`);
        found.push(
          ...complaints
            .slice(from)
            .filter((text) => expected === 200 || !text.includes('404'))
            .map((text) => `${address}: ${text}`),
        );
      }
    }
    await context.close();
    expect(found).toEqual([]);
  }, 300_000);

  test('the check sees a page that is not accessible', async () => {
    const { page, context } = await openPage(browser, desk);
    await page.setContent('<html><body><img src="data:,"><input></body></html>');
    expect((await violations(page)).length).toBeGreaterThan(1);
    await context.close();
  });

  test('says the same without JavaScript: headings, lists and forms are there', async () => {
    const { page, context } = await openPage(browser, phone, { javaScript: false });
    await page.goto(`${server.origin}/catalogue`);
    await page.fill('main input[name="q"]', 'jlamprang');
    await page
      .locator('main form')
      .first()
      .evaluate((form: HTMLFormElement) => form.requestSubmit())
      .catch(() => page.keyboard.press('Enter'));
    await page.waitForURL(/q=jlamprang/);
    expect(await page.locator('.card').count()).toBeGreaterThan(0);
    for (const path of ['/workshops', '/motifs', '/glossary?q=malam', '/about']) {
      await page.goto(server.origin + path);
      expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(300);
    }
    await context.close();
  });
});

async function violations(page: import('playwright-core').Page): Promise<string[]> {
  // Evaluated from outside the page, so that its policy against inline script does not stop the check.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
      };
    };
    const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return result.violations.map(
      ({ id, nodes }) =>
        `${id} ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    );
  });
}
