import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { desk, phone } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What is wrong with the page at this address, at a desk and on a phone: axe, sideways scrolling, headings, language,
 * complaints of the console, and a status that is neither 200 nor the one expected.
 */
export async function lookAt(
  page: Page,
  origin: string,
  address: string,
  complaints: string[],
  expected = 200,
): Promise<string[]> {
  const found: string[] = [];
  const from = complaints.length;
  const answer = await page.goto(origin + address, { waitUntil: 'load' });
  const status = answer?.status() ?? 0;
  if (status !== expected) found.push(`status ${status}`);
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.push(`${wide} px too wide at ${size.width}`);
    // A translation changes words, not structure: at a desk it is English that is asked, on a phone Indonesian.
    if ((size === desk) !== address.startsWith('/en')) continue;
    found.push(...(await violations(page)).map((violation) => `at ${size.width}: ${violation}`));
  }
  await page.setViewportSize(desk);
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`${headings} main headings`);
  const language = await page.getAttribute('html', 'lang');
  if (language !== (address.startsWith('/en') ? 'en' : 'id')) found.push(`language ${language}`);
  return [...found, ...complaints.slice(from).filter((text) => status === 200 || !text.includes(String(status)))];
}

export async function violations(page: Page): Promise<string[]> {
  // Evaluated from outside the page, so that its policy against inline script does not stop the check.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
      };
    };
    const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return result.violations.map(
      ({ id, nodes }) =>
        `${id} ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    );
  });
}
