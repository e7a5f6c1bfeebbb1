import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, phone } from '#tests/support/browser.ts';
import {
  addPhotos,
  formState,
  openFormDesk,
  photo,
  photoNames,
  saved,
  type FormDesk,
} from '#tests/support/listing-form.ts';

let desk: FormDesk;
beforeAll(async () => {
  desk = await openFormDesk();
});
afterAll(() => desk?.close());

describe('a producer fills the form on a phone', { timeout: 180_000 }, () => {
  test('field by field, with photos, until it is complete, and sends it in', async () => {
    const id = await desk.newListing();
    const { page, context, complaints } = await desk.open(id);
    expect(await formState(page)).toBe('clean');
    await addPhotos(page, [await photo('#24427A', 2600), await photo('#B3202C')], 2);
    await page.check('input[name="technique"][value="tulis"]');
    await page.fill('[name="titleId"]', 'Kain panjang jlamprang biru');
    await page.fill('[name="descriptionId"]', 'Dibuat tiga minggu oleh dua orang pembatik di Jenggot.');
    await page.selectOption('[data-main-motif]', 'jlamprang');
    await page.fill('.motifs__search', 'naga');
    await page.locator('.motifs__list label:visible', { hasText: 'Liong' }).click();
    expect(await page.locator('.motifs__list label:visible').count()).toBeLessThan(6);
    await page.selectOption('[name="product"]', 'kain-panjang');
    await page.selectOption('[name="cloth"]', 'mori-primissima');
    await page.click('[data-fill-usual]');
    expect(await page.locator('[data-sum]').innerText()).toContain('100 %');
    await page.fill('[name="lengthCm"]', '250');
    await page.fill('[name="widthCm"]', '105');
    await page.fill('[name="weightG"]', '290');
    await page.fill('[name="price"]', '1250000');
    await page.fill('[name="minimumOrder"]', '1');
    await page.fill('[name="priceLadder.0.from"]', '10');
    await page.fill('[name="priceLadder.0.price"]', '1300000');
    expect(await page.locator('[data-ladder-says]').innerText()).toMatch(/harga turun/);
    await page.fill('[name="priceLadder.0.price"]', '1100000');
    expect(await page.locator('[data-ladder-says]').innerText()).toBe('');
    await page.check('input[name="availability"][value="made-to-order"]');
    await page.fill('[name="leadTimeDays"]', '21');
    await page.locator('[name="leadTimeDays"]').blur();
    await page.waitForFunction(() => document.querySelectorAll('.check--open').length === 0);
    const body = await desk.kept(id);
    expect(body).toMatchObject({ motifs: ['jlamprang', 'liong'], price: '1.250.000', fibres: [{ fibre: 'cotton' }] });
    expect(body.colours).toContain('indigo');
    expect(body.pictures.map(({ altId }) => altId)).toEqual([
      expect.stringMatching(/^Kain panjang batik tulis motif Jlamprang/),
      expect.stringMatching(/foto 2$/),
    ]);
    expect(await page.locator('[data-customs] [data-suggested]').textContent()).toMatch(/5208/);
    await page.click('[data-submit]');
    await page.waitForURL(/done=submitted/);
    expect(await page.locator('[name="titleId"]').isDisabled()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('photos are put in order by buttons, by keys and by drawing them, and the order is saved', async () => {
    const id = await desk.newListing();
    const { page, context, complaints } = await desk.open(id, '/en');
    await addPhotos(page, [await photo('#24427A'), await photo('#B3202C'), await photo('#2F7D4F')], 3);
    const [a, b, c] = await photoNames(page);
    await page.locator('[data-photo]').nth(2).locator('[data-move="up"]').click();
    expect(await photoNames(page)).toEqual([a, c, b]);
    expect(await page.locator('[data-said-all]').innerText()).toBe('The photo is now in place 2 of 3.');
    await page.locator('[data-photo]').nth(1).locator('[data-drag]').focus();
    await page.keyboard.press('ArrowUp');
    expect(await photoNames(page)).toEqual([c, a, b]);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-drag'))).toBe(true);
    expect(await page.locator('[data-place]').allInnerTexts()).toEqual([
      expect.stringContaining('Cover'),
      'Photo 2',
      'Photo 3',
    ]);
    const held = page.locator('[data-photo]').nth(2);
    await held.scrollIntoViewIfNeeded();
    const from = await held.locator('[data-drag]').boundingBox();
    const over = await page.locator('[data-photo]').nth(1).boundingBox();
    if (!from || !over) throw new Error('nothing to draw');
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, over.y + over.height / 2, { steps: 12 });
    await page.mouse.up();
    expect(await photoNames(page)).toEqual([c, b, a]);
    await page.locator('[data-photo]').nth(2).locator('[data-move="remove"]').click();
    await saved(page);
    await expect.poll(async () => (await desk.kept(id)).pictures.map(({ name }) => name)).toEqual([c, b]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('without a script', () => {
  test('the form saves, takes photos, puts them in order and sends itself in', async () => {
    const id = await desk.newListing();
    const { page, context, complaints } = await openPage(desk.browser, phone, { javaScript: false });
    await desk.signIn(context);
    await page.goto(`${desk.server.origin}/producer/listings/${id}`);
    await page.fill('[name="titleId"]', 'Taplak kawung');
    await page.selectOption('[name="fibres.0.fibre"]', 'cotton');
    await page.fill('[name="fibres.0.percent"]', '60');
    await page.selectOption('[name="fibres.2.fibre"]', 'silk');
    await page.fill('[name="fibres.2.percent"]', '40');
    await page.click('[data-save]');
    await page.waitForURL(/done=saved/);
    await page.setInputFiles('#photos-plain', [await photo('#24427A'), await photo('#B3202C')]);
    await page.click('.photos__plain button');
    await page.waitForURL(/uploaded=/);
    expect(await page.locator('[data-photo]').count()).toBe(2);
    const names = await page
      .locator('input[name$=".name"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    await page.locator('[data-photo]').nth(1).locator('[data-move="up"]').click();
    await page.waitForURL(/photo=up/);
    expect((await desk.kept(id)).pictures.map(({ name }) => name)).toEqual(names);
    await page.click('[data-save]');
    await page.waitForURL(/done=saved/);
    const body = await desk.kept(id);
    expect(body.pictures.map(({ name }) => name)).toEqual(names.toReversed());
    expect(body.titleId).toBe('Taplak kawung');
    expect(body.colours.length).toBeGreaterThan(0);
    await page.click('[data-submit]');
    expect(await page.locator('#failed li').count()).toBeGreaterThan(3);
    expect(await page.inputValue('[name="titleId"]')).toBe('Taplak kawung');
    expect(await page.locator('[data-photo]').count()).toBe(2);
    expect(complaints.filter((line) => !/422/.test(line))).toEqual([]);
    await context.close();
  });
});

test('nothing on the page moves while it loads and comes to life', async () => {
  const id = await desk.newListing();
  const { page, context } = await desk.open(id);
  await page.waitForLoadState('networkidle');
  expect(await layoutShift(page)).toBeLessThan(0.02);
  await page.evaluate(() => document.querySelector('.listing-form')?.before(document.createElement('hr'), 'x'));
  await page.waitForTimeout(600);
  expect(await layoutShift(page)).toBeGreaterThan(0.001);
  await context.close();
});

test('all script of the page weighs at most 60 KB gzipped', async () => {
  const id = await desk.newListing();
  const visit = await openPage(desk.browser, phone);
  await desk.signIn(visit.context);
  const scripts = new Map<string, Buffer>();
  visit.page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), await response.body());
  });
  await visit.page.goto(`${desk.server.origin}/producer/listings/${id}`, { waitUntil: 'networkidle' });
  const bytes = [...scripts.values()].map((body) => gzipSync(body).length).reduce((sum, size) => sum + size, 0);
  expect(scripts.size).toBeGreaterThan(0);
  expect(bytes, `${bytes} bytes`).toBeLessThan(60 * 1024);
  expect(visit.complaints).toEqual([]);
  await visit.context.close();
});

/** How much has moved so far without anybody touching the page. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[];
          resolve(shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
}
