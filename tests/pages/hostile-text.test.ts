import type { Browser } from 'playwright-core';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { recordChange } from '#db/search/changed.ts';
import { desk, openBrowser, openPage, type Visit } from '#tests/support/browser.ts';
import { demoData } from '#tests/support/demo.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { childrenNamed, readXml, textOf } from '#tests/support/xml.ts';

const trap = '(window.sprung=(window.sprung||0)+1)';
const payloads = [
  `</script><script>alert(1)</script>`,
  `</script><script>${trap}</script>`,
  `"><script>${trap}</script>`,
  `<img src=x onerror="${trap}">`,
  `<svg/onload=${trap}>`,
  `"><svg onload="${trap}"><animate onbegin=${trap} attributeName=x dur=1s>`,
  `' onmouseover='${trap}' autofocus onfocus='${trap}' x='`,
  `" autofocus onfocus="${trap}" style="animation:x" onanimationstart="${trap}`,
  `<a href="javascript:${trap}">x</a><iframe srcdoc="<script>parent.${trap}</script>">`,
  `<!--<script>${trap}//--></title></textarea></style></noscript><script>${trap}</script>`,
  `]]><script xmlns="http://www.w3.org/1999/xhtml">${trap}</script><![CDATA[`,
  `<math><mtext><table><mglyph><style><img src onerror=${trap}></style></table>`,
  '${' + trap + '}{{constructor.constructor("' + trap + '")()}}\u2028\u2029',
  `&lt;script&gt;${trap}&lt;/script&gt;<base href="//evil.test/"><meta http-equiv=refresh content="0;url=//evil.test">`,
];

let data: Awaited<ReturnType<typeof demoData>>;
let server: Running;
let browser: Browser;
let visit: Visit;
let struck: { id: number; slug: string; title: string }[];
let workshop: { slug: string; name: string; story: string };

beforeAll(async () => {
  data = await demoData();
  const db = await openDatabase(`file:${data.folder}/canting.db`);
  const one = await db.reader.execute(`SELECT workshop_id, count(*) AS many FROM listing WHERE state = 'published'
    GROUP BY workshop_id ORDER BY many DESC LIMIT 1`);
  const workshopId = Number(one.rows[0]?.['workshop_id']);
  const { rows } = await db.reader.execute({
    sql: `SELECT id, slug FROM listing WHERE state = 'published' ORDER BY workshop_id = ? DESC, id LIMIT ?`,
    args: [workshopId, payloads.length],
  });
  struck = rows.map(({ id, slug }, place) => ({
    id: Number(id),
    slug: String(slug),
    title: `Jebakan ${payloads[place]}`,
  }));
  const name = `Bengkel Jebakan ${payloads[0]}${payloads[3]}`;
  workshop = { slug: '', name, story: payloads.join('\n') };
  db.close();

  const client = createClient({ url: `file:${data.folder}/canting.db`, concurrency: 1 });
  for (const { id, title } of struck) {
    await client.execute({
      sql: `UPDATE listing SET title_id = ?1, title_en = ?1, description_id = ?2, description_en = ?2, published_at = ?3,
        workshop_id = ?4 WHERE id = ?5`,
      args: [title, `${title} ${payloads.join(' ')}`, Date.now(), workshopId, id],
    });
    await client.execute({
      sql: 'UPDATE picture SET alt_id = ?1, alt_en = ?1 WHERE listing_id = ?2',
      args: [title, id],
    });
  }
  await client.execute({
    sql: `UPDATE workshop SET name = ?1, story_id = ?2, story_en = ?2, owner_name = ?1, address = ?1 WHERE id = ?3`,
    args: [workshop.name, workshop.story, workshopId],
  });
  const own = await client.execute({ sql: 'SELECT slug FROM workshop WHERE id = ?', args: [workshopId] });
  workshop.slug = String(own.rows[0]?.['slug']);
  client.close();
  const writer = await openDatabase(`file:${data.folder}/canting.db`);
  await writer.write(async (tx) => {
    const ids = struck.map(({ id }) => id);
    await recordChange(tx, 'listing', ids, Date.now());
    await recordChange(tx, 'workshop', [workshopId], Date.now());
  });
  writer.close();
  server = await startServer(data.folder);
  browser = await openBrowser();
  visit = await openPage(browser, desk);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await data.remove();
});

test('text with markup in it is text on every page, and nothing of it runs', async () => {
  const { page, complaints } = visit;
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => complaints.push('a dialog opened')));
  const lists = ['/', '/catalogue', '/catalogue?q=jebakan', '/catalogue?kind=workshops&q=jebakan', '/workshops'];
  const records = [`/workshops/${workshop.slug}`, ...struck.map(({ slug }) => `/catalogue/${slug}`)];
  const echoed = payloads.map((payload) => `/catalogue?${new URLSearchParams({ q: payload })}`);
  for (const path of [...lists, ...lists.map((path) => `/en${path === '/' ? '' : path}`), ...records, ...echoed]) {
    const from = complaints.length;
    await page.goto(server.origin + path, { waitUntil: 'load' });
    expect(await page.evaluate(() => (window as unknown as { sprung?: number }).sprung), path).toBeUndefined();
    const planted = await page.evaluate(plantedMarkup);
    expect(planted, path).toEqual([]);
    expect(new URL(page.url()).origin).toBe(server.origin);
    expect(complaints.slice(from), path).toEqual([]);
  }
});

test('it is shown as it was written, and means the same to machines', async () => {
  const { page } = visit;
  for (const { slug, title } of struck) {
    await page.goto(`${server.origin}/catalogue/${slug}`);
    expect(squeezed(await page.locator('h1').textContent())).toBe(squeezed(title));
    const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
    const product = texts
      .map((text) => JSON.parse(text) as Record<string, unknown>)
      .find((one) => one['@type'] === 'Product');
    expect(product?.['name']).toBe(title);
    expect(String(product?.['description'])).toContain(payloads.join(' '));
  }
  const { items } = (await (await server.get('/api/v1/listings?q=jebakan&per=96')).json()) as {
    items: { slug: string; title: { id: string }; workshop: { name: string } }[];
  };
  for (const { slug, title } of struck) {
    const item = items.find((one) => one.slug === slug);
    expect(item?.title.id).toBe(title);
    expect(item?.workshop.name).toBe(workshop.name);
  }
  const feed = await readXml(page, await (await server.get('/feed.xml')).text());
  const titles = childrenNamed(feed, 'entry').map((entry) => textOf(entry, 'title'));
  for (const { title } of struck) expect(titles).toContain(title);
  await page.goto(`${server.origin}/workshops/${workshop.slug}`);
  expect(await page.locator('h1').textContent()).toContain(workshop.name);
  expect(squeezed(await page.locator('main').textContent())).toContain(squeezed(payloads[5] ?? ''));
});

test('suggestions while typing show such a name as text too', async () => {
  const { page, complaints } = visit;
  await page.goto(`${server.origin}/catalogue`);
  const from = complaints.length;
  await page.locator('#q').pressSequentially('Bengkel Jebakan');
  const option = page.locator('[role="option"]', { hasText: 'Jebakan' }).first();
  await option.waitFor();
  expect(await option.textContent()).toContain('</script>');
  await page.waitForTimeout(400);
  expect(await page.evaluate(() => (window as unknown as { sprung?: number }).sprung)).toBeUndefined();
  expect(complaints.slice(from)).toEqual([]);
});

test('the trap works: the same markup put into a page as markup springs it', async () => {
  const { page, context } = await openPage(browser, desk);
  await page.setContent(payloads.slice(1).join(''));
  await page.waitForFunction(() => (window as unknown as { sprung?: number }).sprung);
  await context.close();
});

/** What a page of ours never has: scripts of its own beside the built files, frames, handlers in attributes. */
function plantedMarkup(): string[] {
  const foreign = document.querySelectorAll(
    'script:not([src],[type="application/ld+json"]), base, iframe, math, style',
  );
  const handlers = [...document.querySelectorAll('*')].filter((one) =>
    one.getAttributeNames().some((name) => name.startsWith('on') || name === 'style' || name === 'srcdoc'),
  );
  return [...foreign, ...handlers].map((one) => `${one.nodeName} ${one.getAttributeNames().join(' ')}`);
}

function squeezed(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
