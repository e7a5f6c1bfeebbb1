import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: process.env['NO_BUILD'] ? [] : ['tests/support/build.ts'],
    setupFiles: ['tests/support/console.ts'],
    reporters: ['default', fileURLToPath(new URL('./support/closing-line.ts', import.meta.url))],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Half of the long tests wait: for time limits, dead servers, browsers. Two cores are busy with four.
    maxWorkers: 4,
    pool: 'forks',
    // Files share a process: nobody keeps state outside their own database, and loading it all anew took a third of the time.
    isolate: false,
    execArgv: ['--import', new URL('../src/drizzle-files.ts', import.meta.url).href],
  },
});
