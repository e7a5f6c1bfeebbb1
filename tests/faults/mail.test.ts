import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { promiseMail } from '#src/domain/outbox.ts';
import { makeVault } from '#src/services/vault.ts';
import { openPostOffice, type PostOffice } from '#tests/services/mail/post-office.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { compiled, quickStart } from '#tests/support/program.ts';

const program = fileURLToPath(new URL('./programs/deliverer.ts', import.meta.url));
const secret = 'a key for the tests of mail and killing';
// The whole server is killed 50 times in desks.test.ts; here it is the delivery alone, in the middle of a mail.
const kills = 20;

let world: Awaited<ReturnType<typeof freshDatabase>>;
let office: PostOffice;
beforeEach(async () => {
  world = await freshDatabase();
  office = await openPostOffice({ slow: () => Math.random() * 60 });
});
afterEach(async () => {
  await office.close();
  await world.remove();
});

interface Run {
  /** Mails it has promised and committed so far. */
  promised: string[];
  go(): void;
  kill(): void;
  gone: Promise<unknown[]>;
}

/** A process that is about to deliver: everything is loaded, nothing opened. */
async function prepare(finish = false): Promise<Run> {
  const args = [...quickStart, program, world.url, office.url, secret, ...(finish ? ['finish'] : [])];
  const env = { PATH: process.env['PATH'], ...compiled };
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
  const promised: string[] = [];
  let tail = '';
  const gone = once(child, 'close');
  await new Promise<void>((resolve) =>
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (tail + text).split('\n');
      tail = lines.pop() ?? '';
      promised.push(...lines.filter((line) => line !== 'loaded'));
      resolve();
    }),
  );
  return { promised, gone, go: () => child.stdin.write('go\n'), kill: () => child.kill('SIGKILL') };
}

/** Ids of the mails that are in someone's hand. */
async function inHand(): Promise<string[]> {
  const { rows } = await world.db.reader.execute(`SELECT id FROM outbox WHERE state = 'sending'`);
  return rows.map((row) => String(row['id']));
}

test(`killed ${kills} times at any moment, no promised mail is lost and a crash costs one copy at most`, async () => {
  const promised = new Set<string>();
  const crashes = new Map<string, number>();
  let held: string[] = [];
  let next = prepare();
  for (let round = 0; round < kills; round += 1) {
    const run = await next;
    next = prepare(round === kills - 1);
    run.go();
    // What the last kill interrupted is due by now and goes first. After it any moment may be the last: a mail that
    // two crashes in a row interrupt may come three times, and that is all this leaves out.
    for (let waited = 0; waited < 3_000 && (await inHand()).some((id) => held.includes(id)); waited += 10)
      await sleep(10);
    await sleep(Math.random() * 240);
    run.kill();
    await run.gone;
    for (const name of run.promised) promised.add(name);
    held = await inHand();
    expect(held.length).toBeLessThanOrEqual(1);
    for (const id of held) crashes.set(id, (crashes.get(id) ?? 0) + 1);
    await sleep(150);
  }
  const last = await next;
  last.go();
  expect(await last.gone).toEqual([0, null]);

  const arrived = new Set(
    office.received.flatMap(({ recipients }) => recipients.map((one) => one.split('@')[0] ?? '')),
  );
  expect([...promised].filter((name) => !arrived.has(name))).toEqual([]);
  expect(promised.size).toBeGreaterThan(kills);
  for (const [messageId, copies] of office.copies) {
    const id = messageId.slice(1, 33);
    expect(copies, id).toBeLessThanOrEqual(1 + (crashes.get(id) ?? 0));
  }
  const doubled = [...office.copies.values()].filter((copies) => copies > 1);
  expect(doubled.length).toBeLessThanOrEqual(kills);
  // The test would be idle if no kill ever hit a mail on its way, and no copy could ever arise.
  expect(crashes.size).toBeGreaterThan(10);
  const counts = { promised: promised.size, interrupted: crashes.size, twice: doubled.length, most: Math.max(...office.copies.values()) }; // prettier-ignore
  expect(counts.most, JSON.stringify(counts)).toBeLessThanOrEqual(2);
}, 240_000);

test('three processes on one outbox send nothing twice', async () => {
  const vault = makeVault(secret);
  const now = Date.now();
  const facts = { name: 'Maya', link: 'https://canting.example/x' };
  const mails = Array.from({ length: 60 }, (_, number) => `p${number}@buyers.test`);
  await world.db.write(async (tx) => {
    for (const to of mails) await promiseMail(tx, { vault, now }, { to, template: 'confirm', locale: 'id', facts });
  });
  const runs = await Promise.all([prepare(true), prepare(true), prepare(true)]);
  for (const { go } of runs) go();
  for (const { gone } of runs) expect(await gone).toEqual([0, null]);
  expect(office.received.flatMap(({ recipients }) => recipients).sort()).toEqual([...mails].sort());
  expect([...office.copies.values()].filter((copies) => copies !== 1)).toEqual([]);
});
