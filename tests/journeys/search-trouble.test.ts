import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '#src/i18n/catalogue.ts';
import { desk, openBrowser, openPage, phone } from '#tests/support/browser.ts';
import { isMarked, mark } from '#tests/support/catalogue.ts';
import { demoData } from '#tests/support/demo.ts';
import { startServer, type Running } from '#tests/support/server.ts';

let data: Awaited<ReturnType<typeof demoData>>;
let server: Running;
let browser: Browser;
beforeAll(async () => {
  data = await demoData();
  server = await startServer(data.folder, { API_REQUESTS_PER_MINUTE: '100000' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await data.remove();
});

const found = (page: Page) => page.locator('#found').innerText();
const isFetch = (route: Route) => route.request().resourceType() === 'fetch';

test.each([
  ['is away', (route: Route) => route.abort('connectionfailed')],
  ['answers with an error', (route: Route) => route.fulfill({ status: 503, body: 'busy' })],
  [
    'answers with another page',
    (route: Route) => route.fulfill({ status: 200, body: '<h1>sign in to the hotel</h1>' }),
  ],
])('when the network %s, the search goes on as ordinary navigation', async (_, trouble) => {
  const { page, context } = await openPage(browser, phone);
  await page.goto(`${server.origin}/catalogue`);
  await mark(page);
  await page.route('**/catalogue?*', (route) => (isFetch(route) ? trouble(route) : route.continue()));
  await page.locator('#q').fill('parang');
  await page.waitForURL(/\/catalogue\?q=parang$/);
  await page.waitForFunction(() => !('marked' in window));
  expect(await found(page)).toContain('“parang”');
  expect(await page.inputValue('#q')).toBe('parang');
  await context.close();
});

test('without suggestions the field is as it was', async () => {
  const { page, context } = await openPage(browser, desk);
  await page.route('**/api/v1/suggest*', (route) => route.abort('connectionfailed'));
  await page.goto(`${server.origin}/en/catalogue`);
  await page.locator('#q').pressSequentially('kawung');
  await page.waitForURL(/q=kawung$/);
  expect(await page.getAttribute('#q', 'aria-expanded')).toBe('false');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'found');
  expect(await found(page)).toContain('“kawung”');
  await context.close();
});

test('a slow answer to an older question never replaces a newer one', async () => {
  const { page, context, complaints } = await openPage(browser, desk);
  await page.goto(`${server.origin}/en/catalogue`);
  await page.route('**/catalogue?q=par', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 900));
    await route.continue().catch(() => undefined);
  });
  const asked = page.waitForRequest(/q=par$/);
  await page.locator('#q').pressSequentially('par');
  await asked;
  await page.locator('#q').pressSequentially('ang');
  await page.waitForURL(/q=parang$/);
  await page.waitForTimeout(1_000);
  expect(await found(page)).toContain('“parang”');
  expect(page.url()).toMatch(/q=parang$/);
  expect(complaints).toEqual([]);
  await context.close();
});

test.each(['', '/en'])('a search that finds nothing offers ways on, and each leads somewhere (%s/)', async (prefix) => {
  const { page, context, complaints } = await openPage(browser, phone);
  await page.goto(`${server.origin}${prefix}/catalogue`);
  await page.locator('#q').fill('zzzzqqqq');
  await page.waitForURL(/q=zzzzqqqq$/);
  await page.locator('.empty').waitFor();
  expect(await page.locator('#status').textContent()).toBe(await page.locator('#found').textContent());
  const ways = await page.locator('.empty a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(ways.length).toBeGreaterThanOrEqual(3);
  for (const way of ways) expect((await fetch(way)).status).toBe(200);

  // Words that exist, narrowed to nothing: letting go of one filter finds cloth again.
  await page.goto(`${server.origin}${prefix}/catalogue?q=jlamprang&technique=tulis&price_to=1`);
  const less = page.locator('.empty a.chip').first();
  const promised = Number(/(\d+)/.exec((await less.innerText()).replace(/[.,](?=\d)/g, ''))?.[1]);
  await less.click();
  await page.locator('.empty').waitFor({ state: 'detached' });
  expect(Number(/\d+/.exec(await found(page))?.[0])).toBe(promised);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a suggestion can be chosen with the mouse, and a filter among them narrows in place', async () => {
  const { page, context, complaints } = await openPage(browser, desk);
  await page.goto(`${server.origin}/catalogue`);
  await mark(page);
  await page.locator('#q').pressSequentially('sutra');
  const term = page.locator('[role="option"]', { hasText: catalogue.id.suggestionKind.term }).first();
  await term.click();
  await page.waitForURL((url) => url.search !== '' && !url.search.includes('q='));
  await page.locator('#results .chip').first().waitFor();
  expect(await isMarked(page)).toBe(true);
  expect(await page.inputValue('#q')).toBe('');
  expect(await page.locator('[role="option"]').first().isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
});
