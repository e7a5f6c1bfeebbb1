import { eq } from 'drizzle-orm';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { listingEdit } from '#db/schema/index.ts';
import type { ListingBody } from '#src/domain/listings/form.ts';
import { startListing } from '#src/domain/listings/start.ts';
import { openBrowser, openPage, phone, type Visit } from '#tests/support/browser.ts';
import { canvas } from '#tests/support/photos.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

/** What a browser says about a line that was cut on purpose, or about a session that ended. */
export const expected = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 401|^401 /;

export interface FormDesk {
  world: World;
  server: Running;
  browser: Browser;
  newListing(): Promise<number>;
  /** A new session of the producer, in this browser. */
  signIn(context: BrowserContext): Promise<void>;
  /** The form of a listing on a phone, signed in. */
  open(id: number, prefix?: string): Promise<Visit>;
  /** The form as the database has it. */
  kept(id: number): Promise<ListingBody>;
  close(): Promise<void>;
}

/** A server on a world of its own, and a browser that fills in listings there. */
export async function openFormDesk(): Promise<FormDesk> {
  const world = await openWorld();
  const server = await startServer(world.folder);
  const browser = await openBrowser();
  const desk: FormDesk = {
    world,
    server,
    browser,
    newListing: async () => (await startListing(await world.as('siti'), {})).data.id,
    async signIn(context) {
      const [name = '', value = ''] = (await world.cookie('siti')).split('=');
      await context.addCookies([{ name, value, url: server.origin }]);
    },
    async open(id, prefix = '') {
      const visit = await openPage(browser, phone);
      await desk.signIn(visit.context);
      await visit.page.goto(`${server.origin}${prefix}/producer/listings/${id}`);
      return visit;
    },
    async kept(id) {
      const [row] = await world.services.db.read.select().from(listingEdit).where(eq(listingEdit.listingId, id));
      return row?.body as ListingBody;
    },
    async close() {
      await browser.close();
      await server.stop();
      await world.close();
    },
  };
  return desk;
}

export const formState = (page: Page) => page.locator('[data-state]').getAttribute('data-state');
export const saved = (page: Page) => page.waitForSelector('[data-state="saved"]', { timeout: 15_000 });

/** A photo of one colour, with the grain of a real one. */
export async function photo(colour: string, size = 900) {
  const grain = await canvas({ width: size, height: size, colour }, true).png().toBuffer();
  const buffer = await canvas({ width: size, height: size, colour })
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 92 })
    .toBuffer();
  return { name: `${colour.slice(1)}.jpg`, mimeType: 'image/jpeg', buffer };
}

/** Chooses photos in the form and waits until so many are in its list. */
export async function addPhotos(page: Page, files: Awaited<ReturnType<typeof photo>>[], until?: number): Promise<void> {
  await page.locator('.photos__choose input').setInputFiles(files);
  if (until !== undefined) await photosShown(page, until);
}

export async function photosShown(page: Page, count: number): Promise<void> {
  const enough = (wanted: number) => document.querySelectorAll('[data-photo]').length === wanted;
  await page.waitForFunction(enough, count, { timeout: 40_000 });
}

export const photoNames = (page: Page) =>
  page.locator('[data-photo]').evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset['photo'] ?? ''));
