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
  const locale = address.startsWith('/en') ? 'en' : 'id';
  // A translation changes words, not structure: at a desk it is English that axe is asked about, on a phone Indonesian.
  const [own, other] = locale === 'en' ? [desk, phone] : [phone, desk];
  await page.setViewportSize(own);
  const answer = await page.goto(origin + address, { waitUntil: 'load' });
  const status = answer?.status() ?? 0;
  if (status !== expected) found.push(`status ${status}`);
  const seen = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    headings: document.querySelectorAll('h1').length,
    language: document.documentElement.lang,
  }));
  if (seen.wide > 0) found.push(`${seen.wide} px too wide at ${own.width}`);
  if (seen.headings !== 1) found.push(`${seen.headings} main headings`);
  if (seen.language !== locale) found.push(`language ${seen.language}`);
  found.push(...(await violations(page)).map((violation) => `at ${own.width}: ${violation}`));
  await page.setViewportSize(other);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) found.push(`${wide} px too wide at ${other.width}`);
  return [...found, ...complaints.slice(from).filter((text) => status === 200 || !text.includes(String(status)))];
}

export async function violations(page: Page): Promise<string[]> {
  // Evaluated from outside the page, so that its policy against inline script does not stop the check; by the debugger's
  // own door, so that the browser knows again what it compiled for the page before.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `${axe};0` });
  await session.detach();
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
      };
    };
    const result = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
      preload: false,
    });
    return result.violations.map(
      ({ id, nodes }) =>
        `${id} ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    );
  });
}
