import type { Page } from 'playwright-core';
import type { Received } from '#tests/services/mail/post-office.ts';
import { addPhotos, photo } from '#tests/support/listing-form.ts';

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.fill('[name="email"]', email);
  await page.fill('[name="password"]', password);
  await press(page, 'account.sign-in');
}

export async function choose(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`).first();
  if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption(value);
  else await page.check(`[name="${name}"][value="${value}"]`);
}

/** Presses the button of the form that does this, and waits for the page that comes of it. */
export async function press(page: Page, action: string): Promise<void> {
  await sent(page, () => page.locator(`form[action*="do=${action}"] button:not(.visually-hidden)`).last().click());
  const problem = page.locator('.notice--failed:visible');
  if (await problem.count()) throw new Error(`${action}: ${await problem.innerText()}`);
}

export async function sent(page: Page, act: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await act();
  await answered;
  await page.waitForLoadState('load');
}

/** Everything a listing needs, on the form of a phone. */
export async function fillListing(page: Page, title: string): Promise<void> {
  await addPhotos(page, [await photo('#24427A')], 1);
  await page.check('input[name="technique"][value="tulis"]');
  await page.fill('[name="titleId"]', title);
  await page.fill('[name="descriptionId"]', 'Dibuat tiga minggu oleh dua orang pembatik di Jenggot.');
  await page.selectOption('[data-main-motif]', 'truntum');
  await page.selectOption('[name="product"]', 'selendang');
  await page.selectOption('[name="cloth"]', 'mori-primissima');
  await page.click('[data-fill-usual]');
  for (const [field, value] of [
    ['lengthCm', '200'],
    ['widthCm', '60'],
    ['weightG', '150'],
    ['price', '450000'],
    ['minimumOrder', '1'],
  ] as const)
    await page.fill(`[name="${field}"]`, value);
  await page.check('input[name="availability"][value="made-to-order"]');
  await page.fill('[name="leadTimeDays"]', '21');
  await page.locator('[name="leadTimeDays"]').blur();
  await page.waitForFunction(() => document.querySelectorAll('.check--open').length === 0);
}

/** The newest link to this path that was mailed to them. */
export async function linkIn(received: readonly Received[], to: string, path: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const mail = received.findLast(({ recipients }) => recipients.includes(to));
    const link = new RegExp(`https?://[^/\\s]+(?:/en)?${path}\\?\\S+`).exec(mail?.mail.text ?? '')?.[0];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${to} got no mail with ${path}`);
}
