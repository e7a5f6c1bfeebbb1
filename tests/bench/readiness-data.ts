import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

const usual = 'data/bench-12000';

/**
 * The folder that the benches of readiness copy: the one the command line or BENCH_DATA names, else `data/bench-12000`,
 * which is made when it is not there: 12,000 workshops with 60 items each. Throws when a named one has no database.
 */
export async function readinessData(): Promise<string> {
  const named = process.argv[2] ?? process.env['BENCH_DATA'];
  const folder = named ?? usual;
  if (existsSync(`${folder}/canting.db`)) return folder;
  if (named) throw new Error(`${named} has no canting.db`);
  console.log(`${usual} is not there: making it takes 2.5 GB of disk and, once, some 25 minutes on two busy cores.`);
  const begun = performance.now();
  // Under another name until it is whole: one that was cut off must not be measured.
  const making = `${usual}-making`;
  await rm(making, { recursive: true, force: true });
  const size = ['--workshops', '12000', '--listings', '2400', '--readiness', 'whole', '--no-pictures'];
  const { status } = spawnSync(process.execPath, ['db/seed.ts', ...size], {
    stdio: 'inherit',
    env: { ...process.env, DATA_DIR: making },
  });
  if (status !== 0) throw new Error(`db/seed.ts ended with ${status}`);
  await rename(making, usual);
  console.log(`${usual} was made in ${((performance.now() - begun) / 60_000).toFixed(1)} min`);
  return usual;
}
