import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, openBrowser, openPage } from '#tests/support/browser.ts';
import { demoData, demoSession } from '#tests/support/demo.ts';
import { lookAt } from '#tests/support/look.ts';
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

describe('every desk page, in both languages', () => {
  test('has no axe violation, no complaint in the console, one heading and no sideways scrolling', async () => {
    const found: string[] = [];
    const people = Map.groupBy(
      Object.values(pages)
        .flat()
        .filter((one) => typeof one !== 'string'),
      ([who]) => who,
    );
    expect(people.size).toBeGreaterThan(4);
    for (const [who, lists] of people) {
      const { page, context, complaints } = await openPage(browser, desk);
      const [email = '', stage] = who.split(' ');
      const value = await demoSession(data.folder, email, stage === 'second-step' ? stage : 'full');
      await context.addCookies([{ name: 'canting', value, url: server.origin }]);
      for (const path of lists.flatMap(([, ...addresses]) => addresses))
        for (const address of [path, `/en${path}`]) {
          const expected = who.startsWith('buyer') && path === '/office' ? 403 : 200;
          const wrong = await lookAt(page, server.origin, address, complaints, expected);
          found.push(...wrong.map((text) => `${who} ${address}: ${text}`));
        }
      await context.close();
    }
    expect(found).toEqual([]);
  }, 600_000);
});
