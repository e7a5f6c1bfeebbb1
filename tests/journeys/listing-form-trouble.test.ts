import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { session } from '#db/schema/index.ts';
import {
  addPhotos,
  expected,
  openFormDesk,
  photo,
  photosShown,
  saved,
  type FormDesk,
} from '#tests/support/listing-form.ts';

let desk: FormDesk;
beforeAll(async () => {
  desk = await openFormDesk();
});
afterAll(() => desk?.close());

describe('nothing typed is lost', { timeout: 180_000 }, () => {
  test('when the line goes while typing and while a photo is sent, and the browser is closed meanwhile', async () => {
    const id = await desk.newListing();
    const { page, context, complaints } = await desk.open(id);
    await page.fill('[name="titleId"]', 'Sarung buketan');
    await saved(page);
    await context.setOffline(true);
    await page.fill('[name="descriptionId"]', 'Ditulis waktu sinyal hilang.');
    await addPhotos(page, [await photo('#6B3F7B')]);
    await page.waitForSelector('[data-state="offline"]');
    await page.waitForSelector('.photo--waiting small:has-text("Tidak ada sinyal")');
    expect((await desk.kept(id)).descriptionId).toBe('');
    await page.close();
    await context.setOffline(false);

    const again = await context.newPage();
    await again.goto(`${desk.server.origin}/producer/listings/${id}`);
    expect(await again.inputValue('[name="descriptionId"]')).toBe('Ditulis waktu sinyal hilang.');
    await photosShown(again, 1);
    await expect.poll(async () => (await desk.kept(id)).pictures.length, { timeout: 15_000 }).toBe(1);
    expect((await desk.kept(id)).descriptionId).toBe('Ditulis waktu sinyal hilang.');
    await saved(again);
    expect(await again.evaluate((key) => localStorage.getItem(key), `canting.listing.${id}`)).toBeNull();
    expect(complaints.filter((line) => !expected.test(line))).toEqual([]);
    await context.close();
  });

  test('when the line breaks in the middle of a photo: it is sent again by itself', async () => {
    const id = await desk.newListing();
    const { page, context, complaints } = await desk.open(id);
    let cut = 2;
    await page.route('**/uploads', (route) =>
      (cut -= 1) >= 0 ? route.abort('internetdisconnected') : route.continue(),
    );
    await addPhotos(page, [await photo('#E3B23C'), await photo('#2A9D9A')], 2);
    expect(cut).toBeLessThan(0);
    await expect.poll(async () => (await desk.kept(id)).pictures.length, { timeout: 15_000 }).toBe(2);
    expect(complaints.filter((line) => !expected.test(line))).toEqual([]);
    await context.close();
  });

  test('when the session has ended: it says so, and goes on after signing in elsewhere', async () => {
    const id = await desk.newListing();
    const { page, context, complaints } = await desk.open(id);
    await page.fill('[name="titleId"]', 'Selendang merak');
    await saved(page);
    await desk.world.services.db.write((tx) => tx.delete(session).where(eq(session.userId, desk.world.id('siti'))));
    await page.fill('[name="titleEn"]', 'Peacock shawl');
    await addPhotos(page, [await photo('#8A5A2B')]);
    await page.waitForSelector('[data-state="signed-out"]');
    const link = page.locator('[data-state-sign-in]');
    await link.waitFor();
    expect(await link.getAttribute('href')).toContain('/account/sign-in?next=');
    await page.waitForSelector('[data-sign-in-link]:visible');
    expect((await desk.kept(id)).titleEn).toBe('');
    await desk.signIn(context);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await saved(page);
    await expect.poll(async () => (await desk.kept(id)).pictures.length, { timeout: 20_000 }).toBe(1);
    expect((await desk.kept(id)).titleEn).toBe('Peacock shawl');
    expect(complaints.filter((line) => !expected.test(line))).toEqual([]);
    await context.close();
  });

  test('when the answer to a save is lost, the form takes its own save for no stranger’s', async () => {
    const id = await desk.newListing();
    const { page, context } = await desk.open(id);
    let lose = 1;
    await page.route('**/producer/listings/*?do=listing.save', async (route) => {
      if ((lose -= 1) < 0) return route.continue();
      await route.fetch();
      return route.abort('internetdisconnected');
    });
    await page.fill('[name="titleId"]', 'Iket kelengan');
    await page.waitForSelector('[data-state="offline"]');
    await page.fill('[name="titleId"]', 'Iket kelengan hitam');
    await saved(page);
    expect(await page.locator('[data-conflict]').isVisible()).toBe(false);
    await expect.poll(async () => (await desk.kept(id)).titleId).toBe('Iket kelengan hitam');
    await context.close();
  });

  test('when somebody else saved meanwhile: both are shown, and one is chosen', async () => {
    const id = await desk.newListing();
    const one = await desk.open(id);
    const other = await desk.open(id);
    await other.page.fill('[name="titleId"]', 'Judul dari komputer');
    await saved(other.page);
    await one.page.fill('[name="titleId"]', 'Judul dari ponsel');
    await one.page.waitForSelector('[data-conflict]:visible');
    expect(await one.page.locator('[data-conflict-rows] td').allInnerTexts()).toEqual([
      'Judul dari ponsel',
      'Judul dari komputer',
    ]);
    expect((await desk.kept(id)).titleId).toBe('Judul dari komputer');
    await one.page.click('[data-keep="mine"]');
    await saved(one.page);
    await expect.poll(async () => (await desk.kept(id)).titleId).toBe('Judul dari ponsel');
    await other.page.fill('[name="titleEn"]', 'Title from a computer');
    await other.page.waitForSelector('[data-conflict]:visible');
    await other.page.click('[data-keep="theirs"]');
    expect(await other.page.inputValue('[name="titleId"]')).toBe('Judul dari ponsel');
    expect(await other.page.inputValue('[name="titleEn"]')).toBe('');
    await one.context.close();
    await other.context.close();
  });
});
