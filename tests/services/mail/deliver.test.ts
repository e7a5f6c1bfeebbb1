import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { outbox } from '#db/schema/index.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { makeVault } from '#src/services/vault.ts';
import { minute, openRound, smtp, type Round } from './round.ts';

let round: Round;
beforeEach(async () => {
  round = await openRound();
});
afterEach(() => round.close());

describe('a promised mail', () => {
  test('goes out after its commit, in order, and what it said is forgotten', async () => {
    const { port } = await round.open();
    const delivery = round.deliver(smtp(port));
    await round.promise(3);
    const sealed = (await round.rows())[0]?.payload ?? '';
    expect(sealed).not.toContain('buyers.test');
    await delivery.drain();
    expect(round.recipients()).toEqual(['p0@buyers.test', 'p1@buyers.test', 'p2@buyers.test']);
    for (const row of await round.rows())
      expect(row).toMatchObject({ state: 'sent', payload: null, attempts: 1, sentAt: round.now });
    expect(round.log.filter(({ state }) => state === 'sent')).toHaveLength(3);
    expect(JSON.stringify(round.log)).not.toContain('buyers.test');
  });

  test('is noticed by itself a moment after the commit', async () => {
    const { port } = await round.open();
    const delivery = round.deliver(smtp(port), {}, { look: 20, now: Date.now });
    await delivery.drain();
    round.now = Date.now() - 1_000;
    await round.promise(1);
    await expect.poll(() => round.office?.received.length, { timeout: 4_000 }).toBe(1);
  });

  test('that another process promised is noticed too', async () => {
    const { port } = await round.open();
    const other = await openDatabase(round.world.services.db.url);
    round.deliver(smtp(port), {}, { look: 20, lookAround: 100, now: Date.now });
    const { vault } = round.world.services;
    const mail = {
      to: 'x@y.test',
      template: 'confirm',
      locale: 'en',
      facts: { link: 'https://canting.example/x' },
    } as const;
    await other.write((tx) => promiseMail(tx, { vault, now: Date.now() - 1_000 }, mail));
    other.close();
    await expect.poll(() => round.office?.received.length, { timeout: 4_000 }).toBe(1);
  });

  test('is given up with a clear reason when the key is another one', async () => {
    const { port } = await round.open();
    await round.promise(1);
    const delivery = round.deliver(smtp(port), {
      vault: makeVault('another key, just as long as it should be'),
    });
    await delivery.drain();
    expect((await round.rows())[0]?.problem).toMatch(/sealed with key .* and SECRET_KEY is/);
    expect(round.log.find(({ state }) => state === 'given-up')?.['problem']).toMatch(/SECRET_KEY/);
    expect(round.office?.received).toHaveLength(0);
  });

  test('that was in someone’s hand is left alone until the lease ends, then goes once more', async () => {
    const { port } = await round.open();
    await round.promise(1);
    const [row] = await round.rows();
    await round.world.services.db.write((tx) => tx.update(outbox).set({ state: 'sending', attempts: 1, nextAt: round.now + minute }).where(eq(outbox.id, row?.id ?? ''))); // prettier-ignore
    const delivery = round.deliver(smtp(port));
    await delivery.drain();
    expect(round.office?.received).toHaveLength(0);
    round.now += minute;
    await delivery.drain();
    await delivery.drain();
    expect(round.office?.received).toHaveLength(1);
    expect((await round.rows())[0]).toMatchObject({ state: 'sent', attempts: 2 });
  });
});

test('without a mail server each mail is a whole file, and a folder that can’t be written is a server away', async () => {
  const folder = join(round.world.folder, 'mail');
  await writeFile(folder, 'in the way');
  const delivery = round.deliver(round.world.services.mailer);
  await round.promise(2);
  await delivery.drain();
  expect(round.log.filter(({ mailServer }) => mailServer === 'away')).toHaveLength(1);
  await rm(folder);
  await mkdir(folder);
  await delivery.drain();
  const files = await readdir(folder);
  expect(files).toHaveLength(2);
  const mails = await Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(folder, file)))));
  expect(mails.map((mail) => mail.to?.[0]?.address).sort()).toEqual(['p0@buyers.test', 'p1@buyers.test']);
  for (const file of files) expect(file).toMatch(/^\d{8}T\d{9}-[a-f0-9]{32}\.eml$/);
});
