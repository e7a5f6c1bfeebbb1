import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, openBrowser, openPage, phone } from '#tests/support/browser.ts';
import { demoData } from '#tests/support/demo.ts';
import { lookAt, violations } from '#tests/support/look.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { everyPage, type Address } from './pages.ts';

let data: Awaited<ReturnType<typeof demoData>>;
let server: Running;
let browser: Browser;
let pages: Record<string, Address[]>;

beforeAll(async () => {
  data = await demoData();
  pages = await everyPage(data.folder);
  server = await startServer(data.folder, { DEMO: 'on' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await data.remove();
});

describe('every page, in both languages', () => {
  test('the list names every page there is', () => {
    const folder = new URL('../../src/pages/', import.meta.url);
    const files = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.astro'));
    expect(Object.keys(pages).sort()).toEqual(files.sort());
  });

  test('has no axe violation, no complaint in the console, one heading and no sideways scrolling', async () => {
    const found: string[] = [];
    const { page, context, complaints } = await openPage(browser, desk);
    for (const path of Object.values(pages).flat()) {
      if (typeof path !== 'string') continue;
      for (const address of [path, path === '/' ? '/en' : `/en${path}`]) {
        const expected = path === '/no-such-page' ? 404 : 200;
        const wrong = await lookAt(page, server.origin, address, complaints, expected);
        found.push(...wrong.map((text) => `${address}: ${text}`));
      }
    }
    await context.close();
    expect(found).toEqual([]);
  }, 600_000);

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
