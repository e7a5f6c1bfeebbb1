import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '#src/i18n/catalogue.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { desk, openBrowser, openPage, phone } from '#tests/support/browser.ts';
import { count, focused, isMarked, mark, settled } from '#tests/support/catalogue.ts';
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

const readers: [string, Locale, typeof phone, string][] = [
  ['on a phone, in Indonesian', 'id', phone, ''],
  ['on a phone, in English', 'en', phone, '/en'],
  ['at a desk, in Indonesian', 'id', desk, ''],
  ['at a desk, in English', 'en', desk, '/en'],
];

describe.each(readers)('a buyer %s', (_, locale, size, prefix) => {
  const t = catalogue[locale];
  const start = async (path: string) => {
    const visit = await openPage(browser, size);
    await visit.page.goto(server.origin + prefix + path);
    await mark(visit.page);
    return visit;
  };

  test('types a misspelt motif, sees results and suggestions, chooses with the keys, and comes back', async () => {
    const { page, context, complaints } = await start('/catalogue');
    const field = page.locator('#q');
    await field.pressSequentially('jlampramg', { delay: 20 });
    const option = page.locator('[role="option"]').first();
    await option.waitFor();
    expect(await option.innerText()).toContain('Jlamprang');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await settled(page, /[?&]q=jlampramg$/);
    expect(await count(page)).toBeGreaterThan(5);
    expect(await page.locator('#found').innerText()).toContain('“jlampramg”');
    expect(await page.locator('#status').textContent()).toBe(await page.locator('#found').textContent());
    const said = await page.locator('[data-suggest] [role="status"]').textContent();
    expect(said).toBe(t.suggestions.replace('#', String(await page.locator('[role="option"]').count())));
    expect(await focused(page)).toBe('#q');
    expect(await field.inputValue()).toBe('jlampramg');

    await page.keyboard.press('Escape');
    expect([await field.getAttribute('aria-expanded'), await option.isVisible()]).toEqual(['false', false]);
    await page.keyboard.press('ArrowDown');
    await option.waitFor();
    expect(await field.getAttribute('aria-activedescendant')).toBe('suggestion-0');
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.origin}${prefix}/motifs/jlamprang`);
    await page.goBack();
    await settled(page, /[?&]q=jlampramg$/);
    expect(await field.inputValue()).toBe('jlampramg');
    await mark(page);

    await page.locator('.results__hint a', { hasText: 'jlamprang' }).click();
    await settled(page, /[?&]q=jlamprang$/);
    expect(await field.inputValue()).toBe('jlamprang');
    expect(await page.locator('.results__hint', { hasText: t.didYouMean }).count()).toBe(0);
    expect(await isMarked(page)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('narrows, lets go, sorts, turns the page, changes the tab: all without a reload, all undone by going back', async () => {
    const { page, context, complaints } = await start('/catalogue?q=batik');
    const all = await count(page);
    const drawer = page.locator('.filters > summary');
    if (await drawer.isVisible()) await drawer.click();
    const box = page.locator('input[name="technique"][value="tulis"]');
    const counts = () => page.locator('#facet-technique label small').allInnerTexts();
    const before = await counts();
    const own = await page.locator('#facet-technique label', { has: box }).locator('small').innerText();
    await box.focus();
    await page.keyboard.press('Space');
    await settled(page, /technique=tulis/);
    expect(await count(page)).toBe(Number(own));
    expect(await count(page)).toBeLessThan(all);
    expect(await counts()).toEqual(before);
    expect(await box.isChecked()).toBe(true);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('tulis');
    expect(await page.locator('#status').textContent()).toBe(await page.locator('#found').textContent());
    const techniques = await page.locator('.card .thread').evaluateAll((all) => all.map(({ className }) => className));
    expect(new Set(techniques)).toEqual(new Set(['thread thread--tulis']));

    await page.focus('#sort');
    await page.selectOption('#sort', 'price-low');
    await settled(page, /technique=tulis.*sort=price-low/);
    expect(await focused(page)).toBe('#sort');
    const prices = await page.locator('.card__price').allTextContents();
    expect(prices.length).toBeGreaterThan(5);
    const rupiah = prices.map((text) => Number((/Rp ([\d.]+)/.exec(text)?.[1] ?? '').replaceAll('.', '')));
    expect(rupiah).toEqual(rupiah.toSorted((a, b) => a - b));

    const chip = page.locator('#results .chip').first();
    expect(await chip.getAttribute('aria-label')).toMatch(/(saringan|filter) .*tulis|hand-drawn/i);
    await chip.click();
    await settled(page, (url) => !url.includes('technique') && url.includes('sort=price-low'));
    expect([await count(page), await focused(page)]).toEqual([all, '#found']);

    const first = await page.locator('.card__link').first().getAttribute('href');
    await page.locator('.pager a[rel="next"]').click();
    await settled(page, /page=2/);
    expect(await focused(page)).toBe('#found');
    expect(await page.locator('.card__link').first().getAttribute('href')).not.toBe(first);
    expect(await page.locator('.pager [aria-current]').innerText()).toBe('2');

    for (const [place, kind] of [
      [2, 'motifs'],
      [1, 'workshops'],
    ] as const) {
      const tab = page.locator('#tabs a').nth(place);
      const total = Number((await tab.locator('small').innerText()).replace(/\D/g, ''));
      await tab.click();
      await settled(page, new RegExp(`kind=${kind}`));
      expect(await count(page)).toBe(total);
      expect(await page.locator('#tabs [aria-current]').innerText()).toContain(t.kinds[kind]);
      expect(await page.locator('#results .card').count()).toBeGreaterThan(0);
    }
    for (const [step, address] of [
      ['goBack', /kind=motifs/],
      ['goBack', /page=2/],
      ['goBack', /sort=price-low$/],
      ['goBack', /technique=tulis/],
      ['goForward', /sort=price-low$/],
    ] as const) {
      await page.evaluate((name) => (name === 'goBack' ? history.back() : history.forward()), step);
      await settled(page, address);
      if (address.source.includes('technique'))
        expect([await box.isChecked(), await count(page)]).toEqual([true, Number(own)]);
    }
    expect([await box.isChecked(), await count(page)]).toEqual([false, all]);
    expect(await page.locator('.card__link').first().getAttribute('href')).toBe(first);
    expect(await isMarked(page)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('goes from cloth to workshop to ward, changes the language on the way, and picks a currency', async () => {
    const { page, context, complaints } = await start('/catalogue');
    const other = prefix ? '' : '/en';
    await page.locator('#q').fill('sarung');
    await settled(page, /q=sarung/);
    await page.locator('a.header__language').click();
    await page.waitForURL(`${server.origin}${other}/catalogue?q=sarung`);
    await page.locator('a.header__language').click();
    await page.waitForURL(`${server.origin}${prefix}/catalogue?q=sarung`);
    await page.selectOption('#currency', 'EUR');
    await page.locator('.footer__currency button').click();
    await page.waitForURL(`${server.origin}${prefix}/catalogue?q=sarung`);
    await page.waitForFunction(() => document.querySelector('.card__about')?.textContent?.startsWith('≈ €'));

    const title = await page.locator('.card__title').first().innerText();
    await page.locator('.card__link').first().click();
    await page.waitForURL(/\/catalogue\/[a-z0-9-]+$/);
    expect(await page.locator('h1').innerText()).toBe(title);
    expect(await page.locator('main .price').first().innerText()).toMatch(/Rp [\d.]+\s*≈ €/);
    await page.locator(`main a[href^="${prefix}/workshops/"]`).first().click();
    await page.waitForURL(/\/workshops\/[a-z0-9-]+$/);
    await page.locator(`main a[href^="${prefix}/kelurahan/"]:not(.breadcrumbs a)`).first().click();
    await page.waitForURL(/\/kelurahan\/[a-z0-9-]+$/);
    const place = new URL(page.url()).pathname.slice(prefix.length);
    await page.locator('a.header__language').click();
    await page.waitForURL(server.origin + other + place);
    expect(await page.getAttribute('html', 'lang')).toBe(prefix ? 'id' : 'en');
    expect(complaints).toEqual([]);
    await context.close();
  });
});
