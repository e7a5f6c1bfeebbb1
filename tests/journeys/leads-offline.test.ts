import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evidenceFile, lead } from '#db/schema/index.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { openContact } from '#src/domain/leads/sealed.ts';
import { openBrowser, openPage, phone } from '#tests/support/browser.ts';
import { layApplication, layExhibition } from '#tests/support/exhibitions.ts';
import { expected, photo } from '#tests/support/listing-form.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const path = '/producer/exhibitions/inacraft-2027/leads';
let world: World;
let server: Running;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
  const today = wibDay(Date.now());
  const of = await layExhibition(world, { phase: 'fair', startsOn: today, endsOn: today });
  await layApplication(world, of.slug, world.siti, { state: 'confirmed' });
  server = await startServer(world.folder);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await world?.close();
});

const kept = async () => {
  const rows = await world.services.db.read.select().from(lead);
  return rows.map((row) => ({ row, ...openContact(world.services.vault, row) }));
};

test(
  'contacts noted without a line stay on the phone, with their photo, and arrive by themselves, once',
  { timeout: 60_000 },
  async () => {
    const { page, context, complaints } = await openPage(browser, phone);
    const [name = '', value = ''] = (await world.cookie('siti')).split('=');
    await context.addCookies([{ name, value, url: server.origin }]);
    await page.goto(server.origin + path);
    await expect
      .poll(() => page.evaluate(async (address) => Boolean(await caches.match(address)), path), { timeout: 15_000 })
      .toBe(true);
    await context.setOffline(true);

    await page.goto(server.origin + path);
    await page.waitForSelector('[data-no-line]:visible');
    await page.fill('[name="name"]', 'Akiko Mori');
    await page.fill('[name="company"]', 'Mori Textiles');
    await page.selectOption('[name="country"]', 'JP');
    await page.setInputFiles('#f-photo', [await photo('#6B3F7B')]);
    await page.click('form[data-lead-form] .button');
    await page.waitForSelector('[data-count]:has-text("1 kontak menunggu sambungan")');
    // The next one is noted at once: nothing of the first is left in the form.
    expect(await page.inputValue('[name="name"]')).toBe('');
    await page.fill('[name="name"]', 'John Doe');
    await page.press('[name="name"]', 'Enter');
    await page.waitForSelector('[data-count]:has-text("2 kontak menunggu sambungan")');
    // A phone that closes the browser meanwhile loses nothing.
    await page.goto(server.origin + path);
    await page.waitForSelector('[data-count]:has-text("2 kontak menunggu sambungan")');
    expect(await page.locator('[data-queue]').innerText()).toContain('Akiko Mori');
    expect(await kept()).toEqual([]);

    await context.setOffline(false);
    await expect.poll(async () => (await kept()).length, { timeout: 15_000 }).toBe(2);
    await page.waitForSelector('[data-waiting]', { state: 'hidden' });
    const akiko = (await kept()).find((one) => one.name === 'Akiko Mori');
    expect(akiko).toMatchObject({ company: 'Mori Textiles', row: { country: 'JP', workshopId: world.siti } });
    const files = await world.services.db.read.select({ id: evidenceFile.id }).from(evidenceFile);
    expect(files).toEqual([{ id: akiko?.row.photoId }]);
    await page.reload();
    expect(await page.locator('[data-lead-list] li').count()).toBe(2);
    expect(await kept()).toHaveLength(2);
    expect(complaints.filter((line) => !expected.test(line))).toEqual([]);
    await context.close();
  },
);
