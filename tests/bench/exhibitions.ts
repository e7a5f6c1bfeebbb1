import { constants } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { migrateDatabase } from '#db/migrate.ts';
import { paths } from '#src/paths.ts';
import { startServer } from '#tests/support/server.ts';
import { benchData, printFigures, type Figure } from './data.ts';
import { load, p99 } from './load.ts';
import { layBench } from './programs/exhibition-data.ts';
import { size, slug } from './programs/exhibition-rows.ts';

/**
 * What officers and everyone else wait for while three thousand applications are ranked, reviewed and published, on a
 * copy of the data. `node tests/bench/exhibitions.ts`
 */
const seconds = Number(process.env['BENCH_SECONDS'] ?? 8);
const connections = 16;
/** Not counted: lines are opened, code runs for the first time. Seconds. */
const warmUp = 2;
const figures: Figure[] = [];

const source = benchData(2_000);
const folder = await mkdtemp(join(tmpdir(), 'canting-exhibitions-'));
for (const name of ['canting.db', 'canting.db-wal', 'secret.key'])
  await copyFile(join(source, name), join(folder, name), constants.COPYFILE_FICLONE).catch((error: unknown) => {
    if (name === 'canting.db') throw error;
  });
await migrateDatabase(`file:${folder}/canting.db`);
const begun = performance.now();
const seats = await layBench(folder);
console.log(`laid in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
const client = createClient({ url: `file:${join(folder, 'canting.db')}`, concurrency: 1, timeout: 5_000 });
const server = await startServer(folder, { LOG_LEVEL: 'warn' });

const tried = { places: '200', newcomers: '80', least: '40', waiting: '', perKelurahan: '30', perTechnique: '' };
const looks = [{}, { page: '7' }, { outcome: 'waiting' }, { ...tried }, { ...tried, outcome: 'moved' }];
await measure('ranked list with quotas', 250, (n) => [
  paths.ranking(slug, looks[n % looks.length] ?? {}),
  seats.officer,
]);
await measure('ranked list of someone with conflicts', 250, () => [paths.ranking(slug), seats.conflicted]);
await measure('review page', 80, (n) => {
  const { application = '', cookie = '' } = seats.reviewers[n % seats.reviewers.length] ?? {};
  return [paths.scoring(slug, application), cookie];
});
await client.execute({ sql: `UPDATE exhibition SET phase = 'decision' WHERE slug = ?`, args: [slug] });
await press('take-rule', {});
const prepared = performance.now();
await press('prepare', {});
told('letters prepared', performance.now() - prepared, null);
await publish();

await server.stop();
client.close();
await rm(folder, { recursive: true });
printFigures(`Exhibitions: ${size.applications} applications, ${size.sheets} reviews each, 6 criteria`, figures);

async function measure(
  name: string,
  target: number,
  wish: (n: number) => [path: string, cookie: string],
): Promise<void> {
  let number = 0;
  const setupRequest = (request: object) => {
    const [path, cookie] = wish((number += 1));
    return { ...request, path, headers: { cookie } };
  };
  const duration = warmUp + seconds;
  const all = await load({ url: server.origin, connections, duration, requests: [{ setupRequest }] });
  figures.push(
    p99(
      name,
      target,
      all.filter(({ at }) => at >= warmUp * 1000),
      seconds,
    ),
  );
}

/** Publishes while others read; from the press to the last workshop told. */
async function publish(): Promise<void> {
  const { rows } = await client.execute({ sql: 'SELECT rank_version FROM exhibition WHERE slug = ?', args: [slug] });
  const others = new AbortController();
  const requests = ['/exhibitions', '/catalogue', '/workshops'].map((path) => ({ path }));
  const reading = load({ url: server.origin, connections, duration: 120, requests }, others.signal);
  await sleep(warmUp * 1000);
  const start = performance.now();
  await press('publish', { version: String(rows[0]?.[0]), agree: 'on' });
  told('results public', performance.now() - start, null);
  for (let left = 1; left > 0;) {
    await sleep(100);
    left = Number((await client.execute(`SELECT count(*) FROM letter WHERE state <> 'sent'`)).rows[0]?.[0]);
    if (performance.now() - start > 90_000) throw new Error(`${left} letters are not sent after 90 s`);
  }
  const took = performance.now() - start;
  others.abort();
  const during = (await reading).filter(({ at }) => at >= warmUp * 1000 && at <= warmUp * 1000 + took);
  told('all letters published', took, 20);
  figures.push(p99('others meanwhile', 200, during, took / 1000));
}

async function press(verb: string, fields: Record<string, string>): Promise<void> {
  const answer = await fetch(`${server.origin}${paths.officeLetters(slug)}?do=decision.${verb}`, {
    method: 'POST',
    headers: { cookie: seats.officer, origin: server.origin, accept: 'application/json' },
    body: new URLSearchParams({ exhibition: slug, ...fields }),
  });
  if (!answer.ok) throw new Error(`${verb} was answered ${answer.status}: ${await answer.text()}`);
}

function told(name: string, ms: number, target: number | null): void {
  const value = (ms / 1000).toFixed(1);
  figures.push({
    name: `${name}, s`,
    value,
    ...(target === null ? {} : { target: `≤ ${target}`, met: ms / 1000 <= target }),
  });
}
