import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { review as reviews } from '#db/schema/index.ts';
import { sendEvidence } from '#tests/domain/reviews/evidence-sent.ts';
import { rowOf, sendClaim } from '#tests/domain/reviews/sent.ts';
import { desk, openBrowser, openPage, phone, type Visit } from '#tests/support/browser.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
let browser: Browser;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  world = await openWorld();
  [server, browser] = await Promise.all([startServer(world.folder), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await world.close();
});
beforeEach(() => world.services.db.write((tx) => tx.delete(reviews)));
afterEach(async () => {
  expect(visit.complaints).toEqual([]);
  await visit.context.close();
});

async function enter(
  name: 'rahmat' | 'dewi',
  path: string,
  options: { javaScript?: boolean; size?: typeof desk } = {},
) {
  visit = await openPage(browser, options.size ?? desk, options);
  const [cookie = '', value = ''] = (await world.cookie(name)).split('=');
  await visit.context.addCookies([{ name: cookie, value, url: server.origin }]);
  page = visit.page;
  page.setDefaultTimeout(15_000);
  await page.goto(server.origin + path);
}

/** Three items of Batik Siti, the first the most urgent. */
async function sendThree() {
  const now = Date.now();
  const items = ['address', 'visit', 'technique'] as const;
  return [
    await sendClaim(world, { item: items[0], now: now - 3_000 }),
    await sendClaim(world, { item: items[1], now: now - 2_000 }),
    await sendClaim(world, { item: items[2], now: now - 1_000 }),
  ] as const;
}
const now = (id: string) => rowOf(world.services.db.read, id);
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id);

describe('an officer at the keyboard', () => {
  test('goes down the queue, decides, goes on, and takes a verdict back', async () => {
    const [first, second, third] = await sendThree();
    await enter('rahmat', '/office/reviews?subject=verification');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused()).toContain(second.id);
    await page.keyboard.press('k');
    expect(await focused()).toContain(first.id);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/office/reviews/${first.id}?subject=verification`);

    await page.keyboard.press('c');
    await page.waitForURL(/done=claimed/);
    expect(await now(first.id)).toMatchObject({ state: 'in-review', claimedBy: world.id('rahmat') });
    await page.keyboard.press('a');
    expect(await focused()).toBe('f-note');
    await page.keyboard.type('Alamat cocok; papan nama terlihat dari jalan.');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('f-expiresOn');
    for (let tabs = 0; tabs < 6 && (await focused()) !== 'decide'; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`${second.id}\\?subject=verification&last=${first.id}&done=decided`));
    expect((await now(first.id)).state).toBe('accepted');

    await page.keyboard.press('e');
    expect(await focused()).toBe('f-reasonCode');
    await page.keyboard.type('Tidak ada orang');
    await page.keyboard.press('Tab');
    expect(await page.inputValue('#f-note')).toContain('hari dan jam');
    await page.locator('#decide').press('Enter');
    await page.waitForURL(new RegExp(`${third.id}\\?`));
    expect(await now(second.id)).toMatchObject({ state: 'changes-asked', reasonCode: 'nobody-there' });

    await page.getByRole('link', { name: 'Lihat putusan tadi' }).press('Enter');
    await page.getByRole('button', { name: 'Batalkan putusan' }).press('Enter');
    await page.waitForURL(/done=undone/);
    expect(await now(second.id)).toMatchObject({ state: 'in-review', claimedBy: world.id('rahmat') });
  });

  test('pages through all that waits of one workshop, back and forth, and decides as it goes', async () => {
    const sent = Date.now() - 5_000;
    const first = await sendEvidence(world, { item: 'nib', now: sent });
    const between = await sendClaim(world, { item: 'visit', now: sent + 1 });
    const second = await sendEvidence(world, { item: 'kbli-batik', now: sent + 2 });
    const third = await sendEvidence(world, { item: 'npwp', now: sent + 3 });
    await enter('rahmat', `/en/office/reviews/${first.id}`);
    await page.getByText('1 of 3 items of this workshop').waitFor();
    await page.keyboard.press('n');
    await page.waitForURL(`**/${second.id}`);
    await page.keyboard.press('p');
    await page.waitForURL(`**/${first.id}`);
    for (const [review, next] of [
      [first, second],
      [second, third],
      [third, between],
    ] as const) {
      await page.keyboard.press('a');
      expect(await focused()).toBe('decide');
      expect(await page.locator('#decide').evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight)).toBe(true); // prettier-ignore
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(`${next.id}\\?last=${review.id}`));
      expect((await now(review.id)).state).toBe('accepted');
    }
  });

  test('letters typed into a note are letters, and single-letter keys can be switched off', async () => {
    const [first] = await sendThree();
    await enter('rahmat', `/en/office/reviews/${first.id}`);
    await page.keyboard.press('r');
    await page.locator('#f-note').focus();
    await page.keyboard.type('acnejk?');
    expect(await page.inputValue('#f-note')).toBe('acnejk?');
    await page.locator('#f-note').blur();
    await page.keyboard.press('?');
    await page.getByLabel('Use single-letter shortcuts').press('Space');
    await page.reload();
    await page.keyboard.press('a');
    expect(await page.locator('[value=accepted]').isChecked()).toBe(false);
    await page.keyboard.press('?');
    await page.getByLabel('Use single-letter shortcuts').press('Space');
    await page.locator('summary:has-text("Keyboard")').focus();
    await page.keyboard.press('a');
    expect(await page.locator('[value=accepted]').isChecked()).toBe(true);
  });

  test('ticks rows and asks them all for changes', async () => {
    const three = await sendThree();
    await enter('dewi', '/office/reviews');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.getByRole('checkbox', { name: /Pilih Kunjungan/ }).press('Space');
    await page.getByRole('button', { name: 'Minta perbaikan…' }).press('Enter');
    await page.getByRole('heading', { name: '2 akan diputuskan' }).waitFor();
    await page.getByLabel('Alasan baku').selectOption('paper-unreadable');
    await page.getByRole('button', { name: 'Minta perbaikan untuk 2 pengajuan' }).press('Enter');
    await page.getByText('2 diputuskan').waitFor();
    const states = await Promise.all(three.map(async ({ id }) => (await now(id)).state));
    expect(states).toEqual(['changes-asked', 'changes-asked', 'submitted']);
  });
});

test.each([
  ['desktop', desk],
  ['phone', phone],
] as const)('without a script all of it works, on a %s', async (_, size) => {
  const [first, second] = await sendThree();
  await enter('dewi', '/en/office/reviews', { javaScript: false, size });
  await page.getByRole('link', { name: 'Address in the city' }).click();
  await page.getByRole('button', { name: 'I’ll handle it' }).click();
  await page.getByText('It is yours to handle.').waitFor();
  await page.getByRole('radio', { name: 'Do not accept' }).check();
  await page.getByLabel('Standard reason').selectOption('address-outside');
  await page.getByLabel('Note for the workshop').fill('Alamat ini terletak di Kabupaten Pekalongan.');
  await page.getByRole('button', { name: 'Decide, then next' }).click();
  await page.waitForURL(`**${second.id}?last=${first.id}&done=decided`);
  expect(await now(first.id)).toMatchObject({ state: 'refused', decidedBy: world.id('dewi') });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await page.goto(`${server.origin}/en/office/reviews?tab=today`);
  await page.getByRole('button', { name: 'Take the verdict back' }).click();
  await page.getByText('The verdict was taken back').waitFor();
  expect((await now(first.id)).state).toBe('in-review');
});
