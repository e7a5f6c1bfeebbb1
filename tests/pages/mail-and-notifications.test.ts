import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notification, user } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { notify } from '#src/domain/outbox.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
beforeAll(async () => {
  world = await openWorld();
  const { db, vault } = world.services;
  await db.write((tx) =>
    tx
      .update(user)
      .set({ demo: true })
      .where(eq(user.id, world.id('rahmat'))),
  );
  server = await startServer(world.folder, { DEMO: 'on' });
  const context = { vault, now: Date.now(), origin: server.origin };
  await db.write(async (tx) => {
    const facts = { title: '<b>Jlamprang</b>', note: 'lihat https://evil.test/x' };
    const userIds = [world.id('siti'), world.id('wulan')];
    await notify(tx, context, { userIds, kind: 'review-changes-asked', facts, path: '/producer/verification' });
    await recordAudit(tx, { at: Date.now(), userId: world.id('rahmat'), action: 'review.decide', subject: 'workshop:1', detail: { workshopId: 2, to: 'accepted' } }); // prettier-ignore
    await recordAudit(tx, {
      at: Date.now(),
      userId: null,
      action: 'account.sign-up',
      subject: `user:${world.id('maya')}`,
    });
  });
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

async function page(path: string, cookie = '', origin = server): Promise<{ status: number; html: string }> {
  const answer = await origin.get(path, { headers: { cookie } });
  return { status: answer.status, html: await answer.text() };
}

function send(path: string, cookie: string, body: Record<string, string>): Promise<Response> {
  const headers = { cookie, origin: server.origin };
  return server.get(path, { method: 'POST', headers, body: new URLSearchParams(body) });
}

describe('the demo’s mail', () => {
  test('is written by the running server and shown with its links, but only ours can be followed', async () => {
    await expect.poll(() => readdir(join(world.folder, 'mail')).catch(() => []), { timeout: 20_000 }).toHaveLength(2);
    const { html } = await page('/dev/mail');
    expect(html).toContain('siti@workshops.test');
    const one = /href="(\/dev\/mail\/[^"]+)"/.exec(html)?.[1] ?? '';
    const mail = await page(one);
    expect(mail.status).toBe(200);
    expect(mail.html).toContain(`<a href="${server.origin}/producer/verification"`);
    expect(mail.html).toContain('https://evil.test/x');
    expect(mail.html).not.toContain('href="https://evil.test');
    expect(mail.html.slice(mail.html.indexOf('<main'))).not.toContain('<b>Jlamprang');
  });

  test('comes with codes for the made-up people and nobody else', async () => {
    const { html } = await page('/en/dev/mail');
    expect(html).toContain('rahmat@city.test');
    expect(html).toMatch(/>\d{6}</);
    for (const other of ['dewi@city.test', 'agus@city.test', 'tono@city.test']) expect(html).not.toContain(other);
  });

  test.each([
    '/dev/mail/x',
    '/dev/mail/..%2Fsecret.key',
    '/dev/mail/20260101T000000000-0123456789abcdef0123456789abcdef',
  ])('%s is no mail', async (path) => expect([400, 404]).toContain((await page(path)).status));

  test('is nowhere to be found outside the demo', async () => {
    const folder = join(world.folder, 'mail');
    const [kept = ''] = await readdir(folder);
    for (const env of [{}, { DEMO: 'on', SMTP_URL: 'smtp://127.0.0.1:9' }]) {
      const real = await startServer(world.folder, env);
      const missing = await page('/dev/nothing', '', real);
      for (const path of ['/dev/mail', `/dev/mail/${kept.replace('.eml', '')}`]) {
        const { status, html } = await page(path, '', real);
        expect(status).toBe(404);
        expect(html).not.toContain('workshops.test');
        expect(/<title>.*<\/title>/.exec(html)?.[0]).toBe(/<title>.*<\/title>/.exec(missing.html)?.[0]);
      }
      await real.stop();
    }
  });
});

describe('notifications', () => {
  test('looking at them changes nothing; opening one by its button marks it and leads on', async () => {
    const cookie = await world.cookie('siti');
    const before = await page('/account/notifications', cookie);
    expect(before.html).toContain('1 belum dibaca');
    expect(before.html).toContain('&lt;b&gt;Jlamprang&lt;/b&gt;');
    expect((await page('/account/notifications', cookie)).html).toContain('1 belum dibaca');
    const id = /name="id" value="(\d+)"/.exec(before.html)?.[1] ?? '';
    const opened = await send('/en/account/notifications?do=account.read-notifications', cookie, { id });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/en/producer/verification']);
    expect((await page('/account/notifications', cookie)).html).toContain('Semua sudah dibaca');
    const others = await send('/account/notifications?do=account.read-notifications', await world.cookie('wulan'), {
      id,
    });
    expect(others.status).toBe(404);
    const rows = await world.services.db.read
      .select()
      .from(notification)
      .where(eq(notification.userId, world.id('wulan')));
    expect(rows.map(({ readAt }) => readAt)).toEqual([null]);
  });

  test('switches are saved and shown again', async () => {
    const cookie = await world.cookie('siti');
    const saved = await server.get('/account/notifications?do=account.mute', {
      method: 'POST',
      headers: { cookie, origin: server.origin },
      body: new URLSearchParams([
        ['shown[]', 'review-accepted'],
        ['shown[]', 'trust-changed'],
        ['product[]', 'trust-changed'],
      ]),
    });
    expect(saved.headers.get('location')).toBe('/account/notifications?done=saved');
    const { html } = await page('/account/notifications', cookie);
    const ticked = [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([tag]) => tag);
    const find = (channel: string, kind: string) => ticked.find((tag) => tag.includes(`"${channel}[]"`) && tag.includes(kind)); // prettier-ignore
    expect(find('product', 'trust-changed')).toContain('checked');
    expect(find('mail', 'trust-changed')).not.toContain('checked');
    expect(find('product', 'review-accepted')).not.toContain('checked');
    expect(find('product', 'review-refused')).toContain('checked');
  });
});

describe('the audit log', () => {
  test('shows names for ids, and finds by person, action, thing and day', async () => {
    const cookie = await world.cookie('agus');
    const { html } = await page('/office/audit', cookie);
    for (const text of ['Rahmat Hidayat', 'Batik Siti', 'Batik Wulan', 'memutuskan pengajuan', 'Maya Tan'])
      expect(html).toContain(text);
    expect(html).toContain(`/office/people/${world.id('rahmat')}`);
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const found = async (query: string) => {
      const shown = (await page(`/office/audit?${query}`, cookie)).html;
      return [shown.includes('title="review.decide"'), shown.includes('title="account.sign-up"')];
    };
    expect(await found('person=rahmat')).toEqual([true, false]);
    expect(await found('person=RAHMAT%40city')).toEqual([true, false]);
    expect(await found('person=nobody')).toEqual([false, false]);
    expect(await found('person=%25')).toEqual([false, false]);
    expect(await found('action=account.sign-up')).toEqual([false, true]);
    expect(await found('about=Batik+Siti')).toEqual([true, false]);
    expect(await found('about=workshop%3A1')).toEqual([true, false]);
    expect(await found(`about=maya`)).toEqual([false, true]);
    expect(await found(`from=${today}&to=${today}`)).toEqual([true, true]);
    expect(await found('to=2020-01-01')).toEqual([false, false]);
    expect(await found('from=2099-13-45&before=x')).toEqual([true, true]);
  });

  test('is an admin’s alone', async () => {
    for (const name of ['rahmat', 'siti', 'maya'] as const)
      expect((await page('/office/audit', await world.cookie(name))).status).toBe(403);
    expect((await page('/office/audit')).status).toBe(303);
  });
});
