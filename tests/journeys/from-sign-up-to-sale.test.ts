import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostOffice, type PostOffice } from '#tests/services/mail/post-office.ts';
import { desk, openBrowser, openPage, phone, type Visit } from '#tests/support/browser.ts';
import { cast, castPassword, castTotp } from '#tests/support/cast.ts';
import { choose, fillListing, linkIn, press, sent, signIn } from '#tests/support/desk-steps.ts';
import { addPhotos, photo } from '#tests/support/listing-form.ts';
import { codeNow } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let office: PostOffice;
let server: Running;
let browser: Browser;
let invited: { page: Page; secret: string };
const visits: Visit[] = [];

beforeAll(async () => {
  [world, office] = await Promise.all([openWorld(), openPostOffice()]);
  server = await startServer(world.folder, { SMTP_URL: office.url });
  browser = await openBrowser();
});
afterAll(async () => {
  // This database's motifs were never painted.
  const motifs = /404 .*\/pictures\/motif-|status of 404/;
  for (const { complaints } of visits) expect(complaints.filter((text) => !motifs.test(text))).toEqual([]);
  await browser.close();
  await server.stop();
  await office.close();
  await world.close();
});

const words = 'gerimis pagi di pesisir utara';

describe.each([
  { prefix: '', name: 'Ratna Dewanti', email: 'ratna@workshops.test', title: 'Selendang truntum senja' },
  { prefix: '/en', name: 'Laras Wati', email: 'laras@workshops.test', title: 'Selendang kawung fajar' },
])('a producer who reads $prefix/', ({ prefix, name, email, title }) => {
  const go = (page: Page, path: string) => page.goto(server.origin + prefix + path);

  test('signs up, is verified, sells a cloth after mending it, and takes it out again', async () => {
    // She signs up on her phone and confirms her address.
    const { page } = await visit(phone);
    await go(page, '/account/sign-up');
    await page.check('[name="role"][value="producer"]');
    await page.fill('[name="name"]', name);
    await page.fill('[name="email"]', email);
    await page.fill('[name="password"]', words);
    await press(page, 'account.sign-up');
    await page.goto(await linkIn(office.received, email, '/account/confirm'));
    await press(page, 'account.confirm');
    if (!/sign-in/.test(page.url())) await go(page, '/account/sign-in');
    await signIn(page, email, words);
    await page.waitForURL(/\/producer\/new/);

    // Her workshop, its numbers, and the checks that make it public.
    await page.fill('[name="name"]', `Batik ${name}`);
    await page.fill('[name="ownerName"]', name);
    await page.selectOption('[name="kelurahan"]', 'jenggot');
    await page.fill('[name="address"]', 'Gang Melati 4');
    await page.fill('[name="foundedYear"]', '1998');
    await page.fill('[name="workers"]', '5');
    await choose(page, 'mainTechnique', 'tulis');
    await press(page, 'workshop.register');
    await page.waitForURL(/\/producer\/profile/);
    await page.fill(
      '[name="storyId"]',
      'Kami membatik di rumah sejak ibu kami masih muda, di tepi Sungai Asem Binatur.',
    );
    for (const [field, value] of Object.entries({
      capacityPerMonth: '40',
      bookedPerMonth: '10',
      leadTimeDays: '21',
      firstOrderMinimum: '1000000',
      reorderMinimum: '500000',
      whatsapp: '0812 3456 7890',
    }))
      await page.fill(`[name="${field}"]`, value);
    await press(page, 'workshop.save-profile');
    await go(page, '/producer/papers');
    const ktp = page.locator('form:has([name="kind"][value="ktp"]):has([name="number"])');
    await ktp.locator('[name="number"]').fill('3375014501980003');
    await sent(page, () => ktp.locator('button').first().click());
    for (const item of ['identity', 'address']) {
      await go(page, `/producer/verification?item=${item}`);
      await page.fill('[name="statement"]', 'Siap diperiksa kapan saja, rumah bercat hijau di ujung gang.');
      await press(page, 'workshop.ask-verification');
    }
    const officer = await invitedOfficer(prefix);
    for (const finding of ['KTP cocok dengan pemiliknya.', 'Bengkel ada di Gang Melati 4, Jenggot.'])
      await decide(officer, prefix, 'subject=verification', 'accepted', finding);

    // A cloth with photos, asked to be mended, mended, published.
    await go(page, '/producer/listings');
    await press(page, 'listing.start');
    await page.waitForURL(/\/producer\/listings\/\d+$/);
    await fillListing(page, title);
    const form = page.url();
    await page.click('[data-submit]');
    await page.waitForURL(/done=submitted/);
    await decide(
      officer,
      prefix,
      'subject=listing',
      'changes-asked',
      'Tambahkan foto tepi kain, supaya terlihat garisnya.',
    );
    await go(page, '/producer');
    expect(await page.locator('main').innerText()).toContain('Tambahkan foto tepi kain');
    await page.goto(form);
    expect(await page.locator('main').innerText()).toContain('Tambahkan foto tepi kain');
    await addPhotos(page, [await photo('#7A4A1E')], 2);
    await page.waitForSelector('[data-state="saved"]');
    await page.click('[data-submit]');
    await page.waitForURL(/done=submitted/);
    expect(await found(title)).toBe(0);
    await decide(officer, prefix, 'subject=listing', 'accepted', '');

    // Buyers find it until she archives it.
    expect(await found(title)).toBe(1);
    const buyer = await visit(desk);
    await buyer.page.goto(`${server.origin}${prefix}/catalogue?q=${encodeURIComponent(title)}`);
    await buyer.page.locator('.card__link').first().click();
    await buyer.page.waitForURL(/\/catalogue\/[a-z0-9-]+$/);
    expect(await buyer.page.locator('h1').innerText()).toBe(title);
    expect(await buyer.page.locator('main').innerText()).toContain(`Batik ${name}`);
    await go(page, '/producer/listings');
    await page.locator('[name="listings[]"]').first().check();
    await archive(page);
    expect(await found(title)).toBe(0);
    expect((await server.get(new URL(buyer.page.url()).pathname)).status).toBe(404);
  }, 240_000);
});

/** An admin invites an officer, who sets up the second step; the second time the same officer is there already. */
async function invitedOfficer(prefix: string): Promise<Page> {
  if (invited) return invited.page;
  const email = 'sekar@city.test';
  const admin = await visit(desk);
  await admin.page.goto(`${server.origin}${prefix}/account/sign-in`);
  await signIn(admin.page, cast.agus.email, castPassword);
  await admin.page.waitForURL(/second-step/);
  await admin.page.locator('[name="code"]').first().fill(codeNow(castTotp));
  await press(admin.page, 'account.second-step');
  await admin.page.goto(`${server.origin}${prefix}/office/people`);
  await admin.page.fill('form[action*="people.invite-officer"] [name="email"]', email);
  await admin.page.selectOption('[name="office"]', 'dindagkop-ukm');
  await admin.page.check('[name="powers.listings"], [name^="powers"][value="listings"]');
  await press(admin.page, 'people.invite-officer');

  const { page } = await visit(desk);
  await page.goto(await linkIn(office.received, email, '/account/invitation'));
  await page.fill('[name="name"]', 'Sekar Ayu');
  await page.fill('[name="newPassword"]', words);
  await press(page, 'account.accept-invitation');
  await page.waitForURL(/set-up/);
  const secret = (await page.locator('code.secret').innerText()).replaceAll(/\s/g, '');
  await page.fill('[name="code"]', codeNow(secret));
  await press(page, 'account.finish-totp');
  expect(
    (await page.locator('main').innerText()).match(/[a-z0-9]{4,5}-[a-z0-9]{4,5}/gi)?.length,
  ).toBeGreaterThanOrEqual(10);
  await page.goto(`${server.origin}${prefix}/office`);
  invited = { page, secret };
  return page;
}

async function decide(page: Page, prefix: string, list: string, verdict: string, note: string): Promise<void> {
  await page.goto(`${server.origin}${prefix}/office/reviews?${list}`);
  await page.locator('main a[href*="/office/reviews/"]').first().click();
  await page.waitForURL(/\/office\/reviews\/[\w-]{22}/);
  await page.check(`[name="verdict"][value="${verdict}"]`);
  if (verdict === 'changes-asked') await page.selectOption('[name="reasonCode"]', { index: 1 });
  if (note) await page.fill('[name="note"]', note);
  await press(page, 'review.decide');
}

async function archive(page: Page): Promise<void> {
  await page.selectOption('[name="change"]', 'archive');
  await press(page, 'listing.change-many');
}

/** How many cloths of this title the search of visitors shows. */
async function found(title: string): Promise<number> {
  const answer = await server.get(`/api/v1/listings?q=${encodeURIComponent(title)}`);
  const { items } = (await answer.json()) as { items: { title: { id: string } | string }[] };
  return items.filter((item) => JSON.stringify(item).includes(title)).length;
}

async function visit(size: typeof phone): Promise<Visit> {
  const opened = await openPage(browser, size);
  opened.page.setDefaultTimeout(20_000);
  visits.push(opened);
  return opened;
}
