import { and, eq } from 'drizzle-orm';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EvidenceBody } from '#db/readiness/types.ts';
import { evidence, evidenceFile } from '#db/schema/index.ts';
import { openBody } from '#src/domain/readiness/body.ts';
import { openBrowser, openPage, phone } from '#tests/support/browser.ts';
import { expected, photo } from '#tests/support/listing-form.ts';
import { violations } from '#tests/support/look.ts';
import { onPhone } from '#tests/support/on-phone.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
  server = await startServer(world.folder);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await world?.close();
});

/** What is kept for an item of Siti's workshop; null: nothing. */
async function kept(item: string): Promise<EvidenceBody | null> {
  const { db, vault } = world.services;
  const [row] = await db.read
    .select()
    .from(evidence)
    .where(and(eq(evidence.workshopId, world.siti), eq(evidence.item, item)));
  return row ? openBody(vault, row) : null;
}
const filesKept = () =>
  world.services.db.read.select({ name: evidenceFile.name }).from(evidenceFile).where(eq(evidenceFile.workshopId, 1));

async function signIn(context: BrowserContext, name: 'siti' | 'wulan'): Promise<void> {
  const [key = '', value = ''] = (await world.cookie(name)).split('=');
  await context.addCookies([{ name: key, value, url: server.origin }]);
}
const workerKeeps = (page: Page, path: string) =>
  expect
    .poll(() => page.evaluate(async (address) => Boolean(await caches.match(address)), path), { timeout: 20_000 })
    .toBe(true);

describe('readiness without a line', { timeout: 120_000 }, () => {
  test('two items filled in with photos while the line is gone arrive by themselves, once', async () => {
    const { page, context, complaints } = await openPage(browser, phone);
    await signIn(context, 'siti');
    await page.goto(`${server.origin}/producer/readiness`);
    await workerKeeps(page, '/producer/readiness/siinas');
    await workerKeeps(page, '/producer/readiness/bank-account');
    await context.setOffline(true);

    await page.goto(`${server.origin}/producer/readiness/siinas`);
    await page.waitForSelector('[data-no-line]:visible');
    expect(await page.locator('[data-no-line]').innerText()).toMatch(/salinan pukul \d\d[.:]\d\d/);
    await page.fill('[name="answers.number-1.number"]', 'SIINAS-4711');
    await page.setInputFiles('[data-ask="photo-1"] input[type="file"]', [
      await photo('#6B3F7B'),
      await photo('#2A9D9A'),
    ]);
    await page.waitForSelector('.file--waiting:has-text("Tidak ada sinyal")');
    await page.waitForSelector('[data-state="offline"]', { timeout: 10_000 });
    expect(await onPhone(page)).toContain('canting-photos-sealed');
    expect(await onPhone(page)).not.toMatch(/RIFF|WEBP|JFIF|fileName/);
    // A phone that closes the browser meanwhile loses nothing.
    await page.reload();
    await page.waitForSelector('.file--waiting >> nth=1');
    expect(await page.inputValue('[name="answers.number-1.number"]')).toBe('SIINAS-4711');
    await page.goto(`${server.origin}/producer/readiness/bank-account`);
    await page.setInputFiles('[data-ask="photo-1"] input[type="file"]', [await photo('#E3B23C')]);
    await page.waitForSelector('.file--waiting:has-text("Tidak ada sinyal")');
    await page.click('[data-send]');
    expect(await page.locator('[data-save-state]').innerText()).toMatch(/masih dikirim|Tidak ada sinyal/);
    expect(await filesKept()).toEqual([]);

    // The path alone is enough to bring in what lies on the device.
    await page.goto(`${server.origin}/producer/readiness`);
    await page.waitForSelector('[data-left]:visible');
    expect(await page.locator('[data-left]').innerText()).toContain('3 berkas');

    // What was never opened here is answered by our own page, with what is on the phone, and opens when the line is back.
    await page.goto(`${server.origin}/en/producer/exhibitions/inacraft-2027/going`);
    await page.waitForSelector('[data-unsent]:visible');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').innerText()).toBe('No line');
    expect(await page.locator('[data-unsent-list]').innerText()).toContain('3 photos or files');
    const copied = await page
      .locator('[data-copies-list] a')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href')));
    expect(copied[0]).toBe('/producer/readiness');
    expect(copied).toContain('/producer/readiness/bank-account');
    expect(await violations(page)).toEqual([]);
    await page.goto(`${server.origin}/producer/papers`);
    await page.click('[data-copies-list] a[href="/producer/readiness/siinas"]');
    await page.waitForSelector('[data-no-line]:visible');
    expect(await page.inputValue('[name="answers.number-1.number"]')).toBe('SIINAS-4711');
    for (const elsewhere of ['/office', '/catalogue']) {
      const tab = await context.newPage();
      await expect(tab.goto(server.origin + elsewhere)).rejects.toThrow(/ERR_(INTERNET_DISCONNECTED|FAILED)/);
      await tab.close();
    }
    await page.goto(`${server.origin}/producer/papers`);
    expect(await page.locator('h1').innerText()).toBe('Tidak ada sinyal');
    await context.setOffline(false);
    await page.waitForSelector('.desk__nav');
    expect(await page.locator('h1').innerText()).not.toBe('Tidak ada sinyal');
    await page.goto(`${server.origin}/producer/readiness`);
    await expect
      .poll(async () => (await kept('siinas'))?.answers['photo-1']?.files?.length, { timeout: 20_000 })
      .toBe(2);
    await expect
      .poll(async () => (await kept('bank-account'))?.answers['photo-1']?.files?.length, { timeout: 20_000 })
      .toBe(1);
    expect((await kept('siinas'))?.answers['number-1']?.number).toBe('SIINAS-4711');
    await page.goto(`${server.origin}/producer/readiness/siinas`);
    await page.waitForFunction(() => document.querySelectorAll('[data-files] li[data-file]').length === 2);
    expect(await page.locator('.file--waiting').count()).toBe(0);
    expect(await filesKept()).toHaveLength(3);
    expect(complaints.filter((line) => !expected.test(line) && !/503 /.test(line))).toEqual([]);

    // Somebody else on the same phone sees nothing of it, with a line or without.
    await page.goto(`${server.origin}/account`);
    await page.evaluate(() => fetch('/account?do=account.sign-out', { method: 'POST', body: new FormData() }));
    await expect.poll(() => page.evaluate(() => caches.has('readiness-pages'))).toBe(false);
    await signIn(context, 'wulan');
    await context.setOffline(true);
    await page.goto(`${server.origin}/producer/readiness/siinas`);
    expect(await page.locator('h1').innerText()).toBe('Tidak ada sinyal');
    await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-copies-none]')?.checkVisibility());
    expect(await page.locator('[data-copies-list] li, [data-unsent-list] li').count()).toBe(0);
    await context.close();
  });

  test('typing saves by itself; what was changed on another device is not overwritten unasked', async () => {
    const { page, context, complaints } = await openPage(browser, phone);
    await signIn(context, 'wulan');
    await page.goto(`${server.origin}/en/producer/readiness/kbli-batik`);
    await page.fill('[name="answers.number-1.number"]', '13134');
    await page.waitForSelector('[data-state="saved"]', { timeout: 15_000 });
    const other = await context.newPage();
    await other.goto(`${server.origin}/en/producer/readiness/kbli-batik`);
    await other.fill('[name="note"]', 'From the other phone.');
    await other.waitForSelector('[data-state="saved"]', { timeout: 15_000 });
    await page.fill('[name="note"]', 'From this phone.');
    await page.waitForSelector('[data-evidence-conflict]:visible', { timeout: 15_000 });
    expect(await page.locator('[data-evidence-conflict]').innerText()).toContain('another device');
    await page.click('[data-keep="mine"]');
    await page.waitForSelector('[data-state="saved"]', { timeout: 15_000 });
    const { db, vault } = world.services;
    const [row] = await db.read.select().from(evidence).where(eq(evidence.workshopId, world.wulan));
    expect(row && openBody(vault, row)).toMatchObject({
      answers: { 'number-1': { number: '13134' } },
      note: 'From this phone.',
    });
    expect(complaints.filter((line) => !expected.test(line) && !/409/.test(line))).toEqual([]);
    await context.close();
  });
});
