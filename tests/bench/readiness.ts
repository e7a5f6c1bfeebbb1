import autocannon from 'autocannon';
import { constants } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { migrateDatabase } from '#db/migrate.ts';
import { outbox } from '#db/schema/index.ts';
import { runNight } from '#src/domain/nightly.ts';
import { readEnv } from '#src/env.ts';
import { openServices } from '#src/services/index.ts';
import { startServer } from '#tests/support/server.ts';
import { printFigures, type Figure } from './data.ts';
import { readinessData } from './readiness-data.ts';
import { seatPeople, type Seated } from './programs/readiness-people.ts';

/**
 * What workshops and officers wait for, on a copy of the data: a checklist, the queue, the picture, a verdict with the
 * level that follows. `node tests/bench/readiness.ts [data folder]`
 */
const source = await readinessData();
const seconds = Number(process.env['BENCH_SECONDS'] ?? 8);
/** Verdicts given, each on another workshop's evidence where there is enough of it. */
const verdicts = Number(process.env['BENCH_VERDICTS'] ?? 800);
const connections = 16;
/**
 * Not counted: while the lines are opened, each new one waits for a round of those that are open already, and code that
 * runs for the first time is slow. Seconds, and verdicts.
 */
const warmUp = { seconds: 2, verdicts: 64 };
const figures: Figure[] = [];

const folder = await mkdtemp(join(tmpdir(), 'canting-readiness-'));
for (const name of ['canting.db', 'canting.db-wal', 'secret.key'])
  await copyFile(join(source, name), join(folder, name), constants.COPYFILE_FICLONE).catch((error: unknown) => {
    if (name === 'canting.db') throw error;
  });
await migrateDatabase(`file:${folder}/canting.db`);
await settle();
const people = await seatPeople(folder, 200);
const reviews = await openReviews();
const server = await startServer(folder, { LOG_LEVEL: 'warn' });

const owner = (number: number) => people.owners[number % people.owners.length] ?? people.officer;
try {
  await measure('checklist of a workshop', 80, '/producer/readiness', owner);
  await measure('review queue, first page', 100, '/office/reviews', () => people.officer);
  const cold = performance.now();
  await read('/office/readiness', people.officer);
  figures.push({ name: 'officer’s picture, computed afresh, ms', value: (performance.now() - cold).toFixed(0) });
  await measure('officer’s picture', 400, '/office/readiness', () => people.officer);
  await decide();
} finally {
  // Also what was measured before something failed; and neither a server nor a copy of the data stays behind.
  await server.stop();
  await rm(folder, { recursive: true });
  printFigures(`Readiness: ${people.size}`, figures);
}

async function measure(name: string, target: number, path: string, who: (number: number) => Seated): Promise<void> {
  let number = 0;
  const setupRequest = (request: object) => ({ ...request, headers: { cookie: who((number += 1)).cookie } });
  await read(path, who(0));
  const duration = warmUp.seconds + seconds;
  const all = await run({ url: server.origin + path, duration, requests: [{ path, setupRequest }] });
  const times = all.filter(({ at }) => at >= warmUp.seconds * 1000);
  tell(name, target, times, seconds);
}

/** Every request accepts another piece of evidence. */
async function decide(): Promise<void> {
  let number = 0;
  const setupRequest = (request: object) => {
    const { id, version } = reviews[number] ?? { id: '', version: 0 };
    number += 1;
    const body = new URLSearchParams({ id, version: String(version), verdict: 'accepted' });
    return {
      ...request,
      method: 'POST',
      path: `/office/reviews/${id}?do=review.decide`,
      headers: {
        cookie: people.officer.cookie,
        origin: server.origin,
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: body.toString(),
    };
  };
  if (reviews.length === 0) return void figures.push({ name: 'verdict: nothing waits in these data', value: '-' });
  const all = await run({ url: server.origin, amount: reviews.length, requests: [{ setupRequest }] });
  const times = all.slice(warmUp.verdicts);
  const took = ((all.at(-1)?.at ?? 0) - (all[warmUp.verdicts - 1]?.at ?? 0)) / 1000;
  tell(`verdict with its level (${times.length})`, 60, times, took);
}

interface Timed {
  /** When it was answered, ms after the run's start. */
  at: number;
  took: number;
}

function tell(name: string, target: number, times: Timed[], took: number): void {
  const sorted = Float64Array.from(times, (one) => one.took).sort();
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN;
  figures.push({
    name: `${name}: p99 at 16 connections, ms (${Math.round(times.length / took)}/s, p50 ${at(0.5).toFixed(1)})`,
    ...{ value: at(0.99).toFixed(1), target: `≤ ${target}`, met: at(0.99) <= target },
  });
}

async function run(options: Omit<Parameters<typeof autocannon>[0], 'connections'>): Promise<Timed[]> {
  const times: Timed[] = [];
  const begun = performance.now();
  const load = autocannon({ connections, ...options });
  load.on('response', (_client, _status, _bytes, took) => {
    times.push({ at: performance.now() - begun, took });
  });
  const { non2xx, errors } = await load;
  if (non2xx > 0 || errors > 0) throw new Error(`${options.url}: ${non2xx} answers were not 2xx, ${errors} errors`);
  return times;
}

async function read(path: string, who: Seated): Promise<void> {
  const answer = await server.get(path, { headers: { cookie: who.cookie } });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`);
}

/** The night's work of the days since the data were made: it is not what is measured here. */
async function settle(): Promise<void> {
  const services = await openServices(readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' }));
  await runNight({ ...services, now: Date.now() }, { rest: () => 0 });
  // Its mail is out.
  await services.db.write((tx) => tx.update(outbox).set({ state: 'sent', payload: null }));
  await services.close();
}

/** Open, of one officer, unclaimed; of as many workshops as there are. */
async function openReviews(): Promise<{ id: string; version: number }[]> {
  const client = createClient({ url: `file:${join(folder, 'canting.db')}`, concurrency: 1 });
  const { rows } = await client.execute({
    sql: `SELECT id, version FROM (
        SELECT id, version, row_number() OVER (PARTITION BY workshop_id ORDER BY id) AS place FROM review
        WHERE state = 'submitted' AND subject = 'evidence' AND second_officer = 0 AND claimed_by IS NULL)
      ORDER BY place, id LIMIT ?`,
    args: [verdicts + warmUp.verdicts],
  });
  client.close();
  return rows.map((row) => ({ id: String(row['id']), version: Number(row['version']) }));
}
