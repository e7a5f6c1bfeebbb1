import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeMember, workshop } from '#db/schema/index.ts';
import type { CastName } from '#tests/support/cast.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openCity, type City } from '#tests/domain/readiness-picture/city.ts';

const xss = `<img src=x onerror="alert(1)">`;
const pages = ['', '/list?figure=all', '/export?type=csv&figure=all', '/report'];
let city: City;
let server: Running;
const cookies = new Map<CastName, string>();
beforeAll(async () => {
  city = await openCity(12, Date.now());
  const { db } = city.world.services;
  await db.write(async (tx) => {
    await tx.update(workshop).set({ name: xss }).where(eq(workshop.id, 3));
    await tx
      .update(officeMember)
      .set({ powers: ['reports'] })
      .where(eq(officeMember.userId, city.world.id('tono')));
  });
  for (const name of ['rahmat', 'dewi', 'nina', 'tono', 'agus', 'siti'] as const)
    cookies.set(name, await city.world.cookie(name));
  server = await startServer(city.world.folder);
}, 60_000);
afterAll(async () => {
  await server.stop();
  await city.world.close();
});

async function see(name: CastName | null, path: string) {
  const cookie = name ? cookies.get(name) : undefined;
  const answer = await server.get(path, { headers: cookie ? { Cookie: cookie } : {} });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}
const at = (page: string) => `/office/readiness${page}`;

describe('the picture’s pages', () => {
  test.each(pages)('/office/readiness%s opens for readiness or reports alone, in both languages', async (page) => {
    for (const name of ['rahmat', 'dewi', 'tono'] as const) expect((await see(name, at(page))).status, name).toBe(200);
    expect((await see('rahmat', `/en${at(page)}`)).status).toBe(200);
    for (const name of ['nina', 'agus', 'siti'] as const) {
      const refused = await see(name, at(page));
      expect([name, refused.status]).toEqual([name, 403]);
      expect(refused.body).not.toContain('Bengkel 4');
    }
    expect((await see(null, at(page))).status).toBe(303);
  });

  test('every number is a link to a list that opens', async () => {
    const { body } = await see('rahmat', at(''));
    const links = [...body.matchAll(/<td[^>]*>\s*<a href="([^"]+)"[^>]*>([^<]*)</g)].map(([, to = '', text = '']) => ({
      to: to.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
      count: Number(text.replace(/\D/g, '')),
    }));
    expect(links.length).toBeGreaterThan(400);
    // One of each figure.
    const figures = new Map(links.map((link) => [new URL(link.to, server.origin).searchParams.get('figure'), link]));
    expect(figures.size).toBeGreaterThan(18);
    for (const { to } of figures.values()) expect((await see('rahmat', to)).status, to).toBe(200);
  });

  test('each drawing has a name and its numbers in words', async () => {
    for (const page of ['', '/report']) {
      const { body } = await see('rahmat', at(page));
      const drawings = body.match(/<svg class="chart"[^>]*>.*?<\/desc>/gs) ?? [];
      expect(drawings.length).toBeGreaterThan(6);
      for (const drawing of drawings) {
        expect(drawing).toMatch(/role="img" aria-labelledby="[\w-]+-t [\w-]+-d"/);
        expect(drawing).toMatch(/<title id="[\w-]+">[^<]{5,}<\/title>\s*<desc id="[\w-]+">[^<]{5,}<\/desc>/);
      }
      expect(body).not.toMatch(/<(svg|rect|path|text|g|a|td)[^>]* style=/);
    }
  });

  test('a name is text and nothing else, on the list and in what it is called', async () => {
    const { body } = await see('rahmat', at('/list?figure=all'));
    expect(body).not.toContain(xss);
    expect(body).toContain('&lt;img src=x');
  });

  test('an officer who only reports is not led to evidence', async () => {
    const [all, without] = [await see('rahmat', at('/list?figure=open')), await see('tono', at('/list?figure=open'))];
    expect(all.body).toMatch(/href="\/office\/reviews\/review-/);
    expect(all.body).toMatch(/href="\/office\/workshops\/bengkel-\d+\/readiness"/);
    expect(without.body).not.toMatch(/href="\/office\/reviews\/review-|bengkel-\d+\/readiness"/);
    expect(without.body).toMatch(/href="\/office\/workshops\/bengkel-\d+"/);
  });

  test('no figure of that name: not found; a quarter to come: said kindly', async () => {
    for (const words of ['figure=nothing', 'figure=level&of=king', 'figure=late&at=soon'])
      expect((await see('rahmat', at(`/list?${words}`))).status, words).toBe(404);
    const future = await see('rahmat', at('/report?quarter=2099-Q4'));
    expect(future.status).toBe(200);
    expect(future.body).toContain('belum dimulai');
    expect((await see('rahmat', `/en${at('/report?quarter=never')}`)).body).toContain('There is no such quarter');
  });

  test('a file is one, is kept by nobody, and holds text', async () => {
    const csv = await see('rahmat', at('/export?type=csv&figure=all'));
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toMatch(
      /^attachment; filename="readiness-all-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(csv.headers.get('cache-control')).toBe('private, no-store');
    expect((await see('rahmat', at('/export?type=xlsx&figure=all'))).headers.get('content-type')).toContain(
      'spreadsheetml',
    );
    expect((await see('rahmat', `/en${at('/export?type=csv&figure=all')}`)).body).toContain('Workshop code');
  });
});
