import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Folder of a seeded set of that many listings, made when it is not there. Pictures are not rendered. */
export function benchData(listings: number): string {
  const folder = resolve(`data/bench-${listings}`);
  const marker = `${folder}/canting.db`;
  const args = [
    'db/seed.ts',
    '--workshops',
    String(Math.max(120, Math.round(listings / 20))),
    '--listings',
    String(listings),
    '--no-pictures',
  ];
  if (!existsSync(marker)) console.log(`seeding ${listings} listings into ${folder} …`);
  execFileSync(process.execPath, [...args, '--if-empty'], {
    env: { ...process.env, DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** One line of the closing table. `met` is left out where there is nothing to compare with. */
export interface Figure {
  name: string;
  value: string;
  target?: string;
  met?: boolean;
}

export function printFigures(title: string, figures: Figure[]): void {
  console.log(`\n${title}`);
  for (const { name, value, target, met } of figures) {
    console.log(
      `  ${name.padEnd(66)} ${value.padStart(16)}  ${(target ?? '').padEnd(14)} ${met === undefined ? '' : met ? 'met' : 'MISSED'}`,
    );
  }
}
