import chromiumPackage from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** The Chromium that comes out of the npm package; CHROME_PATH names another one. */
export async function openBrowser(): Promise<Browser> {
  // It has no graphics card, and would take a third of its time to imitate one.
  chromiumPackage.setGraphicsMode = false;
  const executablePath = process.env['CHROME_PATH'] ?? (await chromiumPackage.executablePath());
  // Of two lists of features it heeds the last: the package's would undo Playwright's, which keeps it from dropping what
  // is pressed before a new page is painted.
  const unwanted = /single-process|disable-web-security|headless|able-features/;
  const args = chromiumPackage.args.filter((arg) => !unwanted.test(arg));
  return chromium.launch({ executablePath, args, headless: true });
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Console messages, page errors, failed requests and policy violations so far: nothing may be here. */
  complaints: string[];
}

export async function openPage(
  browser: Browser,
  size: { width: number; height: number },
  options: { javaScript?: boolean } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: size,
    javaScriptEnabled: options.javaScript ?? true,
    reducedMotion: 'reduce',
  });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      complaints.push(`failed ${request.url()}: ${request.failure()?.errorText}`);
  });
  return { page, context, complaints };
}

export const phone = { width: 360, height: 780 };
export const desk = { width: 1280, height: 900 };
