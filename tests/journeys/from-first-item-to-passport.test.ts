import type { Browser } from 'playwright-core';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workshop } from '#db/schema/index.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { desk, openBrowser, openPage, phone, type Visit } from '#tests/support/browser.ts';
import type { CastName } from '#tests/support/cast.ts';
import { press, sent } from '#tests/support/desk-steps.ts';
import { arrived, copied, decide, fillIn } from '#tests/support/evidence-steps.ts';
import { expected, photo } from '#tests/support/listing-form.ts';
import { opensPassport } from '#tests/support/passport-steps.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
let browser: Browser;
const visits: Visit[] = [];
beforeAll(async () => {
  world = await openWorld();
  server = await startServer(world.folder);
  browser = await openBrowser();
});
afterAll(async () => {
  const motifs = /404 .*\/pictures\/|status of 404/;
  for (const { complaints } of visits)
    expect(complaints.filter((text) => !expected.test(text) && !motifs.test(text))).toEqual([]);
  await browser?.close();
  await server?.stop();
  await world?.close();
});

/** What levels up to exhibition-ready ask; two of them are filled in without a line. */
const offline = ['kbli-batik', 'npwp'];
const ten = [
  ...['nib', ...offline, 'authenticity', 'fibre-label', 'capacity-statement', 'lead-time', 'cost-sheet'],
  ...['product-photos', 'no-child-labour'],
];
const day = 86_400_000;
/** Half a year and a day: what lasts six months is over, what lasts twelve is not. */
const ahead = 186 * day;

describe.each([
  { prefix: '', owner: 'siti', slug: 'batik-siti', id: 1 },
  { prefix: '/en', owner: 'wulan', slug: 'batik-wulan', id: 2 },
] as const)('a workshop that reads $prefix/', ({ prefix, owner, slug, id }) => {
  const at = (path: string) => server.origin + prefix + path;
  const level = async () =>
    (await world.services.db.read.query.workshop.findFirst({ where: eq(workshop.id, id) }))?.readinessLevel;

  test('proves ten items, rises to the fairs, falls when one runs out, and rises again', async () => {
    const { page, context } = await visit(phone, owner);
    // The first visit asks about the workshop, then leads along the path.
    await page.goto(at('/producer/readiness'));
    await page.goto(at('/producer/readiness/about'));
    await page.check('[name="market"][value="de"], [name="market[]"][value="de"]');
    await press(page, 'readiness.save-about');
    await page.goto(at('/producer/readiness'));
    for (const item of offline) await copied(page, `${prefix}/producer/readiness/${item}`);

    await context.setOffline(true);
    for (const item of offline) {
      await page.goto(at(`/producer/readiness/${item}`));
      await fillIn(page, item);
      await page.waitForSelector('[data-state="offline"]');
    }
    await page.goto(at('/producer/readiness'));
    await page.waitForSelector('[data-left]:visible');
    await context.setOffline(false);
    await expect.poll(() => arrived(world, id, offline), { timeout: 30_000 }).toBe(offline.length);

    for (const item of ten.filter((one) => !offline.includes(one))) {
      await page.goto(at(`/producer/readiness/${item}`));
      await fillIn(page, item);
      await page.waitForSelector('[data-state="saved"]', { timeout: 20_000 });
    }
    await page.goto(at('/producer/readiness'));
    expect(await page.locator('form[action*="readiness.send-many"] [name="items[]"]').count()).toBe(10);
    await press(page, 'readiness.send-many');

    // The officer returns one and accepts nine: legal, not yet ready for fairs.
    const officer = (await visit(desk, 'rahmat')).page;
    const titles = (await readLists(world.services.db.read)).items;
    await officer.goto(at(`/office/reviews?subject=evidence&workshop=${slug}`));
    await officer.locator('main a[href*="/office/reviews/"]').first().click();
    const photos = titles.get('product-photos')?.item.body.title[prefix ? 'en' : 'id'] ?? '';
    for (let turn = 0; turn < 10; turn += 1) {
      await officer.waitForURL(/\/office\/reviews\/[\w-]{22}/);
      const returns = (await officer.locator('h1').innerText()).includes(photos);
      await decide(officer, returns ? 'changes-asked' : 'accepted', returns ? 'Foto terlalu gelap, ulangi.' : '');
    }
    expect(await level()).toBe('legal');
    expect(await found(slug)).toBe(false);

    // She mends it and is sent up at once; buyers find her under that level.
    await page.goto(at('/producer/readiness/product-photos'));
    expect(await page.locator('main').innerText()).toContain('Foto terlalu gelap');
    await press(page, 'readiness.renew');
    await page.setInputFiles('[data-ask="photo-1"] input[type="file"]', [await photo('#E3B23C')]);
    await page.waitForFunction(() => document.querySelectorAll('[data-ask="photo-1"] li[data-file]').length === 2);
    await page.waitForSelector('[data-state="saved"]');
    await sent(page, () => page.click('[data-send]'));
    await page.waitForURL(/done=submitted/);
    await officer.goto(at(`/office/reviews?subject=evidence&workshop=${slug}`));
    await officer.locator('main a[href*="/office/reviews/"]').first().click();
    await officer.waitForURL(/\/office\/reviews\/[\w-]{22}/);
    await decide(officer, 'accepted', '');
    expect(await level()).toBe('exhibition-ready');
    expect(await found(slug)).toBe(true);

    // Half a year later what lasts six months has run out, and the level with it, by the server's own night.
    const later = await startServer(world.folder, {
      NODE_OPTIONS: `--import ${new URL('../support/moved-clock.ts', import.meta.url).pathname}`,
      CLOCK_AHEAD: String(ahead),
    });
    try {
      await expect.poll(level, { timeout: 20_000 }).toBe('legal');
      await halfAYearLater(later, { prefix, owner, slug, level });
    } finally {
      await later.stop();
    }
  }, 300_000);
});

/** The same people on a server whose clock is half a year ahead. */
async function halfAYearLater(
  later: Running,
  { prefix, owner, slug, level }: { prefix: string; owner: CastName; slug: string; level(): unknown },
): Promise<void> {
  const at = (path: string) => later.origin + prefix + path;
  const { page } = await visit(phone, owner, later);
  await page.goto(at('/producer/readiness'));
  const told = await later.get(`${prefix}/account/notifications`, { headers: { Cookie: await cookieLater(owner) } });
  const title = (await readLists(world.services.db.read)).items.get('lead-time')?.item.body.title[prefix ? 'en' : 'id'];
  expect(await told.text()).toContain(title);
  expect(await page.locator('main').innerText()).toContain(title);

  // Renewing what ran out restores the level at once.
  const gone = ['capacity-statement', 'lead-time', 'cost-sheet'];
  for (const item of gone) {
    await page.goto(at(`/producer/readiness/${item}`));
    await press(page, 'readiness.renew');
    await sent(page, () => page.click('[data-send]'));
    await page.waitForURL(/done=submitted/);
  }
  const officer = (await visit(desk, 'rahmat', later)).page;
  await officer.goto(at(`/office/reviews?subject=evidence&workshop=${slug}`));
  await officer.locator('main a[href*="/office/reviews/"]').first().click();
  for (const _item of gone) {
    await officer.waitForURL(/\/office\/reviews\/[\w-]{22}/);
    await decide(officer, 'accepted', '');
  }
  expect(await level()).toBe('exhibition-ready');
  expect(await found(slug, later)).toBe(true);
  await page.goto(at(`/producer/readiness/lead-time`));

  await opensPassport(page, later, prefix, slug);
}

/** Whether buyers who ask for workshops ready for fairs find this one. */
async function found(slug: string, on = server): Promise<boolean> {
  return (await (await on.get('/workshops?level=exhibition-ready')).text()).includes(`/workshops/${slug}"`);
}

async function cookieLater(name: CastName): Promise<string> {
  const wish = { userId: world.id(name), staff: name === 'rahmat', stage: 'full' as const };
  const sender = { ipPrefix: '127.0.0.0/24', userAgent: 'Vitest' };
  return `canting=${await world.services.sessions.start({ ...wish, sender, now: Date.now() + ahead })}`;
}

async function visit(size: typeof phone, name: CastName | null, on?: Running): Promise<Visit> {
  const opened = await openPage(browser, size);
  opened.page.setDefaultTimeout(20_000);
  visits.push(opened);
  if (name) {
    const [key = '', value = ''] = (on ? await cookieLater(name) : await world.cookie(name)).split('=');
    await opened.context.addCookies([{ name: key, value, url: (on ?? server).origin }]);
  }
  return opened;
}
