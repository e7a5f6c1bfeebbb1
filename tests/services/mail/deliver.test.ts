import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { outbox } from '#db/schema/index.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { backOff, giveUpAfter, startDelivery, type Delivery } from '#src/services/deliver.ts';
import { openMailer, type Mailer } from '#src/services/mail/index.ts';
import { makeVault } from '#src/services/vault.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { freePort } from '#tests/support/server.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const minute = 60_000;
let world: World;
let office: PostOffice | undefined;
let now: number;
let log: Record<string, unknown>[];
const running: Delivery[] = [];

beforeEach(async () => {
  world = await openWorld();
  now = Date.now();
  log = [];
});
afterEach(async () => {
  for (const delivery of running.splice(0)) await delivery.close();
  await office?.close();
  office = undefined;
  await world.close();
});

function deliver(mailer: Mailer, change: Partial<Parameters<typeof startDelivery>[0]> = {}, lease = 120_000): Delivery {
  const lines = pino({ base: null }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const times = { now: () => now, look: 3_600_000, minute: 3_600_000, lease };
  const delivery = startDelivery({ ...world.services, mailer, log: lines, ...change }, times);
  running.push(delivery);
  return delivery;
}

const smtp = (port: number) =>
  openMailer({ SMTP_URL: `smtp://127.0.0.1:${port}`, DATA_DIR: '' }, 'https://canting.example');

async function promise(count: number, to = (number: number) => `p${number}@buyers.test`): Promise<void> {
  const { db, vault } = world.services;
  const facts = { name: 'Maya', link: 'https://canting.example/x' };
  for (let number = 0; number < count; number += 1)
    await db.write((tx) => promiseMail(tx, { vault, now: now + number }, { to: to(number), template: 'confirm', locale: 'en', facts })); // prettier-ignore
  now += count;
}

const rows = () => world.services.db.read.select().from(outbox).orderBy(outbox.createdAt);
const recipients = () => office?.received.flatMap((one) => one.recipients);

describe('a promised mail', () => {
  test('goes out after its commit, in order, and what it said is forgotten', async () => {
    office = await openPostOffice();
    const delivery = deliver(smtp(office.port));
    await promise(3);
    const sealed = (await rows())[0]?.payload ?? '';
    expect(sealed).not.toContain('buyers.test');
    await delivery.drain();
    expect(recipients()).toEqual(['p0@buyers.test', 'p1@buyers.test', 'p2@buyers.test']);
    for (const row of await rows())
      expect(row).toMatchObject({ state: 'sent', payload: null, attempts: 1, sentAt: now });
    expect(log.filter(({ state }) => state === 'sent')).toHaveLength(3);
    expect(JSON.stringify(log)).not.toContain('buyers.test');
  });

  test('is noticed by itself a moment after the commit', async () => {
    office = await openPostOffice();
    const delivery = startDelivery({ ...world.services, mailer: smtp(office.port) }, { look: 20 });
    running.push(delivery);
    await delivery.drain();
    now = Date.now() - 1_000;
    await promise(1);
    await expect.poll(() => office?.received.length, { timeout: 5_000 }).toBe(1);
  });

  test('waits while the server is away, untouched but for the one that found out, and goes once it is back', async () => {
    const port = await freePort();
    const delivery = deliver(smtp(port));
    await promise(5);
    await delivery.drain();
    expect((await rows()).map(({ attempts }) => attempts)).toEqual([1, 0, 0, 0, 0]);
    for (let tries = 0; tries < 60; tries += 1) {
      now += minute;
      await delivery.drain();
    }
    expect((await rows()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['waiting', 1],
      ...Array<unknown>(4).fill(['waiting', 0]),
    ]);
    expect(log.filter(({ mailServer }) => mailServer === 'away')).toHaveLength(1);
    office = await openPostOffice({ port });
    await delivery.drain();
    expect(recipients()?.sort()).toEqual([0, 1, 2, 3, 4].map((number) => `p${number}@buyers.test`));
    expect([...office.copies.values()]).toEqual([1, 1, 1, 1, 1]);
    expect(log.some(({ mailServer }) => mailServer === 'back')).toBe(true);
  });

  test('is tried after 1, 2, 5, 15 and 60 minutes when it is put off, for three days', async () => {
    office = await openPostOffice({ answerTo: () => [451, 'busy, p0@buyers.test, later'] });
    const delivery = deliver(smtp(office.port));
    await promise(1);
    const waits: number[] = [];
    const began = now;
    for (let tries = 1; tries <= 6; tries += 1) {
      await delivery.drain();
      const [row] = await rows();
      if (row?.state !== 'waiting') throw new Error(`it is ${row?.state}`);
      expect(row.problem).toContain('451');
      expect(row.problem).not.toContain('buyers.test');
      waits.push(row.nextAt - now);
      now = row.nextAt - 1;
      await delivery.drain();
      expect((await rows())[0]?.attempts).toBe(tries);
      now = row.nextAt;
    }
    expect(waits.slice(0, 6)).toEqual([...backOff, 60 * minute]);
    now = began + giveUpAfter - minute;
    await delivery.drain();
    expect((await rows())[0]?.state).toBe('waiting');
    now = began + giveUpAfter + 60 * minute;
    await delivery.drain();
    expect((await rows())[0]?.state).toBe('given-up');
  });

  test('is given up at once when its recipient is refused for good, and the next one goes', async () => {
    office = await openPostOffice({ answerTo: (to) => (to.startsWith('p0') ? [550, 'no such person'] : undefined) });
    const delivery = deliver(smtp(office.port));
    await promise(2);
    await delivery.drain();
    const [first, second] = await rows();
    expect(first).toMatchObject({ state: 'given-up', attempts: 1 });
    expect(first?.problem).toContain('no such person');
    expect(second?.state).toBe('sent');
  });

  test('is given up with a clear reason when the key is another one', async () => {
    office = await openPostOffice();
    await promise(1);
    const delivery = deliver(smtp(office.port), { vault: makeVault('another key, just as long as it should be') });
    await delivery.drain();
    expect((await rows())[0]?.problem).toMatch(/sealed with key .* and SECRET_KEY is/);
    expect(log.find(({ state }) => state === 'given-up')?.['problem']).toMatch(/SECRET_KEY/);
    expect(office.received).toHaveLength(0);
  });

  test('that was in someone’s hand is left alone until the lease ends, then goes once more', async () => {
    office = await openPostOffice();
    await promise(1);
    const [row] = await rows();
    await world.services.db.write((tx) => tx.update(outbox).set({ state: 'sending', attempts: 1, nextAt: now + minute }).where(eq(outbox.id, row?.id ?? ''))); // prettier-ignore
    const delivery = deliver(smtp(office.port));
    await delivery.drain();
    expect(office.received).toHaveLength(0);
    now += minute;
    await delivery.drain();
    await delivery.drain();
    expect(office.received).toHaveLength(1);
    expect((await rows())[0]).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('holds nobody up: a write takes no longer while a mail server lets the line hang', async () => {
    const { createServer } = await import('node:net');
    const deaf = createServer(() => undefined);
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
    const { port } = deaf.address() as import('node:net').AddressInfo;
    const delivery = deliver(smtp(port));
    await promise(1);
    void delivery.drain();
    const began = performance.now();
    await promise(5);
    expect(performance.now() - began).toBeLessThan(1_000);
    const closing = performance.now();
    await delivery.close();
    expect(performance.now() - closing).toBeLessThan(6_000);
    expect((await rows())[0]?.state).toBe('sending');
    deaf.close();
  });
});

test('without a mail server each mail is a whole file, and a folder that can’t be written is a server away', async () => {
  const folder = join(world.folder, 'mail');
  await writeFile(folder, 'in the way');
  const delivery = deliver(world.services.mailer);
  await promise(2);
  await delivery.drain();
  expect(log.filter(({ mailServer }) => mailServer === 'away')).toHaveLength(1);
  await rm(folder);
  await mkdir(folder);
  await delivery.drain();
  const files = await readdir(folder);
  expect(files).toHaveLength(2);
  const mails = await Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(folder, file)))));
  expect(mails.map((mail) => mail.to?.[0]?.address).sort()).toEqual(['p0@buyers.test', 'p1@buyers.test']);
  for (const file of files) expect(file).toMatch(/^\d{8}T\d{9}-[a-f0-9]{32}\.eml$/);
});
