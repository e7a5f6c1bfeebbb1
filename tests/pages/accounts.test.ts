import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { session } from '#db/schema/index.ts';
import { setPowers } from '#src/domain/people/set-powers.ts';
import { suspendPerson } from '#src/domain/people/suspend.ts';
import { cast, castPassword, castTotp } from '#tests/support/cast.ts';
import { codeNow, postForm, signIn } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
beforeAll(async () => {
  world = await openWorld();
  server = await startServer(world.folder);
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

const maya = { email: cast.maya.email, password: castPassword };
const get = (path: string, cookie: string) => server.get(path, { headers: { Cookie: cookie } });
/** Whether this cookie still opens the account. */
const opens = async (cookie: string) => (await get('/account', cookie)).status === 200;

describe('a session’s cookie', () => {
  test('is the browser’s alone: no script, no other site, no value that is stored', async () => {
    const answer = await postForm(server, null, '/account/sign-in', 'account.sign-in', maya);
    expect([answer.status, answer.location]).toEqual([303, '/account']);
    const header = answer.headers.getSetCookie()[0] ?? '';
    expect(header).toMatch(/^canting=[a-z2-7]{32,}; /);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(header).toContain(part);
    expect(header).not.toMatch(/domain=/i);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const rows = await world.services.db.read.select().from(session);
    for (const { idHash, publicId } of rows)
      for (const stored of [idHash, publicId]) expect(await opens(`canting=${stored}`), stored).toBe(false);
    expect(await opens(answer.cookies[0] ?? '')).toBe(true);
  });

  test('set by somebody else beforehand is not kept at sign-in', async () => {
    const planted = `canting=${'a'.repeat(40)}`;
    const cookie = (await postForm(server, planted, '/account/sign-in', 'account.sign-in', maya)).cookies[0] ?? '';
    expect(cookie).not.toBe(planted);
    expect([await opens(planted), await opens(cookie)]).toEqual([false, true]);
    // One that is a real session: the attacker's own, put into the victim's browser.
    const attackers = await world.cookie('joko');
    const victims = (await postForm(server, attackers, '/account/sign-in', 'account.sign-in', maya)).cookies[0] ?? '';
    expect(victims).not.toBe(attackers);
    expect([await opens(attackers), await opens(victims)]).toEqual([false, true]);
  });

  test('is worth nothing after signing out', async () => {
    const cookie = await signIn(server, maya);
    const out = await postForm(server, cookie, '/account', 'account.sign-out');
    expect([out.status, out.location]).toEqual([303, '/account/sign-in?done=signed-out']);
    expect(out.headers.getSetCookie()[0]).toMatch(/^canting=;.*Max-Age=0/);
    expect(await opens(cookie)).toBe(false);
  });

  test('is worth nothing after a change of password, elsewhere and here', async () => {
    const joko = { email: cast.joko.email, password: castPassword };
    const [here, elsewhere] = [await signIn(server, joko), await signIn(server, joko)];
    const form = { presentPassword: castPassword, newPassword: 'canting baru di rumah lama' };
    const answer = await postForm(server, here, '/account/security', 'account.change-password', form);
    expect([answer.status, answer.location]).toEqual([303, '/account/security?done=password-changed']);
    expect([await opens(here), await opens(elsewhere)]).toEqual([false, false]);
    expect(await opens(answer.cookies[0] ?? '')).toBe(true);
  });

  test('is worth nothing after suspension, and after a change of powers', async () => {
    const [bought, officers] = [await world.cookie('maya'), await world.cookie('tono')];
    expect([await opens(bought), await opens(officers)]).toEqual([true, true]);
    const agus = await world.as('agus');
    await suspendPerson(agus, { id: world.id('maya') });
    await setPowers(agus, { id: world.id('tono'), offices: { dinperinaker: ['listings'] } });
    expect([await opens(bought), await opens(officers)]).toEqual([false, false]);
    const again = await postForm(server, null, '/account/sign-in', 'account.sign-in', maya);
    expect([again.status, again.cookies]).toEqual([422, []]);
  });
});

describe('the second step over HTTP', () => {
  test('stands before everything, and a code opens it once', async () => {
    const rahmat = { email: cast.rahmat.email, password: castPassword };
    const form = { ...rahmat, next: '/office/reviews' };
    const first = await postForm(server, null, '/account/sign-in', 'account.sign-in', form);
    expect(first.location).toBe('/account/second-step?next=%2Foffice%2Freviews');
    const halfway = first.cookies[0] ?? '';
    for (const path of ['/account', '/office', '/office/reviews', '/account/security']) {
      const answer = await get(path, halfway);
      expect([answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([303, '/account/second-step']);
    }
    const code = codeNow(castTotp);
    const wrong = await postForm(server, halfway, '/account/second-step', 'account.second-step', { code: '000000' });
    expect([wrong.status, wrong.cookies]).toEqual([422, []]);
    const given = { code, next: '/office/reviews' };
    const right = await postForm(server, halfway, '/account/second-step', 'account.second-step', given);
    expect([right.status, right.location]).toEqual([303, '/office/reviews']);
    expect([await opens(halfway), await opens(right.cookies[0] ?? '')]).toEqual([false, true]);
    const other = (await postForm(server, null, '/account/sign-in', 'account.sign-in', rahmat)).cookies[0] ?? '';
    const replay = await postForm(server, other, '/account/second-step', 'account.second-step', { code });
    expect(replay.status).toBe(422);
  });

  test('an admin’s pages ask for the password again after half an hour', async () => {
    const { sessions } = world.services;
    const now = Date.now();
    const sender = { ipPrefix: '127.0.0.0/24', userAgent: 'x' };
    const wish = { userId: world.id('agus'), staff: true, stage: 'full' as const, sender, now };
    const stale = `canting=${await sessions.start({ ...wish, provedAt: now - 31 * 60_000 })}`;
    const turned = await get('/office/people?q=maya', stale);
    expect(turned.headers.get('location')).toBe('/account/prove?next=%2Foffice%2Fpeople%3Fq%3Dmaya');
    expect((await get('/account/prove?next=%2Foffice%2Fpeople', stale)).status).toBe(200);
    const form = { password: castPassword, code: codeNow(castTotp), next: '/office/people?q=maya' };
    const proved = await postForm(server, stale, '/account/prove', 'account.prove', form);
    expect(proved.location).toBe('/office/people?q=maya');
    expect((await get('/office/people', proved.cookies[0] ?? '')).status).toBe(200);
    expect(await opens(stale)).toBe(false);
  });
});

describe('going on after signing in', () => {
  test('never leads to another site, by the form or by the address', async () => {
    const wishes = [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/%2F%2Fevil.example',
      'javascript:alert(1)',
      '/..//evil.example',
    ];
    const cookie = await world.cookie('siti');
    for (const next of wishes) {
      const form = { email: cast.siti.email, password: castPassword, next };
      const posted = await postForm(server, null, '/account/sign-in', 'account.sign-in', form);
      expect(posted.location, next).toBe('/producer');
      const opened = await get(`/account/sign-in?${new URLSearchParams({ next })}`, cookie);
      expect(opened.headers.get('location'), next).toBe('/producer');
      const headers = { Origin: server.origin };
      const body = new URLSearchParams({ currency: 'none', back: next });
      const kept = await server.get('/en/preferences', { method: 'POST', headers, body });
      expect(kept.headers.get('location'), next).toBe('/en');
    }
    for (const path of ['//evil.example/', '/\\evil.example', '/account//evil.example']) {
      const answer = await server.get(path).catch(() => null);
      expect(answer?.headers.get('location') ?? '').not.toContain('evil');
    }
  });

  test('leads to the page that was asked for, in the reader’s language', async () => {
    const turned = await server.get('/en/producer/staff');
    expect(turned.headers.get('location')).toBe('/en/account/sign-in?next=%2Fproducer%2Fstaff');
    const form = { email: cast.wulan.email, password: castPassword, next: '/producer/staff' };
    const posted = await postForm(server, null, '/en/account/sign-in', 'account.sign-in', form);
    expect(posted.location).toBe('/en/producer/staff');
  });
});
