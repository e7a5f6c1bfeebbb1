import type { Page } from 'playwright-core';

/** Leaves a mark in the document, so that `isMarked` can tell later whether it was loaded anew. */
export async function mark(page: Page): Promise<void> {
  await page.evaluate(() => void ((window as unknown as { marked: boolean }).marked = true));
}

export function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => 'marked' in window);
}

/** Until the address is the awaited one and what is shown belongs to it, down to the form that leads back here. */
export async function settled(page: Page, address: RegExp | ((url: string) => boolean)): Promise<void> {
  await page.waitForURL((url) => (typeof address === 'function' ? address(url.href) : address.test(url.href)));
  await page.waitForFunction(() => {
    const back = document.querySelector<HTMLInputElement>('input[name="back"]');
    return back?.value === location.pathname + location.search && !document.querySelector('[aria-busy]');
  });
}

/** How many results the heading says there are. */
export async function count(page: Page): Promise<number> {
  return Number((/^[\d.,]+/.exec(await page.locator('#found').innerText())?.[0] ?? '0').replace(/\D/g, ''));
}

/** `#` and the id of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => `#${document.activeElement?.id}`);
}
