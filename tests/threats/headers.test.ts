import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '#src/http/headers.ts';
import { ask, openStage, type Stage } from './stage.ts';

let http: Stage;
let https: Stage;
let cookie: string;
beforeAll(async () => {
  http = await openStage();
  https = await openStage({ PUBLIC_ORIGIN: 'https://canting.test' });
  cookie = await http.world.cookie('siti');
});
afterAll(() => Promise.all([http.close(), https.close()]));

const form = 'application/x-www-form-urlencoded';
const send = (type: string, body: string) => ({ method: 'POST', headers: { 'Content-Type': type }, body });
const cases: [number, string, { method?: string; headers?: Record<string, string>; body?: string }][] = [
  [200, '/', {}],
  [200, '/account/sign-in', {}],
  [200, '/icon.svg', {}],
  [200, '/up', {}],
  [200, '/api/v1/motifs', {}],
  [200, '/producer', { headers: { Cookie: 'mine' } }],
  [302, '/account/sign-in', { headers: { Cookie: 'mine' } }],
  [303, '/account', {}],
  [400, '/%00', {}],
  [401, '/about?do=listing.start', send(form, '')],
  [403, '/office', { headers: { Cookie: 'mine' } }],
  [403, '/about', { ...send(form, ''), headers: { Origin: 'https://evil.test' } }],
  [404, '/no-such-page', {}],
  [404, '/catalogue/no-such-cloth', {}],
  [405, '/about', { method: 'DELETE' }],
  [405, '/about', send(form, 'x=1')],
  [413, '/about?do=account.sign-in', send(form, 'x'.repeat(20_000))],
  [414, `/catalogue?q=${'a'.repeat(13_000)}`, {}],
  [415, '/about?do=account.sign-in', send('application/json', '{}')],
  [421, '/', { headers: { Host: 'evil.test' } }],
  [422, '/account/sign-in?do=account.sign-in', send(form, 'email=')],
  [500, '/500', {}],
];

describe('the security headers are on every kind of answer', () => {
  test.each(cases)('%i %s', async (status, path, wish) => {
    const headers = { Origin: http.server.origin, ...wish.headers };
    if ('Cookie' in headers) headers['Cookie'] = cookie;
    const answer = await ask(http.server, path, { ...wish, headers });
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(securityHeaders))
      expect(answer.headers[name.toLowerCase()], name).toBe(value);
    if (wish.headers?.['Cookie'] || status >= 400) expect(answer.headers['cache-control']).toMatch(/no-store/);
    if (status >= 400) expect(answer.body).not.toMatch(/node_modules|SQLITE|at file:|\.ts:\d/);
  });

  test('304 to who holds the page already', async () => {
    const first = await ask(http.server, '/icon.svg');
    const again = await ask(http.server, '/icon.svg', { headers: { 'If-None-Match': String(first.headers.etag) } });
    expect(again.status).toBe(304);
    expect(again.headers['content-security-policy']).toBe(securityHeaders['Content-Security-Policy']);
  });

  test('what they say', () => {
    expect(securityHeaders).toMatchInlineSnapshot(`
      {
        "Content-Security-Policy": "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=()",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
      }
    `);
  });
});

describe('where the product is reached over https', () => {
  test.each(['/', '/icon.svg', '/no-such-page', '/account'])('%s asks for https for a year', async (path) => {
    const answer = await ask(https.server, path);
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=(\d{8,})/);
    expect(Number(/\d+/.exec(String(answer.headers['strict-transport-security']))?.[0])).toBeGreaterThanOrEqual(
      31_536_000,
    );
  });

  test('the session’s cookie is bound to the host and sent over https only', async () => {
    const { world, server } = https;
    const token = (await world.cookie('siti')).split('=')[1] ?? '';
    const signOut = await ask(server, '/account?do=account.sign-out', {
      ...send(form, ''),
      headers: { 'Content-Type': form, Origin: 'https://canting.test', Cookie: `__Host-canting=${token}` },
    });
    expect(signOut.status).toBe(303);
    expect(String(signOut.headers['set-cookie'])).toMatch(
      /^__Host-canting=;(?=.*; Path=\/)(?=.*; HttpOnly)(?=.*; Secure)(?=.*; SameSite=Lax)(?!.*Domain)/i,
    );
    const plain = await ask(server, '/account', { headers: { Cookie: await world.cookie('siti') } });
    expect(plain.status).toBe(303);
  });
});
