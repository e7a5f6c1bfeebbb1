import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evidenceFile, lead } from '#db/schema/index.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { openContact } from '#src/domain/leads/sealed.ts';
import { openBrowser, openPage, phone } from '#tests/support/browser.ts';
import { layApplication, layExhibition } from '#tests/support/exhibitions.ts';
import { expected, photo } from '#tests/support/listing-form.ts';
import { keysOf, onPhone } from '#tests/support/on-phone.ts';
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
  { timeout: 90_000 },
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

    // Nobody reads them out of the phone's files, and a contact that an earlier version left in clear is sealed too.
    expect(await onPhone(page)).toMatch(/-sealed/);
    expect(await onPhone(page)).not.toMatch(/Akiko|Mori|RIFF|WEBP/);
    await layInClear(page, 'Greta Older');
    expect(await onPhone(page)).toContain('Greta Older');
    await page.goto(server.origin + path);
    await page.waitForSelector('[data-count]:has-text("3 kontak menunggu sambungan")');
    expect(await page.locator('[data-queue]').innerText()).toContain('Greta Older');
    expect(await onPhone(page)).not.toContain('Greta');
    expect(await keysOf(page)).toEqual([expect.stringMatching(/can't be read out: \S+/)]);

    // A page that was never opened says how many wait.
    await page.goto(`${server.origin}/producer/papers`);
    await page.waitForSelector('[data-unsent]:visible');
    expect(await page.locator('[data-unsent-list]').innerText()).toBe('3 kontak dari stan');
    await page.click('[data-copies-list] a');
    await page.waitForSelector('[data-count]:has-text("3 kontak menunggu sambungan")');

    await context.setOffline(false);
    await expect.poll(async () => (await kept()).length, { timeout: 15_000 }).toBe(3);
    await page.waitForSelector('[data-waiting]', { state: 'hidden' });
    expect((await kept()).map(({ name }) => name)).toContain('Greta Older');
    const akiko = (await kept()).find((one) => one.name === 'Akiko Mori');
    expect(akiko).toMatchObject({ company: 'Mori Textiles', row: { country: 'JP', workshopId: world.siti } });
    const files = await world.services.db.read.select({ id: evidenceFile.id }).from(evidenceFile);
    expect(files).toEqual([{ id: akiko?.row.photoId }]);
    await page.reload();
    expect(await page.locator('[data-lead-list] li').count()).toBe(3);
    expect(await kept()).toHaveLength(3);

    // Whoever signs out while a contact waits hears so first, and finds it again; with nothing left the key goes too.
    const account = await context.newPage();
    const asked: string[] = [];
    let answer: 'accept' | 'dismiss' = 'dismiss';
    account.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog[answer]();
    });
    await account.goto(`${server.origin}/account`);
    await context.setOffline(true);
    await page.fill('[name="name"]', 'Lena Late');
    await page.press('[name="name"]', 'Enter');
    await page.waitForSelector('[data-count]:has-text("1 kontak menunggu sambungan")');
    await page.close();
    await context.setOffline(false);
    await account.click('form[data-sign-out] button');
    await expect.poll(() => asked).toEqual([expect.stringContaining('1 kontak dari stan')]);
    await account.reload();
    expect(new URL(account.url()).pathname).toBe('/account');
    answer = 'accept';
    await account.click('form[data-sign-out] button');
    await account.waitForURL(/sign-in/);
    expect(asked).toHaveLength(2);
    expect(await keysOf(account)).toHaveLength(1);
    const again = (await world.cookie('siti')).split('=')[1] ?? '';
    await context.addCookies([{ name, value: again, url: server.origin }]);
    await account.goto(server.origin + path);
    await expect.poll(async () => (await kept()).map((one) => one.name), { timeout: 15_000 }).toContain('Lena Late');
    await account.waitForSelector('[data-waiting]', { state: 'hidden' });
    await account.goto(`${server.origin}/account`);
    await account.click('form[data-sign-out] button');
    await account.waitForURL(/sign-in/);
    expect(asked).toHaveLength(2);
    expect(await keysOf(account)).toEqual([]);
    expect(complaints.filter((line) => !expected.test(line) && !/503 /.test(line))).toEqual([]);
    await context.close();
  },
);

/** A contact as the version before left it. */
function layInClear(page: Page, name: string): Promise<void> {
  return page.evaluate(async (name) => {
    const {
      owner = '',
      workshop = '',
      exhibition = '',
    } = document.querySelector<HTMLElement>('[data-leads-island]')?.dataset ?? {};
    const fields = [...new FormData(document.querySelector('form[data-lead-form]') as HTMLFormElement)].flatMap(
      ([field, value]) => (typeof value === 'string' ? [[field, field === 'name' ? name : value]] : []),
    );
    const row = { id: crypto.randomUUID(), scope: `${owner}:${workshop}:`, exhibition, exhibitionName: '', fields };
    const rest = { photo: null, photoName: '', photoId: '', at: Date.now(), state: 'waiting', code: '' };
    const opening = indexedDB.open('canting-leads', 1);
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const writing = opening.result.transaction('leads', 'readwrite');
    writing.objectStore('leads').put({ ...row, ...rest });
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    opening.result.close();
  }, name);
}
