import { createClient } from '@libsql/client';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outbox } from '#db/schema/index.ts';
import { promiseMail } from '#src/domain/outbox.ts';
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

test('nothing that is secret reaches the log, not even when a query fails with it', async () => {
  const canary = { text: 'KENARI-rahasia-4711', email: 'kenari@rahasia.test', nib: '9120001234567', token: 'kenaritoken'.repeat(4) }; // prettier-ignore
  const { db, vault } = world.services;
  const cookie = await world.cookie('agus');
  const form = { email: canary.email, password: canary.text, newPassword: canary.text, code: canary.nib, number: canary.nib, token: canary.token }; // prettier-ignore
  const sent = ['account.sign-in', 'account.sign-up', 'account.reset', 'account.second-step', 'account.change-password', 'workshop.save-paper', 'account.mute']; // prettier-ignore
  for (const name of sent)
    await server.get(`/account/sign-in?do=${name}&token=${canary.token}`, {
      method: 'POST',
      headers: { cookie: `${cookie}; other=${canary.text}`, origin: server.origin },
      body: new URLSearchParams(form),
    });
  await server.get(`/account/reset?token=${canary.token}`, { headers: { cookie: `canting=${canary.token}` } });
  await server.get(`/no/such/page?email=${canary.email}`, { headers: { authorization: canary.text } });
  await db.write((tx) => promiseMail(tx, { vault, now: Date.now() }, { to: canary.email, template: 'reset', locale: 'id', facts: { name: canary.text, link: `${server.origin}/account/reset?token=${canary.token}` } })); // prettier-ignore
  // A query that fails while it carries them all.
  const client = createClient({ url: db.url, concurrency: 1, timeout: 2_000 });
  await client.execute('ALTER TABLE audit RENAME TO audit_away');
  const wanted = new URLSearchParams({ action: `${canary.text} ${canary.email} ${canary.nib} ${canary.token}` });
  const broken = await server.get(`/office/audit?${wanted}`, { headers: { cookie } });
  const shown = await broken.text();
  await client.execute('ALTER TABLE audit_away RENAME TO audit');
  client.close();
  expect(broken.status).toBe(500);
  const log = server.log.join('\n');
  expect(log).toContain('Failed query');
  expect(log).toContain('"path":"/account/reset"');
  for (const secret of [...Object.values(canary), cookie.split('=')[1] ?? '']) {
    expect(log).not.toContain(secret);
    expect(shown.replaceAll(/<link[^>]*>/g, '')).not.toContain(secret);
  }
  expect(await db.read.select().from(outbox).where(eq(outbox.template, 'reset'))).toHaveLength(1);
});
