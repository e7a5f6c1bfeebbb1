import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { openBrowser } from '#tests/support/browser.ts';
import { startServer } from '#tests/support/server.ts';
import { median, printFigures, type Figure } from './data.ts';

/** Slow 4G as the usual page tools define it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms round trip. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

const folder = resolve(process.env['DATA_DIR'] ?? 'data');
execFileSync(process.execPath, ['db/seed.ts', '--if-empty'], {
  env: { ...process.env, DATA_DIR: folder },
  stdio: 'ignore',
});
const server = await startServer(folder);
const browser = await openBrowser();
const figures: Figure[] = [];
for (const path of ['/catalogue', '/', '/en/catalogue']) {
  const runs = [await visit(path), await visit(path), await visit(path)];
  const bytes = median(runs.map((run) => run.bytes)) / 1024;
  const scripts = median(runs.map((run) => run.scripts)) / 1024;
  const lcp = median(runs.map((run) => run.lcp)) / 1000;
  const cls = median(runs.map((run) => run.cls));
  figures.push({
    name: `${path}: first view on a phone, KB over the line`,
    value: bytes.toFixed(0),
    target: '≤ 250',
    met: bytes <= 250,
  });
  figures.push({
    name: `${path}: script, KB gzipped or better`,
    value: scripts.toFixed(1),
    target: '≤ 20',
    met: scripts <= 20,
  });
  figures.push({
    name: `${path}: largest paint on slow 4G, CPU 4 × slower, s`,
    value: lcp.toFixed(2),
    target: '≤ 2.0',
    met: lcp <= 2,
  });
  figures.push({ name: `${path}: layout shift`, value: cls.toFixed(3), target: '< 0.02', met: cls < 0.02 });
}
await browser.close();
await server.stop();
printFigures('First view (360 × 780, median of 3)', figures);

async function visit(path: string): Promise<{ bytes: number; scripts: number; lcp: number; cls: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const scripts = new Set<string>();
  const sizes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)));
  session.on(
    'Network.loadingFinished',
    ({ requestId, encodedDataLength }) => void sizes.set(requestId, encodedDataLength),
  );
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  const { lcp, cls } = await page.evaluate(async () => {
    const paints: number[] = [];
    let shift = 0;
    new PerformanceObserver((list) => paints.push(...list.getEntries().map((entry) => entry.startTime))).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { lcp: paints.at(-1) ?? NaN, cls: shift };
  });
  await context.close();
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return { bytes, scripts: [...scripts].reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0), lcp, cls };
}
