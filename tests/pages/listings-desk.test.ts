import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictures as uploaded, draft, fullBody, openShop, published } from '#tests/domain/listings/shop.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import type { CastName } from '#tests/support/cast.ts';
import type { World } from '#tests/support/world.ts';

let world: World;
let server: Running;
let live: number;
const cookies: Partial<Record<CastName, string>> = {};

beforeAll(async () => {
  world = await openShop();
  live = await published(world, fullBody({ titleId: 'Kain <b>jlamprang</b> & "tulis"', titleEn: '' }));
  await draft(world, fullBody({ titleId: '<img src=x onerror=alert(1)>', pictures: [] }));
  for (const name of ['siti', 'wulan'] as const) cookies[name] = await world.cookie(name);
  server = await startServer(world.folder);
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

const get = (path: string, who: 'siti' | 'wulan' = 'siti') =>
  server.get(path, { headers: { Cookie: cookies[who] ?? '' } });
const post = (path: string, fields: Record<string, string | Blob>, who: 'siti' | 'wulan' = 'siti', json = false) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    form.append(name, typeof value === 'string' ? value : new File([value], 'kain.csv'));
  const headers = { Cookie: cookies[who] ?? '', Origin: server.origin, ...(json && { Accept: 'application/json' }) };
  return server.get(path, { method: 'POST', body: form, headers });
};

describe('the desk of listings', () => {
  test.each(['', '/en'])('the list shows titles as texts, with counts and what to do next (%s)', async (prefix) => {
    const page = await (await get(`${prefix}/producer/listings`)).text();
    expect(page).toContain('Kain &lt;b&gt;jlamprang&lt;/b&gt; &amp; &quot;tulis&quot;');
    expect(page).not.toContain('<b>jlamprang');
    const drafts = await (await get(`${prefix}/producer/listings?state=drafts`)).text();
    expect(drafts).not.toContain('<img src=x');
    expect(drafts).toContain(prefix ? 'to go before it can be sent' : 'isian lagi sebelum bisa dikirim');
  });

  test('odd queries are answered with a list, never an error', async () => {
    for (const query of [
      '?state=x',
      '?page=-1',
      '?page=9999',
      '?q=%25%27%3B--',
      "?state=' OR 1=1--",
      '?page=1e9',
      '?q=%00',
    ])
      expect([query, (await get(`/producer/listings${query}`)).status]).toEqual([query, 200]);
  });

  test('pages of a listing that isn’t there or isn’t theirs are the same', async () => {
    for (const path of [`/producer/history/${live}`, '/producer/history/99999', '/producer/history/x'])
      expect([path, (await get(path, 'wulan')).status]).toEqual([path, 404]);
    expect((await get(`/producer/history/${live}`)).status).toBe(200);
  });

  test('a bulk change that is wrong keeps what was ticked and typed', async () => {
    const answer = await post('/producer/listings?do=listing.change-many', {
      'listings[]': String(live),
      change: 'price-raise',
      amount: 'sepuluh',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toMatch(new RegExp(`value="${live}"[^>]*checked|checked[^>]*value="${live}"`));
    expect(page).toContain('value="sepuluh"');
    const none = await post('/producer/listings?do=listing.change-many', { change: 'archive', amount: '' });
    expect(none.status).toBe(422);
  });

  test('an island gets the version and what is missing', async () => {
    const started = await post('/producer/listings?do=listing.start', {}, 'siti', true);
    const { to, data } = (await started.json()) as { to: string; data: { id: number } };
    expect(to).toBe(`/producer/listings/${data.id}`);
    const fields = { id: String(data.id), version: '1', titleId: 'Kain', 'pictures.0.name': uploaded[0], price: '1.2' };
    const saved = (await (await post('/producer/listings?do=listing.save', fields, 'siti', true)).json()) as object;
    expect(saved).toMatchObject({ ok: true, data: { version: 2, problems: { price: { code: 'not-a-number' } } } });
    const late = await post('/producer/listings?do=listing.save', { ...fields, titleId: 'Lain' }, 'siti', true);
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ ok: false, code: 'stale', facts: { version: 2 } });
    const foreign = await post('/producer/listings?do=listing.save', fields, 'wulan', true);
    expect([foreign.status, ((await foreign.json()) as { code: string }).code]).toEqual([404, 'not-found']);
  });
});

describe('files', () => {
  test('exports are downloads nobody keeps, the other workshop’s without these listings', async () => {
    for (const type of ['csv', 'xlsx'] as const) {
      const answer = await get(`/producer/listings/export?type=${type}`);
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="batik-siti.${type}"`);
      expect(answer.headers.get('cache-control')).toContain('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(await (await get('/producer/listings/export?type=csv', 'wulan')).text()).not.toContain('jlamprang');
    expect((await server.get('/producer/listings/export?type=csv')).status).toBe(303);
  });

  test('check, import and the listing is there; a file that is none says so', async () => {
    const path = '/en/producer/listings/import?do=listing.check-import';
    const checked = await post(path, { file: new Blob(['judul;harga\n<i>Sarung</i>;1\nKain baru;200.000']) });
    const page = await checked.text();
    expect(checked.status).toBe(200);
    expect(page).toContain('1 new');
    expect(page).toContain('&lt;i&gt;Sarung');
    // In the hidden field's value the signs are harmless.
    expect(page).not.toMatch(/>[^<"]*<i>Sarung/);
    const field = (name: string) =>
      (new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '')
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#34;', '"')
        .replaceAll('&amp;', '&');
    const done = await post('/en/producer/listings/import?do=listing.import', {
      packed: field('packed'),
      seal: field('seal'),
    });
    expect([done.status, done.headers.get('location')]).toEqual([
      303,
      '/en/producer/listings?state=drafts&done=imported',
    ]);
    expect(await (await get('/producer/listings?state=drafts&q=Kain+baru')).text()).toContain('Kain baru');

    const bad = await post(path, { file: new Blob([new Uint8Array([0, 1, 2])]) });
    expect([bad.status, (await bad.text()).includes('cannot be read as CSV or XLSX')]).toEqual([422, true]);
    expect((await post(path, { file: new Blob([]) })).status).toBe(422);
    expect((await post(path, { file: new Blob(['x'.repeat(1_200_000)]) })).status).toBe(413);
    expect((await post(path, { file: 'judul' })).status).toBe(422);
  });
});

test('buyers see fibres, care, prices by quantity and the sample’s price, and which text is not translated', async () => {
  const [{ slug } = { slug: '' }] = (
    await world.services.db.read.query.listing.findMany({ columns: { slug: true } })
  ).filter((row) => row.slug.startsWith('kain-'));
  const page = await (await server.get(`/en/catalogue/${slug}`)).text();
  for (const text of [
    '100 % cotton',
    'hand wash, cold',
    'from 5 ',
    'Rp 1.150.000',
    'Sample price',
    'has not translated',
  ])
    expect(page).toContain(text);
  expect(page).toMatch(/<h1[^>]* lang="id"/);
  expect(await (await server.get(`/catalogue/${slug}`)).text()).not.toContain('belum menerjemahkan');
});
