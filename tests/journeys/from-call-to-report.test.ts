import { and, eq } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { application, exhibition, lead } from '#db/schema/index.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { desk, openBrowser, openPage, phone, type Visit } from '#tests/support/browser.ts';
import type { CastName } from '#tests/support/cast.ts';
import { sewListings } from '#tests/support/cloths.ts';
import { layWorkshops, ownerCookie } from '#tests/support/exhibitions.ts';
import { applyBy, move, openCall, scoreNext, screenShown, send, unfold } from '#tests/support/exhibition-steps.ts';
import { press, sent } from '#tests/support/desk-steps.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
let browser: Browser;
let third: { workshopId: number; ownerId: string };
const visits: Visit[] = [];
beforeAll(async () => {
  world = await openWorld();
  const [laid] = await layWorkshops(world, 1);
  if (!laid) throw new Error('no third workshop');
  third = laid;
  await sewListings(world, [world.siti, world.wulan, third.workshopId], 3);
  server = await startServer(world.folder);
  browser = await openBrowser();
});
afterAll(async () => {
  // Pictures of motifs are not painted here, and a page without a line says so.
  const expected = /404 .*\/pictures\/|status of 404|ERR_INTERNET_DISCONNECTED|\/leads/;
  for (const { complaints } of visits) expect(complaints.filter((text) => !expected.test(text))).toEqual([]);
  await browser?.close();
  await server?.stop();
  await world?.close();
});

describe.each([
  { prefix: '', name: 'Pameran Kota' },
  { prefix: '/en', name: 'City Fair' },
] as const)('an exhibition for people who read $prefix/', ({ prefix, name }) => {
  const at = (path: string) => server.origin + prefix + path;
  const screen = async (page: Page, slug: string, workshopId: number, verdict: 'accepted' | 'changes-asked') => {
    const all = await world.services.db.read.query.review.findMany({ where: (table, is) => is.eq(table.title, slug) });
    const open = all.find((one) => one.workshopId === workshopId && one.state === 'submitted');
    await page.goto(at(`/office/reviews/${open?.id}`));
    await screenShown(page, verdict);
  };
  const stateOf = async (slug: string, workshopId: number) => {
    const own = { where: eq(application.workshopId, workshopId) };
    const all = await world.services.db.read.query.application.findMany(own);
    return all.find(({ exhibitionSlug }) => exhibitionSlug === slug)?.state;
  };

  test('is called, applied to, screened, scored blind, decided, gone to and reported', async () => {
    const ratna = await visit(desk, 'ratna');
    const slug = await openCall(ratna.page, at, { name, places: 1, listings: 2 }, ['Rahmat', 'Dewi', 'Ratna']);

    // Three workshops apply by phone.
    const siti = await visit(phone, 'siti');
    const wulan = await visit(phone, 'wulan');
    const owner = await visitWith(phone, await ownerCookie(world, third.ownerId));
    await applyBy(siti.page, at, slug, 'Kami dari Batik Siti ingin bertemu pembeli.');
    await applyBy(wulan.page, at, slug, 'Bengkel Wulan membawa warna alam.');
    await applyBy(owner.page, at, slug, 'Kami belum pernah ikut.');

    // The deadline passes; screening returns one, which mends and sends it again.
    await change(slug, { deadlineAt: Date.now() - 1_000 });
    await move(ratna.page, at, slug);
    await screen(ratna.page, slug, world.siti, 'changes-asked');
    await siti.page.goto(at(`/producer/exhibitions/${slug}`));
    await siti.page.fill('[name="why"]', 'Batik Siti membawa empat puluh lembar dan dua penjaga stan.');
    await send(siti.page);
    for (const id of [world.siti, world.wulan, third.workshopId]) await screen(ratna.page, slug, id, 'accepted');
    await ratna.page.goto(at(`/office/exhibitions/${slug}/reviewers`));
    await move(ratna.page, at, slug);
    await ratna.page.goto(at(`/office/exhibitions/${slug}/reviewers`));
    await press(ratna.page, 'scoring.assign-evenly');

    // Scored without names; Dewi, whose family runs Wulan's workshop, never gets that one.
    const rahmat = await visit(desk, 'rahmat');
    const dewi = await visit(desk, 'dewi');
    for (const [who, { page }] of Object.entries({ ratna, rahmat, dewi }))
      for (const shown of await scoreAll(page, slug)) {
        expect(shown).not.toMatch(/Batik Siti|Batik Wulan|batik-wulan|Siti Aminah|Pemilik0/);
        if (who === 'dewi') expect(shown).not.toContain('warna alam');
      }
    await dewi.page.goto(at(`/office/exhibitions/${slug}/ranking`));
    const rankingOfDewi = await dewi.page.locator('main table').first().innerText();
    expect(rankingOfDewi).not.toContain('Batik Wulan');
    expect(rankingOfDewi).toContain('Batik Siti');

    await move(ratna.page, at, slug);
    await ratna.page.goto(at(`/office/exhibitions/${slug}/ranking`));
    await press(ratna.page, 'decision.take-rule');
    await ratna.page.goto(at(`/office/exhibitions/${slug}/letters`));
    await press(ratna.page, 'decision.prepare');
    await ratna.page.goto(at(`/office/exhibitions/${slug}/letters`));
    await ratna.page.check('[name="agree"]');
    await press(ratna.page, 'decision.publish');
    // Siti's sheets were the best, Wulan's next: there is one place.
    expect(await stateOf(slug, world.siti)).toBe('chosen');
    expect(await stateOf(slug, world.wulan)).toBe('waiting');
    await siti.page.goto(at(`/producer/exhibitions/${slug}`));
    const letter = siti.page.locator('a[href*="/letters/"][href$=".pdf"]').first();
    const pdf = await siti.context.request.get(new URL((await letter.getAttribute('href')) ?? '', server.origin).href);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    await ratna.page.goto(at(`/exhibitions/${slug}/results`));
    expect(await ratna.page.content()).toContain('Batik Siti');

    // Siti declines, Wulan moves up and confirms, chooses a stand and goes.
    await siti.page.goto(at(`/producer/exhibitions/${slug}/going`));
    await unfold(siti.page, 'application.decline');
    await press(siti.page, 'application.decline');
    expect(await stateOf(slug, world.wulan)).toBe('chosen');
    await wulan.page.goto(at(`/producer/exhibitions/${slug}/going`));
    await press(wulan.page, 'application.confirm');
    // The days of appeal pass.
    await change(slug, { decidedAt: Date.now() - 7 * 86_400_000 });
    await move(ratna.page, at, slug);
    await wulan.page.goto(at(`/producer/exhibitions/${slug}/going`));
    await wulan.page.check('[name="stand"][value="A-02"]');
    await sent(wulan.page, () => wulan.page.locator('form:has(.stands) button').click());
    await ratna.page.goto(at(`/exhibitions/${slug}/participants`));
    expect(await ratna.page.content()).toContain('Batik Wulan');
    await move(ratna.page, at, slug);

    // At the fair there is no line: the lead waits on the phone.
    const leads = at(`/producer/exhibitions/${slug}/leads`);
    await wulan.page.goto(leads);
    await wulan.page.waitForTimeout(1_500);
    await wulan.context.setOffline(true);
    await wulan.page.locator('[name="name"]').first().fill('Anna Schmidt');
    await wulan.page.locator('[name="email"]').first().fill('anna@buyers.test');
    await wulan.page.locator('form[action*="do=lead.note"] button').last().click();
    await wulan.page.waitForSelector('[data-waiting]:visible, [data-left]:visible, [data-state="waiting"]', {
      timeout: 10_000,
    });
    await wulan.context.setOffline(false);
    const noted = () => world.services.db.read.select().from(lead).innerJoin(application, ofThis(slug));
    await expect.poll(async () => (await noted()).length, { timeout: 30_000 }).toBe(1);

    // The last day of the fair passes.
    await change(slug, { startsOn: daysAgo(5), endsOn: daysAgo(1) });
    await move(ratna.page, at, slug);
    await wulan.page.goto(at(`/producer/exhibitions/${slug}/results`));
    for (const [field, value] of Object.entries({
      contacts: '4',
      orders: '1',
      ordersAbroad: '1',
      sold: '2500000',
      ordered: '9000000',
    }))
      await wulan.page.fill(`[name="${field}"]`, value);
    await wulan.page.fill('[name="lessons"]', 'Pembeli mencari warna alam.');
    await press(wulan.page, 'application.send-results');
    await ratna.page.goto(at(`/office/exhibitions/${slug}/report`));
    await press(ratna.page, 'report.save');
    await ratna.page.goto(at(`/office/exhibitions/${slug}/report`));
    await press(ratna.page, 'report.send');
    const report = await ratna.context.request.get(at(`/office/exhibitions/${slug}/report.pdf`));
    expect(report.headers()['content-type']).toBe('application/pdf');
    await move(ratna.page, at, slug);
    const [closed] = await world.services.db.read.select().from(exhibition).where(eq(exhibition.slug, slug));
    expect(closed?.phase).toBe('closed');
  }, 240_000);

  /** What only time does. */
  async function change(slug: string, set: Partial<typeof exhibition.$inferInsert>): Promise<void> {
    await world.services.db.write((tx) => tx.update(exhibition).set(set).where(eq(exhibition.slug, slug)));
  }

  /** Every open sheet of one reviewer: Siti's gets the best values, Wulan's the next. */
  async function scoreAll(page: Page, slug: string): Promise<string[]> {
    const shown: string[] = [];
    for (let sheets = 0; sheets < 4; sheets += 1) {
      await page.goto(at(`/office/exhibitions/${slug}/scoring`));
      if ((await page.locator('main a[href*="/scoring/"]').count()) === 0) break;
      const place = (text: string) => (text.includes('empat puluh lembar') ? 5 : text.includes('warna alam') ? 4 : 2);
      shown.push(await scoreNext(page, at, slug, place));
    }
    expect(shown.length).toBeGreaterThan(0);
    return shown;
  }
});

const ofThis = (slug: string) => and(eq(application.id, lead.applicationId), eq(application.exhibitionSlug, slug));
const daysAgo = (days: number): string => wibDay(Date.now() - days * 86_400_000);

async function visit(size: typeof phone, who: CastName): Promise<Visit> {
  return visitWith(size, await world.cookie(who));
}

async function visitWith(size: typeof phone, cookie: string): Promise<Visit> {
  const one = await openPage(browser, size);
  visits.push(one);
  await one.context.addCookies([{ name: 'canting', value: cookie.replace('canting=', ''), url: server.origin }]);
  return one;
}
