import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { recordChange } from '#db/search/changed.ts';
import { demoData } from '#tests/support/demo.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { until } from '#tests/support/until.ts';

let data: Awaited<ReturnType<typeof demoData>>;
let server: Running;
beforeAll(async () => {
  data = await demoData();
  server = await startServer(data.folder);
});
afterAll(async () => {
  await server.stop();
  await data.remove();
});

const everywhere: [string, number][] = [
  ['/', 200],
  ['/en/catalogue', 200],
  ['/no-such-page', 404],
  ['/en/motifs/no-such-motif', 404],
  ['/%00', 400],
  ['/icon.svg', 200],
  ['/pictures/motif-jlamprang-320.avif', 200],
  ['/pictures/none-320.avif', 404],
  ['/api/v1/motifs', 200],
  ['/up', 200],
];

describe('every answer', () => {
  test.each(everywhere)('%s is %i and carries the security headers', async (path, status) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toMatch(
      /script-src 'self'; style-src 'self'.*frame-ancestors 'none'/,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(await answer.text()).not.toMatch(/node_modules|SQLITE|at file:/);
  });

  test('another host gets 421', async () => {
    const status = await new Promise((resolve, reject) => {
      request(`${server.origin}/`, { headers: { host: 'evil.test' } }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  test('a form from another site gets 403, an oversize one 413', async () => {
    const post = (headers: Record<string, string>, body = 'currency=USD') =>
      server.get('/preferences', { method: 'POST', body, headers });
    expect(
      (await post({ origin: 'https://evil.test', 'content-type': 'application/x-www-form-urlencoded' })).status,
    ).toBe(403);
    expect(
      (await post({ origin: server.origin, 'content-type': 'application/octet-stream' }, 'x'.repeat(12 * 1024 * 1024)))
        .status,
    ).toBe(413);
  });
});

describe('pages kept for visitors', () => {
  test('a page carries a strong tag and answers 304 to it', async () => {
    const first = await server.get('/en/catalogue');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    const again = await server.get('/en/catalogue', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test('a price changed by another process is on the page within a moment', async () => {
    const before = await (await server.get('/catalogue?sort=price-high')).text();
    expect(before).not.toContain('Rp 98.765.432');
    const db = await openDatabase(`file:${data.folder}/canting.db`);
    await db.write(async (tx) => {
      await tx.run('UPDATE listing SET price = 98765432 WHERE id = (SELECT min(id) FROM listing)');
      const { rows } = await tx.run('SELECT min(id) AS id FROM listing');
      await recordChange(tx, 'listing', [Number(rows[0]?.['id'])], Date.now());
    });
    db.close();
    await until(async () => (await (await server.get('/catalogue?sort=price-high')).text()).includes('Rp 98.765.432'));
  });

  test('someone with a session never gets a visitor’s page, nor leaves theirs', async () => {
    await server.get('/about');
    const mine = await server.get('/about', { headers: { cookie: 'canting=some-session' } });
    expect(mine.headers.get('cache-control')).toBe('private, no-store');
    const visitor = await server.get('/about');
    expect(visitor.headers.get('cache-control')).toBe('public, no-cache');
    expect(visitor.headers.get('vary')).toContain('Cookie');
  });

  test('each currency has a page of its own', async () => {
    const yen = await (await server.get('/en/catalogue', { headers: { cookie: 'currency=JPY' } })).text();
    const none = await (await server.get('/en/catalogue', { headers: { cookie: 'currency=none' } })).text();
    const usual = await (await server.get('/en/catalogue')).text();
    expect(yen).toContain('≈ ¥');
    expect(none).not.toContain('≈');
    expect(usual).toContain('≈ US$');
  });

  test.each(['br', 'gzip'])('%s is sent to who takes it', async (encoding) => {
    const answer = await server.get('/motifs', { headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(await answer.text()).toContain('</html>');
  });
});

describe('languages', () => {
  test('each page names its other language and the switch keeps the place', async () => {
    const page = await (await server.get('/en/catalogue?technique=tulis&q=jelamprang')).text();
    expect(page).toContain('<html lang="en"');
    expect(page).toMatch(/hreflang="id" href="http[^"]*\/catalogue/);
    expect(page).toMatch(/class="header__language"[^>]*href="\/catalogue\?technique=tulis&(amp;|#38;)?q=jelamprang"/);
  });

  test('the currency is remembered and leads back to the same page', async () => {
    const choose = (back: string) =>
      server.get('/preferences', {
        method: 'POST',
        body: new URLSearchParams({ currency: 'EUR', back }),
        headers: { origin: server.origin },
      });
    const answer = await choose('/en/workshops?page=2');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/en/workshops?page=2');
    expect(answer.headers.get('set-cookie')).toMatch(/currency=EUR.*HttpOnly.*SameSite=Lax/i);
    for (const away of ['//evil.test', '/\\evil.test', 'https://evil.test', 'javascript:alert(1)', '']) {
      expect((await choose(away)).headers.get('location')).toBe('/');
    }
  });
});

describe('stopping', () => {
  test('requests under way are answered, then the process ends with 0', async () => {
    const own = await startServer(data.folder);
    const pending = own.get('/workshops');
    const code = own.stop();
    expect((await pending.catch(() => null))?.status ?? 200).toBe(200);
    expect(await code).toBe(0);
  });

  test('a wrong variable is refused at start with the legal values', async () => {
    await expect(startServer(data.folder, { LOG_LEVEL: 'loud' })).rejects.toThrow(
      /LOG_LEVEL="loud".*fatal, error, warn/,
    );
  });

  test('a folder without a database is refused with what to do', async () => {
    await expect(startServer('/tmp/canting-none')).rejects.toThrow(/npm run seed/);
  });
});
