import autocannon, { type Result } from 'autocannon';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { freePort, startServer } from '#tests/support/server.ts';
import { benchData, median, printFigures, type Figure } from './data.ts';

const seconds = Number(process.env['BENCH_SECONDS'] ?? 5);
const rounds = 3;
const search = '/catalogue?q=jlamprang&technique=cap&colour=indigo';
const figures: Figure[] = [];

const folder = benchData(24_000);
const server = await startServer(folder);
const cached = `${server.origin}/catalogue`;

{
  const bare = await startBare(cached);
  const ours: Result[] = [];
  const theirs: Result[] = [];
  for (let round = 0; round < rounds; round += 1) {
    theirs.push(await load(bare.origin));
    ours.push(await load(cached));
  }
  const ratio = median(ours.map(perSecond)) / median(theirs.map(perSecond));
  figures.push({
    name: 'cached catalogue page, requests/s of ours',
    value: `${Math.round(median(ours.map(perSecond)))}`,
  });
  figures.push({
    name: '  … against a bare node:http server with the same bytes',
    value: ratio.toFixed(2),
    target: '≥ 0.30',
    met: ratio >= 0.3,
  });
  const quiet = median(ours.map((result) => result.latency.p99));
  const wanted = Math.round(median(ours.map(perSecond)) * 0.05);
  const busy: number[] = [];
  let written = 0;
  for (let round = 0; round < rounds; round += 1) {
    const writer = spawn(
      process.execPath,
      ['tests/bench/programs/writes.ts', `file:${folder}/canting.db`, String(wanted)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    busy.push((await load(cached)).latency.p99);
    writer.kill('SIGTERM');
    written = Number(String((await once(writer.stdout, 'data'))[0]));
  }
  const slower = median(busy) / quiet;
  figures.push({
    name: `  … its p99 with ${written} writes/s (5 % asked: ${wanted}/s) against without (${quiet} ms)`,
    value: slower.toFixed(2),
    target: '≤ 3',
    met: slower <= 3,
  });
  bare.child.kill();
}

{
  const bare = await startBare(server.origin + search, `${folder}/canting.db`, '"jlamprang"');
  const ours: Result[] = [];
  const theirs: Result[] = [];
  for (let round = 0; round < rounds; round += 1) {
    theirs.push(await load(bare.origin));
    ours.push(await load(server.origin + search, true));
  }
  const ratio = median(ours.map(perSecond)) / median(theirs.map(perSecond));
  const spread = median(ours.map(({ latency }) => latency.p99 / Math.max(1, latency.p50)));
  figures.push({
    name: 'uncached search page, requests/s of ours',
    value: `${Math.round(median(ours.map(perSecond)))}`,
  });
  figures.push({
    name: '  … against a bare server that runs the FTS5 query alone',
    value: ratio.toFixed(2),
    target: '≥ 0.40',
    met: ratio >= 0.4,
  });
  figures.push({ name: '  … its p99 against its p50', value: spread.toFixed(1), target: '≤ 4', met: spread <= 4 });
  bare.child.kill();
}
await server.stop();

{
  const large = benchData(240_000);
  const begin = performance.now();
  const big = await startServer(large);
  const first = await fetch(`${big.origin}/catalogue?q=jlamprang`);
  await first.arrayBuffer();
  const start = (performance.now() - begin) / 1000;
  figures.push({
    name: '240,000 listings: start to first search answer, s',
    value: start.toFixed(2),
    target: '≤ 1.5',
    met: start <= 1.5,
  });
  await load(big.origin + search, true);
  await load(`${big.origin}/catalogue`);
  const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${big.pid}/status`, 'utf8'))?.[1]) / 1024;
  figures.push({
    name: '240,000 listings: resident memory after load, MiB',
    value: rss.toFixed(0),
    target: '≤ 350',
    met: rss <= 350,
  });
  await big.stop();
}
printFigures('Pages (16 connections, ratios of medians, alternating rounds)', figures);

function load(url: string, unique = false): Promise<Result> {
  let number = Math.floor(Math.random() * 1e9);
  const { pathname, search: query } = new URL(url);
  // A word that the page does not know makes each address new to the page cache.
  const requests = unique
    ? [{ setupRequest: (request: object) => ({ ...request, path: `${pathname}${query}&n=${(number += 1)}` }) }]
    : undefined;
  return autocannon({ url, connections: 16, duration: seconds, ...(requests ? { requests } : {}) });
}

function perSecond(result: Result): number {
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} errors`);
  return result.requests.average;
}

async function startBare(page: string, database = '', match = ''): Promise<{ origin: string; child: ChildProcess }> {
  const port = await freePort();
  const child = execFile(process.execPath, ['tests/bench/programs/bare.ts', String(port), page, database, match]);
  if (child.stdout) await once(child.stdout, 'data');
  return { origin: `http://127.0.0.1:${port}/`, child };
}
