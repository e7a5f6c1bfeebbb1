import { desc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outbox } from '#db/schema/index.ts';
import { openMailbox } from '#src/services/mail/mailbox.ts';
import { cast } from '#tests/support/cast.ts';
import { ask, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const evil = 'evil.test';
const variants: [string, Record<string, string>][] = [
  ['another Host', { Host: evil }],
  ['another Host with our port', { Host: `${evil}:80` }],
  ['our host before another', { Host: `127.0.0.1@${evil}` }],
  ['X-Forwarded-Host', { 'X-Forwarded-Host': evil }],
  ['X-Forwarded-Host and X-Forwarded-Proto', { 'X-Forwarded-Host': evil, 'X-Forwarded-Proto': 'https' }],
  ['X-Forwarded-Port and Server', { 'X-Forwarded-Port': '8443', 'X-Forwarded-Server': evil }],
  ['Forwarded', { Forwarded: `host=${evil};proto=https` }],
  ['X-Original-URL and X-Rewrite-URL', { 'X-Original-URL': `https://${evil}/`, 'X-Rewrite-URL': '/office/people' }],
];

/** One mailbox each: the same one gets no second mail at once. */
const mailboxes = Object.values(cast).map(({ email }) => email);

test.each(variants)('%s: mails, redirects and pages name only our own address', async (name, headers) => {
  const { server, world } = stage;
  const { db } = world.services;
  const known = new Set((await db.read.select({ id: outbox.id }).from(outbox)).map(({ id }) => id));
  const form = new URLSearchParams({ email: mailboxes[variants.findIndex(([one]) => one === name)] ?? '' }).toString();
  const posted = await ask(server, '/account/forgot?do=account.forgot', {
    method: 'POST',
    body: form,
    headers: { Origin: server.origin, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });
  const turned = await ask(server, '/account', { headers });
  const page = await ask(server, '/en/about', { headers });
  const foreign = 'Host' in headers;
  expect([posted.status, turned.status, page.status]).toEqual(foreign ? [421, 421, 421] : [303, 303, 200]);
  for (const { headers: answered, body } of [posted, turned, page]) {
    expect(answered.location ?? '/').toMatch(/^\/(?![/\\])/);
    expect(`${JSON.stringify(answered)} ${body}`).not.toContain(evil);
  }
  const made = (await db.read.select().from(outbox).orderBy(desc(outbox.createdAt))).filter(({ id }) => !known.has(id));
  expect(made).toHaveLength(foreign ? 0 : 1);
});

test('the link in the mail begins with the address the product was told to have', async () => {
  const rows = await stage.world.services.db.read.select().from(outbox);
  expect(rows.length).toBeGreaterThan(0);
  const mailbox = openMailbox(`${stage.world.folder}/mail`);
  await expect.poll(async () => (await mailbox.list()).length, { timeout: 20_000 }).toBe(rows.length);
  for (const { text, html } of await mailbox.list()) {
    const links = [...`${text} ${html}`.matchAll(/https?:\/\/[^\s"<>)]+/g)].map(([link]) => link);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(`${link}/`.startsWith(`${stage.server.origin}/`), link).toBe(true);
  }
});
