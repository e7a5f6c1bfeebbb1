import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { jpeg } from '#tests/support/photos.ts';
import { startServer } from '#tests/support/server.ts';
import { sendPhotos } from '#tests/support/uploading.ts';
import { openWorld } from '#tests/support/world.ts';
import { printFigures } from './data.ts';

const photos = 20;
const world = await openWorld();
const server = await startServer(world.folder);
const cookie = await world.cookie('siti');
const body = await photoOf(12 * 1024 * 1024);
const pages = ['/catalogue', '/en/workshops/batik-siti', '/producer', '/up'];

await asked(1_000);
const quiet = await asked(5_000);
const before = memory();
const peak = { server: 0, all: 0 };
const watch = setInterval(() => {
  const now = memory();
  peak.server = Math.max(peak.server, now.server - before.server);
  peak.all = Math.max(peak.all, now.all - before.all);
}, 50);
const started = performance.now();
// In five forms of four, two of them at a time: as much at once as one person may.
const forms = Array.from({ length: 5 }, () => Array.from({ length: photos / 5 }, () => ({ fileName: 'a.jpg', body })));
let over = false;
const sending = Promise.all([send(), send()]).finally(() => (over = true));
const busy: number[] = [];
while (!over) busy.push(...(await asked(250)));
await sending;
const seconds = (performance.now() - started) / 1000;
clearInterval(watch);

printFigures(`Uploads (${photos} photos of ${(body.length / 1024 / 1024).toFixed(1)} MB in ${seconds.toFixed(0)} s)`, [
  {
    name: 'resident memory of the server, highest rise, MiB',
    value: peak.server.toFixed(0),
    target: '< 200',
    met: peak.server < 200,
  },
  { name: '  … with the decoder, which ends a minute after the last photo', value: peak.all.toFixed(0) },
  { name: 'other requests, p95 without uploads, ms', value: p95(quiet).toFixed(1) },
  {
    name: `  … meanwhile (${busy.length} requests)`,
    value: p95(busy).toFixed(1),
    target: '< 300',
    met: p95(busy) < 300,
  },
  { name: '  … and the slowest', value: Math.max(...busy).toFixed(1) },
]);
await server.stop();
await world.close();

async function send(): Promise<void> {
  for (let form = forms.shift(); form; form = forms.shift()) {
    const { status, uploads } = await sendPhotos(server, cookie, form);
    if (status !== 200 || uploads.length !== form.length) throw new Error(`an upload was answered with ${status}`);
  }
}

/** One page after the other, twenty a second, each answer's milliseconds. */
async function asked(milliseconds: number): Promise<number[]> {
  const times: number[] = [];
  for (const end = performance.now() + milliseconds; performance.now() < end;) {
    const begin = performance.now();
    const answer = await server.get(pages[times.length % pages.length] ?? '/up', { headers: { cookie } });
    await answer.arrayBuffer();
    if (answer.status >= 500) throw new Error(`a page was answered with ${answer.status}`);
    times.push(performance.now() - begin);
    await sleep(Math.max(0, 50 - (performance.now() - begin)));
  }
  return times;
}

function p95(times: number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
}

/** Noise, which no encoder makes small, and bytes behind its end up to the size asked for. */
async function photoOf(bytes: number): Promise<Buffer> {
  const noise = await jpeg({ width: 4_000, height: 3_000 }, true);
  return Buffer.concat([noise, Buffer.alloc(Math.max(0, bytes - noise.length))]);
}

/** MiB: the server, and with it every process it started. */
function memory(): { server: number; all: number } {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => statusOf(pid))
    .filter(({ pid, parent }) => pid === server.pid || parent === server.pid);
  return { server: statusOf(String(server.pid)).rss, all: all.reduce((sum, { rss }) => sum + rss, 0) };
}

function statusOf(pid: string): { pid: number; parent: number; rss: number } {
  let text = '';
  try {
    text = readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // It ended between the listing and the reading.
  }
  const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return { pid: number('Pid'), parent: number('PPid'), rss: number('VmRSS') / 1024 };
}
