import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs of ours load hundreds of files: so started, they take a third of the time. */
export const quickStart = ['--import', new URL('../../src/drizzle-files.ts', import.meta.url).href];

/** What one of them compiled the others read; it is kept when one ends, not when it is killed. */
export const compiled = { NODE_COMPILE_CACHE: join(tmpdir(), 'canting-compiled') };
