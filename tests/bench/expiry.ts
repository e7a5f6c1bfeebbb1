import autocannon from 'autocannon';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { migrateDatabase } from '#db/migrate.ts';
import { outbox } from '#db/schema/index.ts';
import { runNight } from '#src/domain/nightly.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { readEnv } from '#src/env.ts';
import { openServices } from '#src/services/index.ts';
import { startServer } from '#tests/support/server.ts';
import { printFigures } from './data.ts';
import { readinessData } from './readiness-data.ts';

/**
 * One midnight: of every workshop of a copy of the data three accepted items end, among them one that `legal` waits for, and the server's clock reaches
 * midnight WIB while people read. `node tests/bench/expiry.ts [data folder]`
 */
const source = await readinessData();
/** Requests a second while the night's work runs, and seconds before midnight. */
const perSecond = 30;
const before = 20;

const folder = await mkdtemp(join(tmpdir(), 'canting-expiry-'));
const day = wibDay(Date.now());
const midnight = Date.parse(`${day}T00:00:00+07:00`) + 86_400_000;
const slugs = await prepare();
const evening = await settle(midnight - 600_000);

const server = await startServer(folder, {
  NODE_OPTIONS: '--import ./tests/support/moved-clock.ts',
  CLOCK_AHEAD: String(midnight - before * 1_000 - Date.now()),
  LOG_LEVEL: 'info',
});
const times: { at: number; took: number }[] = [];
const run = autocannon({
  url: server.origin,
  connections: 8,
  overallRate: perSecond,
  duration: 700,
  // A cookie keeps the page cache out of it: every page is rendered.
  headers: { cookie: 'canting=nobody' },
  requests: slugs.flatMap((slug, at) => [
    { path: `/workshops/${slug}` },
    { path: `/en/workshops/${slug}` },
    { path: at % 2 ? '/catalogue?q=jlamprang' : '/en/workshops?level=exhibition-ready' },
  ]),
});
run.on('response', (_client, status, _bytes, took) => {
  if (status !== 200) throw new Error(`a page was answered ${status}`);
  times.push({ at: performance.now(), took });
});
const night = await nightOf(wibDay(midnight)).finally(async () => {
  run.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const begun = night.seen - night.ms;
const seconds = night.ms / 1_000;
const meanwhile = p99(times.filter(({ at }) => at >= begun && at <= night.seen));
printFigures('Midnight', [
  { name: `evening’s reminders, ${evening.reminded} digests, s`, value: (evening.ms / 1_000).toFixed(1) },
  {
    name: `${night.items} items of ${night.workshops} workshops expire, ${night.fallen} levels fall, s`,
    ...{ value: seconds.toFixed(1), target: '≤ 30', met: seconds <= 30 },
  },
  {
    name: `  … ${perSecond} rendered pages a second before it: p99, ms`,
    value: p99(times.filter(({ at }) => at < begun)).toFixed(0),
  },
  { name: '  … and meanwhile: p99, ms', value: meanwhile.toFixed(0), target: '< 200', met: meanwhile < 200 },
]);
process.exit(0);

/** A copy in which three accepted items of every workshop have their last day today. Gives some workshops' slugs. */
async function prepare(): Promise<string[]> {
  const original = createClient({ url: `file:${source}/canting.db`, concurrency: 1 });
  await original.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  original.close();
  await copyFile(`${source}/canting.db`, join(folder, 'canting.db'));
  await copyFile(`${source}/secret.key`, join(folder, 'secret.key')).catch(() => undefined);
  await migrateDatabase(`file:${folder}/canting.db`);
  const copy = createClient({ url: `file:${folder}/canting.db`, concurrency: 1 });
  await copy.executeMultiple(`
    UPDATE item_standing SET expires_on = '${day}' WHERE rowid IN (SELECT rowid FROM (
      SELECT rowid, row_number() OVER (PARTITION BY workshop_id ORDER BY item = 'npwp' DESC, item DESC) AS place FROM item_standing
      WHERE accepted_id IS NOT NULL) WHERE place <= 3);
    UPDATE review SET expires_on = '${day}' WHERE subject = 'evidence' AND state = 'accepted'
      AND subject_version IN (SELECT accepted_id FROM item_standing WHERE expires_on = '${day}');`);
  const { rows } = await copy.execute(`SELECT slug FROM workshop WHERE state = 'published' ORDER BY id LIMIT 200`);
  copy.close();
  return rows.map((row) => String(row['slug']));
}

/** The days before and their reminders, so that only the one midnight is measured. */
async function settle(now: number): Promise<{ reminded: number; ms: number }> {
  const services = await openServices(readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' }));
  const start = performance.now();
  const { reminded } = await runNight({ ...services, now }, { rest: () => 0 });
  const ms = performance.now() - start;
  // The evening's mail is out before midnight; the night's own is sent while it goes on.
  await services.db.write((tx) => tx.update(outbox).set({ state: 'sent', payload: null }));
  await services.close();
  return { reminded, ms };
}

interface Night {
  day: string;
  items: number;
  workshops: number;
  fallen: number;
  ms: number;
}

async function nightOf(wanted: string): Promise<Night & { seen: number }> {
  for (let tries = 0, read = 0; tries < 12_000; tries += 1, await sleep(50)) {
    for (; read < server.log.length; read += 1) {
      const { night: said } = JSON.parse(server.log[read] ?? '{}') as { night?: Night };
      if (said?.day === wanted) return { ...said, seen: performance.now() };
    }
  }
  throw new Error(`the night did not end:\n${server.log.slice(-5).join('\n')}`);
}

function p99(list: { took: number }[]): number {
  const sorted = list.map(({ took }) => took).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.99)] ?? NaN;
}
