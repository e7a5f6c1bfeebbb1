import { eq } from 'drizzle-orm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { session, tie } from '#db/schema/index.ts';
import { counted, give, layScoring, sheetOf, slug } from '#tests/domain/exhibitions/reviewing/stage.ts';
import { desk, openBrowser, openPage, type Visit } from '#tests/support/browser.ts';
import { layApplication, layWorkshops } from '#tests/support/exhibitions.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
  await layScoring(world);
  server = await startServer(world.folder);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await world?.close();
});

/** A sheet of Rahmat's, open in a window of his. */
async function open(visit: Visit, id: string, prefix = '') {
  const [name = '', value = ''] = (await world.cookie('rahmat')).split('=');
  await visit.context.addCookies([{ name, value, url: server.origin }]);
  await visit.page.goto(`${server.origin}${prefix}/office/exhibitions/${slug}/scoring/${id}`);
  return visit.page;
}
const state = (page: Visit['page'], wanted: string) =>
  page.waitForSelector(`[data-save-state][data-state="${wanted}"]`, { timeout: 15_000 });

test('a sheet saves by itself and stays unfinished, through a lost line, a lost session, another window and a conflict', async () => {
  const [other] = await layWorkshops(world, 1);
  const { id } = await layApplication(world, slug, 1, { state: 'screened' });
  const next = await layApplication(world, slug, other?.workshopId ?? 0, { state: 'screened' });
  for (const one of [id, next.id]) await give(world, one, 'rahmat');
  const visit = await openPage(browser, desk);
  const { context, complaints } = visit;
  let page = await open(visit, id);

  // Digits alone choose values; nothing counts.
  await page.focus('[name="scores.c-1"]');
  await page.keyboard.press('5');
  await page.fill('[name="reason"]', 'Warnanya rata.');
  await state(page, 'saved');
  expect(await sheetOf(world, id, 'rahmat')).toMatchObject({
    state: 'open',
    reason: 'Warnanya rata.',
    scores: { 'c-1': 5 },
  });
  expect(await page.locator('[data-state-text]').innerText()).toContain('belum dihitung');

  // The line goes, and the window with it; what was typed comes back and is saved.
  await context.setOffline(true);
  await page.fill('[name="reason"]', 'Ditulis tanpa sambungan.');
  await state(page, 'offline');
  await page.close();
  await context.setOffline(false);
  page = await open({ ...visit, page: await context.newPage() }, id);
  expect(await page.inputValue('[name="reason"]')).toBe('Ditulis tanpa sambungan.');
  await state(page, 'saved');

  // The session ends, and goes on after signing in elsewhere.
  await world.services.db.write((tx) => tx.delete(session).where(eq(session.userId, world.id('rahmat'))));
  await page.fill('[name="reason"]', 'Ditulis setelah sesi berakhir.');
  await state(page, 'signed-out');
  const elsewhere = await openPage(browser, desk);
  const second = await open(elsewhere, id);
  await context.addCookies(await elsewhere.context.cookies());
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await state(page, 'saved');

  // Two devices: the one that is behind asks which to keep.
  await second.fill('[name="reason"]', 'Dari jendela kedua.');
  await second.waitForSelector('[data-sheet-conflict]:visible');
  expect((await sheetOf(world, id, 'rahmat'))?.reason).toBe('Ditulis setelah sesi berakhir.');
  await second.click('[data-keep="mine"]');
  await state(second, 'saved');
  expect(await sheetOf(world, id, 'rahmat')).toMatchObject({ state: 'open', reason: 'Dari jendela kedua.' });
  expect(await counted(world, id)).toEqual({ score: null, reviews: 0 });
  await page.close();

  // Finished with what was typed a moment ago; then a change of it counts only once it is saved.
  for (const key of ['c-2', 'c-3', 'c-4', 'c-5', 'c-6'])
    for (const box of await second.locator(`[name="scores.${key}"][data-digit="5"]`).all()) await box.check();
  await second.check('[name="confidence"][value="3"]');
  await second.fill('[name="reason"]', 'Rapi, warnanya rata.');
  await second.click('[data-save]');
  await second.waitForURL(`**/scoring/${next.id}?done=sheet-done`);
  expect(await counted(world, id)).toEqual({ score: 100, reviews: 1 });
  await open({ ...elsewhere, page: second }, id, '/en');
  await second.check('[name="scores.c-1"][data-digit="1"]');
  await second.waitForSelector('[data-state-text]:has-text("does not count yet")');
  await second.reload();
  expect(await second.isChecked('[name="scores.c-1"][data-digit="1"]')).toBe(true);
  expect(await counted(world, id)).toEqual({ score: 100, reviews: 1 });
  await second.click('[data-save]');
  await second.waitForURL('**/en/**?done=sheet-done');
  expect((await counted(world, id))?.score).toBeLessThan(100);
  expect(await second.evaluate(() => Object.keys(localStorage))).toEqual([]);

  // A conflict that came up meanwhile: it says so, and nothing is saved.
  await second.fill('[name="reason"]', 'Sebelum benturan.');
  await state(second, 'saved');
  await world.services.db.write((tx) =>
    tx.insert(tie).values({
      ...{ id: 'dilatih', kind: 'trained', userId: world.id('rahmat'), workshopId: other?.workshopId ?? 0 },
      ...{ note: 'x', recordedBy: world.id('ratna'), recordedAt: 1 },
    }),
  );
  await second.fill('[name="reason"]', 'Sesudah benturan.');
  await state(second, 'refused');
  expect(await second.locator('[data-state-text]').innerText()).toMatch(/conflict/i);
  expect((await sheetOf(world, next.id, 'rahmat'))?.reason).toBe('Sebelum benturan.');
  const expected = /\/pictures\/|ERR_INTERNET_DISCONNECTED|status of (404|401|409|403)|^(401|409|403) /;
  expect([...complaints, ...elsewhere.complaints].filter((line) => !expected.test(line))).toEqual([]);
  await Promise.all([context.close(), elsewhere.context.close()]);
});
