import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, letter, notification, outbox } from '#db/schema/index.ts';
import { makeVault } from '#src/services/vault.ts';
import { layExhibition, layWorkshops } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const program = fileURLToPath(new URL('./programs/teller.ts', import.meta.url));
const quickStart = new URL('../../src/drizzle-files.ts', import.meta.url).href;
const secret = 'a key for the tests of telling and killing';
const slug = 'pameran-diputus';
const applicants = 500;
const mostKills = 4;

let world: World;
let owners: Map<string, string>;
beforeAll(async () => {
  world = await openWorld();
  owners = await layLetters();
});
afterAll(() => world.close());

/** A process that is about to tell: everything is loaded, nothing opened. */
async function prepare(way: 'press' | 'start') {
  const args = ['--import', quickStart, program, `file:${join(world.folder, 'canting.db')}`, secret, way, slug];
  const env = { PATH: process.env['PATH'], NODE_COMPILE_CACHE: join(tmpdir(), 'canting-compiled') };
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
  const gone = once(child, 'close');
  await once(child.stdout, 'data');
  return { gone, go: () => child.stdin.write('go\n'), kill: () => child.kill('SIGKILL') };
}

const countTold = async (): Promise<number> => {
  const { rows } = await world.services.db.reader.execute(`SELECT count(*) FROM letter WHERE state = 'sent'`);
  return Number(rows[0]?.[0]);
};

test('killed while letters are told, again and again: everyone hears once of one letter, nobody twice, nobody never', async () => {
  const atKills: number[] = [];
  let next = prepare('press');
  for (let told = 0; atKills.length < mostKills && told < applicants;) {
    const run = await next;
    next = prepare(atKills.length % 2 === 0 ? 'start' : 'press');
    run.go();
    const before = told;
    for (let looks = 0; told === before && looks < 2_000; looks += 1) {
      await sleep(2);
      told = await countTold();
    }
    await sleep(Math.random() * 30);
    run.kill();
    await run.gone;
    told = await countTold();
    atKills.push(told);
  }
  // The kills came in the middle, or the test would be idle.
  expect(atKills.filter((told) => told < applicants).length, atKills.join(', ')).toBeGreaterThanOrEqual(3);

  const last = await Promise.all([next, prepare('start')]);
  for (const { go } of last) go();
  for (const { gone } of last) expect(await gone).toEqual([0, null]);

  const { read } = world.services.db;
  const letters = await read.select({ id: letter.applicationId, state: letter.state, at: letter.sentAt }).from(letter);
  expect(letters.filter(({ state, at }) => state !== 'sent' || at === null)).toEqual([]);
  expect(new Set(letters.map(({ id }) => id)).size).toBe(applicants);
  const heard = await read.select({ userId: notification.userId }).from(notification);
  expect(
    notOnce(
      heard.map(({ userId }) => userId),
      [...owners.keys()],
    ),
  ).toEqual([]);
  const vault = makeVault(secret);
  const mails = await read.select({ id: outbox.id, payload: outbox.payload }).from(outbox);
  const to = mails.map(({ id, payload }) => String(JSON.parse(vault.open(payload ?? '', `outbox:${id}`)).to));
  expect(notOnce(to, [...owners.values()])).toEqual([]);
});

/** Whom the list doesn't have exactly once, and strangers. */
function notOnce(list: readonly string[], wanted: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of [...wanted, ...list]) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, times]) => times !== 2).map(([name, times]) => `${name}: ${times - 1}`);
}

/** Results that are public and nobody was told of. Returns the owners' addresses by their ids. */
async function layLetters(): Promise<Map<string, string>> {
  const { db } = world.services;
  const now = Date.now();
  const facts = { confirmBy: '', criteria: '[]', reasons: '[]' };
  await layExhibition(world, { slug, phase: 'appeal', places: 1 });
  const all = await layWorkshops(world, applicants);
  await db.write(async (tx) => {
    for (let from = 0; from < all.length; from += 400) {
      const some = all.slice(from, from + 400).map((one, index) => ({ ...one, number: from + index + 1 }));
      await tx.insert(application).values(
        some.map(({ workshopId, number }) => ({
          ...{ id: `a-${number}`, exhibitionSlug: slug, workshopId, number, state: 'refused' as const, since: now },
          ...{ body: { answers: {}, why: '', listings: [], contact: { name: '', phone: '' } }, sentVersion: 1 },
          ...{ kelurahanSlug: 'jenggot', technique: 'cap', createdBy: 'x', createdAt: now, updatedAt: now },
        })),
      );
      await tx.insert(letter).values(
        some.map(({ number }) => ({
          ...{ id: `l-${number}`, exhibitionSlug: slug, applicationId: `a-${number}`, kind: 'refused' as const },
          ...{ number: `500.2/${String(number).padStart(4, '0')}`, code: `c-${number}`, facts },
          ...{ state: 'queued' as const, createdAt: now, sentBy: 'x' },
        })),
      );
    }
    await tx.delete(notification);
    await tx.delete(outbox);
  });
  return new Map(all.map(({ ownerId }, index) => [ownerId, `owner${index}@workshops.test`]));
}
