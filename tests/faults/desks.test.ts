import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '#src/domain/audit-log/verify.ts';
import { draft, fullBody, openShop, send } from '#tests/domain/listings/shop.ts';
import { openPostOffice, type PostOffice } from '#tests/services/mail/post-office.ts';
import { postForm, type Posted } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import type { World } from '#tests/support/world.ts';

const kills = 50;
const asked = 110;
let world: World;
let office: PostOffice;
let client: Client;
let drafted: number;

beforeAll(async () => {
  world = await openShop();
  office = await openPostOffice();
  drafted = await draft(world);
  for (let number = 0; number < asked; number += 1) {
    const body = fullBody({ titleId: `Kain panjang buketan nomor ${number}` });
    await send(world, await draft(world, body), body);
  }
  client = createClient({ url: `file:${world.folder}/canting.db`, concurrency: 1, timeout: 5_000 });
});
afterAll(async () => {
  client.close();
  await office.close();
  await world.close();
});

interface State {
  killed: boolean;
  /** Of this run of the server. */
  answers: number;
}

/** What the server said yes to, as its clients wrote it down. */
const journal = { accepted: new Map<string, number>(), saved: { version: 1, price: '' } };
/** The drafts' number goes on over all runs. */
let price = 1_000_000;

test(`killed ${kills} times at any moment, no acknowledged change, verdict or mail is lost or half done`, async () => {
  const cookies = { siti: await world.cookie('siti'), rahmat: await world.cookie('rahmat') };
  const waiting = await rows(`SELECT id, version, subject_id FROM review WHERE state = 'submitted'`);
  expect(waiting).toHaveLength(asked);
  for (let round = 0; round < kills; round += 1) {
    const server = await startServer(world.folder, { SMTP_URL: office.url, LOG_LEVEL: 'fatal' });
    const state = { killed: false, answers: 0 };
    const work = [changes(server, cookies.siti, state), verdicts(server, cookies.rahmat, waiting, state)];
    for (let tries = 0; state.answers === 0 && tries < 200; tries += 1) await sleep(5);
    await sleep(Math.random() * 70);
    state.killed = true;
    await server.stop('SIGKILL');
    await Promise.all(work);
  }
  // What a killed process had in hand is taken over when its lease is over: the clock is put forward.
  await client.execute(`UPDATE outbox SET next_at = 0 WHERE state = 'sending'`);
  const server = await startServer(world.folder, { SMTP_URL: office.url, LOG_LEVEL: 'fatal' });
  await untilSent();
  await server.stop();

  expect(journal.accepted.size).toBeGreaterThan(kills / 2);
  expect(await rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await rows('PRAGMA foreign_key_check')).toEqual([]);
  expect((await verifyAudit(client)).broken).toBeNull();

  const [edit] = await rows(`SELECT version, body FROM listing_edit WHERE listing_id = ${drafted}`);
  expect(Number(edit?.['version'])).toBeGreaterThanOrEqual(journal.saved.version);
  const kept = Number((JSON.parse(String(edit?.['body'])) as { price: string }).price);
  expect(kept).toBeGreaterThanOrEqual(Number(journal.saved.price));

  // A verdict and everything it brings about are one: all of it is there, or none.
  const decided = await rows(`
    SELECT review.id, review.state, listing.state AS listing,
      (SELECT count(*) FROM review_event AS e WHERE e.review_id = review.id AND e.kind = 'accepted') AS events,
      (SELECT count(*) FROM audit AS a WHERE a.subject = 'review:' || review.id AND a.action = 'review.decide') AS audits,
      (SELECT count(*) FROM notification AS n WHERE n.kind = 'review-accepted' AND n.facts ->> 'title' = review.title) AS told,
      (SELECT count(*) FROM search_listing_row AS s WHERE s.id = listing.id) AS found
    FROM review JOIN listing ON listing.id = review.subject_id`);
  const accepted = decided.filter(({ state }) => state === 'accepted');
  for (const row of accepted)
    expect(row, String(row['id'])).toMatchObject({ listing: 'published', events: 1, audits: 1, told: 2, found: 1 });
  for (const row of decided.filter(({ state }) => state !== 'accepted'))
    expect(row).toMatchObject({ state: 'submitted', listing: 'draft', events: 0, audits: 0, told: 0 });
  const ids = new Set(accepted.map(({ id }) => String(id)));
  expect([...journal.accepted.keys()].filter((id) => !ids.has(id))).toEqual([]);

  // Siti and Joko each hear of each verdict: once, and once more for a crash at worst.
  expect(office.copies.size).toBe(accepted.length * 2);
  const extra = [...office.copies.values()].map((copies) => copies - 1);
  expect(Math.max(...extra)).toBeLessThanOrEqual(1);
  expect(extra.reduce((sum, more) => sum + more, 0)).toBeLessThanOrEqual(kills);
}, 420_000);

/** Siti's phone saves her draft again and again. */
async function changes(server: Running, cookie: string, state: State): Promise<void> {
  const path = '/account';
  let [{ version } = { version: 0 }] = (await rows(
    `SELECT version FROM listing_edit WHERE listing_id = ${drafted}`,
  )) as unknown as [{ version: number }];
  while (!state.killed) {
    price += 1_000;
    const fields = { id: String(drafted), version: String(version), titleId: 'Kain panjang', price: String(price) };
    const answer = await tried(() => postForm(server, cookie, path, 'listing.save', fields, { json: true }));
    if (!answer) continue;
    state.answers += 1;
    expect(answer.json).toMatchObject({ ok: true });
    version = (answer.json?.data as { version: number }).version;
    journal.saved = { version, price: String(price) };
  }
}

/** Rahmat accepts one after the other. */
async function verdicts(server: Running, cookie: string, waiting: Row[], state: State): Promise<void> {
  while (!state.killed) {
    const next = waiting.shift();
    if (!next) return;
    const id = String(next['id']);
    const fields = { id, version: String(next['version']), verdict: 'accepted', note: 'Cocok dengan fotonya.' };
    const answer = await tried(() => postForm(server, cookie, '/account', 'review.decide', fields, { json: true }));
    if (!answer) continue;
    state.answers += 1;
    expect(answer.json).toMatchObject({ ok: true });
    journal.accepted.set(id, answer.status);
  }
}

/** null when the line broke: then nobody knows whether it was done. */
async function tried(send: () => Promise<Posted>): Promise<Posted | null> {
  return send().catch((error: unknown) => {
    if (error instanceof TypeError) return null;
    throw error;
  });
}

async function untilSent(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [left] = await rows(`SELECT count(*) AS mails FROM outbox WHERE state <> 'sent'`);
    if (left?.['mails'] === 0) return;
    await sleep(100);
  }
  throw new Error('mail is still waiting');
}

type Row = Record<string, unknown>;
async function rows(sql: string): Promise<Row[]> {
  const { rows: found, columns } = await client.execute(sql);
  return found.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
}
